import type { SessionFile } from "../../jury/index.ts";
import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import type { BranchRule } from "../../rulebook/index.ts";
import {
  inventedIn,
  type LetterPaper,
  meetingFacts,
  type PaperSession,
  said,
  signed,
  whatTextSays,
} from "./paper.ts";

/** Rules of the branch on what unions are asked, and when. */
const forUnions = ["jury.union-notice-days", "jury.seats"] as const satisfies readonly BranchRule[];

/**
 * Asks the unions of the branch for their members of a jury; undefined where the branch's text does not have them asked.
 * `on` is the day it is drawn up.
 */
export const unionLetter = (
  file: PaperSession & Pick<SessionFile, "rules">,
  on: Day,
): LetterPaper | undefined => {
  const { session, certifier, rules } = file;
  if (!rules.ask("jury.union-notice-days").stated) return undefined;
  return {
    reference: `SYND-${session.reference}`,
    issuer: certifier.name,
    to: ["Aux organisations syndicales de la branche"],
    title: said(`Désignation de membres pour le jury du ${dayText(session.heldOn)}`),
    opening: [
      said(
        "Nous vous demandons de désigner vos membres pour le jury ci-dessous : nom, entreprise et adresse électronique de chacun, pour sa convocation.",
      ),
    ],
    facts: meetingFacts(file),
    invented: inventedIn(file),
    sections: whatTextSays(rules, forUnions),
    closing: signed(file, on),
  };
};
