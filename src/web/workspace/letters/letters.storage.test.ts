import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../tests/support/database.ts";
import { projectRoot } from "../../../../tests/support/demonstration.ts";
import { base, signedIn, type Visitor } from "../../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { seedDemonstration } from "../../../demonstration/index.ts";
import { day } from "../../../kernel/index.ts";
import { lettersOf, remindTask } from "../../../notices/index.ts";
import { readTexts } from "../../../rulebook/index.ts";
import { site } from "../../index.ts";

const world = fixedWorld(day("2026-11-24"));
const means = {
  world,
  texts: readTexts(projectRoot),
  publicUrl: base,
  masterKey: new Uint8Array(32),
  root: projectRoot,
};
const certifierId = "cpnefp-metallurgie";
const convened = "/travail/lettres?session=MET-PROCHAIN&genre=candidate-convened";

let database: TestDatabase;
let secretariat: Visitor;
let elsewhere: Visitor;
let candidate: Visitor;
let oneId: string;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await seedDemonstration(db, means);
  await remindTask(db, means)({});
  const app = site({ ...means, db, demonstration: true });
  [secretariat, elsewhere, candidate] = await Promise.all([
    signedIn(app, db, world, "secretariat@metallurgie.example"),
    signedIn(app, db, world, "secretariat@boulangerie.example"),
    signedIn(app, db, world, "maelle.dussart@example.org"),
  ]);
  const [one] = await lettersOf(db, certifierId, { most: 1, kinds: ["candidate-convened"] });
  oneId = one?.id ?? "";
});
afterAll(() => database.drop());

describe("The letters of a certifier", () => {
  it("are listed by session, kind and state, and a session that is none is told", async () => {
    expect(await secretariat.read(convened)).toContain("Vous êtes convoqué(e) au jury");
    expect(await secretariat.read(`${convened}&etat=left`)).toContain("Aucune lettre ici.");
    expect(await secretariat.read("/travail/lettres?session=MET-2026-03&genre=candidate-convened")).toContain(
      "Aucune lettre ici.",
    );
    expect(await secretariat.read("/travail/lettres?session=NULLE-PART")).toContain("Session inconnue.");
  });

  it("are read one by one as they were received, at their certifier alone", async () => {
    const page = await secretariat.read(`/travail/lettres/${oneId}`);

    expect(page).toContain("vous convoque devant le jury");
    expect(page).toContain("/travail/sessions/MET-PROCHAIN/papiers/convocation/");
    expect((await elsewhere.get(`/travail/lettres/${oneId}`)).status).toBe(404);
    expect((await elsewhere.post(`/travail/lettres/${oneId}/renvoyer`)).status).toBe(404);
  });

  it("that the mail server refused are told of first, and sent again by a button", async () => {
    await database.pool.query("update mail set refused_at = now(), refusal = 'EENVELOPE' where id = $1", [
      oneId,
    ]);
    expect(await secretariat.read("/travail/lettres")).toContain("1 lettre refusée, à renvoyer");
    expect(await secretariat.read("/travail")).toContain(
      "Renvoyer 1 lettre que le serveur de courrier a refusée",
    );
    expect(await secretariat.read(`/travail/lettres/${oneId}`)).toContain("Renvoyer la lettre");

    await secretariat.post(`/travail/lettres/${oneId}/renvoyer`);

    expect(await secretariat.read(`/travail/lettres/${oneId}`)).toContain("En attente");
    expect(await secretariat.read("/travail/lettres")).not.toContain("à renvoyer");
  });

  it("are in the file of everything held of a person, with their words", async () => {
    const own = await candidate.get("/travail/mes-donnees/export.json");
    const { letters } = (await own.json()) as { letters: { body: string }[] };

    expect(letters.some(({ body }) => body.includes("vous convoque devant le jury"))).toBe(true);
  });

  it("prove on the papers of a session who is convened, by which letter", async () => {
    const page = await (await secretariat.get("/travail/sessions/MET-PROCHAIN/papiers")).text();

    expect(page).toContain(`/travail/lettres/${oneId}`);
    expect(page).toContain("Sans lettre, convoqué le");
  });
});
