import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codesAt } from "../../../tests/support/codes.ts";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, signedIn as signedInAs, textOf, Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { readTable, writeCsv } from "../../intake/index.ts";
import { tasksOf } from "../../jobs/index.ts";
import { day } from "../../kernel/index.ts";
import { localOutbox } from "../../notices/index.ts";
import { oneTimeLink } from "../../people/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { runJobsOnce } from "../../storage/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: randomBytes(32), root };
const coming = "MET-PROCHAIN";
const held = "MET-2026-03";

let database: TestDatabase;
let app: ReturnType<typeof site>;

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  app = site({ ...means, db: database.db, demonstration: true });
});
afterAll(() => database.drop());

const signedIn = (email: string): Promise<Visitor> => signedInAs(app, database.db, world, email);
const secretariat = () => signedIn("secretariat@metallurgie.example");
const centre = () => signedIn("centre@estuaire.example");
const juror = () => signedIn("jure@metallurgie.example");
const codes = codesAt(world.now);

describe("Signing in", () => {
  it("asks for a link, and says the same of an address it does not know", async () => {
    const visitor = new Visitor(app);
    const known = await visitor.post("/connexion", { email: "secretariat@metallurgie.example" });
    const unknown = await visitor.post("/connexion", { email: "nobody@example.org" });

    expect(known.status).toBe(200);
    expect(await known.text()).toBe(await unknown.text());
  });

  it("leads from the letter to the workspace, through a button that scanners do not press", async () => {
    const visitor = new Visitor(app);
    await visitor.post("/connexion", { email: "secretariat@metallurgie.example" });
    await runJobsOnce(database.pool, tasksOf(database.db, means), () => undefined);
    const [letter] = await localOutbox(database.db, means.masterKey);
    const path = /localhost:3000(\/connexion\/[\w-]+)/.exec(letter?.body ?? "")?.[1] ?? "";

    expect(await visitor.read(path)).toContain("Votre lien est bon");
    expect(await visitor.read(path)).toContain("Votre lien est bon");
    const opened = await visitor.post(path);

    expect(opened.headers.get("location")).toBe("/travail");
    expect(opened.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await visitor.read("/travail")).toContain("Solène Le Bihan");
    expect((await visitor.post(path)).status).toBe(410);
  });

  it("is not asked for without end from one place", async () => {
    const other = site({ ...means, db: database.db, demonstration: true });
    const ask = () =>
      other.request(`${base}/connexion`, {
        method: "POST",
        body: new URLSearchParams({ email: "nobody@example.org" }),
        headers: { Origin: base },
      });
    const answers = await Promise.all(Array.from({ length: 21 }, ask));

    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(200), 429]);
  });

  it("binds the cookie to https where the site is", async () => {
    const secure = site({
      ...means,
      publicUrl: "https://cqp.example",
      db: database.db,
      demonstration: false,
    });
    const token = await oneTimeLink(database.db, world, "secretariat@metallurgie.example", 15);
    const opened = await secure.request(`https://cqp.example/connexion/${token}`, {
      method: "POST",
      headers: { Origin: "https://cqp.example", "Content-Type": "application/x-www-form-urlencoded" },
    });

    expect(opened.headers.get("set-cookie")).toMatch(/^__Host-opencqp_session=.*Secure/);
    expect((await secure.request("https://cqp.example/dev/mail")).status).toBe(404);
  });

  it("ends when the person signs out", async () => {
    const visitor = await secretariat();
    await visitor.post("/deconnexion");

    expect((await visitor.get("/travail")).headers.get("location")).toBe("/connexion");
  });

  it("is asked for on every page of the workspace, in both languages", async () => {
    const nobody = new Visitor(app);

    expect((await nobody.get("/travail/sessions")).headers.get("location")).toBe("/connexion");
    expect((await nobody.get(`/en/travail/sessions/${held}`)).headers.get("location")).toBe("/en/connexion");
    expect((await nobody.post(`/travail/sessions/${held}/attribution`)).headers.get("location")).toBe(
      "/connexion",
    );
  });
});

