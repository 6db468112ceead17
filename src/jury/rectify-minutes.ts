import { createHash } from "node:crypto";
import type { Decision } from "../kernel/index.ts";
import { outcomeWords, rectificationText } from "../language/index.ts";
import type { Db } from "../storage/index.ts";
import { typeset } from "../typesetting/index.ts";
import { meet } from "./decided-already.ts";
import { deliberate, type JuryWord, type Verdict } from "./deliberate.ts";
import { saveDeliberation } from "./deliberations.postgres.ts";
import { type HoldingCode, keepDeliberation } from "./hold-session.ts";
import { inSession, refused, type SessionMeans, tellHistory } from "./in-session.ts";
import { minutesOf, rectificationsOf, saveRectification } from "./minutes.postgres.ts";
import { mayRectify, type Rectification, type RectificationCode } from "./rectification.ts";
import { type CandidateFile, juryFile, type SessionFile, sittingOf } from "./session-file.ts";

export type RectifyingCode = HoldingCode | RectificationCode;

/** What the president puts right. For an outcome, `word` is the decision taken anew on that file. */
export type ToRectify = Pick<Rectification, "kind" | "candidacyId" | "says" | "reason"> & {
  readonly memberId: string | undefined;
  readonly word?: JuryWord | undefined;
};

/**
 * Adds a signed rectification to minutes that are locked. An outcome that changes is a new decision, taken with its
 * findings on the jury as it sat; what was awarded or issued on the former one is not undone here.
 */
export const rectifyMinutes = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { memberId, word, ...put }: ToRectify,
): Promise<Decision<unknown, RectifyingCode>> =>
  inSession<RectifyingCode>(db, means, sessionId, async (tx, file) => {
    const member = file.members.find(({ id }) => id === memberId);
    const decision = mayRectify({ ...put, state: file.session.state, member });
    const minutes = await minutesOf(tx, file.session.id);
    if (decision.outcome !== "granted" || !member || !minutes) return decision;
    const candidate = file.candidates.find(({ candidacy }) => candidacy.id === put.candidacyId);
    if (put.kind !== "wording" && !candidate) return refused("candidacy-unknown");
    const anew =
      put.kind === "outcome" && candidate ? await decideAnew(tx, means, file, candidate, word) : undefined;
    if (anew && anew.outcome !== "granted") return anew;
    const number = (await rectificationsOf(tx, file.session.id)).length + 1;
    const signed = { ...put, number, signedBy: member.name, signedAt: means.world.now() };
    const text = rectificationText({
      ...signed,
      reference: minutes.reference,
      heldOn: file.session.heldOn,
      issuer: file.certifier.name,
      sha256: minutes.sha256,
      about: aboutOf(candidate, anew?.value.verdict),
      demonstration: file.certifier.demonstration,
    });
    const pdf = typeset("rectificatif", text, signed.signedAt);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    const one = { ...signed, version: anew?.value.version, sha256 };
    await saveRectification(tx, means.world.newId(), file.session, one, pdf);
    await tellHistory(tx, means.world, file.session, "minutes-rectified", {
      why: put.reason,
      after: { kind: put.kind, number, ...(put.candidacyId && { candidacy: put.candidacyId }) },
    });
    return decision;
  });

type Anew = { readonly verdict: Verdict; readonly version: number };

const decideAnew = async (
  tx: Db,
  means: SessionMeans,
  file: SessionFile,
  candidate: CandidateFile,
  word: JuryWord | undefined,
): Promise<Decision<Anew, RectifyingCode>> => {
  const candidacyId = candidate.candidacy.id;
  const standing = candidate.deliberation;
  if (!word || !standing) return refused("outcome-unchanged");
  const decision = deliberate(juryFile(file, candidate), sittingOf(file), word, file.rules);
  if (decision.outcome === "granted" && decision.value.outcome === standing.outcome)
    if (meet(standing.version, { ...standing, reason: decision.value.reason }, decision.value) === "same")
      return refused("outcome-unchanged");
  await keepDeliberation(tx, means, file, { candidacyId, word }, decision);
  if (decision.outcome !== "granted") return decision;
  const { takenBy, world } = means;
  const version = standing.version + 1;
  const anew = {
    ...decision.value,
    candidacyId,
    decidedOn: world.today(),
    version,
    takenBy,
    takenAt: world.now(),
  };
  await saveDeliberation(tx, file.session, anew);
  return { ...decision, value: { verdict: decision.value, version } };
};

const aboutOf = (candidate: CandidateFile | undefined, anew: Verdict | undefined): string => {
  if (!candidate) return "Texte du procès-verbal";
  const { firstNames, birthName } = candidate.person;
  const file = `Dossier de ${firstNames[0]} ${birthName}`;
  const before = candidate.deliberation?.outcome;
  return anew && before
    ? `${file} : ${outcomeWords[anew.outcome].fr}, au lieu de ${outcomeWords[before].fr}`
    : file;
};
