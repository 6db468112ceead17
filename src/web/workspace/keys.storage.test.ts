import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesAt } from "../../../tests/support/codes.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn, textOf, type Visitor } from "../../../tests/support/visitor.ts";
import { setWorld } from "../../../tests/support/world.ts";
import { seedDemonstration, signerCode } from "../../demonstration/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = setWorld("2026-11-30T09:00:00Z");
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: new Uint8Array(32).fill(3), root };
const path = "/travail/cles";
const secretary = "secretariat@metallurgie.example";
const codes = codesAt(world.now);
const number = "CQPM-3248-2026-000001";

let database: TestDatabase;
let app: ReturnType<typeof site>;
let office: Visitor;
/** Time goes by, and the secretariat signs in again. */
const later = async (instant: string): Promise<void> => {
  world.set(instant);
  office = await signedIn(app, database.db, world, secretary);
};
const said = async (answer: Response): Promise<string> => textOf(await answer.text());

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  app = site({ ...means, db: database.db, demonstration: true });
  await later("2026-12-07T09:00:00Z");
}, 120_000);
afterAll(() => database.drop());

describe("The secretariat's page of the keys", () => {
  it("is closed to a centre", async () => {
    const centre = await signedIn(app, database.db, world, "centre@estuaire.example");

    expect((await centre.get(path)).status).toBe(403);
    expect((await centre.post(path, { choice: "seal P-256" })).status).toBe(403);
  });

  it("shows what each key signs, of which kind and since when, in both languages", async () => {
    expect(await office.read(path)).toMatch(/cachet-2026-1 .*Certificat numérique.*Ed25519.*En service/);
    expect(await office.read(`/en${path}`)).toMatch(/sceau-2026-1 .*Seal of the PDF.*P-256.*Serving/);
  });

  it("replaces a key, and says who did it", async () => {
    const code = codes(secretary);
    expect((await office.post(path, { choice: "seal RSA-3072", code })).status).toBe(303);
    const page = await office.read(path);

    expect(page).toMatch(/sceau-2026-2 .*RSA-3072.*En service/);
    expect(page).toMatch(/sceau-2026-1 .*Retirée/);
    expect(page).toMatch(/Créée : sceau-2026-2 Le 7 décembre 2026, par /);
  });

  it.each([
    ["no code", {}, "n'est pas celui que montre votre application"],
    ["a wrong code", { code: "000000" }, "n'est pas celui que montre votre application"],
  ])("replaces nothing for %s", async (_, typed, reason) => {
    const answer = await office.post(path, { choice: "seal RSA-3072", ...typed });

    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain(reason);
  });

  it("replaces nothing for a code that served already", async () => {
    const answer = await office.post(path, {
      choice: "seal P-256",
      code: signerCode(secretary, world.now()),
    });

    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain("Ce code a déjà servi");
  });

  it.each([
    ["a kind that the use does not admit", { choice: "credential RSA-3072" }, "ne sert pas à cela"],
    ["nothing chosen", {}, "ne sert pas à cela"],
  ])("changes nothing for %s", async (_, typed, reason) => {
    const answer = await office.post(path, typed);

    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain(reason);
  });

  it("seals with the organisation's certificate, once its password is the right one", async () => {
    await later("2026-12-08T09:00:00Z");
    const file = new File([readFileSync(`${root}tests/support/p12/organisation.p12`)], "cachet.p12");
    const form = (password?: string) => {
      const typed = new FormData();
      if (password !== undefined) typed.set("file", file);
      typed.set("password", password ?? "");
      if (password !== undefined) typed.set("code", codes(secretary));
      return typed;
    };
    const none = await office.post(`${path}/certificat`, form());
    const wrong = await office.post(`${path}/certificat`, form("autre"));

    expect(none.status).toBe(422);
    expect(await said(none)).toContain("ce champ est nécessaire");
    expect(wrong.status).toBe(422);
    expect(await said(wrong)).toContain("Le mot de passe n'ouvre pas ce fichier");
    expect((await office.post(`${path}/certificat`, form("essai"))).status).toBe(303);
    expect(await office.read(path)).toMatch(
      /sceau-2026-3 .*Cachet de la branche d'essai.*RSA-2048.*En service/,
    );
  });

  it("declares a key compromised, and signs anew what no longer counts", async () => {
    await later("2026-12-10T09:00:00Z");
    const key = "did:web:localhost%3A3000:emetteurs:cpnefp-metallurgie#cachet-2026-1";
    const declare = (since: string) =>
      office.post(`${path}/compromission`, { key, since, code: codes(secretary) });
    const early = await declare("2020-01-01");

    expect(early.status).toBe(422);
    expect(await said(early)).toContain("n'existait pas encore");
    expect((await declare("2026-12-01")).status).toBe(303);
    expect(await office.read(path)).toMatch(/cachet-2026-1 .*Compromise/);

    await later("2026-12-11T09:00:00Z");
    const bare = await office.post(`${path}/signer-de-nouveau`, { renewed: key });
    expect(bare.status).toBe(422);
    expect(await said(bare)).toContain("n'est pas celui que montre votre application");
    expect(await office.read(path)).not.toContain("est signé de nouveau");
    const code = codes(secretary);
    expect((await office.post(`${path}/signer-de-nouveau`, { renewed: key, code })).status).toBe(303);
    expect(await office.read(path)).toContain("0 certificat est signé de nouveau");
    expect(await office.read(`/v/${number}`)).toContain(number);
  });
});

describe("The secretariat's page of one certificate", () => {
  it("makes a duplicate by a second factor, and shows the edition it follows", async () => {
    const duplicate = `/travail/certificats/${number}/duplicata`;
    const bare = await office.post(duplicate);
    expect(bare.status).toBe(422);
    expect(await said(bare)).toContain("n'est pas celui que montre votre application");
    expect(await office.read(`/travail/certificats/${number}`)).not.toContain("Duplicata du");
    await later("2026-12-11T10:00:00Z");
    expect((await office.post(duplicate, { code: codes(secretary) })).status).toBe(303);

    expect(await office.read(`/travail/certificats/${number}`)).toMatch(
      /Exemplaires Duplicata du 11 décembre 2026 En cours Délivré le 30 novembre 2026 Remplacé le 11 décembre 2026/,
    );
  });

  it("asks for the holder's identity to be put right, and waits for the president", async () => {
    const empty = await office.post(`/travail/certificats/${number}/correction`, {
      firstNames: "",
      birthName: "Dussart",
    });
    expect(empty.status).toBe(422);
    const sent = await office.post(`/travail/certificats/${number}/correction`, {
      firstNames: "Camille, Anne",
      birthName: "Dussart-Rey",
      bornOn: "1994-05-04",
      birthPlace: "Saint-Nazaire",
    });

    expect(sent.status).toBe(303);
    expect(await office.read(`/travail/certificats/${number}`)).toMatch(
      /Une correction de l'identité est demandée.*Camille Anne Dussart-Rey.*La présidence confirme, ou non/,
    );
  });
});
