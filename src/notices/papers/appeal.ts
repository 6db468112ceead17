import { answerDueOf, type LodgedAppeal, type SessionFile } from "../../jury/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { wordFinding } from "../findings.ts";
import { fullName } from "../tell/telling.ts";
import {
  certificationName,
  fact,
  inventedIn,
  type LetterPaper,
  line,
  type PaperPerson,
  type PaperSession,
  said,
  signed,
} from "./paper.ts";

type AppealedFile = PaperSession & Pick<SessionFile, "rulebook" | "settlements">;

const groundWords = { procedure: "la façon dont on a procédé", result: "le résultat" } as const;

const headOf = (file: AppealedFile, person: PaperPerson, { filedOn, to, ground }: LodgedAppeal) => ({
  reference: `RECOURS-${file.session.reference}`,
  issuer: file.certifier.name,
  to: [fullName(person)],
  facts: [
    fact("Certification", certificationName(file)),
    fact("Session", `${file.session.reference}, jury du ${dayText(file.session.heldOn)}`),
    fact("Recours", `du ${dayText(filedOn)}, sur ${groundWords[ground]}`),
    fact("Adressé à", to),
  ],
  invented: inventedIn(file),
});

const openings = {
  granted: "Nous avons bien reçu votre recours. Il est recevable.",
  refused: "Nous avons bien reçu votre recours. Il n'est pas recevable, pour les raisons qui suivent.",
  undetermined:
    "Nous avons bien reçu votre recours. Le texte ne permet pas de dire s'il est recevable : l'instance à laquelle il est adressé le dira.",
} as const;

/** What a candidate is told of their appeal in writing: its receipt, drawn up the day it was recorded, then its answer. */
export const appealPapers = (
  file: AppealedFile,
  person: PaperPerson,
  appeal: LodgedAppeal,
): LetterPaper[] => [
  receipt(file, person, appeal),
  ...(appeal.answer ? [answerTo(file, person, appeal, appeal.answer)] : []),
];

const receipt = (file: AppealedFile, person: PaperPerson, appeal: LodgedAppeal): LetterPaper => {
  const due = answerDueOf(file, appeal);
  return {
    ...headOf(file, person, appeal),
    title: "Accusé de réception de votre recours",
    opening: [said(openings[appeal.admissibility])],
    sections: [
      {
        title: "Ce que le texte en dit",
        lines: [
          ...appeal.findings.map((finding) => line(wordFinding(finding, "fr"), finding.rule)),
          ...(due ? [line(`Réponse attendue le ${dayText(due.on)} au plus tard.`, due.rule)] : []),
        ],
      },
    ],
    closing: signed(file, dayInParis(appeal.recordedAt)),
  };
};

const answerTo = (
  file: AppealedFile,
  person: PaperPerson,
  appeal: LodgedAppeal,
  answer: NonNullable<LodgedAppeal["answer"]>,
): LetterPaper => {
  const head = headOf(file, person, appeal);
  return {
    ...head,
    title: "Réponse à votre recours",
    opening: [
      said(
        answer.upheld
          ? "Votre recours est accueilli. Cette réponse ne change pas encore la décision : elle ouvre la suite, que votre parcours vous dit."
          : "Votre recours est rejeté. La décision reste telle qu'elle est.",
      ),
    ],
    facts: [...head.facts, fact("Examiné par", `${answer.by}, le ${dayText(answer.on)}`)],
    sections: [
      {
        title: "Motif",
        lines: [line(answer.reason ?? "Aucun motif n'est donné : le texte ne l'exige pas.")],
      },
    ],
    closing: signed(file, dayInParis(answer.at)),
  };
};
