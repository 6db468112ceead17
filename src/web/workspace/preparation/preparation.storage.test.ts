import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";
import { applyRetention } from "../../../retention/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";

const manager = (): Promise<Visitor> => here.as("centre@estuaire.example");
const office = (): Promise<Visitor> => here.as("secretariat@metallurgie.example");

/** The file of someone enrolled in the coming session. */
const fileOf = async (birthName: string): Promise<string> => {
  const { rows } = await here.database.pool.query<{ id: string }>(
    `select c.id from candidacy c join person p on p.id = c.person_id join jury_session s on s.id = c.session_id
     where p.birth_name = $1 and s.reference = 'MET-PROCHAIN'`,
    [birthName],
  );
  return rows[0]?.id ?? "";
};

const allButTwo = Object.fromEntries([3, 4, 5, 6, 7].map((n) => [`held.C${n}`, "oui"]));
const positioning = {
  positionedOn: "2026-11-02",
  ledBy: "Gaëlle Rioual",
  "means.interview": "oui",
  ...allButTwo,
};
const plan = {
  from: "2026-11-09",
  until: "2026-12-04",
  tutor: "Denis Kerivel",
  "centre.C1": "14",
  "company.C1": "7",
  "centre.C2": "21",
  "company.C2": "",
};

describe("A candidate before assessment", () => {
  it("is positioned, planned and started by their centre, each step in its turn", async () => {
    const visitor = await manager();
    const path = `${session}/candidats/${await fileOf("Dussart")}`;
    expect(await visitor.read("/travail")).toMatch(/À positionner \(\d\) .*Maëlle Dussart/);
    expect((await visitor.post(`${path}/plan`, plan)).status).toBe(422);

    expect((await visitor.post(`${path}/positionnement`, positioning)).status).toBe(303);
    expect(await visitor.read("/travail")).toMatch(/Plan à écrire \(1\) Maëlle Dussart/);
    expect((await visitor.post(`${path}/debut`, { startedOn: "2026-11-09" })).status).toBe(422);
    expect((await visitor.post(`${path}/plan`, plan)).status).toBe(303);
    expect(await visitor.read("/travail")).toMatch(/Début à déclarer \(1\) Maëlle Dussart/);
    expect((await visitor.post(`${path}/debut`, { startedOn: "2026-11-10" })).status).toBe(303);

    const text = await visitor.read(`${path}/preparation`);
    expect(text).toContain("Maëlle Dussart est en formation");
    expect(text).toContain("À acquérir : C1, C2");
    expect(text).toContain("35 h au centre, 7 h en entreprise ; tuteur : Denis Kerivel");
    expect(await visitor.read("/travail")).not.toMatch(/Début à déclarer \(1\)/);
  });

  it("is told nothing of a tutor's training that the branch asks nothing of", async () => {
    const { rows } = await here.database.pool.query("select tutor from individual_plan");

    expect(rows).toEqual([{ tutor: { name: "Denis Kerivel" } }]);
  });

  it("is told every reason for which a plan is not recorded, and keeps what was typed", async () => {
    const visitor = await manager();
    const path = `${session}/candidats/${await fileOf("Dussart")}`;
    const refused = await visitor.post(`${path}/plan`, {
      ...plan,
      from: "2026-10-30",
      until: "2027-06-30",
      "centre.C4": "7",
      "centre.C2": "0",
    });
    const text = textOf(await refused.text());

    expect(refused.status).toBe(422);
    expect(text).toContain("Le plan porte sur ce que la personne tient déjà : C4.");
    expect(text).toContain("Le plan ne prévoit aucune heure pour : C2.");
    expect(text).toContain(
      "Le plan commence le 30 octobre 2026, avant le positionnement du 2 novembre 2026.",
    );
    expect(text).toContain("Le plan finit le 30 juin 2027, après le jury");
    const unread = await visitor.post(`${path}/plan`, { ...plan, "centre.C1": "quatorze" });
    expect(textOf(await unread.text())).toContain("C1, heures au centre : écrivez un nombre entier");
  });

  it("goes straight to assessment with a note when nothing is missing", async () => {
    const visitor = await manager();
    const path = `${session}/candidats/${await fileOf("Le Goff")}`;
    const whole = { ...positioning, "held.C1": "oui", "held.C2": "oui" };
    const unsaid = await visitor.post(`${path}/positionnement`, whole);
    expect(textOf(await unsaid.text())).toContain("il faut une note qui dit pourquoi");

    expect(
      (await visitor.post(`${path}/positionnement`, { ...whole, note: "Dix ans de poste." })).status,
    ).toBe(303);

    expect(await visitor.read(`${path}/preparation`)).toContain("Yann Le Goff va droit à l'évaluation");
  });

  it("has what a credit holds ticked beforehand", async () => {
    const id = await fileOf("Roucoule");
    await here.database.pool.query(
      `insert into credit (id, certifier_id, person_id, certification_id, candidacy_id, grain, code, won_on, until, rule)
       select gen_random_uuid(), c.certifier_id, c.person_id, s.certification_id, o.id, 'competence', 'C5',
         '2025-11-24', '2026-11-24', '{}'
       from candidacy c join jury_session s on s.id = c.session_id
       join lateral (select id from candidacy where id <> c.id limit 1) o on true where c.id = $1`,
      [id],
    );
    const html = await (await (await manager()).get(`${session}/candidats/${id}/preparation`)).text();

    expect(html).toMatch(/name="held\.C5" value="oui" checked/);
    expect(html).not.toMatch(/name="held\.C4" value="oui" checked/);
    expect(textOf(html)).toContain("Déjà tenue par un crédit.");
  });

  it("is read by the certifier, who writes nothing of it, with its history", async () => {
    const visitor = await office();
    const id = await fileOf("Dussart");
    const text = await visitor.read(`${session}/candidats/${id}`);
    const history = await visitor.read(`/travail/historique/candidacy/${id}`);

    expect(text).toContain("En formation");
    expect(text).not.toContain("Positionnement, plan et début");
    expect((await visitor.get(`${session}/candidats/${id}/preparation`)).status).toBe(403);
    for (const act of ["Positionnement inscrit", "Plan individuel inscrit", "Début du cycle déclaré"])
      expect(history).toContain(act);
    expect(history).toContain("à acquérir C1, C2");
  });

  it("is read by the person, and leaves in their file", async () => {
    const own = await here.as("maelle.dussart@example.org");
    const text = await own.read("/travail/mon-parcours");
    const { preparations } = (await (await own.get("/travail/mes-donnees/export.json")).json()) as {
      preparations: Record<string, object>;
    };

    expect(text).toContain("Ma préparation");
    expect(text).toContain("À acquérir : C1, C2");
    expect(preparations[await fileOf("Dussart")]).toMatchObject({
      positioning: { on: "2026-11-02", missing: ["C1", "C2"] },
      plan: { tutor: { name: "Denis Kerivel" } },
      startedOn: "2026-11-10",
    });
  });

  it("lacks a positioning where one is compulsory, which stops no one and is said", async () => {
    const path = `${session}/candidats/${await fileOf("Roucoule")}`;
    const visitor = await manager();
    expect(await visitor.read(`${path}/preparation`)).toContain("Le texte ne dit rien du positionnement");
    await here.database.pool.query(
      `insert into settlement (id, certifier_id, session_id, rule, value, reason, settled_by, settled_on, demonstration)
       select gen_random_uuid(), certifier_id, id, 'entry.positioning', '{"compulsory":true}', 'Essai.', 'A. Essai', '2026-11-20', true
       from jury_session where reference = 'MET-PROCHAIN'`,
    );

    for (const page of [path, `${path}/preparation`])
      expect(await visitor.read(page)).toContain(
        "Le positionnement est exigé avant la formation, et n'est pas inscrit.",
      );
  });

  it("is forgotten with the marks, once the time of its file is over", async () => {
    const { pool, db } = here.database;
    await pool.query(
      "update jury_session set held_on = '2015-01-15', state = 'awarded' where reference = 'MET-PROCHAIN'",
    );
    const count = async (table: string) => (await pool.query(`select from ${table}`)).rowCount;
    expect(await count("cycle_start")).toBe(1);

    await applyRetention(db, here.means, "cpnefp-metallurgie");

    for (const table of ["positioning", "individual_plan", "cycle_start"]) expect(await count(table)).toBe(0);
  });
});
