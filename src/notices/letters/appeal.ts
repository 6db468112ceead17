import type { AppealAnswer, LodgedAppeal } from "../../jury/index.ts";
import type { Day } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { wordCitation, wordFinding } from "../findings.ts";
import { type Letter, letter } from "./letter.ts";

type About = {
  readonly name: string;
  readonly certifier: string;
  readonly certification: string;
  readonly heldOn: Day;
  /** Where the person follows the appeal. */
  readonly path: string;
  /** The same letter, as PDF. */
  readonly paper: string;
};

/** What the text made of an appeal at the door, in a sentence. */
const standsIn = {
  granted: { fr: "Il est recevable.", en: "It is admissible." },
  refused: {
    fr: "Il n'est pas recevable, pour ces raisons.",
    en: "It is not admissible, for these reasons.",
  },
  undetermined: {
    fr: "Le texte ne permet pas de dire s'il est recevable : l'instance saisie le dira.",
    en: "The text does not tell whether it is admissible: the body it is before will say.",
  },
} as const;

/** Every finding, each with where it is written. */
const reasonsIn = ({ findings }: Pick<LodgedAppeal, "findings">, language: Language): string[] =>
  findings.map((finding) => {
    const says = `- ${wordFinding(finding, language)}`;
    return finding.rule ? `${says} ${wordCitation(finding.rule, language)}.` : says;
  });

/** An appeal was received: before whom it is, and what the text makes of it. */
export const appealReceivedLetter = (
  facts: About & {
    readonly appeal: LodgedAppeal;
    readonly answerBy?: Day | undefined;
  },
): Letter =>
  letter("appeal-received", (language) => {
    const { appeal, answerBy } = facts;
    const stands = standsIn[appeal.admissibility][language];
    return language === "fr"
      ? {
          subject:
            appeal.admissibility === "refused"
              ? "Votre recours n'est pas recevable"
              : "Votre recours est bien reçu",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} a reçu votre recours du ${dayText(appeal.filedOn)} sur la décision prise après le jury du ${dayText(facts.heldOn)}, « ${facts.certification} ». Il est adressé à : ${appeal.to}.`,
            [stands, ...reasonsIn(appeal, language)].join("\n"),
            ...(answerBy ? [`Réponse attendue le ${dayText(answerBy)} au plus tard.`] : []),
            `La suite : ${facts.path}`,
            `Cette lettre en PDF : ${facts.paper}`,
          ],
        }
      : {
          subject:
            appeal.admissibility === "refused" ? "Your appeal is not admissible" : "Your appeal is received",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} received your appeal of ${dayText(appeal.filedOn, "en")} on what was decided after the jury of ${dayText(facts.heldOn, "en")}, "${facts.certification}". It is before: ${appeal.to}.`,
            [stands, ...reasonsIn(appeal, language)].join("\n"),
            ...(answerBy ? [`Answer due by ${dayText(answerBy, "en")}.`] : []),
            `What follows: ${facts.path}`,
            `This letter as a PDF: ${facts.paper}`,
          ],
        };
  });

/** An appeal was answered, with the reason given. */
export const appealAnsweredLetter = (
  facts: About & { readonly appeal: LodgedAppeal; readonly answer: AppealAnswer },
): Letter =>
  letter("appeal-answered", (language) => {
    const { appeal, answer } = facts;
    return language === "fr"
      ? {
          subject: answer.upheld ? "Votre recours est accueilli" : "Votre recours est rejeté",
          lines: [
            `Bonjour ${facts.name},`,
            `Votre recours du ${dayText(appeal.filedOn)}, « ${facts.certification} », a été examiné par ${answer.by} le ${dayText(answer.on)} : il est ${answer.upheld ? "accueilli" : "rejeté"}.`,
            answer.reason ? `Motif : ${answer.reason}` : "Aucun motif n'est donné : le texte ne l'exige pas.",
            answer.upheld
              ? `Cette réponse ne change pas encore la décision : la suite est dite ici : ${facts.path}`
              : `Votre parcours, avec la décision telle qu'elle est : ${facts.path}`,
            `Cette lettre en PDF : ${facts.paper}`,
          ],
        }
      : {
          subject: answer.upheld ? "Your appeal is upheld" : "Your appeal is rejected",
          lines: [
            `Hello ${facts.name},`,
            `Your appeal of ${dayText(appeal.filedOn, "en")}, "${facts.certification}", was looked at by ${answer.by} on ${dayText(answer.on, "en")}: it is ${answer.upheld ? "upheld" : "rejected"}.`,
            answer.reason ? `Reason: ${answer.reason}` : "No reason is given: the text does not ask for one.",
            answer.upheld
              ? `This answer does not change the decision yet: what follows is told here: ${facts.path}`
              : `Your path, with the decision as it stands: ${facts.path}`,
            `This letter as a PDF: ${facts.paper}`,
          ],
        };
  });
