import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { creditsOf } from "../assessment/index.ts";
import { certificatesOfPerson, changeState } from "../certificate/index.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { type Decision, decisive } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import {
  awardAnew,
  awardedFigures,
  awardsOf,
  issueSession,
  type JuryWord,
  loadSession,
  rectifyMinutes,
  unanswered,
} from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const world = setWorld("2026-11-24T09:00:00Z");
const means = {
  world,
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(1),
  root,
  takenBy: "Anne-Sophie Kermarrec",
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  world.set("2026-11-25T09:00:00Z");
}, 120_000);
afterAll(() => database.drop());

const session = async () => {
  const file = await loadSession(database.db, means.texts, "MET-2026-03");
  if (!file) throw new Error("no session");
  return file;
};
/** The ninth file: the jury recognised block A1 and one competence more. */
const ninth = async () => {
  const file = await session();
  const candidate = file.candidates.find(({ person }) => person.birthName === "Hamidi");
  if (!candidate) throw new Error("no candidate");
  return { file, candidate, sessionId: file.session.id, candidacyId: candidate.candidacy.id };
};
const codes = ({ outcome, findings }: Decision<unknown>) => [
  outcome,
  ...decisive({ outcome, findings } as Decision<unknown>).map(({ code }) => code),
];
const anew = async () => {
  const { sessionId, candidacyId } = await ninth();
  return codes(await awardAnew(database.db, means, { sessionId, candidacyId }));
};
const wholeAwards = async (): Promise<number> =>
  (await awardedFigures(database.db))
    .filter(({ certification, outcome }) => certification.includes("3248") && outcome === "full")
    .reduce((sum, { files }) => sum + files, 0);
const fullyAcquired: JuryWord = {
  kind: "decided",
  items: { C5: { acquired: true }, C6: { acquired: true }, C7: { acquired: true } },
  reason: "La grille de la seconde situation n'avait pas été lue.",
};

describe("A file whose outcome is rectified after its award", () => {
  it("is awarded anew only once it was rectified", async () => {
    expect(await anew()).toEqual(["refused", "award-answers-decision"]);
  });

  it("waits until what was issued on the former award is revoked", async () => {
    const { file, sessionId, candidacyId, candidate } = await ninth();
    const rectified = await rectifyMinutes(database.db, means, sessionId, {
      kind: "outcome",
      candidacyId,
      says: "Le dossier est acquis en entier.",
      reason: "La grille de la seconde situation n'avait pas été lue.",
      memberId: file.members.find(({ presides }) => presides)?.id,
      word: fullyAcquired,
    });
    expect(rectified.outcome).toBe("granted");
    expect(await unanswered(database.db, await session())).toHaveLength(1);

    expect(await anew()).toEqual(["refused", "documents-in-force"]);
    for (const { number } of await certificatesOfPerson(database.db, candidate.person.id))
      await changeState(database.db, means, {
        number,
        to: "revoked",
        reasonClass: "error",
        decidedBy: "Solène Le Bihan",
        secondedBy: "Yves Cariou",
      });
    expect(await anew()).toEqual(["granted", "decision-put-right"]);
  });

  it("has one award that stands, its credits gone with the partial one, and the figures counted again", async () => {
    const { candidate, candidacyId, file } = await ninth();

    expect(await awardsOf(database.db, [candidacyId])).toMatchObject([{ outcome: "full" }]);
    const credits = await creditsOf(database.db, [candidate.person.id], file.certification.id);
    expect(credits.filter((credit) => credit.candidacyId === candidacyId)).toEqual([]);
    const { rows } = await database.pool.query("select count(*)::int from award where candidacy_id = $1", [
      candidacyId,
    ]);
    expect(rows).toEqual([{ count: 2 }]);
    expect(await wholeAwards()).toBe(9);
  });

  it("is then issued whole under new numbers, and not awarded twice", async () => {
    const { sessionId, candidate } = await ninth();
    await issueSession(database.db, means, sessionId);

    const held = await certificatesOfPerson(database.db, candidate.person.id);
    expect(held.map(({ variant, state }) => `${variant} ${state}`).sort()).toEqual([
      "block issued",
      "block issued",
      "block revoked",
      "certificate issued",
    ]);
    expect(await anew()).toEqual(["refused", "award-answers-decision"]);
    expect(await unanswered(database.db, await session())).toEqual([]);
  });
});
