import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** A person asked something about their data: those who answer hear of it, not of who asked nor what. */
export const askedLetter = (facts: {
  readonly name: string;
  readonly dueOn: Day;
  readonly path: string;
}): Letter =>
  letter("data-request-made", (language) =>
    language === "fr"
      ? {
          subject: "Une demande sur des données attend votre réponse",
          lines: [
            `Bonjour ${facts.name},`,
            `Une personne a fait une demande sur ses données, à répondre le ${dayText(facts.dueOn)} au plus tard (règlement (UE) 2016/679, art. 12, 3).`,
            `Sa demande et votre réponse : ${facts.path}`,
          ],
        }
      : {
          subject: "A request about data awaits your answer",
          lines: [
            `Hello ${facts.name},`,
            `A person made a request about their data, to be answered by ${dayText(facts.dueOn, "en")} (Regulation (EU) 2016/679, art. 12(3)).`,
            `The request and your answer: ${facts.path}`,
          ],
        },
  );

/** A request about personal data has its answer. What it says is read in the person's space. */
export const answeredLetter = (facts: { readonly name: string; readonly path: string }): Letter =>
  letter("data-request-answered", (language) =>
    language === "fr"
      ? {
          subject: "Votre demande sur vos données a sa réponse",
          lines: [`Bonjour ${facts.name},`, `Elle vous attend dans votre espace : ${facts.path}`],
        }
      : {
          subject: "Your request about your data has its answer",
          lines: [`Hello ${facts.name},`, `It awaits you in your space: ${facts.path}`],
        },
  );
