export { type Law, readLaw, type StatedRule } from "./law.ts";
export { type Public, publics, type Route, routes } from "./publics.ts";
export { type LawRule, type LawValue, lawRules, type RouteRule } from "./rules.ts";
