import type { CandidateFile, Session, SessionFile } from "../../../jury/index.ts";
import { type ActName, may } from "../../../people/index.ts";
import { type Piece, piecesOf } from "../../../pieces/index.ts";
import { aboutSession, allows, type Desk, notFound, refuse } from "../desk.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";

/** One file with its pieces. */
export type FileWithPieces = {
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly pieces: readonly Piece[];
};

type OfFile = Pick<CandidateFile, "candidacy">;

export const piecesPath = (session: Pick<Session, "reference">, { candidacy }: OfFile, step = ""): string =>
  sessionPath(session, `candidats/${candidacy.id}/pieces${step ? `/${step}` : ""}`);

/** The file as acts are asked about it: of its centre, of its person. */
const aboutFile = (session: Session, { candidacy }: OfFile) => ({
  ...aboutSession(session),
  organisationId: candidacy.organisationId,
  personId: candidacy.personId,
});

/** Is this act on the pieces of a file open to who reads? */
export const allowsOnPieces = (desk: Desk, name: ActName, session: Session, of: OfFile): boolean =>
  allows(desk, name, aboutFile(session, of));

/** Runs about one file of this session, for who may do this act on its pieces. */
export const aboutPieces = async (
  desk: Desk,
  session: Session,
  name: ActName,
  answer: (subject: FileWithPieces) => Promise<Response>,
): Promise<Response> => {
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === desk.c.req.param("candidacy"));
  if (!candidate) return notFound(desk);
  const allowed = may(desk.actor, { name, ...aboutFile(session, candidate) });
  if (allowed.outcome !== "granted") return refuse(desk, allowed.findings);
  return answer({ file, candidate, pieces: await piecesOf(desk.means.db, [candidate.candidacy.id]) });
};
