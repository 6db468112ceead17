import { type Decision, decide } from "../kernel/index.ts";
import { type Law, type Route, routes } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { RouteCode } from "./codes.ts";
import { type RouteFacts, routeFindings } from "./route.ts";

export type Eligibility = { readonly route: Route; readonly decision: Decision<Route, RouteCode> };

/**
 * By which routes may this person come to the certification on `on`? Every route the law has known
 * is answered, the open ones first; `rulesFor` gives the rulebook that governs each route.
 */
export const eligibleRoutes = (
  facts: Omit<RouteFacts, "route">,
  law: Law,
  rulesFor: (route: Route) => Rules | undefined,
): Eligibility[] =>
  routes
    .map((route) => ({
      route,
      decision: decide(routeFindings({ ...facts, route }, law, rulesFor(route)), () => route),
    }))
    .sort((a, b) => order[a.decision.outcome] - order[b.decision.outcome]);

const order = { granted: 0, undetermined: 1, refused: 2 } as const;
