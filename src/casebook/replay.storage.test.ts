import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { everyDecision, recordDecision } from "../decisions/index.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { day } from "../kernel/index.ts";
import { type BranchRule, type Rulebook, readTexts, type Texts } from "../rulebook/index.ts";
import { replay } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = readTexts(root);
const world = fixedWorld(day("2026-11-24"));

/** The texts held, but for one rule of one rulebook. */
const withRule = (id: string, rule: BranchRule, value: unknown): Texts => {
  const changed = (book: Rulebook | undefined): Rulebook | undefined =>
    book?.id === id
      ? {
          ...book,
          rules: {
            ...book.rules,
            [rule]: { stated: true, versions: [{ ...version, from: book.from, value }] },
          },
        }
      : book;
  const version = { dayKind: "text", source: { text: "another reading", article: "art. 1" } } as const;
  return { ...texts, shelf: { ...texts.shelf, byId: (asked) => changed(texts.shelf.byId(asked)) } };
};

describe("The decisions of the demonstration, taken again", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const means = { world, texts, masterKey: new Uint8Array(32), publicUrl: "http://localhost:3000", root };
    await seedDemonstration(database.db, means);
  });
  afterAll(() => database.drop());

  it("all come out the same by the texts they were taken on", async () => {
    const { looked, incomplete, differing } = await replay(database.db, texts);

    expect(looked).toBeGreaterThan(40);
    expect(incomplete).toBe(0);
    expect(differing).toEqual([]);
  });

  it("come out otherwise, each with what changed, when a rulebook does", async () => {
    const cqpm = "3248-metallurgie/cqpm/2019-11-08";
    const { differing } = await replay(
      database.db,
      withRule(cqpm, "assessment.aggregation", { kind: "share-of-blocks", minimum: 0.5, rounded: "up" }),
    );

    expect(differing.length).toBeGreaterThan(0);
    expect(new Set(differing.map(({ recorded }) => recorded.kind))).toEqual(new Set(["deliberation"]));
    expect(differing.map(({ again }) => again)).toContainEqual(
      expect.objectContaining({
        kind: "differs",
        value: {
          kept: expect.objectContaining({ outcome: "partial" }),
          given: expect.objectContaining({ outcome: "full" }),
        },
      }),
    );
  });

  it("say when the rulebook they stood on is not held any more", async () => {
    const { differing } = await replay(database.db, {
      ...texts,
      shelf: { ...texts.shelf, byId: () => undefined },
    });

    expect(differing.every(({ again }) => again.kind === "text-gone")).toBe(true);
    expect(differing.length).toBeGreaterThan(40);
  });

  it("hold no name of anyone", async () => {
    const kept: string[] = [];
    for await (const { facts } of everyDecision(database.db)) kept.push(JSON.stringify(facts));
    const keys = new Set(kept.flatMap((text) => [...text.matchAll(/"([A-Za-z]+)":/g)].map(([, key]) => key)));

    for (const key of ["name", "organisation", "bornOn", "birthName", "email", "nir"])
      expect(keys).not.toContain(key);
  });

  it("leave out those that were kept before decisions kept all their facts", async () => {
    const taken = {
      certifierId: "uimm",
      kind: "sitting",
      subject: "a session of before",
      onDay: day("2026-01-05"),
      facts: { rulebook: "3248-metallurgie/cqpm/2019-11-08", session: "MET" },
      takenBy: "demo",
    } as const;
    for await (const { certifierId } of everyDecision(database.db)) {
      await recordDecision(
        database.db,
        world,
        { ...taken, certifierId },
        { outcome: "granted", value: true, findings: [] },
      );
      break;
    }

    expect(await replay(database.db, texts)).toMatchObject({ incomplete: 1, differing: [] });
  });
});
