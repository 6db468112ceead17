import { beforeAll, describe, expect, it } from "vitest";
import { codesAt } from "../../../../tests/support/codes.ts";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { setWorld } from "../../../../tests/support/world.ts";
import { changesOf } from "../../../audit/index.ts";
import { replay } from "../../../casebook/index.ts";
import { decisionsAbout } from "../../../decisions/index.ts";
import { eraseAppeals } from "../../../jury/index.ts";
import { localOutbox } from "../../../notices/index.ts";
import { grantRole, saveAccount } from "../../../people/index.ts";

const world = setWorld("2026-11-24T09:00:00Z");
const here = workplace(world);
const session = "/travail/sessions/ALI-2026-02";
const email = "mariam.traore@example.org";
const says = "La grille de la seconde situation n'a pas été lue.";

type File = { id: string; person_id: string; certifier_id: string };
const files = new Map<string, File>();
const fileOf = (name: string): File => {
  const file = files.get(name);
  if (!file) throw new Error(`no file of ${name}`);
  return file;
};

beforeAll(async () => {
  const { db, pool } = here.database;
  await pool.query("update person set email = $1 where birth_name = 'Traoré'", [email]);
  const { rows } = await pool.query<File & { birth_name: string }>(
    `select c.id, c.person_id, c.certifier_id, p.birth_name from candidacy c
     join person p on p.id = c.person_id join jury_session s on s.id = c.session_id
     where s.reference = 'ALI-2026-02'`,
  );
  for (const row of rows) files.set(row.birth_name, row);
  const { person_id: personId, certifier_id: certifierId } = fileOf("Traoré");
  const account = await saveAccount(db, world, { email, name: "Mariam Traoré" });
  await grantRole(db, account, { certifierId, role: "candidate", personId });
});

