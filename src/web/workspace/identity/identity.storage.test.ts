import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";
import { localOutbox } from "../../../notices/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";
const centreSiret = "90000000100017";

const { as } = here;
const centre = (): Promise<Visitor> => as("centre@estuaire.example");
const secretariat = (): Promise<Visitor> => as("secretariat@metallurgie.example");

const nolwenn = {
  nom_naissance: "Le Bris",
  nom_usage: "",
  prenoms: "Nolwenn",
  date_naissance: "1999-02-03",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  pays_naissance: "",
  nir: "",
  email: "nolwenn@example.org",
};
const enrol = async (visitor: Visitor, person: Partial<typeof nolwenn> = {}, into = session) => {
  const answer = await visitor.post(`${into}/inscrire`, {
    ...nolwenn,
    ...person,
    statut: "salarié",
    voie: "plan de développement des compétences",
    date_entree: "2026-01-12",
    siret_centre: centreSiret,
  });
  expect(answer.status).toBe(303);
};
const fileOf = async (birthName: string): Promise<string> => {
  const { rows } = await here.database.pool.query<{ id: string }>(
    "select c.id from candidacy c join person p on p.id = c.person_id where p.birth_name = $1 order by c.id desc",
    [birthName],
  );
  return `${session}/candidats/${rows[0]?.id}`;
};
const lettersTo = async (email: string) =>
  (await localOutbox(here.database.db, here.means.masterKey)).filter(({ to }) => to === email);

describe("Putting an identity right before the award", () => {
  it("changes the file, keeps before, after and why in the history, and tells the person at both addresses", async () => {
    const visitor = await centre();
    await enrol(visitor);
    const file = await fileOf("Le Bris");
    expect(await visitor.read(file)).toContain("Corriger l'identité");

    const done = await visitor.post(`${file}/identite`, {
      ...nolwenn,
      nom_naissance: "Le Brix",
      email: "n.lebrix@example.org",
      motif: "Carte d'identité présentée",
    });

    expect(done.status).toBe(303);
    expect(await visitor.read(file)).toContain("Nolwenn Le Brix");
    for (const address of ["nolwenn@example.org", "n.lebrix@example.org"])
      expect((await lettersTo(address)).map(({ subject }) => subject)[0]).toContain(
        "Votre identité est corrigée",
      );
    const { rows } = await here.database.pool.query(
      "select details from audit_entry where act = 'identity-corrected' order by position desc limit 1",
    );
    expect(JSON.parse(rows[0].details)).toMatchObject({
      why: "Carte d'identité présentée",
      before: { birthName: "Le Bris", email: "nolwenn@example.org" },
      after: { birthName: "Le Brix", email: "n.lebrix@example.org" },
    });
    const page = await visitor.read(`${file}/identite`);
    expect(page).toContain("Qui a été averti");
    expect(page).toContain("n.lebrix@example.org");
  });

  it("closes the person's space to the former address and opens it to the right one", async () => {
    expect(await (await as("nolwenn@example.org")).read("/travail/mon-parcours")).not.toContain(
      "Vous passez",
    );
    expect(await (await as("n.lebrix@example.org")).read("/travail/mon-parcours")).toContain("Vous passez");
  });

  it("is refused with every reason when nothing changes and no reason is given", async () => {
    const visitor = await centre();
    const file = await fileOf("Le Brix");

    const answer = await visitor.post(`${file}/identite`, {
      ...nolwenn,
      nom_naissance: "Le Brix",
      email: "n.lebrix@example.org",
      motif: "\u0000 ",
    });

    expect(answer.status).toBe(422);
    const says = await answer.text();
    expect(says).toContain("Rien n’est changé.");
    expect(says).toContain("Il faut un motif");
  });

  it("never makes one person of two", async () => {
    const visitor = await centre();
    await enrol(visitor, { nom_naissance: "Mahé", email: "" });

    const answer = await visitor.post(`${await fileOf("Mahé")}/identite`, {
      ...nolwenn,
      nom_naissance: "LE BRIX",
      motif: "Essai",
    });

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Une autre personne est déjà connue");
  });

  it("shows what cannot be read beside its field, and keeps the rest", async () => {
    const visitor = await centre();

    const answer = await visitor.post(`${await fileOf("Mahé")}/identite`, {
      ...nolwenn,
      nom_naissance: "Mahé",
      date_naissance: "1999-02-31",
      motif: "Essai",
    });

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('id="date_naissance-error"');
  });

  it("is nobody's but the secretariat's and the centre's that enrolled", async () => {
    const file = await fileOf("Mahé");
    expect((await (await secretariat()).get(`${file}/identite`)).status).toBe(200);
    for (const other of ["presidence@metallurgie.example", "n.lebrix@example.org"])
      expect((await (await as(other)).get(`${file}/identite`)).status).toBe(403);
  });
});

