import type { Day } from "../kernel/index.ts";
import { dayText, frenchSpacing, type Language, outcomeWords, type Words } from "../language/index.ts";

/** A letter ready to be put in the outbox: French first, English below. */
export type Letter = { readonly kind: LetterKind; readonly subject: string; readonly body: string };
export type LetterKind =
  | "sign-in-link"
  | "second-factor-changed"
  | "role-offered"
  | "enrolment-confirmed"
  | "enrolment-undone"
  | "identity-corrected"
  | "candidate-convened"
  | "juror-convened"
  | "result-notified"
  | "certificate-issued"
  | "certificate-corrected"
  | "certificate-state-changed"
  | "minutes-rectified"
  | "data-request-answered"
  | "accreditation-granted"
  | "accreditation-withdrawn"
  | "reminder-jury"
  | "reminder-grids"
  | "reminder-clock"
  | "reminder-credits"
  | "reminder-accreditation";

type Said = { readonly subject: string; readonly lines: readonly string[] };

/** What stands between the French words of a letter and the English ones. */
export const englishBelow = "--- English ---";

/** A letter said in both languages. */
export const letter = (kind: LetterKind, say: (language: Language) => Said): Letter => {
  const fr = say("fr");
  const en = say("en");
  const french = fr.lines.map(frenchSpacing).join("\n\n");
  return {
    kind,
    subject: frenchSpacing(`${fr.subject} / ${en.subject}`),
    body: `${french}\n\n${englishBelow}\n\n${en.lines.join("\n\n")}\n`,
  };
};

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

/** The result of a jury, told to the candidate. */
export const resultLetter = (facts: {
  readonly name: string;
  readonly certification: string;
  readonly heldOn: Day;
  readonly outcome: keyof typeof outcomeWords;
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
            ...(facts.resit ? [`New sitting: ${facts.resit.en}`] : []),
            `Every reason, and what you may do next: ${facts.path}`,
            `The notice of the decision as a PDF: ${facts.paper}`,
          ],
        },
  );
