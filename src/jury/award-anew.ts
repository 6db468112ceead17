import { dropCredits } from "../assessment/index.ts";
import { certificatesOfAwards } from "../certificate/index.ts";
import { decisionsAbout } from "../decisions/index.ts";
import { type Decision, decide, finding } from "../kernel/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { appealsOf } from "./appeals/appeals.postgres.ts";
import { commissionRefused } from "./appeals/starts.ts";
import { awardFile, type CommissionWord, ruleOnFile } from "./award-file.ts";
import type { AwardingCode } from "./award-session.ts";
import { awardsOf, replaceAward, type SavedAward } from "./awards.postgres.ts";
import type { Deliberation } from "./deliberations.postgres.ts";
import { type SessionMeans, tellHistory } from "./in-session.ts";
import { lockSession } from "./jury.postgres.ts";
import { keepFigures } from "./keep-figures.ts";
import { minutesOf, rectificationsOf } from "./minutes.postgres.ts";
import { type CandidateFile, loadSession, type SessionFile } from "./session-file.ts";
import type { SessionState } from "./sitting.ts";

/** Why an award may be looked at again: the jury's word was put right, or an appeal on the commission's refusal is upheld. */
export type Reopening = "decision-put-right" | "refusal-appeal-upheld";

export type AnewCode =
  | AwardingCode
  | "candidacy-unknown"
  | "session-was-awarded"
  | "session-not-awarded-yet"
  | Reopening
  | "award-answers-decision"
  | "no-document-in-force"
  | "documents-in-force";

/** Does an award rest on the decision that stands? One of before versions were kept is compared by its outcome. */
export const answers = (
  award: Pick<SavedAward, "outcome" | "version">,
  { outcome, version }: Pick<Deliberation, "outcome" | "version">,
): boolean => award.outcome === outcome && (award.version === undefined || award.version === version);

export type AnewFacts = {
  readonly state: SessionState;
  /** What happened since the file was last awarded, or refused. */
  readonly reopened: Reopening | undefined;
  /** Numbers of the documents issued on the former award that are not revoked. */
  readonly inForce: readonly string[];
};

/** May a file be awarded anew? Once its decision was put right or its refusal reversed on appeal, and what was issued on the former award is withdrawn. */
export const mayAwardAnew = ({ state, reopened, inForce }: AnewFacts): Decision<true, AnewCode> => {
  const awarded = state === "awarded";
  const withdrawn = inForce.length === 0;
  return decide(
    [
      finding<AnewCode>(awarded, awarded ? "session-was-awarded" : "session-not-awarded-yet"),
      finding<AnewCode>(reopened !== undefined, reopened ?? "award-answers-decision"),
      finding<AnewCode>(withdrawn, withdrawn ? "no-document-in-force" : "documents-in-force", {
        numbers: inForce,
      }),
    ],
    () => true as const,
  );
};

/** A file whose award, or refusal, came before it was reopened, with what was issued on it and is still out. */
export type Unanswered = {
  readonly candidate: CandidateFile;
  readonly because: Reopening;
  readonly award: SavedAward | undefined;
  readonly inForce: readonly string[];
};

type Reopened = Pick<Unanswered, "candidate" | "because"> & { readonly at: Date };

/** What may have reopened each file, a rectification first. */
const reopenedIn = async (db: Db, { session, candidates }: SessionFile): Promise<Reopened[]> => {
  const ids = candidates.map(({ candidacy }) => candidacy.id);
  const [rectified, appeals] = await Promise.all([rectificationsOf(db, session.id), appealsOf(db, ids)]);
  return candidates.flatMap((candidate): Reopened[] => {
    const { id } = candidate.candidacy;
    const put = rectified.findLast(({ kind, candidacyId }) => kind === "outcome" && candidacyId === id);
    const upheld = appeals.flatMap(({ candidacyId, answer }) =>
      candidacyId === id && answer?.upheld ? [answer] : [],
    );
    return [
      ...(put ? [{ candidate, because: "decision-put-right" as const, at: put.signedAt }] : []),
      ...upheld.map(({ at }) => ({ candidate, because: "refusal-appeal-upheld" as const, at })),
    ];
  });
};

