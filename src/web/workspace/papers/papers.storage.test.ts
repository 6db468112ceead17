import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../tests/support/database.ts";
import { projectRoot } from "../../../../tests/support/demonstration.ts";
import { base, signedIn, type Visitor } from "../../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { seedDemonstration } from "../../../demonstration/index.ts";
import { loadSession, type SessionFile } from "../../../jury/index.ts";
import { day } from "../../../kernel/index.ts";
import { readTexts } from "../../../rulebook/index.ts";
import { site } from "../../index.ts";

const world = fixedWorld(day("2026-11-24"));
const texts = readTexts(projectRoot);
const means = { world, texts, publicUrl: base, masterKey: randomBytes(32), root: projectRoot };
const held = "/travail/sessions/MET-2026-03/papiers";
const coming = "/travail/sessions/MET-PROCHAIN/papiers";

let database: TestDatabase;
let past: SessionFile;
let secretariat: Visitor;
let candidate: Visitor;
let juror: Visitor;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  const app = site({ ...means, db: database.db, demonstration: true });
  const enter = (email: string) => signedIn(app, database.db, world, email);
  [secretariat, candidate, juror] = await Promise.all([
    enter("secretariat@metallurgie.example"),
    enter("maelle.dussart@example.org"),
    enter("jure@metallurgie.example"),
  ]);
  const file = await loadSession(database.db, texts, "MET-2026-03");
  if (!file) throw new Error("the demonstration has lost its session");
  past = file;
});
afterAll(() => database.drop());

const isPdf = async (answer: Response): Promise<boolean> =>
  answer.headers.get("content-type") === "application/pdf" &&
  Buffer.from(await answer.arrayBuffer())
    .subarray(0, 5)
    .toString() === "%PDF-";

describe("The papers of a session", () => {
  it.each(["convocations", "convocations-jury", "emargement", "emargement-jury", "decisions"])(
    "hold %s in one file once the session is awarded",
    async (name) => {
      expect(await isPdf(await secretariat.get(`${held}/${name}.pdf`))).toBe(true);
    },
  );

  it("say which paper is not ready, and why", async () => {
    const page = await secretariat.read(coming);

    expect(page).toContain("Notifications des décisions");
    expect(page).toContain("Après l'attribution");
    expect((await secretariat.get(`${coming}/decisions.pdf`)).headers.get("location")).toBe(coming);
  });
});

describe("One person's paper", () => {
  const ofOthers = () =>
    past.candidates.find(({ person }) => person.email !== "maelle.dussart@example.org")?.candidacy.id ?? "";
  const own = () =>
    past.candidates.find(({ person }) => person.email === "maelle.dussart@example.org")?.candidacy.id ?? "";

  it("is opened by the candidate it is about, and by no other candidate", async () => {
    for (const paper of ["convocation", "decision"]) {
      expect(await isPdf(await candidate.get(`${held}/${paper}/${own()}`))).toBe(true);
      expect((await candidate.get(`${held}/${paper}/${ofOthers()}`)).status).toBe(403);
    }
  });

  it("of a member of the jury is opened by that member, and by who prints the session's papers", async () => {
    const members = (await loadSession(database.db, texts, "MET-PROCHAIN"))?.members ?? [];
    const opened = async (visitor: Visitor): Promise<string[]> => {
      const answers = members.map(async ({ id, name }) => {
        const { status } = await visitor.get(`${coming}/convocation-jury/${id}`);
        return status === 200 ? [name] : [];
      });
      return (await Promise.all(answers)).flat();
    };

    expect(await opened(secretariat)).toEqual(members.map(({ name }) => name));
    expect(await opened(juror)).toEqual(["Anne-Sophie Kermarrec"]);
  });

  it("names nobody in its address, nor in the name of its file", async () => {
    const answer = await candidate.get(`${held}/decision/${own()}`);

    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="decision-MET-2026-03.pdf"');
  });
});
