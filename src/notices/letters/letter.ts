import { frenchSpacing, type Language } from "../../language/index.ts";

/** A letter ready to be put in the outbox: French first, English below. */
export type Letter = { readonly kind: LetterKind; readonly subject: string; readonly body: string };
export type LetterKind =
  | "sign-in-link"
  | "second-factor-changed"
  | "role-offered"
  | "role-withdrawn"
  | "enrolment-confirmed"
  | "enrolment-undone"
  | "enrolment-refused"
  | "identity-corrected"
  | "space-opened"
  | "vae-answered"
  | "appeal-received"
  | "appeal-answered"
  | "candidate-convened"
  | "juror-convened"
  | "juror-not-coming"
  | "result-notified"
  | "certificate-issued"
  | "certificate-corrected"
  | "certificate-state-changed"
  | "minutes-rectified"
  | "certificate-renewed"
  | "data-request-made"
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
