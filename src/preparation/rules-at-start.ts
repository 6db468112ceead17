import type { SessionFile } from "../jury/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import { type Rules, rulesOn, type Texts } from "../rulebook/index.ts";

/**
 * The branch's text that governs how a candidate's training begins: the one in force on that day, as for an enrolment,
 * whatever text their jury sits under later. Undefined where none governs then.
 */
export const rulesAtStart = (
  { shelf }: Pick<Texts, "shelf">,
  { certifier: { idcc }, certification: { id, kind }, settlements }: ExaminedBy,
  { route, startedOn }: { readonly route: Route; readonly startedOn: Day },
): Rules | undefined => {
  const rulebook = shelf.governing({ idcc, kind, certification: id, route }, startedOn);
  return rulebook && rulesOn(rulebook, startedOn, settlements);
};

type ExaminedBy = {
  readonly certifier: Pick<SessionFile["certifier"], "idcc">;
  readonly certification: Pick<SessionFile["certification"], "id" | "kind">;
  readonly settlements: SessionFile["settlements"];
};
