export * from "./dated-rule.ts";
export * from "./day.ts";
export * from "./decision.ts";
export * from "./invisible.ts";
export * from "./lasting.ts";
export * from "./period.ts";
export * from "./world.ts";
