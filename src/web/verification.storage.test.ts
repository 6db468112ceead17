import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { changeState, findCertificate, sealedParchment } from "../certificate/index.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { site, type WebMeans } from "./index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const number = (sequence: number): string => `CQPM-3248-2026-${String(sequence).padStart(6, "0")}`;
const [good, revoked, suspended] = [number(1), number(2), number(3)];

let database: TestDatabase;
let means: WebMeans;
let app: ReturnType<typeof site>;

beforeAll(async () => {
  database = await testDatabase();
  means = {
    db: database.db,
    world: fixedWorld(day("2026-11-24")),
    texts: readTexts(root),
    publicUrl: "http://localhost:3000",
    masterKey: new Uint8Array(32).fill(1),
    root,
    demonstration: true,
  };
  await seedDemonstration(database.db, means);
  const two = { decidedBy: "A", secondedBy: "B" };
  await changeState(database.db, means, {
    number: revoked,
    to: "revoked",
    reasonClass: "irregularity",
    ...two,
  });
  await changeState(database.db, means, { number: suspended, to: "suspended", reasonClass: "error", ...two });
  app = site(means);
}, 120_000);
afterAll(() => database.drop());

const text = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/[\s\u00a0]+/g, " ");
const page = async (
  path: string,
  init?: RequestInit,
): Promise<{ status: number; text: string; html: string }> => {
  const answer = await app.request(path, init);
  const html = await answer.text();
  return { status: answer.status, html, text: text(html) };
};

const holderOf = async (of: string) => {
  const certificate = await findCertificate(database.db, of);
  if (!certificate) throw new Error(`${of} was not issued`);
  return { certificate, holder: certificate.content.award.holder };
};

describe("A number asked by an employer", () => {
  it("is answered with title, certifier, state and every check, and never the holder's name", async () => {
    const { holder } = await holderOf(good);
    for (const path of [`/v/${good}`, `/V/${good}`, `/en/v/${good.toLowerCase()}`]) {
      const answer = await page(path);
      expect(answer.status).toBe(200);
      expect(answer.text).toContain("CPNEFP de la métallurgie");
      expect(answer.text).not.toContain(holder.birthName);
      expect(answer.html).toContain('content="noindex"');
    }
    const answer = await page(`/v/${good}`);
    expect(answer.text).toContain("Ce certificat est authentique et valable.");
    expect(answer.text).toContain("10 contrôles sur 10.");
    expect(answer.text).toContain("Le certificat est inscrit au registre public");
    expect(answer.html).toContain("verdict rosette");
  });

  it("tells a revocation by its public category, a suspension from the register, and what to do", async () => {
    const gone = await page(`/v/${revoked}`);
    expect(gone.text).toContain("Ce certificat a été retiré.");
    expect(gone.text).toContain("Irrégularité constatée après la délivrance");
    expect(gone.html).not.toContain("verdict rosette");
    const held = await page(`/v/${suspended}`);
    expect(held.text).toContain("Ce certificat est suspendu.");
    expect(held.text).toContain("Le certificat n’a pas été retiré");
    expect(held.text).toContain("Une suspension n’est pas un retrait");
  });

  it("is answered for a past day by the register alone", async () => {
    expect((await page(`/v/${revoked}?date=2026-11-23`)).text).toContain(
      "Ce jour-là, ce certificat n’était pas encore délivré.",
    );
  });
});

describe("A holder's name", () => {
  const say = (of: string, nom: string, prefix = "") =>
    page(`${prefix}/v/${of}`, {
      method: "POST",
      body: new URLSearchParams({ nom }),
      headers: { origin: "http://localhost:3000" },
    });

  it("is confirmed by its birth name, accents and case aside, and is not repeated on the page", async () => {
    const { holder } = await holderOf(good);
    const right = await say(good, ` ${holder.birthName.toUpperCase()} `);
    expect([right.status, right.text.includes("Le nom saisi est celui du titulaire.")]).toEqual([200, true]);
    expect(right.html).not.toMatch(new RegExp(holder.birthName, "i"));
    const wrong = await say(good, "Personne");
    expect([wrong.status, wrong.text.includes("Le nom saisi ne correspond pas à ce numéro.")]).toEqual([
      200,
      true,
    ]);
  });

  it("is tried ten times in ten minutes, both languages counted together", async () => {
    const of = number(4);
    for (let tries = 0; tries < 10; tries += 1)
      expect((await say(of, "Personne", tries % 2 ? "/en" : "")).status).toBe(200);
    const more = await say(of, (await holderOf(of)).holder.birthName);
    expect(more.status).toBe(429);
    expect(more.text).toContain("Trop d’essais pour ce numéro.");
  });
});