describe("Enrolling someone already known", () => {
  beforeAll(async () => {
    held = await heldByAnother();
  });

  it("keeps what was known, and says on the file what the enrolment told otherwise", async () => {
    const visitor = await centre();
    const before = await holder();
    await enrol(visitor, {
      nom_naissance: before.birth_name.toUpperCase(),
      prenoms: before.first_names.join(" "),
      date_naissance: before.born_on,
      sexe: before.sex,
    });

    expect(await holder()).toEqual(before);
    const page = await (await secretariat()).read(await fileOf(before.birth_name));
    expect(page).toContain("L'inscription dit autre chose que ce qui était connu.");
    expect(page).toContain("nom de naissance");
  });

  it("is settled by the secretariat, and not by a centre that did not enrol them alone", async () => {
    const file = await fileOf((await holder()).birth_name);
    const { rows } = await here.database.pool.query<{ id: string }>(
      "select id from organisation where siret <> $1 limit 1",
      [centreSiret],
    );
    await here.database.pool.query(
      `update candidacy set organisation_id = $1 where id <> $2
        and person_id = (select person_id from candidacy where id = $2)`,
      [rows[0]?.id, file.split("/").at(-1)],
    );
    const asked = { ...(await typedFrom(file)), nom_usage: "Martin", motif: "Acte de mariage présenté" };

    const refused = await (await centre()).post(`${file}/identite`, asked);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Un autre centre a aussi inscrit cette personne");

    const office = await secretariat();
    expect((await office.post(`${file}/identite`, asked)).status).toBe(303);
    const page = await office.read(file);
    expect(page).not.toContain("L'inscription dit autre chose");
    expect(page).toContain("Des documents délivrés portent encore l'identité d'avant.");
  });
});

let held = "";

/** Someone who holds a certificate and was not enrolled for the coming session before these tests. */
const holder = async () => {
  const { rows } = await here.database.pool.query<{
    birth_name: string;
    first_names: string[];
    born_on: string;
    sex: string;
    birth_place: unknown;
    email: string | null;
  }>(
    `select p.birth_name, p.first_names, p.born_on::text, p.sex, p.birth_place, p.email
      from person p join certificate c on c.person_id = p.id
      where c.number = $1`,
    [held],
  );
  if (!rows[0]) throw new Error("no holder");
  return rows[0];
};
const heldByAnother = async (): Promise<string> => {
  const { rows } = await here.database.pool.query<{ number: string }>(
    `select number from certificate where variant = 'certificate' and number like 'CQPM-%' and person_id not in
      (select person_id from candidacy c join jury_session s on s.id = c.session_id where s.reference = 'MET-PROCHAIN')
      order by number limit 1`,
  );
  return rows[0]?.number ?? "";
};

/** What the form of an identity holds before anything is typed. */
const typedFrom = async (file: string): Promise<Record<string, string>> => {
  const page = await (await (await secretariat()).get(`${file}/identite`)).text();
  const inputs = [...page.matchAll(/<input[^>]*name="(\w+)"[^>]*>/g)].map(
    ([tag, name]) => [name, /value="([^"]*)"/.exec(tag)?.[1] ?? ""] as const,
  );
  const [, sex = ""] = /<option value="([FM])" selected/.exec(page) ?? [];
  return { ...Object.fromEntries(inputs), sexe: sex };
};
