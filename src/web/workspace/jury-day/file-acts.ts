import {
  type JuryWord,
  recordDeliberation,
  recuse,
  type Session,
  takeRecusalBack,
} from "../../../jury/index.ts";
import { type Desk, done, notFound } from "../desk.tsx";
import { type Typed, typedIn } from "../form.ts";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";
import { juryFilePage } from "./file.tsx";
import { meansOf } from "./means.tsx";
import { wordOf } from "./word.ts";

const candidateOf = async (desk: Desk, session: Session) => {
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === desk.c.req.param("candidacy"));
  return candidate && { file, candidate };
};

/** The version that the form was filled from; 0 where it was not decided yet. */
const seenOf = ({ seen = "" }: Typed): number => (/^\d{1,6}$/.test(seen) ? Number(seen) : 0);

/** Records the word, then opens the next file that is not decided; or shows why not, with what was typed. */
const record = async (desk: Desk, session: Session, typed: Typed, word: JuryWord): Promise<Response> => {
  const candidacyId = desk.c.req.param("candidacy") ?? "";
  const said = { candidacyId, seen: seenOf(typed), word };
  const decision = await recordDeliberation(desk.means.db, meansOf(desk, session, typed), session.id, said);
  if (decision.outcome !== "granted")
    return juryFilePage(desk, session, { typed, refused: decision.findings });
  const { candidates } = await fileOf(desk, session);
  const here = candidates.findIndex(({ candidacy }) => candidacy.id === candidacyId);
  const after = [...candidates.slice(here + 1), ...candidates.slice(0, here)];
  const next = after.find(({ deliberation }) => !deliberation);
  const step = next ? `deliberation/${next.candidacy.id}` : "deliberation";
  return done(desk, sessionPath(session, step), next ? "file-decided-next" : "file-decided");
};

export const decideFile = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const typed = await typedIn(desk.c);
  // Only to see what it would make: nothing is recorded.
  if (typed["look"] !== undefined) return juryFilePage(desk, session, { typed });
  return record(desk, session, typed, wordOf(typed, found.file, found.candidate));
};

export const deferFile = async (desk: Desk, session: Session): Promise<Response> => {
  if (!(await candidateOf(desk, session))) return notFound(desk);
  const typed = await typedIn(desk.c);
  return record(desk, session, typed, { kind: "deferred", reason: typed["defer-reason"] ?? "" });
};

export const recuseMember = async (desk: Desk, session: Session): Promise<Response> => {
  if (!(await candidateOf(desk, session))) return notFound(desk);
  const typed = await typedIn(desk.c);
  const candidacyId = desk.c.req.param("candidacy") ?? "";
  const aside = { candidacyId, memberId: typed["member"] ?? "" };
  const means = meansOf(desk, session, typed);
  const back = typed["back"] !== undefined;
  const decision = back
    ? await takeRecusalBack(desk.means.db, means, session.id, aside)
    : await recuse(desk.means.db, means, session.id, { ...aside, reason: typed["recusal-reason"] ?? "" });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `deliberation/${candidacyId}`), back ? "recusal-taken-back" : "recused")
    : juryFilePage(desk, session, { typed, refused: decision.findings });
};
