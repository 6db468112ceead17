import { createHash } from "node:crypto";
import type { Decision } from "../kernel/index.ts";
import { type SignedWords, signedMinutesText } from "../language/index.ts";
import type { Db } from "../storage/index.ts";
import { typeset } from "../typesetting/index.ts";
import { whoCame } from "./attendance.ts";
import { type InSessionCode, inSession, refused, type SessionMeans, tellHistory } from "./in-session.ts";
import { moveSession } from "./jury.postgres.ts";
import { minutesWordsOf, type Signature, saveMinutes, saveMinutesWord } from "./minutes.postgres.ts";
import {
  type MinutesCode,
  type MinutesFacts,
  type MinutesWord,
  mayDeclineMinutes,
  mayReopen,
  maySignMinutes,
  signaturesAsked,
  whoDeclines,
} from "./minutes.ts";
import { type DraftMinutes, draftMinutes } from "./minutes-text.ts";
import type { SessionFile } from "./session-file.ts";

type Code = MinutesCode | InSessionCode;
type Said = Promise<Decision<unknown, Code>>;

/** What the decisions on signing look at: the draft, who came, and what was said of it. */
export const minutesFacts = (
  { session, members, attendance }: SessionFile,
  { sha256 }: DraftMinutes,
  words: readonly MinutesWord[],
): MinutesFacts => ({
  state: session.state,
  members,
  came: whoCame(attendance),
  words,
  textSha256: sha256,
});

/** Who says something of the minutes, and the fingerprint of the text that was read: what changed since is read again first. */
export type Signatory = { readonly memberId: string | undefined; readonly textSha256: string };

/** A member signs the minutes as they were read; the last signature awaited draws them as PDF and locks them for good. */
export const signMinutes = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { memberId, textSha256 }: Signatory,
): Said =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const draft = draftMinutes(file);
    if (file.session.state === "closed" && draft.sha256 !== textSha256)
      return refused("minutes-changed-meanwhile");
    const before = await minutesWordsOf(tx, file.session.id);
    const facts = minutesFacts(file, draft, before);
    const decision = maySignMinutes(facts, memberId, file.rules);
    if (decision.outcome !== "granted" || memberId === undefined) return decision;
    const word: MinutesWord = { memberId, signs: true, textSha256: draft.sha256, at: means.world.now() };
    await saveMinutesWord(tx, means.world.newId(), file.session, word, means.takenBy);
    if (decision.value.locks) await lock(tx, means, file, draft, { ...facts, words: [...before, word] });
    await tellHistory(tx, means.world, file.session, "minutes-signed", {
      after: { member: memberId, sha256: draft.sha256 },
    });
    return decision;
  });

const lock = async (
  tx: Db,
  { world }: SessionMeans,
  { session, members, rules }: SessionFile,
  { text, sha256: textSha256 }: DraftMinutes,
  facts: MinutesFacts,
): Promise<void> => {
  const signedBy = new Set(signaturesAsked(facts, rules).asked.flatMap((one) => one.signedBy ?? []));
  const at = (memberId: string): string =>
    facts.words.findLast((word) => word.memberId === memberId)?.at.toISOString() ?? "";
  const nameOf = (memberId: string): string => members.find(({ id }) => id === memberId)?.name ?? "";
  const signatures: Signature[] = [...signedBy].map((id) => ({
    name: nameOf(id),
    college: members.find((one) => one.id === id)?.college ?? "none",
    at: at(id),
  }));
  const declined: SignedWords["declined"] = whoDeclines(facts).map(({ memberId, reason = "" }) => ({
    name: nameOf(memberId),
    reason,
  }));
  const content = signedMinutesText(text, { textSha256, signatures, declined });
  const signedAt = world.now();
  const pdf = typeset("proces-verbal", content, signedAt);
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  await saveMinutes(tx, session, { reference: text.reference, content, pdf, sha256, signatures, signedAt });
  await moveSession(tx, session.id, "closed", "minutes-signed");
};

/** A member says why they do not sign: recorded, shown, and printed under the signatures. */
export const declineMinutes = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { memberId, reason }: Pick<Signatory, "memberId"> & { readonly reason: string },
): Said =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const draft = draftMinutes(file);
    const facts = minutesFacts(file, draft, await minutesWordsOf(tx, file.session.id));
    const decision = mayDeclineMinutes(facts, memberId, reason);
    if (decision.outcome !== "granted" || memberId === undefined) return decision;
    const word = {
      memberId,
      signs: false,
      reason: reason.trim(),
      textSha256: draft.sha256,
      at: means.world.now(),
    };
    await saveMinutesWord(tx, means.world.newId(), file.session, word, means.takenBy);
    await tellHistory(tx, means.world, file.session, "minutes-declined", {
      why: reason.trim(),
      after: { member: memberId },
    });
    return decision;
  });

/** The president opens the session again while its minutes are not locked: what was signed of the former text is void. */
export const reopenSession = (
  db: Db,
  means: SessionMeans,
  sessionId: string,
  { memberId, reason }: Pick<Signatory, "memberId"> & { readonly reason: string },
): Said =>
  inSession<Code>(db, means, sessionId, async (tx, file) => {
    const facts = minutesFacts(file, draftMinutes(file), await minutesWordsOf(tx, file.session.id));
    const decision = mayReopen(facts, memberId, reason);
    if (decision.outcome !== "granted") return decision;
    await moveSession(tx, file.session.id, "closed", "open", { closedAt: null });
    await tellHistory(tx, means.world, file.session, "session-reopened", { why: reason.trim() });
    return decision;
  });
