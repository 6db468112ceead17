import type { Day, Finding } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { wordCitation, wordFinding } from "../findings.ts";
import { wordOwnRemedy, wordRemedy } from "../remedies.ts";
import { type Letter, letter } from "./letter.ts";

/** Every reason that keeps an enrolment from being made, with its text and what lifts it. */
const reasonsIn = (
  findings: readonly Finding[],
  remedy: (code: string, language: Language) => string | undefined,
  language: Language,
): string =>
  findings
    .filter(({ outcome }) => outcome !== "met")
    .map((finding) => {
      const source = finding.rule ? ` ${wordCitation(finding.rule, language)}.` : "";
      const lifts = remedy(finding.code, language);
      return `- ${wordFinding(finding, language)}${source}${lifts ? `\n  ${lifts}` : ""}`;
    })
    .join("\n");

/** An enrolment is refused for good: to the person, or to who manages the centre that asked. */
export const enrolmentRefusedLetter = (facts: {
  readonly to: "person" | "centre";
  /** Whom the letter greets. */
  readonly name: string;
  /** Whose enrolment it is. */
  readonly person: string;
  readonly certification: string;
  readonly certifier: string;
  readonly heldOn: Day;
  readonly findings: readonly Finding[];
  /** All ways in, to the person; the session's enrolments, to the centre. */
  readonly path: string;
}): Letter =>
  letter("enrolment-refused", (language) => {
    const own = facts.to === "person";
    const reasons = reasonsIn(facts.findings, own ? wordOwnRemedy : wordRemedy, language);
    if (language === "fr") {
      const opening = own
        ? `Votre inscription à la certification « ${facts.certification} » (${facts.certifier}), pour le jury du ${dayText(facts.heldOn)}, n'a pas pu être faite.`
        : `L'inscription de ${facts.person} à la certification « ${facts.certification} » (${facts.certifier}), pour le jury du ${dayText(facts.heldOn)}, n'a pas pu être faite. La personne en est prévenue si elle a donné une adresse.`;
      return {
        subject: own ? "Votre inscription est refusée" : "Une inscription de votre centre est refusée",
        lines: [
          `Bonjour ${facts.name},`,
          opening,
          `Chaque raison, et ce qui peut la lever :\n${reasons}`,
          own ? `Toutes les voies, ouvertes ou fermées : ${facts.path}` : `Inscrire : ${facts.path}`,
          ...(own
            ? [
                `Pour une explication, écrivez à votre centre ou à ${facts.certifier}. De cette demande, seules nos lettres sont gardées, le temps de vous répondre.`,
              ]
            : []),
        ],
      };
    }
    const opening = own
      ? `Your enrolment for "${facts.certification}" (${facts.certifier}), before the jury of ${dayText(facts.heldOn, "en")}, could not be made.`
      : `The enrolment of ${facts.person} for "${facts.certification}" (${facts.certifier}), before the jury of ${dayText(facts.heldOn, "en")}, could not be made. The person is told if they gave an address.`;
    return {
      subject: own ? "Your enrolment is refused" : "An enrolment of your centre is refused",
      lines: [
        `Hello ${facts.name},`,
        opening,
        `Every reason, and what may lift it:\n${reasons}`,
        own ? `All ways in, open or closed: ${facts.path}` : `Enrol: ${facts.path}`,
        ...(own
          ? [
              `For an explanation, write to your centre or to ${facts.certifier}. Of this request our letters alone are kept, as long as it takes to answer you.`,
            ]
          : []),
      ],
    };
  });
