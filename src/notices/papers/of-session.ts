import type { HeldCredit } from "../../assessment/index.ts";
import { juryFile, type SessionFile } from "../../jury/index.ts";
import type { Day } from "../../kernel/index.ts";
import type { Awarded } from "../awarded.ts";
import { callsCandidates } from "../convened.ts";
import { jurySheet, candidateSheet as sheetOfCandidates } from "./attendance-sheet.ts";
import { candidateConvocation, jurorConvocation } from "./convocation.ts";
import { decisionNotice } from "./decision-notice.ts";
import type { LetterPaper, SheetPaper } from "./paper.ts";
import { unionLetter } from "./union-letter.ts";

/** The convocations of a session's candidates drawn up on a day: all of them, or one candidacy's; none before they may be called. */
export const candidateConvocations = (file: SessionFile, on: Day, candidacyId?: string): LetterPaper[] =>
  callsCandidates(file)
    ? file.candidates
        .filter(({ candidacy }) => candidacyId === undefined || candidacy.id === candidacyId)
        .map((candidate) => {
          const { held } = juryFile(file, candidate);
          return candidateConvocation(file, { person: candidate.person, held }, on);
        })
    : [];

/** The letter to the unions of the branch, in a list: empty where the branch's text does not have them asked. */
export const unionLetters = (file: SessionFile, on: Day): LetterPaper[] => {
  const letter = unionLetter(file, on);
  return letter ? [letter] : [];
};

/** The convocations of the members who are convened, each of the day it was; all of them, or one member's. */
export const jurorConvocations = (file: SessionFile, memberId?: string): LetterPaper[] =>
  file.members
    .filter(({ id }) => memberId === undefined || id === memberId)
    .flatMap((member) => (member.convenedOn ? [jurorConvocation(file, member, member.convenedOn)] : []));

/** What a session's decisions left: the credits of its people, and what became of each proposal. */
export type WhatIsKept = {
  readonly credits: readonly HeldCredit[];
  readonly awarded: ReadonlyMap<string, Awarded>;
};

/** The notices of a session's decisions, once they are awarded: before, nobody is told in writing. */
export const decisionNotices = (
  file: SessionFile,
  { credits, awarded }: WhatIsKept,
  on: Day,
  candidacyId?: string,
): LetterPaper[] =>
  file.session.state === "awarded"
    ? file.candidates
        .filter(({ candidacy }) => candidacyId === undefined || candidacy.id === candidacyId)
        .flatMap(({ candidacy, person, deliberation }) =>
          deliberation
            ? [
                decisionNotice(
                  file,
                  {
                    person,
                    deliberation,
                    awarded: awarded.get(candidacy.id),
                    credits: credits.filter((one) => one.candidacyId === candidacy.id),
                  },
                  on,
                ),
              ]
            : [],
        )
    : [];

/** The attendance sheet of a session's candidates, each with the centre that presents them. */
export const candidateSheet = (file: SessionFile, centres: ReadonlyMap<string, string>): SheetPaper =>
  sheetOfCandidates(
    file,
    file.candidates.map(({ candidacy, person }) => ({
      person,
      centre: centres.get(candidacy.organisationId) ?? "",
    })),
  );

export { jurySheet };
