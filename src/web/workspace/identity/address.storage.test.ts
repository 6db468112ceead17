import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { changesOf } from "../../../audit/index.ts";
import { day } from "../../../kernel/index.ts";
import { localOutbox } from "../../../notices/index.ts";
import { oneTimeLink } from "../../../people/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";
const office = (): Promise<Visitor> => here.as("secretariat@metallurgie.example");
const centre = (): Promise<Visitor> => here.as("centre@estuaire.example");

const enrol = async (birthName: string, email: string): Promise<string> => {
  const answer = await (await centre()).post(`${session}/inscrire`, {
    nom_naissance: birthName,
    nom_usage: "",
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
  expect(answer.status).toBe(303);
  const { rows } = await here.database.pool.query<{ id: string }>(
    "select c.id from candidacy c join person p on p.id = c.person_id where p.birth_name = $1 order by c.id desc",
    [birthName],
  );
  return rows[0]?.id ?? "";
};

/** Enrols someone whom an earlier session made known, by a usage name and without an address. */
const enrolKnown = async (birthName: string, email: string): Promise<string> => {
  const earlier = await enrol(birthName, "");
  await here.database.pool.query(
    "update candidacy set session_id = (select id from jury_session where reference = 'MET-2026-03') where id = $1",
    [earlier],
  );
  await here.database.pool.query("update person set usage_name = 'Nom-Connu' where birth_name = $1", [
    birthName,
  ]);
  return `${session}/candidats/${await enrol(birthName, email)}`;
};
const lettersTo = async (email: string) =>
  (await localOutbox(here.database.db, here.means.masterKey)).filter(({ to }) => to === email);
const settle = (visitor: Visitor, path: string, fields: Record<string, string>) =>
  visitor.post(`${path}/adresse`, fields);

describe("An address that a centre tells of a person known without one", () => {
  const typed = "autre@example.org";
  let path: string;

  it("opens no space, and is written nothing but the enrolment itself", async () => {
    path = await enrolKnown("Le Bris", typed);

    expect(await oneTimeLink(here.database.db, world, typed, 15)).toBeUndefined();
    const letters = await lettersTo(typed);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("Vous êtes inscrit(e)");
    expect(letters[0]?.body).toContain("quand le secrétariat de la branche aura confirmé cette adresse");
    expect(letters[0]?.body).not.toContain("Nom-Connu");
    expect(letters[0]?.body).not.toContain("/travail");
  });

  it("waits for the secretariat, who reads it on the day, in the list and on the candidate's page", async () => {
    const visitor = await office();

    expect(await visitor.read("/travail")).toContain("Confirmer l'adresse de 1 candidat");
    expect(await visitor.read(`${session}/candidats`)).toContain("Adresse à confirmer");
    expect(await visitor.read(path)).toContain(`L'adresse ${typed} attend d'être confirmée.`);
  });

  it("is read by the centre as waiting, and settled by the secretariat alone", async () => {
    const visitor = await centre();

    expect(await visitor.read(path)).toContain(`L'adresse ${typed} attend que le secrétariat la confirme`);
    expect(await visitor.read(path)).not.toContain("Ce qui le montre");
    expect((await settle(visitor, path, { theirs: "yes", why: "Dite" })).status).toBe(403);
    const corrected = await visitor.post(`${path}/identite`, {
      nom_naissance: "Le Bris",
      nom_usage: "Nom-Connu",
      prenoms: "Nolwenn",
      date_naissance: "1999-02-03",
      sexe: "F",
      code_commune_naissance: "44184",
      commune_naissance: "Saint-Nazaire",
      email: typed,
      motif: "Dite au centre",
    });
    expect(corrected.status).toBe(422);
    expect(textOf(await corrected.text())).toContain("que son adresse ouvrirait");
  });

  it("is not settled without an answer and a reason, and every one is said", async () => {
    const answer = await settle(await office(), path, { why: " " });

    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain("L'adresse attend encore.");
    expect(page).toContain("Dites si cette adresse est celle de la personne.");
    expect(page).toContain("Il faut un motif");
    expect(await oneTimeLink(here.database.db, world, typed, 15)).toBeUndefined();
  });

  it("is set aside when it is not theirs: nobody enters by it, and the history says why", async () => {
    expect((await settle(await office(), path, { theirs: "no", why: "La personne n'en a pas" })).status).toBe(
      303,
    );

    expect(await oneTimeLink(here.database.db, world, typed, 15)).toBeUndefined();
    expect(await (await office()).read(path)).not.toContain("attend d'être confirmée");
    const [last] = await changesOf(here.database.db, "cpnefp-metallurgie", { most: 1 });
    expect(last).toMatchObject({
      act: "address-set-aside",
      details: { why: "La personne n'en a pas", before: { email: typed } },
    });
    expect((await settle(await office(), path, { theirs: "yes", why: "Trop tard" })).status).toBe(422);
  });
});

describe("An address that the secretariat confirms", () => {
  const email = "camille@example.org";
  let path: string;

  it("opens the person's space, and a letter tells them so", async () => {
    path = await enrolKnown("Le Floc", email);
    expect((await settle(await office(), path, { theirs: "yes", why: "Dite à l'accueil" })).status).toBe(303);

    expect(await (await here.as(email)).read("/travail/mon-parcours")).toContain("Vous passez");
    expect((await lettersTo(email)).map(({ subject }) => subject).join()).toContain(
      "Votre espace est ouvert",
    );
    const [last] = await changesOf(here.database.db, "cpnefp-metallurgie", { most: 1 });
    expect(last).toMatchObject({
      act: "address-confirmed",
      details: { why: "Dite à l'accueil", after: { email } },
    });
    expect(await (await office()).read("/travail")).not.toContain("Confirmer l'adresse");
  });
});

describe("An address that waits", () => {
  it("is warned about where someone who works with the branch signs in by it", async () => {
    const path = await enrolKnown("Le Guen", "centre@estuaire.example");

    expect(await (await office()).read(path)).toMatch(
      /Cette adresse est aussi celle de .+ \(responsable de centre\)/,
    );
  });

  it("goes with the enrolment that is undone, and is told so", async () => {
    const email = "repris@example.org";
    const path = await enrolKnown("Le Hir", email);
    const candidacy = path.split("/").at(-1);
    const { rows } = await here.database.pool.query<{ enrolment_id: string }>(
      "select enrolment_id from candidacy where id = $1",
      [candidacy],
    );
    await here.database.pool.query("update mail set sent_at = now() where to_address = $1", [email]);
    const undone = await (await centre()).post(`${session}/inscrire/annuler/${rows[0]?.enrolment_id}`);

    expect(undone.status).toBe(303);
    const letters = await lettersTo(email);
    expect(letters.map(({ subject }) => subject).join()).toContain("Votre inscription est annulée");
    expect(letters.some(({ body }) => body.includes("Nom-Connu"))).toBe(false);
  });
});
