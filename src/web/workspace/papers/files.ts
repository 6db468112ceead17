import { creditsOf } from "../../../assessment/index.ts";
import { centresOf } from "../../../centre/index.ts";
import type { CandidateFile, Session, SessionFile } from "../../../jury/index.ts";
import {
  awardedIn,
  candidateConvocations,
  candidateSheet,
  decisionNotices,
  jurorConvocations,
  jurySheet,
  type LetterPaper,
  mostInFile,
  printLetters,
  printSheet,
  unionLetters,
} from "../../../notices/index.ts";
import { may } from "../../../people/index.ts";
import { aboutSession, allows, type Desk, done, download, notFound, refuse } from "../desk.tsx";
import { ownSeat } from "../jury-day/means.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";

type Answer = (desk: Desk, session: Session) => Promise<Response>;

const answerPdf = (desk: Desk, name: string, pdf: Uint8Array): Response =>
  download(desk, `${name}.pdf`, "application/pdf", pdf);

/**
 * Letters of a session in one file for a printer, or the part asked of very many; where there is none yet, the page that
 * says why.
 */
const answerAll = async (
  desk: Desk,
  { reference }: Session,
  name: string,
  letters: readonly LetterPaper[],
): Promise<Response> => {
  const part = Number(desk.c.req.query("partie") ?? 1);
  const asked = letters.slice((part - 1) * mostInFile, part * mostInFile);
  const pdf = await printLetters(asked, desk.means.world.now());
  return pdf
    ? answerPdf(desk, `${name}-${reference}${letters.length > mostInFile ? `-${part}` : ""}`, pdf)
    : done(desk, sessionPath({ reference }, "papiers"));
};

/** One person's letter; nothing is found where there is none. */
const answerOne = async (desk: Desk, name: string, letters: readonly LetterPaper[]): Promise<Response> => {
  const pdf = await printLetters(letters, desk.means.world.now());
  return pdf ? answerPdf(desk, name, pdf) : notFound(desk);
};

export const convocationsOfCandidates: Answer = async (desk, session) => {
  const letters = candidateConvocations(await fileOf(desk, session), desk.means.world.today());
  return answerAll(desk, session, "convocations", letters);
};

export const letterToUnions: Answer = async (desk, session) => {
  const letters = unionLetters(await fileOf(desk, session), desk.means.world.today());
  return answerAll(desk, session, "organisations-syndicales", letters);
};

export const convocationsOfJury: Answer = async (desk, session) =>
  answerAll(desk, session, "convocations-jury", jurorConvocations(await fileOf(desk, session)));

export const noticesOfDecisions: Answer = async (desk, session) => {
  const letters = await noticesOf(desk, await fileOf(desk, session));
  return answerAll(desk, session, "decisions", letters);
};

const noticesOf = async ({ means }: Desk, file: SessionFile, candidacyId?: string) => {
  const people = file.candidates.map(({ person }) => person.id);
  const [credits, awarded] = await Promise.all([
    creditsOf(means.db, people, file.certification.id),
    awardedIn(means.db, file),
  ]);
  return decisionNotices(file, { credits, awarded }, means.world.today(), candidacyId);
};

export const sheetOfCandidates: Answer = async (desk, session) => {
  const { db, world } = desk.means;
  const centres = new Map((await centresOf(db, session.certifierId)).map(({ id, name }) => [id, name]));
  const sheet = candidateSheet(await fileOf(desk, session), centres);
  return answerPdf(desk, `emargement-${session.reference}`, await printSheet(sheet, world.now()));
};

export const sheetOfJury: Answer = async (desk, session) => {
  const sheet = jurySheet(await fileOf(desk, session));
  const pdf = await printSheet(sheet, desk.means.world.now());
  return answerPdf(desk, `emargement-jury-${session.reference}`, pdf);
};

/** A paper of one candidate, for who may read their file. */
const ofCandidate =
  (answer: (desk: Desk, file: SessionFile, candidacyId: string) => Promise<Response>): Answer =>
  async (desk, session) => {
    const file = await fileOf(desk, session);
    const asked = desk.c.req.param("candidacy");
    const candidate = file.candidates.find(({ candidacy }) => candidacy.id === asked);
    if (!candidate) return notFound(desk);
    const allowed = mayRead(desk, session, candidate);
    return allowed.outcome === "granted"
      ? answer(desk, file, candidate.candidacy.id)
      : refuse(desk, allowed.findings);
  };

const mayRead = ({ actor }: Desk, session: Session, { candidacy }: CandidateFile) =>
  may(actor, {
    name: "see-candidate",
    ...aboutSession(session),
    organisationId: candidacy.organisationId,
    personId: candidacy.personId,
  });

export const convocationOfCandidate: Answer = ofCandidate((desk, file, candidacyId) =>
  answerOne(
    desk,
    `convocation-${file.session.reference}`,
    candidateConvocations(file, desk.means.world.today(), candidacyId),
  ),
);

export const noticeOfDecision: Answer = ofCandidate(async (desk, file, candidacyId) =>
  answerOne(desk, `decision-${file.session.reference}`, await noticesOf(desk, file, candidacyId)),
);

/** A member's convocation: their own, or any for who prints the session's papers. */
export const convocationOfMember: Answer = async (desk, session) => {
  const asked = desk.c.req.param("member") ?? "";
  const allowed = allows(desk, "print-papers", aboutSession(session)) || ownSeat(desk, session.id) === asked;
  if (!allowed) return notFound(desk);
  const letters = jurorConvocations(await fileOf(desk, session), asked);
  return answerOne(desk, `convocation-jury-${session.reference}`, letters);
};
