import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";

const { as } = here;
const office = (): Promise<Visitor> => as("secretariat@metallurgie.example");
const juror = (): Promise<Visitor> => as("salaries@metallurgie.example");
const inPool = async (name: string): Promise<string> => {
  const { rows } = await here.database.pool.query<{ id: string }>(
    "select id from pool_member where name = $1",
    [name],
  );
  return rows[0]?.id ?? "";
};
const acts = async (): Promise<string[]> => {
  const { rows } = await here.database.pool.query<{ act: string }>(
    "select act from audit_entry order by position desc limit 3",
  );
  return rows.map(({ act }) => act);
};

describe("The jury pool", () => {
  it("lists who is mandated, until when, and who is away", async () => {
    const page = await (await office()).read("/travail/vivier");

    expect(page).toContain("4 personnes sont mandatées pour siéger");
    expect(page).toContain("Fini le 31 décembre 2025");
    expect(page).toMatch(/Hélène Rouxel.*du 12 décembre 2026 au 19 décembre 2026/);
  });

  it("takes someone in, and says what is to correct", async () => {
    const visitor = await office();
    const person = {
      name: "Yann Kerdoncuff",
      college: "employers",
      organisation: "Chambre territoriale",
      capacity: "chef d'atelier",
      email: "",
      from: "2026-01-01",
      until: "",
    };
    const wrong = await visitor.post("/travail/vivier", { ...person, until: "2025-12-31" });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain("le dernier jour précède le premier");
    const taken = await visitor.post("/travail/vivier", { ...person, email: "JURE@metallurgie.example " });
    expect(taken.status).toBe(422);
    expect(textOf(await taken.text())).toContain("une personne du vivier a déjà cette adresse");

    expect((await visitor.post("/travail/vivier", person)).status).toBe(303);
    expect(await visitor.read("/travail/vivier")).toContain("Yann Kerdoncuff");
    expect(await acts()).toContain("pool-member-added");
  });

  it("is kept by the secretariat, read by the president, and not seen by a centre", async () => {
    const path = `/travail/vivier/${await inPool("Nadia Berrou")}`;
    const president = await as("presidence@metallurgie.example");

    expect((await president.get(path)).status).toBe(200);
    expect((await president.post(`${path}/retirer`)).status).toBe(403);
    expect((await (await as("centre@estuaire.example")).get(path)).status).toBe(403);
    expect((await (await as("secretariat@boulangerie.example")).get(path)).status).toBe(404);
  });
});

describe("Calling someone of the pool to a jury", () => {
  it("offers those who may come, and says of each other why not", async () => {
    const page = await (await office()).read(`${session}/jury`);

    expect(page).toContain("Nadia Berrou, CFDT");
    expect(page).toMatch(/Hélène Rouxel ?, Collège employeurs ?: Indisponible du 12 décembre/);
    expect(page).toMatch(/Loïc Guivarc'h ?, Collège salariés ?: Le mandat a pris fin le 31 décembre 2025/);
    expect(page).toMatch(/Delphine Aubrac ?, Collège salariés ?: Déjà dans ce jury/);
  });

  it("gives a seat once, and refuses in words whoever asks again or asks for someone away", async () => {
    const visitor = await office();
    const call = async (name: string) =>
      visitor.post(`${session}/jury/vivier`, { member: await inPool(name) });

    expect((await call("Nadia Berrou")).status).toBe(303);
    expect(await visitor.read(`${session}/jury`)).toContain("Retirer Nadia Berrou");
    const again = await call("Nadia Berrou");
    expect(again.status).toBe(422);
    expect(textOf(await again.text())).toContain("Déjà dans ce jury.");
    const away = await call("Hélène Rouxel");
    expect(away.status).toBe(422);
    expect(textOf(await away.text())).toContain("Indisponible du 12 décembre 2026");
    expect((await visitor.post(`${session}/jury/vivier`, { member: "x" })).status).toBe(404);
  });
});

describe("Someone convened", () => {
  it("answers from their own page, and the secretariat sees it", async () => {
    const visitor = await juror();
    expect(await visitor.read("/travail/mes-jurys")).toContain("1 convocation attend votre réponse");

    await visitor.post("/travail/mes-jurys/reponse", { session: "MET-PROCHAIN", answer: "not-coming" });

    expect(await visitor.read("/travail/mes-jurys")).toContain("Vous ne viendrez pas");
    expect(await (await office()).read(`${session}/jury`)).toContain("Ne viendra pas");
    expect(await (await office()).read("/travail/lettres?genre=juror-not-coming")).toContain(
      "Un membre ne vient pas au jury",
    );
    expect(await acts()).toContain("convocation-answered");
  });

  it("notes days on which they cannot come, and takes them back", async () => {
    const visitor = await juror();
    const days = { absentFrom: "2027-02-01", absentUntil: "2027-02-05" };
    await visitor.post("/travail/mes-jurys/absences", days);
    expect(await visitor.read("/travail/mes-jurys")).toContain("Du 1er février 2027 au 5 février 2027");

    const { rows } = await here.database.pool.query<{ id: string }>(
      "select id from pool_absence where from_day = '2027-02-01'",
    );
    await visitor.post("/travail/mes-jurys/absences/retirer", { absence: rows[0]?.id ?? "" });

    expect(await visitor.read("/travail/mes-jurys")).not.toContain("1er février 2027");
  });

  it("answers for no session of another, and takes back no absence of another", async () => {
    const visitor = await juror();
    const { rows } = await here.database.pool.query<{ id: string }>("select id from pool_absence limit 1");

    expect(
      (await visitor.post("/travail/mes-jurys/reponse", { session: "BOU-2026-01", answer: "coming" })).status,
    ).toBe(404);
    await visitor.post("/travail/mes-jurys/absences/retirer", { absence: rows[0]?.id ?? "" });
    expect((await here.database.pool.query("select from pool_absence")).rowCount).toBe(1);
  });
});