describe("A role", () => {
  it.each([
    [
      "jure@metallurgie.example",
      `/travail/sessions/${held}/attribution`,
      "Votre rôle (juré) ne le permet pas.",
    ],
    [
      "centre@estuaire.example",
      `/travail/sessions/${held}/jury`,
      "Votre rôle (responsable de centre) ne le permet pas.",
    ],
    [
      "evaluatrice@estuaire.example",
      `/travail/sessions/${held}/candidats`,
      "Votre rôle (évaluateur) ne le permet pas.",
    ],
    ["maelle.dussart@example.org", `/travail/sessions/${held}`, "Votre rôle (candidat) ne le permet pas."],
    [
      "secretariat@metallurgie.example",
      `/travail/evaluations/${coming}`,
      "Votre rôle (secrétariat) ne le permet pas.",
    ],
  ])("of %s does not open %s", async (email, path, reason) => {
    const refused = await (await signedIn(email)).get(path);

    expect(refused.status).toBe(403);
    expect(textOf(await refused.text())).toContain(reason);
  });

  it.each([
    ["jure@metallurgie.example", `/travail/sessions/BOU-2026-01/jury`],
    ["secretariat@boulangerie.example", `/travail/sessions/${held}`],
  ])("at one certifier finds nothing of another's: %s, %s", async (email, path) => {
    expect((await (await signedIn(email)).get(path)).status).toBe(404);
  });

  it("of a candidate shows their own path and certificate, and nobody else's", async () => {
    const candidate = await signedIn("maelle.dussart@example.org");
    const path = await (await candidate.get("/travail/mon-parcours")).text();
    const own = /\/travail\/certificats\/(CQPM-[\d-]+)\/pdf/.exec(path)?.[1] ?? "";
    const other = own.endsWith("000001") ? own.replace(/1$/, "2") : own.replace(/\d$/, "1");

    expect(textOf(path)).toContain("Validation totale".toLowerCase());
    const pdf = await candidate.get(`/travail/certificats/${own}/pdf`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await candidate.get(`/travail/certificats/${other}/pdf`)).status).toBe(403);
  });

  it("of a centre shows its own candidates", async () => {
    expect(await (await centre()).read(`/travail/sessions/${coming}/candidats`)).toContain(
      "6 personnes sont inscrites",
    );
  });
});

const person = {
  nom_naissance: "Le Bris",
  prenoms: "Nolwenn",
  date_naissance: "1999-02-03",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  email: "nolwenn@example.org",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "2026-01-12",
  siret_centre: "90000000100017",
};

const fileOf = (rows: readonly Readonly<Record<string, string>>[]): FormData => {
  const columns = Object.keys(person);
  const form = new FormData();
  form.set(
    "file",
    new File(
      [
        writeCsv(
          columns,
          rows.map((row) => columns.map((column) => row[column] ?? "")),
        ),
      ],
      "candidats.csv",
    ),
  );
  return form;
};
const enrolledAs = (visitor: Visitor) => visitor.read(`/travail/sessions/${coming}/candidats`);

describe("Enrolling one person", () => {
  it("keeps what was typed and says each field to correct", async () => {
    const refused = await (await centre()).post(`/travail/sessions/${coming}/inscrire`, {
      ...person,
      date_naissance: "1999-02-30",
      commune_naissance: "",
    });
    const html = await refused.text();

    expect(refused.status).toBe(422);
    expect(html).toContain('href="#date_naissance"');
    expect(html).toContain('href="#commune_naissance"');
    expect(html).toContain('value="Le Bris"');
  });

  it("is refused with every reason when the route is closed", async () => {
    const refused = await (await centre()).post(`/travail/sessions/${coming}/inscrire`, {
      ...person,
      voie: "apprentissage",
    });

    expect(refused.status).toBe(422);
    expect(textOf(await refused.text())).toMatch(
      /Un CQP ne se prépare pas par la voie .* Code du travail, L. 6211-1/,
    );
  });

  it("is refused for another centre's SIRET", async () => {
    const refused = await (await centre()).post(`/travail/sessions/${coming}/inscrire`, {
      ...person,
      siret_centre: "90000000200015",
    });

    expect(textOf(await refused.text())).toContain("ceci est d'un autre");
  });

  it("enrols, opens the person's space, and writes to them", async () => {
    const visitor = await centre();
    const done = await visitor.post(`/travail/sessions/${coming}/inscrire`, person);

    expect(done.status).toBe(303);
    expect(await enrolledAs(visitor)).toMatch(/1 personne est inscrite\..*7 personnes sont inscrites/);
    expect(await enrolledAs(visitor)).not.toContain("1 personne est inscrite.");
    expect(
      (await localOutbox(database.db, means.masterKey)).filter(({ to }) => to === "nolwenn@example.org"),
    ).toHaveLength(1);
    expect(await (await signedIn("nolwenn@example.org")).read("/travail/mon-parcours")).toContain(
      "Vous passez devant le jury",
    );
  });
});

