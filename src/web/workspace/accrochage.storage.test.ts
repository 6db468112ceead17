import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn, textOf, type Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: randomBytes(32), root };
const path = "/travail/accrochage";

let database: TestDatabase;
let app: ReturnType<typeof site>;
let office: Visitor;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  app = site({ ...means, db: database.db, demonstration: true });
  office = await signedIn(app, database.db, world, "secretariat@metallurgie.example");
});
afterAll(() => database.drop());

const passage = /<cpf:idTechnique>([^<]+)</g;
const report = (flowId: string, ok: readonly string[], ko: readonly string[]): FormData => {
  const xml =
    `<rapport><nomFichier>f</nomFichier><idFlux>${flowId}</idFlux><idTraitement>T-7</idTraitement>` +
    `<PassagesKO>${ko.map((id) => `<passage><idTechnique>${id}</idTechnique><messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage>`).join("")}</PassagesKO>` +
    `<PassagesOK>${ok.map((id) => `<idTechnique>${id}</idTechnique>`).join("")}</PassagesOK></rapport>`;
  const form = new FormData();
  form.set("report", new File([xml], "rapport.xml", { type: "application/xml" }));
  return form;
};
const made = async (): Promise<{ flowId: string; numbers: string[] }> => {
  const answer = await office.post(`${path}/fichier`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="accrochage-/);
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const xml = await answer.text();
  return {
    flowId: /<cpf:idFlux>([^<]+)</.exec(xml)?.[1] ?? "",
    numbers: [...xml.matchAll(passage)].map(([, number = ""]) => number),
  };
};

describe("The secretariat's page of the holders to send", () => {
  it("is another certifier's only for that certifier, and closed to a centre", async () => {
    const food = await signedIn(app, database.db, world, "secretariat@alimentaire.example");
    const centre = await signedIn(app, database.db, world, "centre@estuaire.example");

    expect(await food.read(path)).toContain("Aucun passage n'attend");
    expect((await centre.get(path)).status).toBe(403);
    expect((await centre.post(`${path}/fichier`)).status).toBe(403);
  });

  it("lists what is due, by when and under which article, in both languages", async () => {
    expect(await office.read(path)).toMatch(
      /8 titulaires sont à transmettre, le premier au plus tard mercredi 24 février 2027.*R\. 6113-17-2.*CQPM-3248-2026-000001.*RNCP38622.*À envoyer/,
    );
    expect(await office.read(`/en${path}`)).toMatch(
      /8 holders are to be sent.*To be sent.*Make the file of 8/,
    );
    expect(await office.read("/travail")).toContain("Transmettre 8 titulaires");
    expect(await office.read("/travail/sessions/MET-2026-03/certificats")).toContain(
      "Transmettre les titulaires",
    );
  });

  it("hands the file over once, and sets it aside when it was never deposited", async () => {
    const { flowId, numbers } = await made();
    expect(numbers).toHaveLength(8);
    expect(await office.read(path)).toMatch(/8 titulaires attendent la réponse.*Rapport attendu/);
    const again = await office.post(`${path}/fichier`);
    expect(again.status).toBe(422);
    expect(textOf(await again.text())).toContain("Aucun passage à envoyer");

    expect((await office.post(`${path}/${flowId}/ecarter`)).headers.get("location")).toBe(path);
    expect(await office.read(path)).toMatch(
      /8 titulaires sont à transmettre.*Mis de côté le 24 novembre 2026/,
    );
  });

  it("refuses a report that cannot be read, or answers no file made here, and changes nothing", async () => {
    const none = await office.post(`${path}/rapport`, new FormData());
    const stranger = await office.post(
      `${path}/rapport`,
      report("018f3c1e-0000-7000-8000-ffffffffffff", [], []),
    );
    const broken = new FormData();
    broken.set("report", new File(["<rapport><"], "cassé.xml"));
    const unreadable = await office.post(`${path}/rapport`, broken);

    expect([none.status, stranger.status, unreadable.status]).toEqual([422, 422, 422]);
    expect(textOf(await none.text())).toContain("Choisissez d'abord un fichier");
    expect(textOf(await stranger.text())).toContain("un fichier qui n'a pas été fait ici");
    expect(textOf(await unreadable.text())).toMatch(/Ce rapport n'a pas été lu.*cassé\.xml:1/);
  });

  it("says what a report accepted, and what it refused with the remedy; the clock runs for those alone", async () => {
    const { flowId, numbers } = await made();
    const [first = "", ...others] = numbers;
    const answer = await office.post(`${path}/rapport`, report(flowId, others, [first]));

    expect(answer.status).toBe(200);
    expect(textOf(await answer.text())).toMatch(
      /7 passages acceptés, 1 refusé.*Plusieurs titulaires ont été identifiés\. Plusieurs personnes répondent : ajoutez la commune/,
    );
    expect(await office.read(path)).toMatch(
      /1 titulaire est à transmettre.*Refusé, à renvoyer.*Rapport T-7 lu/,
    );
    expect(await office.read("/travail")).toContain("Transmettre 1 titulaire");
  });

  it("stops the clock once every passage is accepted", async () => {
    const { flowId, numbers } = await made();
    expect(numbers).toHaveLength(1);
    await office.post(`${path}/rapport`, report(flowId, numbers, []));

    expect(await office.read(path)).toContain("Tous les titulaires sont transmis");
    expect(await office.read(`${path}?tous`)).toMatch(/CQPM-3248-2026-000001.*Accepté/);
    expect(await office.read("/travail")).not.toContain("Transmettre");
    expect((await office.post(`${path}/${flowId}/ecarter`)).status).toBe(422);
  });
});
