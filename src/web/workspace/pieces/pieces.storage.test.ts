import { beforeAll, describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));

let centre: Visitor;
let path: string;
beforeAll(async () => {
  centre = await here.as("centre@estuaire.example");
  const { rows } = await here.database.pool.query(
    `select c.id from candidacy c join jury_session s on s.id = c.session_id
    where s.reference = 'MET-PROCHAIN' order by c.id limit 1 offset 1`,
  );
  path = `/travail/sessions/MET-PROCHAIN/candidats/${rows[0]?.id}/pieces`;
});

const offer = (label: string, content: string, name = "piece.pdf"): FormData => {
  const form = new FormData();
  form.set("label", label);
  form.set("file", new File([content], name));
  return form;
};
const held = async (): Promise<{ id: string; label: string }[]> =>
  (await here.database.pool.query("select id, label from piece order by id")).rows;

describe("The pieces of a candidate's file", () => {
  it("are added by the centre, and read by the jury and by nobody else's centre", async () => {
    expect((await centre.post(path, offer("Livret de suivi", "%PDF-1.7 livret"))).status).toBe(303);
    const [piece] = await held();

    expect(await centre.read(path)).toContain("La pièce est dans le dossier.");
    const juror = await here.as("jure@metallurgie.example");
    const answer = await juror.get(`${path}/${piece?.id}`);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="Livret-de-suivi.pdf"');
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await answer.text()).toBe("%PDF-1.7 livret");
    expect((await juror.post(path, offer("x", "%PDF-1.7"))).status).toBe(403);
    const candidate = await here.as("maelle.dussart@example.org");
    expect((await candidate.get(path)).status).toBe(403);
    const other = await here.as("secretariat@boulangerie.example");
    expect((await other.get(`${path}/${piece?.id}`)).status).toBe(404);
  });

  it("are not added when they are no document, with what to do and what was typed", async () => {
    const refused = await centre.post(path, offer("Relevé", "<html>", "releve.pdf"));
    const shown = await refused.text();

    expect(refused.status).toBe(422);
    expect(textOf(shown)).toContain("Ce fichier n'est ni un PDF, ni un JPEG, ni un PNG");
    expect(shown).toContain('value="Relevé"');
    const empty = await centre.post(path, new FormData());
    expect(textOf(await empty.text())).toContain("Ce champ est nécessaire");
    expect(await held()).toHaveLength(1);
  });

  it("are removed by who added them or by the secretariat, and the history keeps their name", async () => {
    const [piece] = await held();
    const trainer = await here.as("formateur@estuaire.example");
    const refused = await trainer.post(`${path}/${piece?.id}/retirer`);
    expect(textOf(await refused.text())).toContain("Cette pièce a été ajoutée par quelqu'un d'autre");

    const office = await here.as("secretariat@metallurgie.example");
    expect((await office.post(`${path}/${piece?.id}/retirer`)).status).toBe(303);

    expect(await held()).toEqual([]);
    const { rows } = await here.database.pool.query(
      "select act from audit_entry where act like 'piece-%' order by position",
    );
    expect(rows.map(({ act }) => act)).toEqual(["piece-added", "piece-removed"]);
  });

  it("change no more once the jury has closed", async () => {
    await centre.post(path, offer("Projet", "%PDF-1.7 projet"));
    await here.database.pool.query(
      "update jury_session set state = 'closed' where reference = 'MET-PROCHAIN'",
    );
    const [piece] = await held();

    const late = await centre.post(path, offer("Oubli", "%PDF-1.7"));
    expect(textOf(await late.text())).toContain("Le jury a clos");
    expect((await centre.post(`${path}/${piece?.id}/retirer`)).status).toBe(422);
    expect(await held()).toHaveLength(1);
  });
});
