import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedDemonstration } from "../../src/demonstration/index.ts";
import { tasksOf } from "../../src/jobs/index.ts";
import { localOutbox } from "../../src/notices/index.ts";
import { codeAt } from "../../src/people/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { runJobsOnce } from "../../src/storage/index.ts";
import { site } from "../../src/web/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { projectRoot } from "../support/demonstration.ts";
import { base, signedIn, textOf, Visitor } from "../support/visitor.ts";
import { setWorld } from "../support/world.ts";

const world = setWorld("2026-11-24T09:00:00Z");
const means = {
  world,
  texts: readTexts(projectRoot),
  publicUrl: base,
  masterKey: new Uint8Array(32).fill(9),
  root: projectRoot,
};
const office = "secretariat@metallurgie.example";
const colleague = "nadia.belkacem@metallurgie.example";

let database: TestDatabase;
let app: ReturnType<typeof site>;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  app = site({ ...means, db: database.db, demonstration: true });
});
afterAll(() => database.drop());

/** The last letter to this address. */
const letterTo = async (address: string): Promise<string> => {
  await runJobsOnce(database.pool, tasksOf(database.db, means), () => undefined);
  return (await localOutbox(database.db, means.masterKey)).find(({ to }) => to === address)?.body ?? "";
};
const said = async (answer: Response): Promise<string> => textOf(await answer.text());

describe("A colleague of the secretariat", () => {
  const secretary = () => signedIn(app, database.db, world, office);
  let newcomer: Visitor;
  let link = "";
  beforeAll(() => {
    newcomer = new Visitor(app);
  });

  it("is invited by one who works there, and by nobody who does not", async () => {
    const juror = await signedIn(app, database.db, world, "jure@metallurgie.example");
    expect((await juror.get("/travail/invitations")).status).toBe(403);
    expect((await juror.post("/travail/invitations", { email: colleague, role: "secretariat" })).status).toBe(
      403,
    );

    const visitor = await secretary();
    const wrong = await visitor.post("/travail/invitations", { email: "nadia", role: "secretariat" });
    expect(wrong.status).toBe(422);
    const sent = await visitor.post("/travail/invitations", { email: colleague, role: "secretariat" });

    expect(sent.status).toBe(303);
    expect(await visitor.read("/travail/invitations")).toMatch(
      /1 invitation sans réponse.*nadia\.belkacem@metallurgie\.example secrétariat.*attend jusqu'au 8 décembre 2026/,
    );
  });

  it("comes in by the letter's link, under the name they give", async () => {
    const letter = await letterTo(colleague);
    link = /localhost:3000(\/invitation\/[\w-]+)/.exec(letter)?.[1] ?? "";
    expect(letter).toContain("Solène Le Bihan vous invite");
    expect(await newcomer.read(link)).toContain("CPNEFP de la métallurgie (démonstration) vous invite");
    const nameless = await newcomer.post(link, { name: " " });
    expect(await said(nameless)).toContain("ce champ est nécessaire");

    const accepted = await newcomer.post(link, { name: "Nadia Belkacem" });

    expect(accepted.headers.get("location")).toBe("/travail");
    expect(await newcomer.read("/travail/compte")).toMatch(/Nadia Belkacem.*secrétariat, Métallurgie/);
    expect((await new Visitor(app).get(link)).status).toBe(410);
    expect(await (await secretary()).read("/travail/invitations")).toContain("acceptée le 24 novembre 2026");
  });

  it("cannot replace a key before they hold a second factor, and is told where to add one", async () => {
    const refused = await newcomer.post("/travail/cles", { choice: "seal P-256" });

    expect(refused.status).toBe(422);
    expect(await said(refused)).toContain("Votre compte n'a pas encore de quoi confirmer une signature");
    expect(await newcomer.read("/travail/cles")).toContain("ajoutez-en une à votre compte");
  });

  it("adds an app, hears of it by letter, and signs with it", async () => {
    await newcomer.post("/travail/compte/application");
    const page = await newcomer.read("/travail/compte/application");
    const secret = (/dans l'application : ((?:[A-Z2-7]{4} ){8})/.exec(page)?.[1] ?? "").replaceAll(" ", "");
    const added = await newcomer.post("/travail/compte/application/code", {
      code: codeAt(secret, new Date(world.now().getTime() - 30_000)),
    });
    expect(added.status).toBe(303);
    expect(await letterTo(colleague)).toContain("Vous avez ajouté une application de codes à votre compte.");
    // The secret is shown to nobody once it serves.
    expect((await newcomer.get("/travail/compte/application")).status).toBe(303);

    world.set("2026-11-24T09:05:00Z");
    const signed = await newcomer.post("/travail/cles", {
      choice: "seal P-256",
      code: codeAt(secret, world.now()),
    });

    expect(signed.status).toBe(303);
  });

  it("adds no second app from a session alone: it asks for what they hold", async () => {
    const answer = await newcomer.post("/travail/compte/application", { code: "000000" });

    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain("Ce code n'est pas celui que montre votre application.");
  });
});

describe("A centre's manager", () => {
  it("invites for their own centre, sees their own invitations alone, and takes them back", async () => {
    const manager = await signedIn(app, database.db, world, "centre@estuaire.example");
    expect(
      (await manager.post("/travail/invitations", { email: "a@example.org", role: "juror" })).status,
    ).toBe(422);
    await manager.post("/travail/invitations", { email: "formateur@estuaire.example", role: "assessor" });
    const page = await (await manager.get("/travail/invitations")).text();
    expect(page).not.toContain(colleague);
    const invitation = /name="invitation" value="([^"]+)"/.exec(page)?.[1] ?? "";

    expect((await manager.post("/travail/invitations/reprendre", { invitation })).status).toBe(303);

    expect(await manager.read("/travail/invitations")).toMatch(
      /Aucune invitation n'attend de réponse.*reprise le 24 novembre 2026/,
    );
  });
});
