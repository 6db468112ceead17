import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** A person is enrolled for a jury. Without a path, their address waits to be confirmed, and opens nothing yet. */
export const enrolmentLetter = (facts: {
  readonly name: string;
  readonly certification: string;
  readonly certifier: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly path: string | undefined;
}): Letter =>
  letter("enrolment-confirmed", (language) =>
    language === "fr"
      ? {
          subject: "Votre inscription est enregistrée",
          lines: [
            `Bonjour ${facts.name},`,
            `Vous êtes inscrit(e) à la certification « ${facts.certification} » (${facts.certifier}). Le jury se tient le ${dayText(facts.heldOn)} à ${facts.place}.`,
            facts.path === undefined
              ? "Votre espace s'ouvrira à cette adresse quand le secrétariat de la branche aura confirmé cette adresse. Jusque-là, vos décisions et vos convocations vous sont remises par votre centre. Si vous n'êtes pas cette personne, ne faites rien : qui l'a inscrite s'est trompé d'adresse."
              : `Votre parcours, et la raison de chaque décision : ${facts.path}`,
          ],
        }
      : {
          subject: "Your enrolment is recorded",
          lines: [
            `Hello ${facts.name},`,
            `You are enrolled for "${facts.certification}" (${facts.certifier}). The jury sits on ${dayText(facts.heldOn, "en")} in ${facts.place}.`,
            facts.path === undefined
              ? "Your space opens to this address once the branch's secretariat has confirmed it. Until then your centre hands you your decisions and convocations. If you are not this person, do nothing: whoever enrolled them has the wrong address."
              : `Your path, and the reason for each decision: ${facts.path}`,
          ],
        },
  );

/** An address is confirmed to be a person's: their space is open to it. */
export const spaceOpenedLetter = (facts: {
  readonly name: string;
  readonly certifier: string;
  readonly path: string;
}): Letter =>
  letter("space-opened", (language) =>
    language === "fr"
      ? {
          subject: "Votre espace est ouvert",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} a confirmé que cette adresse est la vôtre. Elle vous ouvre votre espace : votre parcours, la raison de chaque décision, vos certificats.`,
            `Votre espace : ${facts.path}`,
            "Si ce n'est pas juste, répondez à votre centre ou au secrétariat de la branche.",
          ],
        }
      : {
          subject: "Your space is open",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} confirmed that this address is yours. It opens your space: your path, the reason for each decision, your certificates.`,
            `Your space: ${facts.path}`,
            "If this is not right, answer your centre or the branch's secretariat.",
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
