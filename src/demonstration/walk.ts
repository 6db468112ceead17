import { type Item, type Mark, noteMark } from "../assessment/index.ts";
import {
  awardSession,
  type CandidateFile,
  type CommissionWord,
  closeSession,
  draftMinutes,
  type JuryWord,
  loadSession,
  minutesFacts,
  openSession,
  recordDeliberation,
  type SessionFile,
  signAttendance,
  signaturesAsked,
  signMinutes,
} from "../jury/index.ts";
import type { Decision, Finding } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { assessors } from "./cast.ts";
import { type DemonstrationMeans, takenBy } from "./means.ts";

/** What each assessor notes of an item for the candidate of this rank, from 0. */
export type Marks = (rank: number, item: Item, assessor: number) => Mark;
/** What the jury says of the candidate of this rank. */
export type Words = (rank: number, candidate: CandidateFile) => JuryWord;

const file = async (db: Db, { texts }: DemonstrationMeans, reference: string): Promise<SessionFile> => {
  const loaded = await loadSession(db, texts, reference);
  if (!loaded) throw new Error(`no session ${reference}`);
  return loaded;
};

/** The demonstration plays a good session: anything but "granted" is a fault of ours. */
const granted = <Value>(step: string, decision: Decision<Value>): Value => {
  if (decision.outcome === "granted") return decision.value;
  const open = decision.findings.filter(({ outcome }: Finding) => outcome !== "met");
  throw new Error(`${step}: ${decision.outcome}: ${JSON.stringify(open)}`);
};

/** Two assessors note every item of every candidate. */
export const assess = async (
  db: Db,
  means: DemonstrationMeans,
  reference: string,
  marks: Marks,
): Promise<void> => {
  const { candidates, items, rules, certifier, session } = await file(db, means, reference);
  for (const [rank, { candidacy }] of candidates.entries()) {
    for (const item of items) {
      for (const [i, { name, capacity }] of assessors.entries()) {
        const noted = {
          certifierId: certifier.id,
          sessionId: session.id,
          candidacyId: candidacy.id,
          item: item.code,
          method: "real-situation",
          assessor: name,
          capacity,
          mark: marks(rank, item, i),
        };
        granted(`mark of ${item.code}`, await noteMark(db, means.world, items, rules, noted));
      }
    }
  }
};

/** Every member signs in, the jury sits, decides each file, and closes. */
export const deliberateAll = async (
  db: Db,
  means: DemonstrationMeans,
  reference: string,
  words: Words,
): Promise<void> => {
  const { session, members, candidates } = await file(db, means, reference);
  const by = { ...means, takenBy };
  for (const { id, name } of members)
    granted(
      "attendance",
      await signAttendance(db, by, session.id, { memberId: id, signature: name, own: true }),
    );
  granted("opening", await openSession(db, by, session.id));
  for (const [rank, candidate] of candidates.entries()) {
    const word = { candidacyId: candidate.candidacy.id, seen: 0, word: words(rank, candidate) };
    const decision = await recordDeliberation(db, by, session.id, word);
    granted(`deliberation of candidate ${rank}`, decision);
  }
  granted("closing", await closeSession(db, by, session.id));
};

/** Signed by those whom the minutes await: the president first, then someone of each college that sat. */
export const sign = async (db: Db, means: DemonstrationMeans, reference: string): Promise<void> => {
  const sat = await file(db, means, reference);
  const draft = draftMinutes(sat);
  const { asked } = signaturesAsked(minutesFacts(sat, draft, []), sat.rules);
  for (const { from } of asked) {
    const [memberId] = from;
    const takenBy = sat.members.find(({ id }) => id === memberId)?.name ?? "";
    const signatory = { memberId, textSha256: draft.sha256 };
    granted("minutes", await signMinutes(db, { ...means, takenBy }, sat.session.id, signatory));
  }
};

export const awardAll = async (
  db: Db,
  means: DemonstrationMeans,
  reference: string,
  commission?: CommissionWord,
): Promise<number> => {
  const { session } = await file(db, means, reference);
  return granted("award", await awardSession(db, { ...means, takenBy }, session.id, commission));
};
