import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type CpfMeans,
  discardFlow,
  flowsOf,
  listPassages,
  type PreparedFlow,
  prepareFlow,
  readBack,
} from "../../src/cpf/index.ts";
import { certifiers, type DemonstrationMeans, seedDemonstration } from "../../src/demonstration/index.ts";
import { loadSession } from "../../src/jury/index.ts";
import { day, type World } from "../../src/kernel/index.ts";
import { sealedNirs } from "../../src/people/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fixedWorld } from "../support/world.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = readTexts(root);

describe("The holders of registered certificates, sent to the Caisse des Dépôts", () => {
  let database: TestDatabase;
  let world: World;
  let means: CpfMeans;
  const { metallurgy, food } = { metallurgy: certifiers.metallurgy.id, food: certifiers.food.id };

  beforeAll(async () => {
    database = await testDatabase();
    world = fixedWorld(day("2026-11-24"));
    const demonstration: DemonstrationMeans = {
      world,
      texts,
      masterKey: new Uint8Array(32),
      publicUrl: "http://localhost:3000",
      root,
    };
    await seedDemonstration(database.db, demonstration);
    means = { world, texts, publicUrl: demonstration.publicUrl, masterKey: demonstration.masterKey };
  });
  afterAll(() => database.drop());

  const made = (flow: PreparedFlow): PreparedFlow & { outcome: "prepared" } => {
    if (flow.outcome !== "prepared") throw new Error(JSON.stringify(flow));
    return flow;
  };
  const report = (flowId: string, ok: readonly string[], ko: readonly string[]) => ({
    name: "rapport.xml",
    bytes: new TextEncoder().encode(
      `<rapport><nomFichier>f</nomFichier><idFlux>${flowId}</idFlux><idTraitement>1</idTraitement>` +
        `<PassagesKO>${ko.map((id) => `<passage><idTechnique>${id}</idTechnique><messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage>`).join("")}</PassagesKO>` +
        `<PassagesOK>${ok.map((id) => `<idTechnique>${id}</idTechnique>`).join("")}</PassagesOK></rapport>`,
    ),
  });
  const nirsHeld = async (): Promise<number> => {
    const file = await loadSession(database.db, texts, "MET-2026-03");
    return (await sealedNirs(database.db, file?.candidates.map(({ person }) => person.id) ?? [])).size;
  };
  let first: PreparedFlow & { outcome: "prepared" };

  it("are listed with their day: three months from the issue", async () => {
    const listed = await listPassages(database.db, texts.law, world.today(), metallurgy);

    expect(listed).toHaveLength(8);
    expect(listed[0]).toMatchObject({
      state: "due",
      issuedOn: "2026-11-24",
      dueOn: "2027-02-24",
      daysLeft: 92,
      problems: [],
      code: "RNCP38622",
    });
  });

  it("stay out of any file when their certification is not registered", async () => {
    expect(await listPassages(database.db, texts.law, world.today(), food)).toEqual([]);
  });

  it("leave in one file, each by one way to be recognised, and are not sent twice", async () => {
    first = made(await prepareFlow(database.db, means, metallurgy));

    expect(first.passages).toHaveLength(8);
    expect(first.xml.match(/<cpf:passageCertification>/g)).toHaveLength(8);
    expect(first.xml.match(/<cpf:(?:titulaire|dossierFormation|identifiantNational)>/g)).toHaveLength(8);
    expect(first.xml).toContain("<cpf:nir>");
    expect(await prepareFlow(database.db, means, metallurgy)).toMatchObject({
      outcome: "refused",
      findings: [{ code: "nothing-to-send" }],
    });
  });

  it("leave again when the file was never deposited and is set aside", async () => {
    expect(await discardFlow(database.db, { world, certifierId: food }, first.flowId)).toMatchObject([
      { code: "flow-of-another-certifier" },
    ]);
    expect(await discardFlow(database.db, { world, certifierId: metallurgy }, first.flowId)).toEqual([]);
    first = made(await prepareFlow(database.db, means, metallurgy));

    expect(first.passages).toHaveLength(8);
  });

  it("are never in two files when two are made at the same moment", async () => {
    await discardFlow(database.db, { world }, first.flowId);
    const together = await Promise.all([
      prepareFlow(database.db, means, metallurgy),
      prepareFlow(database.db, means, metallurgy),
    ]);

    expect(together.map(({ outcome }) => outcome).sort()).toEqual(["prepared", "refused"]);
    first = made(together.find(({ outcome }) => outcome === "prepared") ?? together[0]);
  });

  it("are accepted for good and lose their NIR, or are refused and due again alone", async () => {
    const before = await nirsHeld();
    const [a, b, ...others] = first.passages.map(({ number }) => number);
    const answer = await readBack(
      database.db,
      { world, certifierId: metallurgy },
      report(first.flowId, others, [a ?? "", b ?? ""]),
    );

    expect(answer).toMatchObject({
      outcome: "applied",
      accepted: others,
      refused: [{ technicalId: a }, { technicalId: b }],
      strangers: [],
      silent: [],
    });
    expect(await nirsHeld()).toBeLessThan(before);
    const open = await listPassages(database.db, texts.law, world.today(), metallurgy);
    expect(open.map(({ number, state, messages }) => ({ number, state, messages }))).toEqual(
      [a, b].map((number) => ({
        number,
        state: "refused",
        messages: ["Plusieurs titulaires ont été identifiés"],
      })),
    );
    const again = made(await prepareFlow(database.db, means, metallurgy));
    expect(again.passages).toMatchObject([
      { number: a, again: true },
      { number: b, again: true },
    ]);
  });

  it("change no more when the same report is read again", async () => {
    const [a, b, ...others] = first.passages.map(({ number }) => number);
    await readBack(database.db, { world }, report(first.flowId, others, []));
    const [second] = await flowsOf(database.db, metallurgy);
    await readBack(database.db, { world }, report(second?.id ?? "", [a ?? "", b ?? ""], []));

    expect(await readBack(database.db, { world }, report(second?.id ?? "", [], [a ?? ""]))).toMatchObject({
      refused: [],
      kept: [a],
    });
    expect(await listPassages(database.db, texts.law, world.today(), metallurgy)).toEqual([]);
    expect(await discardFlow(database.db, { world }, second?.id ?? "")).toMatchObject([
      { code: "flow-read-back" },
    ]);
  });

  it("are not touched by a report on a file that was not made here", async () => {
    expect(
      await readBack(database.db, { world }, report("018f3c1e-0000-7000-8000-ffffffffffff", [], [])),
    ).toMatchObject({ outcome: "refused", findings: [{ code: "flow-unknown" }] });
    expect(await readBack(database.db, { world }, report("'; drop table cpf_flow", [], []))).toMatchObject({
      outcome: "refused",
      findings: [{ code: "flow-unknown" }],
    });
  });
});
