import { describe, expect, it } from "vitest";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { readTable } from "../../intake/index.ts";
import { day } from "../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));

const lines = async (answer: Response): Promise<readonly Readonly<Record<string, string>>[]> => {
  const table = await readTable("liste.csv", new Uint8Array(await answer.arrayBuffer()));
  return table.ok ? table.rows.map(({ cells }) => cells) : [];
};
const ask = async (address: string, path: string) => (await here.as(address)).get(path);

describe("The list of sessions as a file", () => {
  const sessions = "/travail/sessions/liste.csv";

  it("holds a line for each session that the pages list, the last held first", async () => {
    const answer = await ask("secretariat@metallurgie.example", sessions);
    const read = await lines(answer);

    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="sessions.csv"');
    const { rows } = await here.database.pool.query(
      "select reference from jury_session where reference like 'MET-%' order by held_on desc, id desc",
    );
    expect(read.map((line) => line["référence"])).toEqual(rows.map(({ reference }) => reference));
    expect(read).toContainEqual({
      jour: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      certification: expect.stringContaining("usinage"),
      lieu: expect.any(String),
      référence: "MET-PROCHAIN",
      état: "Prévue",
    });
  });

  it("is longer than a page of the list when they are", async () => {
    await here.database.pool.query(`
      insert into jury_session select (jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'MET-TROP-' || n))).*
      from jury_session s, generate_series(1, 60) n where s.reference = 'MET-PROCHAIN'`);

    const read = await lines(await ask("secretariat@metallurgie.example", sessions));

    expect(read.length).toBeGreaterThan(60);
  });

  it("names no session of another certifier, and is for those who may see sessions", async () => {
    const text = await (await ask("secretariat@boulangerie.example", sessions)).text();
    expect(text).toContain("BOU-");
    expect(text).not.toContain("MET-");
  });
});

describe("The documents of a session as a file", () => {
  const certificates = "/travail/sessions/MET-2026-03/certificats/liste.csv";

  it("holds a line for each document of the page, with its block and its edition", async () => {
    const answer = await ask("secretariat@metallurgie.example", certificates);
    const read = await lines(answer);

    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="certificats-MET-2026-03.csv"',
    );
    const { rows } = await here.database.pool.query(
      "select c.number from certificate c join award a on a.id = c.award_id join candidacy k on k.id = a.candidacy_id join jury_session s on s.id = k.session_id where s.reference = 'MET-2026-03'",
    );
    expect(read.map((line) => line["numéro"]).sort()).toEqual(rows.map(({ number }) => number).sort());
    expect(read[0]).toMatchObject({
      sorte: "CQPM",
      document: "Certificat",
      "code du bloc": "",
      exemplaire: "Premier",
      état: "En cours",
    });
    expect(read[0]?.["exemplaire du"]).toBe(read[0]?.["délivré le"]);
    expect(read[0]?.["titulaire"]).toMatch(/\S+ \S+/);
    expect(read.find((line) => line["document"] === "Attestation de bloc")?.["titre du bloc"]).toBeTruthy();
  });

  it("is for those alone who read the page", async () => {
    expect((await ask("centre@estuaire.example", certificates)).status).toBe(403);
    expect((await ask("secretariat@boulangerie.example", certificates)).status).toBe(404);
  });
});
