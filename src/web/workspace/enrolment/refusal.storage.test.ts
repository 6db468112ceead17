import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { setWorld } from "../../../../tests/support/world.ts";
import { changesOf } from "../../../audit/index.ts";
import { writeCsv } from "../../../intake/index.ts";
import { localOutbox } from "../../../notices/index.ts";
import { applyRetention } from "../../../retention/index.ts";

const world = setWorld("2026-11-24T09:00:00Z");
const here = workplace(world);
const enrolment = "/travail/sessions/MET-PROCHAIN/inscrire";
const email = "nolwenn.mahe@example.org";

const centre = (): Promise<Visitor> => here.as("centre@estuaire.example");
const person = {
  nom_naissance: "Mahé",
  prenoms: "Nolwenn",
  date_naissance: "03/02/1999",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  email,
  statut: "salarié",
  voie: "apprentissage",
  date_entree: "12/01/2026",
  siret_centre: "90000000100017",
};
const told = async (response: Response): Promise<string> => textOf(await response.text());
const letters = async () =>
  (await localOutbox(here.database.db, here.means.masterKey))
    .filter(({ subject }) => subject.includes("refusée"))
    .map(({ to, subject, body }) => ({ to, says: `${subject}\n${body}`.replace(/[\u00a0\u202f]/g, " ") }));
const drop = async (visitor: Visitor, rows: readonly Record<string, string>[]): Promise<string> => {
  const form = new FormData();
  const file = writeCsv(
    Object.keys(person),
    rows.map((row) => Object.values(row)),
  );
  form.append("file", new File([file], "liste.csv"));
  return (await visitor.post(`${enrolment}/fichier`, form)).headers.get("location") ?? "";
};

describe("A refused enrolment", () => {
  it("writes to nobody by itself, and offers to be notified where the person should hear of it", async () => {
    const visitor = await centre();
    const page = await told(await visitor.post(enrolment, person));

    expect(page).toContain("Cette inscription ne peut pas être faite.");
    expect(page).toContain("Notifier ce refus");
    expect(await letters()).toEqual([]);
  });

  it("is notified to the person and their centre with every reason and what lifts it, in both languages, once", async () => {
    const visitor = await centre();
    expect((await visitor.post(`${enrolment}/refus`, person)).status).toBe(303);

    const [toCentre, toPerson] = (await letters()).sort((a, b) => (a.to < b.to ? -1 : 1));
    expect([toCentre?.to, toPerson?.to]).toEqual(["centre@estuaire.example", email]);
    expect(toPerson?.says).toContain("Votre inscription est refusée / Your enrolment is refused");
    expect(toPerson?.says).toContain("Un CQP ne se prépare pas par la voie « contrat d'apprentissage »");
    expect(toPerson?.says).toContain("Demandez à votre centre quelle autre voie y mène.");
    expect(toPerson?.says).toContain("Ask your centre which other route leads there.");
    expect(toPerson?.says).not.toContain("cette ligne");
    expect(toCentre?.says).toContain("Nolwenn Mahé");
    expect(toCentre?.says).toContain("Choisissez une autre voie");

    const again = await visitor.post(`${enrolment}/refus`, person);
    expect(again.status).toBe(422);
    expect(await told(again)).toContain("Aucune lettre n'est partie");
    expect(await letters()).toHaveLength(2);
  });

  it("is listed among the letters, and noted in the history by its reasons alone", async () => {
    const office = await here.as("secretariat@metallurgie.example");
    const page = await office.read("/travail/lettres?genre=enrolment-refused");
    expect(page).toContain("Inscription refusée");
    expect(page).toContain(email);

    const changes = await changesOf(here.database.db, "cpnefp-metallurgie", { most: 5 });
    const note = changes.find(({ act }) => act === "enrolment-refusal-notified");
    expect(note?.details?.after).toEqual({ reasons: ["route-never-leads-here"], letters: 2 });
    expect(JSON.stringify(note)).not.toContain("Mah");
  });

  it("keeps nothing else of the person", async () => {
    const { rows } = await here.database.pool.query("select 1 from person where birth_name = 'Mahé'");

    expect(rows).toEqual([]);
  });

  it("is not to be notified when the line alone was filled wrong, nor when it may be made", async () => {
    const visitor = await centre();
    const unknown = { ...person, siret_centre: "90000000300013" };
    const wrong = await visitor.post(`${enrolment}/refus`, unknown);
    expect(wrong.status).toBe(422);
    const page = await told(wrong);
    expect(page).toContain("Ce refus tient à ce qui est saisi");
    expect(page).not.toContain("Notifier ce refus");

    const good = { ...person, voie: "plan de développement des compétences" };
    expect(await told(await visitor.post(`${enrolment}/refus`, good))).toContain(
      "Cette inscription n'est pas refusée",
    );
    expect(await letters()).toHaveLength(2);
  });

  it("is notified line by line from a file, the lines that cannot be read left out", async () => {
    const visitor = await centre();
    const other = { ...person, nom_naissance: "Apprenti", email: "apprenti@example.org" };
    const file = await drop(visitor, [{ ...other, date_naissance: "31/02/1999" }, other]);
    expect(await visitor.read(file)).toContain("Ligne 3, Nolwenn Apprenti");
    expect((await visitor.post(`${file}/refus`, { line: "2" })).status).toBe(422);
    expect(await letters()).toHaveLength(2);

    expect((await visitor.post(`${file}/refus`, { line: "3" })).status).toBe(303);
    expect((await letters()).map(({ to }) => to)).toContain("apprenti@example.org");
  });

  it("is forgotten two months after its letters, other letters staying", async () => {
    const { db, pool } = here.database;
    const { root } = here.means;
    const refused = async (): Promise<number> =>
      (await pool.query("select 1 from mail where kind = 'enrolment-refused'")).rows.length;
    const others = async (): Promise<number> =>
      (await pool.query("select 1 from mail where kind <> 'enrolment-refused'")).rows.length;
    const before = await others();

    world.set("2027-01-24T09:00:00Z");
    expect(await applyRetention(db, { world, root }, "cpnefp-metallurgie")).toMatchObject({
      "refused-enrolment": 0,
    });
    world.set("2027-01-26T09:00:00Z");
    expect(await applyRetention(db, { world, root }, "cpnefp-metallurgie")).toMatchObject({
      "refused-enrolment": 4,
      letters: 0,
    });
    expect([await refused(), await others()]).toEqual([0, before]);
  });
});
