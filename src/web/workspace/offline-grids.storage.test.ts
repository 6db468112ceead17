import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn, type Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";
import type { GridSheet } from "./grid-sheet.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: randomBytes(32), root };
const path = (session: string) => `/travail/evaluations/${session}/grilles.json`;

describe("What an assessor's device sends", () => {
  let database: TestDatabase;
  let assessor: Visitor;
  let sheet: GridSheet;
  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, means);
    const app = site({ ...means, db: database.db, demonstration: true });
    assessor = await signedIn(app, database.db, world, "evaluatrice@estuaire.example");
    sheet = (await (await assessor.get(path("MET-PROCHAIN"))).json()) as GridSheet;
  });
  afterAll(() => database.drop());

  const mark = (facts: object = {}) => ({
    id: world.newId(),
    candidacyId: sheet.candidates[0]?.id,
    item: "C1",
    mark: { acquired: true },
    method: "real-situation",
    capacity: "évaluatrice habilitée",
    ...facts,
  });
  const send = (body: unknown, session = "MET-PROCHAIN", type = "application/json") =>
    assessor.send(path(session), JSON.stringify(body), type);
  const answers = async (marks: readonly object[], session?: string) => {
    const answer = await send({ assessor: sheet.assessor, marks }, session);
    return ((await answer.json()) as { answers: unknown[] }).answers;
  };

  it("is noted, and known when it is sent again", async () => {
    const one = mark();
    expect(await answers([one])).toEqual([{ id: one.id, becomes: "noted" }]);
    expect(await answers([one])).toEqual([{ id: one.id, becomes: "known" }]);
  });

  it("is answered mark by mark: what is refused says every reason and holds nothing else back", async () => {
    const [good, offScale, stranger] = [
      mark({ item: "C2" }),
      mark({ item: "C3", mark: { points: 12 } }),
      mark({ candidacyId: world.newId() }),
    ];
    expect(await answers([offScale, good, stranger])).toEqual([
      { id: offScale.id, becomes: "refused", says: ["Il faut répondre acquis ou non acquis."] },
      { id: good.id, becomes: "noted" },
      { id: stranger.id, becomes: "refused", says: [expect.any(String)] },
    ]);
  });

  it("comes with what it rests on, which its assessor reads again on every device", async () => {
    const criteria = sheet.items.find(({ code }) => code === "C6")?.criteria ?? [];
    expect(criteria.length).toBeGreaterThan(0);
    const seen = criteria.map((_, i) => (i === 0 ? "not-met" : "met"));
    const [untold, told, ofAnother] = [
      mark({ item: "C6", mark: { acquired: false }, grounds: { criteria: seen } }),
      mark({
        item: "C6",
        mark: { acquired: false },
        grounds: { criteria: seen, observation: "Jeu oublié." },
      }),
      mark({ item: "C7", grounds: { criteria: ["met", "met", "met", "met", "met", "met", "met", "met"] } }),
    ];

    expect(await answers([untold, told, ofAnother])).toEqual([
      { id: untold.id, becomes: "refused", says: [expect.stringContaining("dites ce que vous avez vu")] },
      { id: told.id, becomes: "noted" },
      { id: ofAnother.id, becomes: "refused", says: [expect.stringContaining("d’autres critères")] },
    ]);
    const again = (await (await assessor.get(path("MET-PROCHAIN"))).json()) as GridSheet;
    expect(again.candidates[0]?.standing.find(({ item }) => item === "C6")?.grounds).toEqual({
      criteria: seen,
      observation: "Jeu oublié.",
    });
  });

  it("is refused for words that cannot be kept, and holds no other mark back", async () => {
    const [hostile, good] = [
      mark({
        candidacyId: sheet.candidates[1]?.id,
        item: "C1",
        grounds: { criteria: [], observation: "Geste\u0000sûr." },
      }),
      mark({ candidacyId: sheet.candidates[1]?.id, item: "C2" }),
    ];
    expect(await answers([hostile, good])).toEqual([
      { id: hostile.id, becomes: "refused", says: [expect.stringContaining("caractères invisibles")] },
      { id: good.id, becomes: "noted" },
    ]);
  });

  it("is kept whole from a page too, whatever ends its lines, or refused with what was typed", async () => {
    const candidate = sheet.candidates[1]?.id ?? "";
    const write = (observation: string) =>
      assessor.post(`/travail/evaluations/MET-PROCHAIN/${candidate}/C3`, {
        mark: "yes",
        method: "real-situation",
        capacity: "évaluatrice",
        "observation-C3": observation,
      });
    const lines = Array.from({ length: 222 }, () => "Bien vu.");
    expect((await write(lines.join("\r\n"))).status).toBe(303);
    const { candidates } = (await (await assessor.get(path("MET-PROCHAIN"))).json()) as GridSheet;
    const standing = candidates[1]?.standing.find(({ item }) => item === "C3");
    expect(standing?.grounds?.observation).toBe(lines.join("\n"));

    const hostile = await write("Geste\u0000sûr.");
    expect(hostile.status).toBe(422);
    expect(await hostile.text()).toContain("caractères invisibles");
  });

  it("meets the mark of another device as a conflict that shows it", async () => {
    const first = mark({ item: "C4" });
    const second = mark({ item: "C4", mark: { acquired: false } });
    await answers([first]);
    expect(await answers([second])).toEqual([
      {
        id: second.id,
        becomes: "conflict",
        standing: { id: first.id, mark: { acquired: true }, notedOn: "2026-11-24" },
      },
    ]);
    expect(await answers([{ ...second, basis: first.id }])).toEqual([{ id: second.id, becomes: "noted" }]);
  });

  it("is refused once the session is closed, with the reason", async () => {
    const closed = (await (await assessor.get(path("MET-2026-03"))).json()) as GridSheet;
    expect(closed.writable).toBe(false);
    const late = mark({ candidacyId: closed.candidates[0]?.id, mark: { acquired: false } });
    expect(await answers([late], "MET-2026-03")).toMatchObject([{ id: late.id, becomes: "refused" }]);
  });

  it.each([
    ["another person's marks", 409, "another-assessor", () => ({ assessor: world.newId(), marks: [mark()] })],
    ["no mark at all", 400, "request-malformed", () => ({ assessor: sheet.assessor, marks: [] })],
    [
      "a mark that says two things",
      400,
      "request-malformed",
      () => ({ assessor: sheet.assessor, marks: [mark({ mark: { acquired: true, points: 3 } })] }),
    ],
  ] as const)("is not taken when it holds %s", async (_, status, code, body) => {
    const answer = await send(body());
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status, code });
  });

  it("is not taken from a form, which another site could send", async () => {
    expect(
      (await send({ assessor: sheet.assessor, marks: [mark()] }, undefined, "text/plain")).status,
    ).not.toBe(200);
  });
});