/** The files of a session that were reopened since they were last awarded, or refused, each once. */
export const unanswered = async (db: Db, file: SessionFile): Promise<Unanswered[]> => {
  const reopened = await reopenedIn(db, file);
  const ids = reopened.map(({ candidate }) => candidate.candidacy.id);
  const [decided, awards] = await Promise.all([decisionsAbout(db, ids), awardsOf(db, ids)]);
  const left = reopened.filter(({ candidate, because, at }) => {
    const ruled = decided.filter(
      ({ kind, subject }) => kind === "award" && subject === candidate.candidacy.id,
    );
    const stands = because === "decision-put-right" || commissionRefused(ruled);
    return stands && ruled.every(({ takenAt }) => takenAt < at);
  });
  return Promise.all(
    left
      .filter(({ candidate }, i) => left.findIndex((one) => one.candidate === candidate) === i)
      .map(async ({ candidate, because }) => {
        const award = awards.find(({ candidacyId }) => candidacyId === candidate.candidacy.id);
        const documents = award ? await certificatesOfAwards(db, [award.id]) : [];
        const inForce = documents.flatMap(({ state, number }) => (state === "revoked" ? [] : [number]));
        return { candidate, because, award, inForce };
      }),
  );
};

const refused = (code: AnewCode): Decision<true, AnewCode> => ({
  outcome: "refused",
  findings: [finding<AnewCode>(false, code)],
});

/**
 * Awards one file of an awarded session anew, once it was reopened: the former award is kept as replaced, its
 * credits with it, and the session's figures are counted again. One transaction. The award keeps the day of the jury.
 */
export const awardAnew = (
  db: Db,
  means: SessionMeans,
  asked: {
    readonly sessionId: string;
    readonly candidacyId: string;
    readonly commission?: CommissionWord | undefined;
  },
): Promise<Decision<true, AnewCode>> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, asked.sessionId);
    const file = await loadSession(tx, means.texts, asked.sessionId);
    const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === asked.candidacyId);
    if (!file || !candidate?.deliberation) return refused("candidacy-unknown");
    const open = (await unanswered(tx, file)).find((one) => one.candidate === candidate);
    const decision = mayAwardAnew({
      state: file.session.state,
      reopened: open?.because,
      inForce: open?.inForce ?? [],
    });
    if (decision.outcome !== "granted" || !open) return decision;
    return replace(tx, means, file, open, asked.commission);
  });

const replace = async (
  tx: Db,
  means: SessionMeans,
  file: SessionFile,
  { candidate, award: former, because }: Unanswered,
  commission: CommissionWord | undefined,
): Promise<Decision<true, AnewCode>> => {
  const { id: candidacyId } = candidate.candidacy;
  const outcome = candidate.deliberation?.outcome;
  const gives = outcome === "full" || outcome === "partial";
  const minutesSigned = (await minutesOf(tx, file.session.id)) !== undefined;
  const ruled = ruleOnFile(means, file, candidate, { minutesSigned, commission });
  const open = [ruled.awarded, ruled.claimed].find((one) => one.outcome === "undetermined");
  if (gives && open) return { outcome: "undetermined", findings: open.findings };
  if (former) await replaceAward(tx, former.id, means.world.now());
  await dropCredits(tx, candidacyId);
  await awardFile(tx, means, file, candidate, ruled);
  await keepFigures(tx, file);
  await tellHistory(tx, means.world, file.session, "file-awarded-anew", {
    candidacyId,
    before: { outcome: former?.outcome },
    after: { outcome },
  });
  return decide([finding<AnewCode>(true, because)], () => true as const);
};
