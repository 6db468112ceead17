import type { Day } from "../../kernel/index.ts";
import { dayText, outcomeWords, type Words } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** The result of a jury, told to the candidate. */
export const resultLetter = (facts: {
  readonly name: string;
  readonly certification: string;
  readonly heldOn: Day;
  readonly outcome: keyof typeof outcomeWords;
  /** False where what the jury proposed was not awarded. */
  readonly followed: boolean;
  readonly path: string;
  /** What the branch's text says of a new sitting, when the whole is not won. */
  readonly resit?: Words | undefined;
  /** The notice of the decision, as PDF. */
  readonly paper: string;
}): Letter =>
  letter("result-notified", (language) =>
    language === "fr"
      ? {
          subject: "Le résultat de votre jury",
          lines: [
            `Bonjour ${facts.name},`,
            `Jury du ${dayText(facts.heldOn)}, « ${facts.certification} » : ${outcomeWords[facts.outcome].fr.toLowerCase()}.`,
            ...(facts.followed
              ? []
              : ["C'était la proposition du jury : elle n'a pas été suivie, et rien n'est attribué."]),
            ...(facts.resit ? [`Nouvelle présentation : ${facts.resit.fr}`] : []),
            `Chaque raison, et ce que vous pouvez faire ensuite : ${facts.path}`,
            `La notification de la décision en PDF : ${facts.paper}`,
          ],
        }
      : {
          subject: "The result of your jury",
          lines: [
            `Hello ${facts.name},`,
            `Jury of ${dayText(facts.heldOn, "en")}, "${facts.certification}": ${outcomeWords[facts.outcome].en.toLowerCase()}.`,
            ...(facts.followed
              ? []
              : ["That was the jury's proposal: it was not followed, and nothing is awarded."]),
            ...(facts.resit ? [`New sitting: ${facts.resit.en}`] : []),
            `Every reason, and what you may do next: ${facts.path}`,
            `The notice of the decision as a PDF: ${facts.paper}`,
          ],
        },
  );

/** Signed minutes were put right on someone's file. */
export const rectifiedLetter = (facts: {
  readonly name: string;
  readonly path: string;
  readonly heldOn: Day;
  readonly says: string;
  readonly reason: string;
}): Letter =>
  letter("minutes-rectified", (language) =>
    language === "fr"
      ? {
          subject: "Le procès-verbal de votre jury est rectifié",
          lines: [
            `Bonjour ${facts.name},`,
            `La présidence du jury du ${dayText(facts.heldOn)} a rectifié le procès-verbal pour votre dossier : ${facts.says}`,
            `Motif : ${facts.reason}`,
            `Votre parcours, avec la décision telle qu'elle est : ${facts.path}`,
          ],
        }
      : {
          subject: "The minutes of your jury are put right",
          lines: [
            `Hello ${facts.name},`,
            `The president of the jury of ${dayText(facts.heldOn, "en")} put the minutes right on your file: ${facts.says}`,
            `Reason: ${facts.reason}`,
            `Your path, with the decision as it stands: ${facts.path}`,
          ],
        },
  );
