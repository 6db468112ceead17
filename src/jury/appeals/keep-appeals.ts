import { decisionsAbout, recordDecision } from "../../decisions/index.ts";
import type { Day, Decision } from "../../kernel/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import { type AdmittedAppeal, type AppealCode, appealPaths, mayAppeal, pathTo } from "../appeal.ts";
import { awardsOf } from "../awards.postgres.ts";
import { type SessionMeans, tellHistory } from "../in-session.ts";
import { lockSession } from "../jury.postgres.ts";
import { type CandidateFile, loadSession, type SessionFile } from "../session-file.ts";
import { type AnsweringCode, mayAnswer } from "./answer.ts";
import { appealsOf, saveAnswer, saveAppeal } from "./appeals.postgres.ts";
import { rulesOfAppeal } from "./governing.ts";
import {
  type AppealAnswer,
  type AskedAppeal,
  type LodgedAppeal,
  type LodgingCode,
  mayLodge,
} from "./lodged.ts";
import { startsAfterJury } from "./starts.ts";

/** What is asked to be recorded, on which file. */
export type ToLodge = AskedAppeal & {
  readonly candidacyId: string;
  /** The day the result was told in writing, where it is known. */
  readonly toldOn?: Day | undefined;
  /** Whoever asks has read that it is not admissible, or that no text tells, and has it recorded all the same. */
  readonly allTheSame: boolean;
};

export type Lodging =
  | { readonly kind: "lodged"; readonly appeal: LodgedAppeal; readonly file: SessionFile }
  /** Nothing is recorded: the text does not admit it, or does not tell, and that was not read yet. */
  | { readonly kind: "to-confirm"; readonly decision: Decision<AdmittedAppeal, AppealCode> }
  | { readonly kind: "not-lodged"; readonly decision: Decision<AskedAppeal, LodgingCode> };

/** Are the jury's words on a file told, so that they may be contested? */
export const resultTold = (
  { session }: Pick<SessionFile, "session">,
  { deliberation }: Pick<CandidateFile, "deliberation">,
): boolean =>
  deliberation !== undefined && (session.state === "minutes-signed" || session.state === "awarded");

/**
 * Records an appeal with what the text of the session's rulebook, in force on the day it was filed, makes of it; the
 * decision is kept with all it looked at. Undefined when the session has no such file.
 */
export const lodgeAppeal = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { candidacyId, toldOn, allTheSame, ...asked }: ToLodge,
): Promise<Lodging | undefined> =>
  inTransaction(db, async (tx): Promise<Lodging | undefined> => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, means.texts, sessionId);
    const candidate = file?.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
    if (!file || !candidate) return undefined;
    const { session, rulebook, settlements } = file;
    const rules = rulesOfAppeal(file, asked);
    const lodging = mayLodge({
      asked,
      told: resultTold(file, candidate),
      heldOn: session.heldOn,
      today: means.world.today(),
      toldOn,
      opened: appealPaths(rules).map(({ value }) => value.to),
      held: await appealsOf(tx, [candidacyId]),
    });
    if (lodging.outcome !== "granted") return { kind: "not-lodged", decision: lodging };
    const [[award], decisions] = await Promise.all([
      awardsOf(tx, [candidacyId]),
      decisionsAbout(tx, [candidacyId]),
    ]);
    const facts = {
      // A body that the text does not name stays out of the record of decisions: it is free text.
      ...(pathTo(asked.to, rules) && { to: asked.to }),
      ground: asked.ground,
      firstStepDone: asked.firstStepDone,
      starts: startsAfterJury(session, candidate.candidacy, { award, decisions, toldOn }),
    };
    const decision = mayAppeal({ ...facts, filedOn: asked.filedOn }, rules);
    if (decision.outcome !== "granted" && !allTheSame) return { kind: "to-confirm", decision };
    const { outcome: admissibility, findings } = decision;
    const appeal = {
      ...asked,
      id: means.world.newId(),
      candidacyId,
      admissibility,
      findings,
      recordedAt: means.world.now(),
    };
    await saveAppeal(tx, session.certifierId, appeal);
    const taken = {
      certifierId: session.certifierId,
      kind: "appeal",
      subject: candidacyId,
      onDay: asked.filedOn,
      facts,
      rulebook: rulebook.id,
      settlements,
      takenBy: means.takenBy,
    } as const;
    await recordDecision(
      tx,
      means.world,
      taken,
      decision,
      admissibility === "granted" ? decision.value : undefined,
    );
    const { filedOn, to, ground } = asked;
    await tellHistory(tx, means.world, session, "appeal-lodged", {
      candidacyId,
      after: { filedOn, to, ground, admissibility },
    });
    return { kind: "lodged", appeal, file };
  });

/** What became of an appeal, as it is asked to be recorded. */
export type ToAnswer = AppealAnswer & {
  readonly candidacyId: string;
  readonly appealId: string;
  readonly involved: boolean;
};

export type AppealAnswered = {
  readonly decision: Decision<AppealAnswer, AnsweringCode>;
  readonly appeal: LodgedAppeal;
  readonly file: SessionFile;
};

/** Records what the body answered, for good, in the file's history. Undefined when there is no such appeal on this file. */
export const answerAppeal = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { candidacyId, appealId, involved, ...answer }: ToAnswer,
): Promise<AppealAnswered | undefined> =>
  inTransaction(db, async (tx) => {
    await lockSession(tx, sessionId);
    const file = await loadSession(tx, means.texts, sessionId);
    const ours = file?.candidates.some(({ candidacy }) => candidacy.id === candidacyId);
    const appeal = ours ? (await appealsOf(tx, [candidacyId])).find(({ id }) => id === appealId) : undefined;
    if (!file || !appeal) return undefined;
    const facts = { appeal, answer, involved, today: means.world.today() };
    const decision = mayAnswer(facts, rulesOfAppeal(file, appeal));
    if (decision.outcome !== "granted") return { decision, appeal, file };
    const at = means.world.now();
    await saveAnswer(tx, appealId, answer, at);
    const { reason: why, ...said } = answer;
    // Asked of the one who records it only where the text keeps someone out.
    const heard = decision.findings.some(({ code }) => code === "appeal-judge-free");
    const after = { ...said, ...(heard && { involved }) };
    await tellHistory(tx, means.world, file.session, "appeal-answered", { candidacyId, why, after });
    return { decision, appeal: { ...appeal, answer: { ...answer, at } }, file };
  });
