import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { type TestProvider, testProvider } from "../../../tests/support/identity-provider.ts";
import { base, textOf, Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { identityProvider, oneTimeLink, type ProviderSettings, saveAccount } from "../../people/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld();
const reports: string[] = [];

let database: TestDatabase;
let provider: TestProvider;
let texts: ReturnType<typeof readTexts>;
beforeAll(async () => {
  database = await testDatabase();
  provider = await testProvider(`${base}/connexion/organisation/retour`);
  texts = readTexts(root);
  for (const email of ["claire@example.org", "yves@example.org", "nadia@example.org"])
    await saveAccount(database.db, world, { email, name: email.split("@")[0] ?? "" });
});
beforeEach(() => {
  reports.length = 0;
});
afterAll(async () => {
  await provider.close();
  await database.drop();
});

const siteWith = (settings: Partial<ProviderSettings> = {}): ReturnType<typeof site> =>
  site({
    db: database.db,
    world,
    texts,
    root,
    publicUrl: base,
    masterKey: new Uint8Array(32).fill(7),
    demonstration: false,
    identityProviders: [identityProvider({ ...provider.settings, ...settings })],
    report: (line) => void reports.push(line),
  });

/** Goes through the provider as a browser does, and answers where it sends the visitor back to, on our site. */
const through = async (address: string): Promise<string> => {
  const cookies = new Map<string, string>();
  for (let at = address; ; ) {
    if (at.startsWith(base)) return at.slice(base.length);
    const answer = await fetch(at, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get("location");
    if (!next) throw new Error(`the provider stays at ${at}: ${answer.status}`);
    at = new URL(next, at).href;
  }
};

/** Leaves for the provider, and comes back from it. */
const passing = async (visitor: Visitor, from = "/connexion/organisation/1"): Promise<Response> => {
  const left = await visitor.get(from);
  return visitor.get(await through(left.headers.get("location") ?? ""));
};

describe("Asking for a link", () => {
  /** All that a stranger sees of an answer. */
  const seen = async (answer: Response) => ({
    status: answer.status,
    headers: [...answer.headers],
    body: await answer.text(),
  });
  const jobs = async (): Promise<number> =>
    (await database.pool.query("select count(*)::int as count from graphile_worker.jobs")).rows[0].count;

  it("is answered the same, byte for byte and by the same work, whether the address is known, unknown, or asked too often", async () => {
    const app = siteWith();
    const before = await jobs();
    const known = await seen(await new Visitor(app).post("/connexion", { email: "claire@example.org" }));
    const unknown = await seen(await new Visitor(app).post("/connexion", { email: "nobody@example.org" }));
    for (let i = 0; i < 5; i++) await oneTimeLink(database.db, world, "claire@example.org", 15);
    const often = await seen(await new Visitor(app).post("/connexion", { email: "claire@example.org" }));

    expect(known.status).toBe(200);
    expect(unknown).toEqual(known);
    expect(often).toEqual(known);
    expect((await jobs()) - before).toBe(3);
  });

  it("leaves no address in the queue that could be read there", async () => {
    await new Visitor(siteWith()).post("/connexion", { email: "yves@example.org" });
    const { rows } = await database.pool.query("select payload from graphile_worker._private_jobs");

    expect(JSON.stringify(rows)).not.toContain("example.org");
  });

  it("by passkey is refused the same for a passkey unknown and for no answer at all", async () => {
    const app = siteWith();
    const refused = async (passkey: string) =>
      seen(await new Visitor(app).post("/connexion/cle-d-acces", { passkey }));

    expect((await refused("")).status).toBe(422);
    expect(await refused('{"id":"unknown","response":{}}')).toEqual(await refused(""));
  });

  it("by passkey is offered so often to one place, and no more", async () => {
    const app = siteWith();
    const answers = [];
    for (let i = 0; i < 61; i++)
      answers.push((await new Visitor(app).post("/connexion/cle-d-acces/defi")).status);

    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
  });
});

describe("An organisation's own sign-in", () => {
  it("is offered by its name, and lets in the account of a verified address", async () => {
    const visitor = new Visitor(siteWith());
    expect(await visitor.read("/connexion")).toContain("Entrer avec ProEssai");
    provider.recognise({ subject: "claire-1", email: "Claire@Example.org", verified: true });

    const answer = await passing(visitor);

    expect(answer.headers.get("location")).toBe("/travail");
    expect(await visitor.read("/travail/compte")).toMatch(/claire@example\.org.*par votre organisation/);
  });

  it("knows the same person by their identity from then on, whatever their address becomes", async () => {
    provider.recognise({ subject: "claire-1", email: "claire.married@example.org", verified: true });
    const visitor = new Visitor(siteWith());

    expect((await passing(visitor)).status).toBe(303);
    expect(await visitor.read("/travail/compte")).toContain("claire@example.org");
  });

  it("comes back in the language it was left in", async () => {
    provider.recognise({ subject: "claire-1", email: "claire@example.org", verified: true });

    const answer = await passing(new Visitor(siteWith()), "/en/connexion/organisation/1");

    expect(answer.headers.get("location")).toBe("/en/travail");
  });

  it.each([
    [
      "an address without account",
      { subject: "x", email: "x@example.org", verified: true },
      "Aucun compte n'a",
    ],
    [
      "an address not verified",
      { subject: "y", email: "yves@example.org", verified: false },
      "adresse est vérifiée",
    ],
    [
      "an address of which nothing is said",
      { subject: "y", email: "yves@example.org" },
      "adresse est vérifiée",
    ],
    ["no address", { subject: "z" }, "adresse est vérifiée"],
    [
      "another identity that takes up a bound address",
      { subject: "other", email: "claire@example.org", verified: true },
      "déjà lié à une autre identité",
    ],
    ["a sign-in given up", undefined, "La connexion a été abandonnée"],
  ])("does not let in %s, and opens no session", async (_, who, reason) => {
    provider.recognise(who);
    const visitor = new Visitor(siteWith());

    const answer = await passing(visitor);

    expect(answer.status).toBe(403);
    expect(textOf(await answer.text())).toContain(reason);
    expect((await visitor.get("/travail")).headers.get("location")).toBe("/connexion");
  });

  it("lets in an address that a provider checks without saying so, when the settings say it does", async () => {
    provider.recognise({ subject: "yves-1", email: "yves@example.org" });

    expect((await passing(new Visitor(siteWith({ checksAddresses: true })))).status).toBe(303);
  });

  it("asks for a level of assurance, and is refused below it", async () => {
    const app = siteWith({ levels: ["eidas2"] });
    const left = await new Visitor(app).get("/connexion/organisation/1");
    expect(new URL(left.headers.get("location") ?? "").searchParams.get("acr_values")).toBe("eidas2");

    provider.recognise({ subject: "nadia-1", email: "nadia@example.org", verified: true, level: "eidas1" });
    const low = await passing(new Visitor(app));
    expect(textOf(await low.text())).toContain("niveau de sûreté");
    provider.recognise({ subject: "nadia-1", email: "nadia@example.org", verified: true, level: "eidas2" });
    expect((await passing(new Visitor(app))).status).toBe(303);
  });
});

describe("Coming back from a provider", () => {
  const claire = { subject: "claire-1", email: "claire@example.org", verified: true };

  it("is asked with PKCE, a state and a nonce, and no secret leaves", async () => {
    const left = await new Visitor(siteWith()).get("/connexion/organisation/1");
    const asked = new URL(left.headers.get("location") ?? "").searchParams;

    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["code_challenge", "state", "nonce"])
      expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect(left.headers.get("location")).not.toContain("secret");
    expect(left.headers.get("set-cookie")).toMatch(/opencqp_provider=.*HttpOnly; SameSite=Lax/);
  });

  it("is refused to a browser that did not leave, so that nobody is signed in by another's link", async () => {
    const app = siteWith();
    provider.recognise(claire);
    const left = await new Visitor(app).get("/connexion/organisation/1");
    const back = await through(left.headers.get("location") ?? "");

    expect((await new Visitor(app).get(back)).status).toBe(403);
    const other = new Visitor(app);
    await other.get("/connexion/organisation/1");
    expect((await other.get(back)).status).toBe(403);
  });

  it("serves once", async () => {
    const visitor = new Visitor(siteWith());
    provider.recognise(claire);
    const left = await visitor.get("/connexion/organisation/1");
    const back = await through(left.headers.get("location") ?? "");

    expect((await visitor.get(back)).status).toBe(303);
    expect((await visitor.get(back)).status).toBe(403);
  });

  it("is told to who keeps the installation when its secret is wrong, without naming anyone", async () => {
    provider.recognise(claire);

    const answer = await passing(new Visitor(siteWith({ clientSecret: "another" })));

    expect(answer.status).toBe(403);
    expect(reports).toEqual(["identity provider ProEssai: invalid_client"]);
  });
});

describe("A provider", () => {
  it("that does not answer leaves the link as a way in", async () => {
    const answer = await new Visitor(siteWith({ issuer: "http://localhost:1" })).get(
      "/connexion/organisation/1",
    );

    expect(answer.status).toBe(502);
    expect(textOf(await answer.text())).toContain("ProEssai ne répond pas");
    expect(reports).toHaveLength(1);
  });

  it("that the settings do not name has no page", async () => {
    expect((await new Visitor(siteWith()).get("/connexion/organisation/2")).status).toBe(404);
  });
});
