import {
  type CandidateFile,
  type JuryWord,
  juryFile,
  recordDeliberation,
  recuse,
  type Session,
  type SessionFile,
} from "../../jury/index.ts";
import { type Desk, done, notFound } from "./desk.tsx";
import { type Typed, typedIn } from "./form.ts";
import { juryFilePage } from "./jury-file.tsx";
import { fileOf } from "./session-file.ts";
import { sessionPath } from "./session-frame.tsx";

export const meansOf = ({ means, actor }: Desk) => ({ ...means, takenBy: actor.account.name });

const countOf = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,3}$/.test(written.trim()) ? Number(written) : undefined;

/** What was typed as the jury's word. A field left as proposed follows the proposal. */
const wordOf = (typed: Typed, file: SessionFile, candidate: CandidateFile): JuryWord => {
  const { proposals } = juryFile(file, candidate);
  const items: Record<string, { acquired: boolean } | { points: number }> = {};
  for (const { code } of file.items) {
    const said = typed[`item-${code}`];
    if (said === undefined || said === "") continue;
    if (proposals[code]?.kind === "points") {
      const points = Number(said.replace(",", "."));
      if (Number.isFinite(points)) items[code] = { points };
    } else items[code] = { acquired: said === "yes" };
  }
  const [pro, against, abstained] = [
    countOf(typed["for"]),
    countOf(typed["against"]),
    countOf(typed["abstained"]),
  ];
  const voted = pro !== undefined || against !== undefined || abstained !== undefined;
  const president = typed["president"];
  return {
    kind: "decided",
    items,
    reason: typed["reason"]?.trim() || undefined,
    vote: voted
      ? {
          for: pro ?? 0,
          against: against ?? 0,
          abstained: abstained ?? 0,
          presidentFor: president ? president === "for" : undefined,
        }
      : undefined,
  };
};

const candidateOf = async (desk: Desk, session: Session) => {
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === desk.c.req.param("candidacy"));
  return candidate && { file, candidate };
};

export const decideFile = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const typed = await typedIn(desk.c);
  const { candidacy } = found.candidate;
  const decision = await recordDeliberation(
    desk.means.db,
    meansOf(desk),
    session.id,
    candidacy.id,
    wordOf(typed, found.file, found.candidate),
  );
  if (decision.outcome === "granted")
    return done(desk, sessionPath(session, `deliberation/${candidacy.id}`), "file-decided");
  return juryFilePage(desk, session, { typed, refused: decision.findings });
};

export const deferFile = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const { reason = "" } = await typedIn(desk.c);
  const { id } = found.candidate.candidacy;
  const decision = await recordDeliberation(desk.means.db, meansOf(desk), session.id, id, {
    kind: "deferred",
    reason,
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `deliberation/${id}`), "file-decided")
    : juryFilePage(desk, session, { refused: decision.findings });
};

export const recuseMember = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const { member = "", reason = "" } = await typedIn(desk.c);
  const { id } = found.candidate.candidacy;
  const decision = await recuse(desk.means.db, meansOf(desk), session.id, {
    memberId: member,
    candidacyId: id,
    reason,
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `deliberation/${id}`), "recused")
    : juryFilePage(desk, session, { refused: decision.findings });
};