const secretary = "secretariat@alimentaire.example";
const codes = codesAt(world.now);
const office = (): Promise<Visitor> => here.as(secretary);
const pathOf = (name: string): string => `${session}/candidats/${fileOf(name).id}/recours`;
const letters = async (): Promise<readonly string[]> =>
  (await localOutbox(here.database.db, here.means.masterKey))
    .filter(({ to }) => to === email)
    .map(({ subject, body }) => `${subject}\n${body}`.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'"));
const lodge = (visitor: Visitor, name: string, fields: Record<string, string> = {}) =>
  visitor.post(pathOf(name), { to: "CPNEFP", ground: "result", says, ...fields });
const told = async (response: Response): Promise<string> => textOf(await response.text());

describe("An appeal against the commission's refusal", () => {
  it("is undetermined while the day of the commission's meeting is not known, and nothing is recorded unread", async () => {
    const answer = await lodge(await here.as(email), "Traoré");

    expect(answer.status).toBe(422);
    const page = await told(answer);
    expect(page).toContain("Le texte ne permet pas de dire si ce recours est recevable.");
    expect(page).toContain("Le jour d'où court le délai n'est pas connu");
    const { rows } = await here.database.pool.query("select 1 from appeal");
    expect(rows).toEqual([]);
  });

  it("runs from that meeting once the refusal is recorded: the person reads until when, with the article", async () => {
    const { id } = fileOf("Traoré");
    const path = `${session}/attribution`;
    const word = { on: "2026-07-07", [`refuses-${id}`]: "oui" };
    const unconfirmed = await (await office()).post(path, word);
    expect(unconfirmed.status).toBe(422);
    const page = await unconfirmed.text();
    expect(page).toContain("Rien n’est prononcé");
    expect(page).toContain('value="2026-07-07"');
    expect(page).toMatch(new RegExp(`name="refuses-${id}"[^>]* checked`));
    const awarding = await (await office()).post(path, { ...word, code: codes(secretary) });
    expect(awarding.status).toBe(303);

    const own = await (await here.as(email)).read("/travail/mon-parcours");
    expect(own).toContain("Vous pouvez former un recours devant : CPNEFP, jusqu'au 7 janvier 2027.");
    expect(own).toContain("Former un recours");
  });

  it("is not taken before a body that the text does not open, whatever is sent", async () => {
    const answer = await lodge(await here.as(email), "Traoré", { to: "Conseil imaginaire" });

    expect(answer.status).toBe(422);
    expect(await told(answer)).toContain(
      "Le texte n'ouvre pas de recours devant Conseil imaginaire, mais devant : CPNEFP.",
    );
  });

  it("is lodged by the person from their own space, once, and its receipt leaves with every reason", async () => {
    const visitor = await here.as(email);
    expect((await lodge(visitor, "Traoré")).status).toBe(303);

    const page = await visitor.read(pathOf("Traoré"));
    expect(page).toContain("Recours en cours : il est recevable.");
    expect(page).toContain("Formé le 24 novembre 2026, dans le délai qui va jusqu'au 7 janvier 2027.");
    expect(await told(await lodge(visitor, "Traoré"))).toContain(
      "Ce recours devant CPNEFP est déjà inscrit.",
    );
    const receipt = (await letters()).find((letter) => letter.includes("Votre recours est bien reçu")) ?? "";
    expect(receipt).toContain("dans le délai qui va jusqu'au 7 janvier 2027");
    expect(receipt).toContain("Your appeal is received");
    expect(receipt).toContain("in time until 7 January 2027");
  });

  it("is told wherever the file is: the session, its candidates, the day of the secretariat, the history", async () => {
    const visitor = await office();
    for (const path of [session, `${session}/candidats`, `${session}/candidats/${fileOf("Traoré").id}`])
      expect(await visitor.read(path)).toContain("Recours en cours");
    expect(await visitor.read("/travail")).toContain("Répondre à 1 recours, jury du 23 juin 2026");
    const { certifier_id, id } = fileOf("Traoré");
    const changes = await changesOf(here.database.db, certifier_id, { most: 5 });
    expect(changes.find(({ act }) => act === "appeal-lodged")).toMatchObject({
      object: id,
      details: { after: { filedOn: "2026-11-24", to: "CPNEFP", admissibility: "granted" } },
    });
  });

  it("is kept as a decision that may be taken again, without a word of what it says", async () => {
    const kept = (await decisionsAbout(here.database.db, [fileOf("Traoré").id])).filter(
      ({ kind }) => kind === "appeal",
    );
    expect(kept).toMatchObject([
      {
        outcome: "granted",
        onDay: "2026-11-24",
        value: { to: "CPNEFP", until: "2027-01-07" },
        facts: { to: "CPNEFP", starts: { meeting: "2026-07-07" } },
      },
    ]);
    expect(JSON.stringify(kept)).not.toContain("grille");
    expect(await replay(here.database.db, here.means.texts)).toMatchObject({ incomplete: 0, differing: [] });
  });

  it("is in what a person asks to read of themselves", async () => {
    const file = await (await here.as(email)).get("/travail/mes-donnees/export.json");

    expect(JSON.parse(await file.text())).toMatchObject({ appeals: [{ filedOn: "2026-11-24", says }] });
  });

  it("is answered with a reason, once, and the person is written to", async () => {
    world.set("2026-11-24T10:00:00Z");
    const visitor = await office();
    const { rows } = await here.database.pool.query<{ id: string }>("select id from appeal");
    const path = `${pathOf("Traoré")}/${rows[0]?.id}`;
    const answer = { verdict: "upheld", by: "CPNEFP", on: "2026-11-24", reason: "" };
    expect(await told(await visitor.post(path, answer))).toContain("Donnez le motif : la personne le lira.");
    expect((await (await here.as(email)).post(path, answer)).status).toBe(403);

    const given = { ...answer, reason: "La grille est lue : le certificat est acquis." };
    expect((await visitor.post(path, given)).status).toBe(303);
    const again = await visitor.post(path, given);
    expect(again.status).toBe(422);
    expect(await told(again)).toContain("Ce recours n'attend pas de réponse");

    const outcome = (await letters()).find((letter) => letter.includes("Votre recours est accueilli")) ?? "";
    expect(outcome).toContain("Motif : La grille est lue : le certificat est acquis.");
    expect(await visitor.read("/travail")).not.toContain("Répondre à 1 recours");
    const papers = await visitor.get(path);
    expect(papers.headers.get("content-type")).toBe("application/pdf");
  });

  it("leads to the award made anew, the commission having reversed its refusal", async () => {
    const visitor = await office();
    expect(await visitor.read(pathOf("Traoré"))).toContain("Prononcer de nouveau l'attribution");
    expect(await visitor.read(`${session}/attribution`)).toContain(
      "Le recours de Mariam Traoré contre le refus de la commission est accueilli.",
    );

    const path = `${session}/attribution/${fileOf("Traoré").id}`;
    const unconfirmed = await visitor.post(path, { on: "2026-11-24" });
    expect(unconfirmed.status).toBe(422);
    expect(await unconfirmed.text()).toContain("Rien n’est prononcé");
    const anew = () => visitor.post(path, { on: "2026-11-24", code: codes(secretary) });
    expect((await anew()).status).toBe(303);
    expect((await anew()).status).toBe(422);
    expect(await (await here.as(email)).read("/travail/mon-parcours")).toContain("Le recours est accueilli.");
  });
});

describe("An appeal that comes too late", () => {
  it("is told every reason before it is recorded, then kept as not admissible", async () => {
    world.set("2027-02-01T09:00:00Z");
    const visitor = await office();
    const fields = { filedOn: "2027-02-01" };
    const page = await told(await lodge(visitor, "Poirier", fields));
    expect(page).toContain("Ce recours ne serait pas recevable.");
    expect(page).toContain("Formé le 1er février 2027, après le 7 janvier 2027.");

    expect((await lodge(visitor, "Poirier", { ...fields, allTheSame: "yes" })).status).toBe(303);
    const after = await visitor.read(pathOf("Poirier"));
    expect(after).toContain("Le recours n'est pas recevable.");
    expect(after).not.toContain("Inscrire la réponse");
    expect(await visitor.read(`${session}/candidats`)).not.toContain("Recours en cours");
  });

  it("is erased with the file's marks", async () => {
    const { db, pool } = here.database;
    await eraseAppeals(db, [fileOf("Poirier").id]);

    expect((await pool.query("select candidacy_id from appeal")).rows).toEqual([
      { candidacy_id: fileOf("Traoré").id },
    ]);
  });
});

describe("An appeal whose text keeps someone from hearing it", () => {
  it("is answered by a body without them, and the history keeps that it was", async () => {
    world.set("2027-02-02T09:00:00Z");
    const { db, pool } = here.database;
    const { rows } = await pool.query<{ id: string; certifier_id: string }>(
      `select c.id, c.certifier_id from candidacy c join jury_session s on s.id = c.session_id
       where s.reference = 'MET-2026-03' order by c.id limit 1`,
    );
    const [file] = rows;
    if (!file) throw new Error("no file");
    await pool.query(
      `insert into settlement (id, certifier_id, session_id, rule, value, reason, settled_by, settled_on, demonstration)
       select gen_random_uuid(), certifier_id, id, 'appeal.path', '{"to":"CPNEFP","recused":"le jury"}', 'Essai.', 'A. Essai',
         '2026-11-20', true
       from jury_session where reference = 'MET-2026-03'`,
    );
    const visitor = await here.as("secretariat@metallurgie.example");
    const path = `/travail/sessions/MET-2026-03/candidats/${file.id}/recours`;
    const asked = { filedOn: "2027-02-01", to: "CPNEFP", ground: "result", says };
    expect((await visitor.post(path, asked)).status).toBe(303);
    const appeal = await pool.query<{ id: string }>("select id from appeal where candidacy_id = $1", [
      file.id,
    ]);
    const answer = { verdict: "rejected", by: "CPNEFP", on: "2027-02-02", reason: "Tout est lu." };
    const to = `${path}/${appeal.rows[0]?.id}`;

    const refused = await visitor.post(to, answer);
    expect(refused.status).toBe(422);
    expect(await told(refused)).toContain("A été tenu à l'écart : le jury");
    expect((await visitor.post(to, { ...answer, free: "on" })).status).toBe(303);
    const [change] = await changesOf(db, file.certifier_id, { most: 1 });
    expect(change?.details?.after).toMatchObject({ upheld: false, involved: false });
  });
});
