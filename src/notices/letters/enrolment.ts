import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** A person is enrolled for a jury. */
export const enrolmentLetter = (facts: {
  readonly name: string;
  readonly certification: string;
  readonly certifier: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly path: string;
}): Letter =>
  letter("enrolment-confirmed", (language) =>
    language === "fr"
      ? {
          subject: "Votre inscription est enregistrée",
          lines: [
            `Bonjour ${facts.name},`,
            `Vous êtes inscrit(e) à la certification « ${facts.certification} » (${facts.certifier}). Le jury se tient le ${dayText(facts.heldOn)} à ${facts.place}.`,
            `Votre parcours, et la raison de chaque décision : ${facts.path}`,
          ],
        }
      : {
          subject: "Your enrolment is recorded",
          lines: [
            `Hello ${facts.name},`,
            `You are enrolled for "${facts.certification}" (${facts.certifier}). The jury sits on ${dayText(facts.heldOn, "en")} in ${facts.place}.`,
            `Your path, and the reason for each decision: ${facts.path}`,
          ],
        },
  );

/** An enrolment that was confirmed to a person is undone. */
export const undoneLetter = (facts: {
  readonly name: string;
  readonly certification: string;
  readonly certifier: string;
  readonly heldOn: Day;
}): Letter =>
  letter("enrolment-undone", (language) =>
    language === "fr"
      ? {
          subject: "Votre inscription est annulée",
          lines: [
            `Bonjour ${facts.name},`,
            `Votre inscription à la certification « ${facts.certification} » (${facts.certifier}), pour le jury du ${dayText(facts.heldOn)}, est annulée le jour même par qui l'avait faite. Notre lettre d'inscription est sans effet.`,
            "Pour toute question, écrivez à votre centre.",
          ],
        }
      : {
          subject: "Your enrolment is undone",
          lines: [
            `Hello ${facts.name},`,
            `Your enrolment for "${facts.certification}" (${facts.certifier}), before the jury of ${dayText(facts.heldOn, "en")}, was undone on its own day by those who made it. Our letter of enrolment has no effect.`,
            "With any question, write to your centre.",
          ],
        },
  );