describe("A file of candidates", () => {
  const good = { ...person, nom_naissance: "Mahé", email: "" };
  const faulty = { ...person, nom_naissance: "Sans Commune", commune_naissance: "" };
  const closed = { ...person, nom_naissance: "Apprenti", voie: "apprentissage" };

  it("shows located faults and refusals, enrols nobody by itself, then only the good lines when so chosen", async () => {
    const visitor = await centre();
    const taken = await visitor.post(
      `/travail/sessions/${coming}/inscrire/fichier`,
      fileOf([good, faulty, closed]),
    );
    const preview = taken.headers.get("location") ?? "";
    const text = await visitor.read(preview);

    expect(text).toContain("Une ligne est prête, 2 sont à corriger");
    expect(text).toMatch(/Ligne 3 Nolwenn Sans Commune Commune de naissance La valeur manque/);
    expect(text).toMatch(/Ligne 4 Nolwenn Apprenti/);
    expect(text).not.toContain("Inscrire les");
    expect(await enrolledAs(visitor)).toContain("7 personnes sont inscrites");

    await visitor.post(preview, { taking: "all" });
    expect(await enrolledAs(visitor)).toContain("7 personnes sont inscrites");
    await visitor.post(preview, { taking: "granted" });
    expect(await enrolledAs(visitor)).toMatch(/Nolwenn Mahé/);
    expect(await enrolledAs(visitor)).toContain("8 personnes sont inscrites");
  });

  it("is kept sealed and for its reader alone", async () => {
    const taken = await (await centre()).post(
      `/travail/sessions/${coming}/inscrire/fichier`,
      fileOf([{ ...good, nom_naissance: "Kermadec" }]),
    );
    const preview = taken.headers.get("location") ?? "";
    const { rows } = await database.pool.query("select file_sealed from enrolment_draft");

    expect(rows.map(({ file_sealed }) => file_sealed.toString("latin1")).join()).not.toContain("Kermadec");
    expect((await (await secretariat()).get(preview)).status).toBe(404);
  });

  it("has a template in CSV and in XLSX that reads back", async () => {
    const visitor = await centre();
    for (const kind of ["csv", "xlsx"]) {
      const template = await visitor.get(`/travail/sessions/${coming}/inscrire/modele.${kind}`);
      const read = await readTable(`modele.${kind}`, new Uint8Array(await template.arrayBuffer()));

      expect(read).toMatchObject({
        ok: true,
        rows: [{ cells: { date_entree: "05/01/2026", siret_centre: "90000000100017" } }],
      });
    }
  });
});

