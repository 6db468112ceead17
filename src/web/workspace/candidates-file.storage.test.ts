import { describe, expect, it } from "vitest";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { readTable } from "../../intake/index.ts";
import { day } from "../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));

const listOf = async (address: string, reference = "MET-PROCHAIN") => {
  const { rows } = await here.database.pool.query("select id from jury_session where reference = $1", [
    reference,
  ]);
  const visitor = await here.as(address);
  return visitor.get(`/travail/sessions/${rows[0].id}/candidats/liste.csv`);
};

const read = async (answer: Response) => {
  const table = await readTable("liste.csv", new Uint8Array(await answer.arrayBuffer()));
  return table.ok ? table.rows.map(({ cells }) => cells) : [];
};

describe("The list of a session's candidates as a file", () => {
  it("holds what the page shows, one line each", async () => {
    const answer = await listOf("secretariat@metallurgie.example");
    const lines = await read(answer);

    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="candidats-MET-PROCHAIN.csv"',
    );
    expect(lines).toHaveLength(6);
    expect(lines).toContainEqual(
      expect.objectContaining({
        "nom de naissance": "Dussart",
        "évaluations notées": "0",
        "évaluations prévues": "7",
        décision: "À décider",
      }),
    );
  });

  it("leaves out the candidates that another centre presents", async () => {
    await here.database.pool.query(`
      update candidacy set organisation_id = (select id from organisation where siret = '90000000200015' limit 1)
      where id = (select c.id from candidacy c join person p on p.id = c.person_id
        join jury_session s on s.id = c.session_id where p.birth_name = 'Roucoule' and s.reference = 'MET-PROCHAIN')`);
    const names = (await read(await listOf("centre@estuaire.example"))).map(
      (line) => line["nom de naissance"],
    );

    expect(names).toHaveLength(5);
    expect(names).not.toContain("Roucoule");
  });

  it("writes a name that a spreadsheet would run as plain text", async () => {
    await here.database.pool.query("update person set birth_name = '=1+1' where birth_name = 'Dussart'");
    const answer = await listOf("secretariat@metallurgie.example");

    expect(await answer.text()).toContain(";'=1+1;");
  });

  it("is for nobody outside the session", async () => {
    expect((await listOf("secretariat@boulangerie.example")).status).toBe(404);
  });
});
