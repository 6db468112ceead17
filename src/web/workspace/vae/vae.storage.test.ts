import { beforeAll, describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";
import { localOutbox } from "../../../notices/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);

let path: string;
beforeAll(async () => {
  const { rows } = await here.database.pool.query<{ id: string }>(
    `update candidacy c set route = 'vae' from person p, jury_session s
     where p.id = c.person_id and s.id = c.session_id and s.reference = 'MET-PROCHAIN'
       and p.email = 'maelle.dussart@example.org' returning c.id`,
  );
  path = `/travail/sessions/MET-PROCHAIN/candidats/${rows[0]?.id}`;
});

const { as } = here;
const office = (): Promise<Visitor> => as("secretariat@metallurgie.example");
const record = async (visitor: Visitor, fields: Record<string, string>) =>
  visitor.post(`${path}/vae`, { admissible: "yes", reason: "", ...fields });

describe("The feasibility of a VAE in the workspace", () => {
  const met = (fields: Record<string, string> = {}) => ({
    kind: "feasibility",
    metOn: "2026-10-20",
    metBy: "Inès Costa, centre de l'Estuaire",
    opinion: "blocks",
    opinionReason: "Peu de pratique du réglage.",
    ...fields,
  });

  it("is recorded before the file, says why it points elsewhere, and blocks nothing", async () => {
    const visitor = await office();
    const unsaid = await record(visitor, met({ opinionReason: "" }));
    expect(unsaid.status).toBe(422);
    expect(textOf(await unsaid.text())).toContain("Un avis qui limite à des blocs");

    expect((await record(visitor, met())).status).toBe(303);
    expect(await visitor.read(path)).toContain("aucun texte lu ne la règle");
  });

  it("is read by the person in their space", async () => {
    const own = await (await as("maelle.dussart@example.org")).read("/travail/mon-parcours");

    expect(own).toContain("20 octobre 2026, avec Inès Costa, centre de l'Estuaire");
    expect(own).toContain("Poursuivre la VAE pour des blocs : Peu de pratique du réglage.");
  });
});

describe("A VAE file in the workspace", () => {
  it("takes its steps in order, and says why one is not recorded", async () => {
    const visitor = await office();
    const early = await record(visitor, { kind: "interview", on: "2026-11-20" });
    expect(early.status).toBe(422);
    expect(textOf(await early.text())).toContain("Inscrivez d'abord le jour où le dossier était complet.");

    expect((await record(visitor, { kind: "complete", on: "2026-11-02" })).status).toBe(303);
    expect(await visitor.read(path)).toContain("La recevabilité de la VAE n'est pas encore acquise.");
  });

  it("has its two months among the clocks of the secretariat", async () => {
    const page = await (await office()).read("/travail");

    expect(page).toContain("Répondre sur la recevabilité de 1 dossier de VAE, session MET-PROCHAIN");
    expect(page).toContain("2 janvier 2027");
    expect(page).toContain("R. 6412-4");
  });

  it("is answered with a reason that the person reads, in their space and by letter", async () => {
    const visitor = await office();
    const unsaid = await record(visitor, { kind: "answered", on: "2026-11-23", admissible: "no" });
    expect(unsaid.status).toBe(422);
    expect(textOf(await unsaid.text())).toContain("Un refus dit pourquoi");

    await record(visitor, {
      kind: "answered",
      on: "2026-11-23",
      admissible: "no",
      reason: "Aucun lien direct.",
    });

    const own = await (await as("maelle.dussart@example.org")).read("/travail/mon-parcours");
    expect(own).toContain("Le dossier de VAE n'est pas recevable.");
    expect(own).toContain("Aucun lien direct.");
    const letters = (await localOutbox(here.database.db, here.means.masterKey)).filter(
      ({ to }) => to === "maelle.dussart@example.org",
    );
    expect(letters.map(({ subject }) => subject).join()).toContain("n'est pas recevable");
    expect(await visitor.read("/travail")).not.toContain("Répondre sur la recevabilité");
  });

  it("is recorded by the certifier alone, and never for a file of another route", async () => {
    expect(
      (await record(await as("centre@estuaire.example"), { kind: "complete", on: "2026-11-02" })).status,
    ).toBe(403);
    const { rows } = await here.database.pool.query<{ id: string }>(
      `select c.id from candidacy c join jury_session s on s.id = c.session_id
       where s.reference = 'MET-PROCHAIN' and c.route <> 'vae' limit 1`,
    );
    const other = await (await office()).post(`/travail/sessions/MET-PROCHAIN/candidats/${rows[0]?.id}/vae`, {
      kind: "complete",
      on: "2026-11-02",
      admissible: "yes",
      reason: "",
    });
    expect(other.status).toBe(422);
  });
});