describe("A session from the grids to the certificates", () => {
  const links = async (visitor: Visitor, path: string, pattern: RegExp): Promise<string[]> => {
    const html = await (await visitor.get(path)).text();
    return [...new Set([...html.matchAll(pattern)].map(([, found = ""]) => found))];
  };

  it("is walked through by each in their role", async () => {
    const assessor = await signedIn("evaluatrice@estuaire.example");
    const office = await secretariat();
    const grids = await links(
      assessor,
      `/travail/evaluations/${coming}`,
      /href="(\/travail\/evaluations\/MET-PROCHAIN\/[^"/]+\/[^"/]+)"/g,
    );
    expect(grids).toHaveLength(8);
    for (const first of grids) {
      let at: string | null = first;
      while (at && at !== `/travail/evaluations/${coming}`) {
        at = (
          await assessor.post(at, { mark: "yes", capacity: "évaluatrice", method: "real-situation" })
        ).headers.get("location");
      }
    }
    expect(await assessor.read(`/travail/evaluations/${coming}`)).toContain(
      "Toutes vos grilles sont complètes",
    );

    const refused = await office.post(`/travail/sessions/${coming}/deliberation/ouvrir`);
    expect(textOf(await refused.text())).toContain("Quorum non atteint");
    const member = await juror();
    const sheet = `/travail/sessions/${coming}/presence`;
    const own = await links(member, sheet, /action="([^"]+\/presence\/[0-9a-f-]+)"/g);
    expect(own).toHaveLength(8);
    const names = [...(await (await member.get(sheet)).text()).matchAll(/votre nom[\s\u00a0]*: ([^<]+)</g)];
    const [seat = ""] = own;
    const other = await signedIn("salaries@metallurgie.example");
    expect((await other.post(own.at(-1) ?? "", { signature: "Olivier Penhoat" })).status).toBe(403);
    expect(textOf(await (await member.post(seat, { signature: "Quelqu'un" })).text())).toContain(
      "Le nom écrit n'est pas celui du membre",
    );
    for (const [i, path] of own.entries())
      expect((await member.post(path, { signature: names[i]?.[1] ?? "" })).status).toBe(303);
    expect((await member.post(`/travail/sessions/${coming}/deliberation/ouvrir`)).status).toBe(303);

    const files = await links(
      member,
      `/travail/sessions/${coming}/deliberation`,
      /href="([^"]+\/deliberation\/[^"]+)"/g,
    );
    const departs = await member.post(files[0] ?? "", { "item-C6": "no" });
    const shown = await departs.text();
    expect(textOf(shown)).toContain("Le jury s'écarte des évaluateurs (C6)");
    // Following the assessors in one tap is not put back beside a word that departs from them.
    expect(await (await member.get(files[0] ?? "")).text()).toMatch(/id="follow" data-now/);
    expect(shown).not.toMatch(/id="follow" data-now/);
    await member.post(files[0] ?? "", { "item-C6": "no", reason: "Relevés incomplets." });
    await member.post(`${files[1]}/ajourner`, { "defer-reason": "Une pièce manque." });
    for (const file of files.slice(2)) expect((await member.post(file)).status).toBe(303);
    expect((await member.post(`/travail/sessions/${coming}/deliberation/clore`)).status).toBe(303);

    const minutesPath = `/travail/sessions/${coming}/proces-verbal`;
    expect((await office.post(minutesPath)).status).toBe(403);
    const read = async (visitor: Visitor) =>
      /name="text" value="([0-9a-f]{64})"/.exec(await (await visitor.get(minutesPath)).text())?.[1] ?? "";
    const signs = async (visitor: Visitor, email: string, text: string) =>
      textOf(await (await visitor.post(minutesPath, { code: codes(email), text, read: "oui" })).text());
    const text = await read(member);
    expect(await read(other)).toBe("");
    expect(await signs(other, "salaries@metallurgie.example", text)).toContain("La présidence signe d'abord");
    expect(await signs(member, "jure@metallurgie.example", "0".repeat(64))).toContain("Le texte a changé");
    await signs(member, "jure@metallurgie.example", text);
    expect(await member.read(minutesPath)).toContain("Le procès-verbal attend les autres");
    await signs(other, "salaries@metallurgie.example", text);
    expect(await other.read(minutesPath)).toContain("Le procès-verbal est signé et ne change plus");
    const minutes = await other.get(`${minutesPath}/pdf`);
    expect(minutes.headers.get("content-type")).toBe("application/pdf");

    const secretary = "secretariat@metallurgie.example";
    const commits = async (path: string, nothing: string, undone: string) => {
      const bare = await office.post(path);
      expect(bare.status).toBe(422);
      const page = textOf(await bare.text());
      expect(page).toContain(nothing);
      expect(page).toContain("Ce code n'est pas celui que montre votre application.");
      expect(await office.read(path)).toContain(undone);
      const code = codes(secretary);
      expect((await office.post(path, { code })).status).toBe(303);
      expect((await office.post(path, { code })).status).toBe(422);
    };
    await commits(
      `/travail/sessions/${coming}/attribution`,
      "Rien n'est prononcé.",
      "L'attribution reste à prononcer",
    );
    await commits(
      `/travail/sessions/${coming}/certificats`,
      "Rien n'est délivré.",
      "Aucun document n'est encore délivré",
    );
    expect(await office.read(`/travail/sessions/${coming}/certificats`)).toMatch(
      /documents délivrés.*CQPM-3248-2026-/,
    );
    const copy = await office.get(`/travail/sessions/${coming}/certificats/impression/1`);
    expect(copy.headers.get("content-type")).toBe("application/pdf");
    const printed = Buffer.from(await copy.arrayBuffer()).toString("latin1");
    const documents = await links(office, `/travail/sessions/${coming}/certificats`, /href="([^"]+\/pdf)"/g);
    expect(printed.match(/\/Type \/Page\n/g)).toHaveLength(documents.length);
    expect(printed).not.toContain("/ByteRange");
    expect((await office.get(`/travail/sessions/${coming}/certificats/impression/2`)).status).toBe(404);
    expect(await office.read(`/travail/sessions/${coming}/statistiques`)).toContain(
      "ont obtenu le certificat complet",
    );
    expect(
      (await localOutbox(database.db, means.masterKey)).some(
        ({ to, subject }) => to === "nolwenn@example.org" && subject.includes("résultat"),
      ),
    ).toBe(true);
  });

  it("asks for a change of a certificate, which the president alone confirms", async () => {
    const [first, other] = [await secretariat(), await signedIn("presidence@metallurgie.example")];
    const number = "CQPM-3248-2026-000002";
    await database.pool.query(
      "update person set email = 'holder@example.org' where id = (select person_id from certificate where number = $1)",
      [number],
    );
    await first.post(`/travail/certificats/${number}/changement`, {
      to: "suspended",
      reason: "irregularity",
    });
    const html = await (await other.get(`/travail/certificats/${number}`)).text();
    const request = /name="request" value="([^"]+)"/.exec(html)?.[1] ?? "";

    const confirm = (one: Visitor, code: string) =>
      one.post(`/travail/certificats/${number}/confirmer`, { request, code });
    const alone = await confirm(first, "000000");
    expect(alone.status).toBe(403);
    expect(textOf(await alone.text())).toContain("Votre rôle (secrétariat) ne le permet pas.");
    const unconfirmed = await confirm(other, "000000");
    expect(textOf(await unconfirmed.text())).toContain(
      "Ce code n'est pas celui que montre votre application",
    );
    expect((await confirm(other, codes("presidence@metallurgie.example"))).status).toBe(303);
    expect(await first.read(`/travail/certificats/${number}`)).toContain("Suspendu");
    const told = (await localOutbox(database.db, means.masterKey)).find(
      ({ to }) => to === "holder@example.org",
    );
    expect(told?.subject).toContain("Votre certificat est suspendu");
    expect(told?.body).toContain("Motif\u00a0: irrégularité.");
  });
});