describe("A file handed in", () => {
  const hand = (bytes: Uint8Array, name: string) => {
    const body = new FormData();
    body.set("fichier", new File([new Uint8Array(bytes)], name));
    return page("/verifier", { method: "POST", body, headers: { origin: "http://localhost:3000" } });
  };

  it("proves itself as credential, token and sealed PDF, and names its holder", async () => {
    const { certificate, holder } = await holderOf(good);
    const pdf = await sealedParchment(database.db, means, good);
    for (const [bytes, name] of [
      [Buffer.from(certificate.credential), "c.json"],
      [Buffer.from(certificate.jwt), "c.jwt"],
      [pdf ?? Buffer.of(), "c.pdf"],
    ] as const) {
      const answer = await hand(bytes, name);
      expect(answer.text, name).toContain("Ce certificat est authentique et valable.");
      expect(answer.text, name).toContain(holder.birthName);
    }
  });

  it("is refused when one mention was changed, and does not show what it claims", async () => {
    const { certificate, holder } = await holderOf(good);
    const forged = certificate.credential.replaceAll(holder.birthName, "Faussaire");
    const answer = await hand(Buffer.from(forged), "faux.json");

    expect(answer.text).toContain("Ce document a été modifié, ou n’a pas été signé par ce certificateur.");
    expect(answer.text).toContain("La signature ne correspond pas au contenu");
    expect(answer.text).not.toContain("Faussaire");
  });

  it("shows a suspension that the file itself cannot know", async () => {
    const { certificate } = await holderOf(suspended);
    expect((await hand(Buffer.from(certificate.credential), "c.json")).text).toContain(
      "Ce certificat est suspendu.",
    );
  });

  it("is answered when it is no certificate, and asked for when it is missing", async () => {
    expect((await hand(Buffer.from("bonjour"), "x.txt")).text).toContain(
      "Ce type de document n’est pas de ceux que nous savons vérifier.",
    );
    expect((await hand(Buffer.of(), "vide.pdf")).status).toBe(422);
  });
});

describe("What a verifier reads by machine", () => {
  it("is an issuer's keys, its status list and the leaves of the log", async () => {
    expect((await app.request("/emetteurs/cpnefp-metallurgie/did.json")).headers.get("content-type")).toBe(
      "application/did+json",
    );
    const list = await app.request("/statuts/cpnefp-metallurgie-2026");
    expect(await list.json()).toMatchObject({
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
    });
    const head = (await (await app.request("/log/checkpoint")).text()).split("\n");
    const tile = await app.request(`/log/tile/0/000.p/${head[1]}`);
    expect((await tile.arrayBuffer()).byteLength).toBe(Number(head[1]) * 32);
    const partial = await app.request("/log/tile/0/000.p/5");
    expect((await partial.arrayBuffer()).byteLength).toBe(160);
    expect(partial.headers.get("cache-control")).toContain("immutable");
  });

  it("is shown to people with the periods of each key", async () => {
    expect((await page("/emetteurs/cpnefp-metallurgie")).text).toMatch(
      /Émetteur de démonstration.*Clés publiées/,
    );
  });
});

describe("The public figures of awarded sessions", () => {
  it("tell twelve candidates, and keep the three bakers and what would give a small number to themselves", async () => {
    const { status, text: shown } = await page("/statistiques");

    expect(status).toBe(200);
    expect(shown).toContain("12 candidats devant un jury, pour 1 certification");
    expect(shown).toMatch(/commande numérique \(Métallurgie\) 12 non publié non publié/);
    expect(shown).toMatch(/CQP Tourier \(Boulangerie-pâtisserie\) moins de 5 non publié/);
    expect((await page("/en/statistiques")).text).toContain("12 candidates before a jury");
  });

  it("are to be had as a file with the same words", async () => {
    const answer = await app.request("/statistiques/chiffres.csv");

    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(await answer.text()).toContain(
      "cqp-0843-tourier;CQP Tourier (Boulangerie-pâtisserie);moins de 5;",
    );
  });
});
