import type { Route } from "../law/index.ts";

export type Outcome = "full" | "partial" | "none" | "deferred";

/** What a session's statistics are made from: a route and an outcome per candidate, and nothing personal. */
export type CandidateFacts = { readonly route: Route; readonly outcome?: Outcome | undefined };

export type Row = {
  readonly candidates: number;
  /** Candidates whose file the jury decided: deferred and undecided files are not presented. */
  readonly presented: number;
  readonly full: number;
  readonly partial: number;
  readonly none: number;
  readonly deferred: number;
  /** Full awards over candidates presented, from 0 to 1; undefined when none was presented. */
  readonly passRate?: number | undefined;
};

export type SessionStatistics = {
  readonly total: Row;
  readonly byRoute: readonly ({ readonly route: Route } & Row)[];
};

/** Candidates, awards and partial validations, in all and by route. Deferred files are shown apart. */
export const sessionStatistics = (candidates: readonly CandidateFacts[]): SessionStatistics => {
  const routes = [...new Set(candidates.map(({ route }) => route))].sort();
  return {
    total: rowOf(candidates),
    byRoute: routes.map((route) => ({ route, ...rowOf(candidates.filter((one) => one.route === route)) })),
  };
};

const rowOf = (candidates: readonly CandidateFacts[]): Row => {
  const count = (wanted: Outcome) => candidates.filter(({ outcome }) => outcome === wanted).length;
  const [full, partial, none, deferred] = [count("full"), count("partial"), count("none"), count("deferred")];
  const presented = full + partial + none;
  return {
    candidates: candidates.length,
    presented,
    full,
    partial,
    none,
    deferred,
    passRate: presented > 0 ? full / presented : undefined,
  };
};
