import { describe, expect, it } from "vitest";
import type { Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";
import { localOutbox } from "../../../notices/index.ts";
import { sendOnce } from "../../../notices/mail/mail.postgres.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";

const centre = (): Promise<Visitor> => here.as("centre@estuaire.example");

const enrol = async (visitor: Visitor, name: string, email: string): Promise<string> => {
  await visitor.post(`${session}/inscrire`, {
    nom_naissance: name,
    prenoms: "Nolwenn",
    date_naissance: "1999-02-03",
    sexe: "F",
    code_commune_naissance: "44184",
    commune_naissance: "Saint-Nazaire",
    email,
    statut: "salarié",
    voie: "plan de développement des compétences",
    date_entree: "2026-01-12",
    siret_centre: "90000000100017",
  });
  const { rows } = await here.database.pool.query(
    "select enrolment_id from candidacy c join person p on p.id = c.person_id where p.birth_name = $1",
    [name],
  );
  return `${session}/inscrire/annuler/${rows[0]?.enrolment_id}`;
};
/** Where the page of candidates leads to undo what was enrolled today. */
const offered = async (visitor: Visitor): Promise<string[]> =>
  [
    ...(await (await visitor.get(`${session}/candidats`)).text()).matchAll(/href="([^"]*\/annuler\/[^"]*)"/g),
  ].map(([, path = ""]) => path);
const lettersTo = async (email: string) =>
  (await localOutbox(here.database.db, here.means.masterKey)).filter(({ to }) => to === email);

describe("Undoing an enrolment", () => {
  it("erases the file, names nobody any more, and drops the letter that has not left", async () => {
    const visitor = await centre();
    const undo = await enrol(visitor, "Le Bris", "nolwenn@example.org");
    expect(await lettersTo("nolwenn@example.org")).toHaveLength(1);
    expect(await visitor.read(undo)).toContain("Annuler cette inscription ?");

    const done = await visitor.post(undo);

    expect(done.status).toBe(303);
    expect(await visitor.read(`${session}/candidats`)).toContain("1 inscription est annulée.");
    expect(await visitor.read(`${session}/candidats`)).not.toContain("Le Bris");
    expect(await lettersTo("nolwenn@example.org")).toEqual([]);
    const { rows } = await here.database.pool.query("select 1 from person where birth_name = 'Le Bris'");
    expect(rows).toEqual([]);
    expect((await visitor.get(undo)).status).toBe(404);
  });

  it("stands in the history beside the enrolment", async () => {
    const { rows } = await here.database.pool.query(
      "select object_id, act from audit_entry where act in ('candidate-enrolled', 'enrolment-undone') order by position desc limit 2",
    );

    expect(rows.map(({ act }) => act)).toEqual(["enrolment-undone", "candidate-enrolled"]);
    expect(rows[0].object_id).toBe(rows[1].object_id);
  });

  it("writes again to whom the first letter has reached", async () => {
    const visitor = await centre();
    const undo = await enrol(visitor, "Mahé", "mahe@example.org");
    const [letter] = await lettersTo("mahe@example.org");
    await sendOnce(here.database.db, here.means, letter?.id ?? "", async () => undefined);
    await visitor.post(undo);

    expect((await lettersTo("mahe@example.org")).map(({ subject }) => subject)).toEqual([
      "Votre inscription est annulée / Your enrolment is undone",
    ]);
  });

  it("is refused, and says who and why, once someone is assessed", async () => {
    const visitor = await centre();
    const undo = await enrol(visitor, "Kermadec", "");
    await here.database.pool.query(`
      insert into assessment (id, certifier_id, candidacy_id, item, method, assessor, capacity, mark, noted_on)
      select gen_random_uuid(), c.certifier_id, c.id, 'C1', 'grille', 'A. Essai', 'essai', '{}', '2026-11-24'
      from candidacy c join person p on p.id = c.person_id where p.birth_name = 'Kermadec'`);
    const refused = await visitor.post(undo);
    const text = await visitor.read(undo);

    expect(refused.status).toBe(422);
    expect(text).toContain("Cette inscription ne s'annule plus");
    expect(text).toMatch(/Nolwenn Kermadec.*Une évaluation de cette personne est déjà enregistrée\./);
  });

  it("is refused, and says why, once a member of the jury stood aside on the file", async () => {
    const visitor = await centre();
    const undo = await enrol(visitor, "Guillou", "");
    await here.database.pool.query(`
      insert into recusal (member_id, candidacy_id, certifier_id, reason)
      select m.id, c.id, c.certifier_id, 'Parent'
      from candidacy c join person p on p.id = c.person_id join jury_member m on m.session_id = c.session_id
      where p.birth_name = 'Guillou' limit 1`);

    expect((await visitor.post(undo)).status).toBe(422);
    expect(await visitor.read(undo)).toContain("Un membre du jury s'est déjà récusé sur ce dossier.");
    expect(await offered(visitor)).not.toContain(undo);
  });

  it("is offered on the page of candidates as long as it can be done, without an address to keep", async () => {
    const visitor = await centre();
    const undo = await enrol(visitor, "Abgrall", "");

    expect(await offered(visitor)).toContain(undo);
    await visitor.post(undo);
    expect(await offered(visitor)).not.toContain(undo);
  });

  it("is another person's to undo only where they may enrol", async () => {
    const undo = await enrol(await centre(), "Tanguy", "");
    const juror = await here.as("jure@metallurgie.example");

    expect((await juror.post(undo)).status).toBe(403);
    expect(await (await centre()).read(`${session}/candidats`)).toContain("Tanguy");
  });
});
