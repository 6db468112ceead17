import { describe, expect, it } from "vitest";
import type { Visitor } from "../../../tests/support/visitor.ts";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);

const centre = (): Promise<Visitor> => here.as("centre@estuaire.example");

describe("The heading of a day", () => {
  const heading = async (address: string): Promise<string | undefined> =>
    /(?:\p{L}+ \p{L}+ vous attend(?:ent)?|Rien ne vous attend) aujourd'hui\./u.exec(
      await (await here.as(address)).read("/travail"),
    )?.[0];

  it.each([
    ["centre@estuaire.example", "Six candidats vous attendent aujourd'hui."],
    ["formateur@estuaire.example", "Six candidats vous attendent aujourd'hui."],
    ["evaluatrice@estuaire.example", "Six grilles vous attendent aujourd'hui."],
  ])("counts what waits before the jury for %s", async (address, says) => {
    expect(await heading(address)).toBe(says);
  });

  it("counts no grid that the assessor has filled", async () => {
    await here.database.pool.query(`
      insert into assessment (id, certifier_id, candidacy_id, item, method, assessor, capacity, mark, noted_on)
      select gen_random_uuid(), c.certifier_id, c.id, 'C' || n, 'grille', 'Claire Bodin', 'essai', '{}', '2026-11-24'
      from generate_series(1, 7) n, candidacy c join person p on p.id = c.person_id
        join jury_session s on s.id = c.session_id
      where p.birth_name = 'Ferreira' and s.reference = 'MET-PROCHAIN'`);

    expect(await heading("evaluatrice@estuaire.example")).toBe("Cinq grilles vous attendent aujourd'hui.");
  });

  it("says that nothing waits once no jury is to come", async () => {
    const to = (state: string, from: string) =>
      here.database.pool.query(
        "update jury_session set state = $1 where reference = 'MET-PROCHAIN' and state = $2",
        [state, from],
      );
    await to("awarded", "planned");

    expect(await heading("centre@estuaire.example")).toBe("Rien ne vous attend aujourd'hui.");
    expect(await heading("evaluatrice@estuaire.example")).toBe("Rien ne vous attend aujourd'hui.");
    await to("planned", "awarded");
    await here.database.pool.query(
      "delete from assessment where assessor = 'Claire Bodin' and capacity = 'essai'",
    );
  });
});

describe("A centre's day", () => {
  it("says of each of its candidates what is still to assess before the jury", async () => {
    await here.database.pool.query(`
      insert into assessment (id, certifier_id, candidacy_id, item, method, assessor, capacity, mark, noted_on)
      select gen_random_uuid(), c.certifier_id, c.id, 'C1', 'grille', 'A. Essai', 'essai', '{}', '2026-11-24'
      from candidacy c join person p on p.id = c.person_id join jury_session s on s.id = c.session_id
      where p.birth_name = 'Dussart' and s.reference = 'MET-PROCHAIN'`);
    const text = await (await centre()).read("/travail");

    expect(text).toContain("0 candidat prêt sur 6");
    expect(text).toMatch(/Maëlle Dussart 1 sur 7 À évaluer : C2, C3, C4, C5, C6, C7/);
    expect(text).toMatch(/Yann Le Goff 0 sur 7 À évaluer : C1, C2/);
  });

  it("says what the last juries decided, each with its notice", async () => {
    const visitor = await centre();
    const text = await visitor.read("/travail");
    const html = await (await visitor.get("/travail")).text();
    const [, notice = ""] = /href="([^"]*\/papiers\/decision\/[^"]*)"/.exec(html) ?? [];

    expect(text).toContain("Ce que les jurys ont décidé");
    expect(text).toContain("Validation totale");
    expect((await visitor.get(notice)).status).toBe(200);
  });

  it("leaves out the candidates that another centre presents", async () => {
    await here.database.pool.query(`
      update candidacy set organisation_id = (select id from organisation where siret = '90000000200015' limit 1)
      where id = (select c.id from candidacy c join person p on p.id = c.person_id
        join jury_session s on s.id = c.session_id where p.birth_name = 'Roucoule' and s.reference = 'MET-PROCHAIN')`);

    const text = await (await centre()).read("/travail");

    expect(text).toContain("0 candidat prêt sur 5");
    expect(text).not.toContain("Roucoule 0 sur 7");
  });

  it("shows nothing of a centre to who works for none", async () => {
    const office = await here.as("secretariat@metallurgie.example");

    expect(await office.read("/travail")).not.toContain("À évaluer :");
  });
});