describe("The secretariat's own acts", () => {
  it("plans a session once a rulebook governs it, and refuses a name already taken", async () => {
    const office = await secretariat();
    const certification = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";
    const planned = {
      certification,
      scope: "all",
      reference: "MET-2027-01",
      held: "2027-03-18",
      place: "Nantes",
      organiser: "Chambre",
    };

    expect((await office.post("/travail/sessions", planned)).headers.get("location")).toBe(
      "/travail/sessions/MET-2027-01/jury",
    );
    expect(textOf(await (await office.post("/travail/sessions", planned)).text())).toContain(
      "ce nom est déjà pris",
    );
    expect(
      (await office.post("/travail/sessions", { ...planned, reference: "OLD", held: "2001-01-01" })).status,
    ).toBe(422);
  });

  it("sees a legal clock run until the unions are asked, with its article", async () => {
    const office = await secretariat();
    expect(await office.read("/travail")).toMatch(/Au plus tard mercredi 3 mars 2027.*art\. 55/);

    await office.post("/travail/sessions/MET-2027-01/jury/syndicats", { asked: "2027-03-03", unions: "4" });

    expect(await office.read("/travail")).not.toContain("3 mars 2027");
  });

  it("composes, settles what the text leaves open, and convenes by the rules alone", async () => {
    const office = await secretariat();
    const path = "/travail/sessions/MET-2027-01/jury";
    expect(textOf(await (await office.post(`${path}/convoquer`)).text())).toContain("Sièges à pourvoir");
    for (const college of ["employees", "employers"]) {
      for (let i = 0; i < 4; i++) {
        const presides = college === "employers" && i === 0 ? { presides: "oui" } : {};
        await office.post(`${path}/membres`, {
          name: `${college} ${i}`,
          college,
          organisation: "Org",
          capacity: "membre",
          email: `${college}${i}@example.org`,
          ...presides,
        });
      }
    }
    const bare = await office.post(`${path}/regler`, {
      rule: "jury.quorum",
      value: '{"kind":"per-college","atLeast":2}',
      reason: "",
    });
    expect(bare.status).toBe(422);
    await office.post(`${path}/regler`, {
      rule: "jury.quorum",
      value: '{"kind":"per-college","atLeast":2}',
      reason: "Usage constant.",
    });
    expect(await office.read(path)).toContain("2 membres de chaque collège, au moins");

    expect((await office.post(`${path}/convoquer`)).status).toBe(303);
    expect(
      (await localOutbox(database.db, means.masterKey)).filter(({ subject }) =>
        subject.startsWith("Convocation"),
      ),
    ).toHaveLength(8);
    const proof = await office.read("/travail/sessions/MET-2027-01/papiers");
    expect(proof).toContain("Jury convoqué le 24 novembre 2026 à 10 h 00 par Solène Le Bihan.");
    expect(proof).not.toContain("Sans lettre");
  });

  it("accredits a centre for days that follow its decision, and says every reason otherwise", async () => {
    const office = await secretariat();
    await office.post("/travail/centres", {
      name: "Nouveau centre",
      siret: "732 829 320 00074",
      town: "Brest",
    });
    const html = await (await office.get("/travail/centres")).text();
    const id = /<option value="([0-9a-f-]{36})"[^>]*>Nouveau centre/.exec(html)?.[1] ?? "";
    const certification = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";
    const asked = {
      centre: id,
      certification,
      decided: "2026-11-24",
      from: "2026-11-20",
      until: "2026-11-10",
    };
    const refused = textOf(await (await office.post("/travail/centres/habilitations", asked)).text());

    expect(refused).toMatch(
      /Le dernier jour vient avant.*Ni former, ni évaluer.*avant le jour de sa décision/,
    );
    const good = { ...asked, from: "2026-12-01", until: "2029-11-30", trains: "oui" };
    expect((await office.post("/travail/centres/habilitations", good)).status).toBe(303);
    expect(textOf(await (await office.post("/travail/centres/habilitations", good)).text())).toContain(
      "court déjà ces jours-là",
    );
  });

  it("withdraws an accreditation from a first day without it: who would enter after is refused, with the reason", async () => {
    const office = await secretariat();
    const html = await (await office.get("/travail/centres")).text();
    const path = "/travail/centres/retraits";
    const accreditation = /<option value="([0-9a-f-]+)"[^>]*>[^<]*Estuaire[^<]*2028/.exec(html)?.[1] ?? "";
    const why = "Le centre ferme.";
    const late = await office.post(path, { accreditation, first: "2030-01-01", why });

    expect(late.status).toBe(422);
    expect(textOf(await late.text())).toContain("vient après le dernier jour de l'habilitation");
    expect((await office.post(path, { accreditation, first: "jamais" })).status).toBe(422);
    expect((await (await centre()).post(path, { accreditation, first: "2026-11-25" })).status).toBe(403);
    const unsaid = await office.post(path, { accreditation, first: "2026-11-25" });
    expect(unsaid.status).toBe(422);
    expect(textOf(await unsaid.text())).toContain("Donnez le motif");
    const made = await office.post(path, { accreditation, first: "2026-11-25", why });
    expect(made.headers.get("location")).toBe("/travail/centres");
    expect(await office.read("/travail/centres")).toContain("Retirée à compter du 25 novembre 2026");

    const entering = (day: string) =>
      office.post("/travail/sessions/MET-2027-01/inscrire", {
        nom_naissance: "Tardif",
        prenoms: `Noé ${day}`,
        date_naissance: "04/05/1994",
        sexe: "M",
        code_commune_naissance: "44184",
        commune_naissance: "Saint-Nazaire",
        statut: "salarié",
        voie: "plan de développement des compétences",
        date_entree: day,
        siret_centre: "90000000100017",
        initiative: "employeur",
      });
    const after = await entering("25/11/2026");
    expect(after.status).toBe(422);
    expect(textOf(await after.text())).toMatch(/habilitation.*retirée.*25 novembre 2026/);
    expect((await entering("24/11/2026")).status).toBe(303);

    expect(await office.read("/travail/centres")).toMatch(/MET-2027-01.*1 Non : décidez de ces candidats/);
    expect(await office.read("/travail")).toContain(
      "Décider de 1 candidat dont le centre n'est plus habilité",
    );
  });
});
