import type { Citation, Day } from "../../kernel/index.ts";
import { type Rules, rulesOn } from "../../rulebook/index.ts";
import { answerDue } from "../appeal.ts";
import type { SessionFile } from "../session-file.ts";
import type { LodgedAppeal } from "./lodged.ts";

type Governed = Pick<SessionFile, "rulebook" | "settlements">;

/** The text that governs an appeal: the rulebook of its session, in force on the day the appeal was filed. */
export const rulesOfAppeal = (
  { rulebook, settlements }: Governed,
  { filedOn }: Pick<LodgedAppeal, "filedOn">,
): Rules => rulesOn(rulebook, filedOn, settlements);

/** The last day on which an appeal is answered in time; undefined where no text gives one, or it was refused at the door. */
export const answerDueOf = (
  file: Governed,
  appeal: Pick<LodgedAppeal, "filedOn" | "to" | "admissibility">,
): { readonly on: Day; readonly rule: Citation } | undefined =>
  appeal.admissibility === "refused" ? undefined : answerDue(appeal, rulesOfAppeal(file, appeal));
