import { decisionsAbout } from "../../../decisions/index.ts";
import {
  type AppealPath,
  appealPaths,
  appealsOf,
  awardsOf,
  type CandidateFile,
  type LodgedAppeal,
  resultTold,
  type Session,
  type SessionFile,
  startsAfterJury,
} from "../../../jury/index.ts";
import type { Day } from "../../../kernel/index.ts";
import { resultToldOn } from "../../../notices/index.ts";
import { type ActName, may } from "../../../people/index.ts";
import { type Rules, rulesOn, type Starts } from "../../../rulebook/index.ts";
import { aboutSession, allows, type Desk, notFound, refuse } from "../desk.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";

/** One file with the appeals on it, and what its text says of appeals today. */
export type Subject = {
  readonly session: Session;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly appeals: readonly LodgedAppeal[];
  /** There is a result to contest. */
  readonly told: boolean;
  readonly toldOn: Day | undefined;
  readonly starts: Starts;
  /** The branch's text as read today. */
  readonly rules: Rules;
  readonly paths: readonly AppealPath[];
};

export const appealPath = (
  session: Pick<Session, "reference">,
  { candidacy }: Pick<CandidateFile, "candidacy">,
  step = "",
): string => sessionPath(session, `candidats/${candidacy.id}/recours${step ? `/${step}` : ""}`);

/** Is this act on the appeals of a file open to who reads? The candidate's own file is theirs. */
export const allowsOnFile = (
  desk: Desk,
  name: ActName,
  session: Session,
  { candidacy }: Pick<CandidateFile, "candidacy">,
): boolean => allows(desk, name, { ...aboutSession(session), personId: candidacy.personId });

/** The day the result that stands on a file was told in writing, as far as letters tell. */
export const toldInWriting = async (
  { means }: Pick<Desk, "means">,
  { certifierId }: Pick<Session, "certifierId">,
  { candidacy, deliberation }: Pick<CandidateFile, "candidacy" | "deliberation">,
): Promise<Day | undefined> =>
  deliberation &&
  resultToldOn(means.db, certifierId, { candidacyId: candidacy.id, version: deliberation.version });

/** Runs about one file of this session, for who may do this act on its appeals. */
export const aboutFile = async (
  desk: Desk,
  session: Session,
  act: ActName,
  answer: (subject: Subject) => Promise<Response>,
): Promise<Response> => {
  const { means, actor, c } = desk;
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  if (!candidate) return notFound(desk);
  const { candidacy } = candidate;
  const allowed = may(actor, { name: act, ...aboutSession(session), personId: candidacy.personId });
  if (allowed.outcome !== "granted") return refuse(desk, allowed.findings);
  const [[award], decisions, appeals, toldOn] = await Promise.all([
    awardsOf(means.db, [candidacy.id]),
    decisionsAbout(means.db, [candidacy.id]),
    appealsOf(means.db, [candidacy.id]),
    toldInWriting(desk, session, candidate),
  ]);
  const rules = rulesOn(file.rulebook, means.world.today(), file.settlements);
  return answer({
    session,
    file,
    candidate,
    appeals,
    told: resultTold(file, candidate),
    toldOn,
    starts: startsAfterJury(session, candidacy, { award, decisions, toldOn }),
    rules,
    paths: appealPaths(rules),
  });
};
