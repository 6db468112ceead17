import type { SessionFile } from "../../jury/index.ts";
import type { Day } from "../../kernel/index.ts";
import { collegeWords, dayText } from "../../language/index.ts";
import type { BranchRule } from "../../rulebook/index.ts";
import { fullName } from "../tell/telling.ts";
import {
  fact,
  inventedIn,
  type LetterPaper,
  line,
  meetingFacts,
  type PaperMember,
  type PaperPerson,
  type PaperSession,
  said,
  signed,
  whatTextSays,
} from "./paper.ts";

export type ConvenedCandidate = {
  readonly person: PaperPerson;
  /** Items that a credit stands for on the day of the jury: not assessed again. */
  readonly held: readonly string[];
};

type ToConvene = PaperSession & Pick<SessionFile, "rules" | "items">;

/** Convenes a candidate to the jury: where, when, and what is looked at. `on` is the day it is drawn up. */
export const candidateConvocation = (
  file: ToConvene,
  { person, held }: ConvenedCandidate,
  on: Day,
): LetterPaper => ({
  reference: `CONV-${file.session.reference}`,
  issuer: file.certifier.name,
  to: [fullName(person)],
  title: said(`Convocation au jury du ${dayText(file.session.heldOn)}`),
  opening: ["Vous êtes convoqué(e) devant le jury désigné ci-dessous."],
  facts: meetingFacts(file),
  invented: inventedIn(file),
  sections: [lookedAt(file, held), ...brought(file)],
  closing: signed(file, on),
});

const lookedAt = ({ items }: ToConvene, held: readonly string[]): LetterPaper["sections"][number] => {
  const asked = items.filter(({ code }) => !held.includes(code));
  const kept = items.filter(({ code }) => held.includes(code));
  return {
    title: "Ce que le jury examine",
    lines: [
      ...asked.map(({ code, title }) => line(`${code} : ${title}`)),
      ...(kept.length > 0
        ? [
            line(
              `Déjà acquis, et qui n'est pas évalué à nouveau : ${kept.map(({ code }) => code).join(", ")}.`,
            ),
          ]
        : []),
    ],
  };
};

/** What to bring, only where the branch's text names what the jury must be given. */
const brought = ({ rules }: ToConvene): LetterPaper["sections"] => {
  const inputs = rules.ask("jury.inputs");
  if (!inputs.stated) return [];
  const { pieces, compulsory } = inputs.value;
  const intro = compulsory ? "Sans ces pièces, le jury n'examine pas le dossier" : "Le jury reçoit";
  return [
    {
      title: "Les pièces que le jury reçoit",
      lines: [line(`${intro} : ${pieces.join(" ; ")}.`, inputs.citation)],
    },
  ];
};

/** Convenes a member of the jury: the seat held, and what the branch's text says of jurors. */
export const jurorConvocation = (
  file: PaperSession & Pick<SessionFile, "rules">,
  member: PaperMember,
  on: Day,
): LetterPaper => ({
  reference: `CONV-${file.session.reference}`,
  issuer: file.certifier.name,
  to: [member.name, said(member.organisation)],
  title: said(`Convocation pour siéger au jury du ${dayText(file.session.heldOn)}`),
  opening: ["Vous êtes convoqué(e) pour siéger au jury désigné ci-dessous."],
  facts: [
    ...meetingFacts(file),
    fact("Votre siège", `${collegeWords[member.college].fr}, ${member.capacity}`),
    ...(member.presides ? [fact("Présidence", "vous présidez ce jury")] : []),
  ],
  invented: inventedIn(file),
  sections: whatTextSays(file.rules, forJurors),
  closing: signed(file, on),
});

/** Rules of the branch that a juror should know before the day. */
const forJurors = [
  "jury.juror-notice",
  "jury-members.rights",
  "jury.incompatibilities",
] as const satisfies readonly BranchRule[];
