import { readFileSync } from "node:fs";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day } from "../../src/kernel/index.ts";
import { projectRoot } from "../support/demonstration.ts";
import {
  button,
  downloaded,
  fill,
  follow,
  leading,
  link,
  press,
  readOn,
  tabTo,
  unfold,
} from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const session = "MET-PARCOURS";
const people = {
  office: "secretariat@metallurgie.example",
  second: "presidence@metallurgie.example",
  centre: "centre@estuaire.example",
  assessor: "evaluatrice@estuaire.example",
  juror: "jure@metallurgie.example",
  employee: "salaries@metallurgie.example",
  candidate: "maelle.dussart@example.org",
} as const;

const members = [
  ["Anne-Sophie Kermarrec", "Collège employeurs", "Chambre territoriale", "directrice industrielle"],
  ["Julien Fourcade-Roy", "Collège employeurs", "Chambre territoriale", "responsable usinage"],
  ["Delphine Aubrac", "Collège salariés", "CFDT", "technicienne méthodes"],
  ["Karim Ouadah", "Collège salariés", "CFE-CGC", "chef d'atelier"],
] as const;

const person = {
  "Nom de naissance": "Le Bris",
  Prénoms: "Nolwenn",
  "Date de naissance": "1999-02-03",
  Sexe: "Femme",
  "Commune de naissance": "Saint-Nazaire",
  "Code INSEE de la commune de naissance": "44184",
  Statut: "salarié",
  Voie: "plan de développement des compétences",
  "Entrée en formation, ou dépôt de la VAE": "2026-01-12",
};

/** The certificates that a file for the Caisse des dépôts holds. */
const passagesIn = (xml: Buffer): string[] =>
  [...xml.toString("utf8").matchAll(/<cpf:idTechnique>([^<]+)/g)].map(([, id = ""]) => id);

/** A processing report as the portal gives it, made up. */
const reportOn = (flow: Buffer, accepted: readonly string[], refused: readonly string[]): Buffer => {
  const [, id = ""] = /<cpf:idFlux>([^<]+)/.exec(flow.toString("utf8")) ?? [];
  const no = refused.map(
    (one) =>
      `<passage><idTechnique>${one}</idTechnique><messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage>`,
  );
  const yes = accepted.map((one) => `<idTechnique>${one}</idTechnique>`);
  return Buffer.from(
    `<rapport><nomFichier>f</nomFichier><idFlux>${id}</idFlux><idTraitement>1</idTraitement>` +
      `<PassagesKO>${no.join("")}</PassagesKO><PassagesOK>${yes.join("")}</PassagesOK></rapport>`,
  );
};

describe("The walk of a session, through the pages", () => {
  let site: ServedSite;
  let heldOn: Day;
  const open: BrowserContext[] = [];
  const proofs = new Map<"pdf" | "json", { readonly name: string; readonly bytes: Buffer }>();
  let number = "";

  beforeAll(async () => {
    site = await servedSite();
    heldOn = addDays(site.today(), 20);
  });
  afterAll(() => site.close());

  /** A page of this person's, already at this place of their workspace. */
  const at = async (who: keyof typeof people, path = ""): Promise<Page> => {
    const context = await site.as(people[who]);
    open.push(context);
    const page = await context.newPage();
    await page.goto(`${site.address}/travail${path}`);
    return page;
  };
  /** A page of someone whom the site does not know. */
  const stranger = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await site.anyone(options);
    open.push(context);
    return context.newPage();
  };
  const leave = async (): Promise<void> => {
    for (const context of open.splice(0)) await context.close();
  };
  const step = (path = ""): string => `/sessions/${session}${path}`;

  it("is planned by the secretariat, with its jury, its quorum and the registration settled", async () => {
    const page = await at("office", "/sessions");
    await fill(page, {
      Référence: session,
      "Jour du jury": heldOn,
      Lieu: "Nantes",
      Organisateur: "Chambre territoriale",
    });
    await press(page, "Prévoir la session");
    expect(await readOn(page)).toContain("La session est prévue.");
    expect(await readOn(page)).toContain("Ce jury ne peut pas encore être convoqué");

    for (const [name, college, organisation, capacity] of members) {
      await fill(page, { Nom: name, Collège: college, Organisation: organisation, Qualité: capacity });
      if (name === members[0][0]) {
        await fill(page, { "Courriel (facultatif)": people.juror });
        await page.locator("form", { hasText: "Désigner ce membre" }).getByLabel("Préside le jury").check();
      }
      if (name === members[2][0]) await fill(page, { "Courriel (facultatif)": people.employee });
      await press(page, "Désigner ce membre");
      expect(await readOn(page)).toContain(name);
    }
    await fill(page, { "Sollicitées le": site.today(), "Combien d'organisations représentatives": "2" });
    await press(page, "Dater la demande");
    await picture(page, "journey-a-composed");
    for (const [point, value] of [
      ["Régler : Quorum", "1 membre par collège"],
      ["Régler : Enregistrement en cours à l'entrée", "RNCP38622 courait à l'entrée"],
    ] as const) {
      await unfold(page, point);
      await fill(page.locator("details[open]"), {
        "Ce qui vaudra pour cette session": value,
        "Motif, inscrit au procès-verbal": "Décidé par la commission, personnes inventées.",
      });
      await leading(page, () => page.locator("details[open] button").click());
      expect(await readOn(page)).toContain("Le point est réglé, avec son motif");
    }
    expect(await readOn(page)).toContain("RNCP38622 courait à l'entrée.");
    await press(page, "Convoquer les membres");
    await picture(page, "journey-a-convened");

    expect(await readOn(page)).toContain("4 membres sont convoqués.");
    expect(await readOn(page)).toContain("Ce jury est convoqué, dans les règles");
  });

  it("takes the good lines of a spoiled file, and one person by the form, from the centre's manager", async () => {
    const lines = readFileSync(`${projectRoot}data/demonstration/candidats-3248.csv`, "utf8").split("\n");
    const spoiled = lines.map((line, i) =>
      i === 2
        ? line.replace("12/11/1989", "31/02/1989")
        : i === 6
          ? line.replace("99139;Braga", "9913;Braga")
          : line,
    );
    const page = await at("centre", step("/inscrire"));
    await page.getByLabel("Fichier CSV ou XLSX").setInputFiles({
      name: "candidats-3248.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(spoiled.join("\n")),
    });
    await press(page, "Vérifier le fichier");
    const preview = await readOn(page);
    await picture(page, "journey-b-preview");
    expect(preview).toContain("4 lignes sont prêtes, 2 sont à corriger.");
    expect(preview).toContain("Rien n'est encore enregistré.");
    expect(preview).toMatch(/Ligne 3\s.*Date de naissance/);
    expect(preview).toMatch(/Ligne 7\s.*Code INSEE de la commune de naissance/);
    await press(page, "Laisser de côté, et inscrire les 4 lignes prêtes");
    expect(await readOn(page)).toMatch(/4 personnes sont inscrites\..*Maëlle Dussart/);

    await page.goto(`${site.address}/travail${step("/inscrire")}`);
    await fill(page, { ...person, Voie: "apprentissage" });
    await press(page, "Inscrire cette personne");
    expect(await readOn(page)).toContain("Cette inscription ne peut pas être faite.");
    expect(await readOn(page)).toContain("Code du travail, L. 6211-1");
    await picture(page, "journey-b-refused");
    await fill(page, { Voie: person.Voie });
    await press(page, "Inscrire cette personne");
    await picture(page, "journey-b-enrolled");

    expect(await readOn(page)).toContain("1 personne est inscrite.");
    expect(await readOn(page)).toContain("Nolwenn Le Bris");
  });

  it("has every grid filled by the assessor, item after item", async () => {
    const page = await at("assessor", `/evaluations/${session}`);
    expect(await readOn(page)).toContain("5 grilles à remplir");
    for (let left = 5; left > 0; left -= 1) {
      await leading(page, () => page.locator("tr", { hasText: "À faire" }).getByRole("link").first().click());
      while (
        page.url().split("/").length > `${site.address}/travail/evaluations/${session}`.split("/").length
      ) {
        await page.getByLabel("Acquise", { exact: true }).check();
        await fill(page, { "En quelle qualité": "évaluatrice en entreprise" });
        await leading(page, () => page.locator("form.flow button[type=submit]").click());
      }
    }
    await picture(page, "journey-c-graded");

    expect(await readOn(page)).toContain("Toutes vos grilles sont complètes");
  });

  it("does not open on its day while attendance is missing, then opens", async () => {
    site.daysLater(20);
    await leave();
    const juror = await at("juror", step("/deliberation"));
    const refused = await readOn(juror);
    await picture(juror, "journey-d-not-open");
    expect(refused).toContain("Le jury ne peut pas encore siéger.");
    expect(refused).toContain("Quorum non atteint : 0 membre présent");
    expect(await button(juror, "Ouvrir la session").count()).toBe(0);

    await follow(juror, "Feuille de présence");
    for (const [name] of members) {
      await fill(juror, { [`Pour signer, écrivez votre nom : ${name}`]: name });
      await press(juror, `Signer ${name}`);
    }
    await picture(juror, "journey-d-attendance");
    expect(await readOn(juror)).toContain("Tous les membres sont présents");
    await follow(juror, "Aller à la délibération");
    await press(juror, "Ouvrir la session");
    await picture(juror, "journey-d-open");

    expect(await readOn(juror)).toContain("La session est ouverte : le jury peut délibérer.");
    expect(await readOn(juror)).toContain("5 dossiers à décider");
  });

  it("is signed into, and its first file decided, by the keyboard alone", async () => {
    const page = await stranger();
    await page.goto(`${site.address}/connexion`);
    await tabTo(page, page.getByLabel("Votre adresse"));
    await page.keyboard.type(people.juror);
    await leading(page, () => page.keyboard.press("Enter"));
    expect(await readOn(page)).toContain("Si cette adresse a un compte, un lien est en route");
    await page.goto(await site.linkOf(people.juror));
    await tabTo(page, button(page, "Entrer dans mon espace"));
    await leading(page, () => page.keyboard.press("Enter"));
    await tabTo(page, link(page, "Sessions"));
    await leading(page, () => page.keyboard.press("Enter"));
    await tabTo(page, page.locator("tr", { hasText: session }).getByRole("link"));
    await leading(page, () => page.keyboard.press("Enter"));
    await tabTo(page, link(page, "Délibération"));
    await leading(page, () => page.keyboard.press("Enter"));
    await tabTo(page, page.locator("main table a").first());
    await leading(page, () => page.keyboard.press("Enter"));

    await tabTo(page, page.getByRole("radio", { name: "Acquise", exact: true }).nth(5));
    await page.keyboard.press("ArrowDown");
    const decide = button(page, "Enregistrer la décision du dossier");
    await tabTo(page, decide);
    await leading(page, () => page.keyboard.press("Enter"));
    expect(await readOn(page)).toContain("Le jury s'écarte des évaluateurs (C6)");
    await tabTo(page, page.getByLabel("Raison, si le jury s’écarte d’un évaluateur"));
    await page.keyboard.type("Les relevés de la pièce sont incomplets.");
    await tabTo(page, decide);
    await picture(page, "journey-i-keyboard");
    await leading(page, () => page.keyboard.press("Enter"));

    expect(await readOn(page)).toContain("La décision est enregistrée. Voici le dossier suivant.");
    await page.goto(`${site.address}/travail${step("/deliberation")}`);
    expect(await readOn(page)).toContain("Validation partielle");
  });

  it("is decided in one tap a file where the jury follows its assessors, and closed", async () => {
    const juror = await at("juror", step("/deliberation"));
    await follow(juror, "Ouvrir le dossier suivant");
    await picture(juror, "journey-d-file");
    for (let left = 4; left > 0; left -= 1) {
      expect(await readOn(juror)).toContain("Validation totale si le jury suit l'évaluation en tout.");
      await press(juror, "Suivre l'évaluation");
    }
    expect(await readOn(juror)).toContain("Tous les dossiers sont décidés");
    await press(juror, "Clore la session");
    expect(await readOn(juror)).toContain("La session est close.");
    const untold = await readOn(await at("candidate", "/mon-parcours"));
    expect(untold).toContain("Le jury a siégé : son résultat vient.");
    expect(untold).not.toContain("Attestations de bloc");
  });

  it("is signed by both colleges, the president first, each from their own account, and its minutes downloaded", async () => {
    const sign = async (page: Page, who: "juror" | "employee") => {
      await page.getByLabel("J’ai lu les décisions et elles sont celles du jury.").check();
      await fill(page, { "Code de votre application": site.codeOf(people[who]) });
      await press(page, "Signer le procès-verbal");
    };
    const employee = await at("employee", step("/proces-verbal"));
    expect(await readOn(employee)).toContain("La présidence signe d'abord.");
    expect(await button(employee, "Signer le procès-verbal").count()).toBe(0);
    const juror = await at("juror", step("/proces-verbal"));
    expect(await readOn(juror)).toMatch(
      /Quorum : .*1 membre de chaque collège.*RNCP38622 courait à l'entrée\./,
    );
    await picture(juror, "journey-d-minutes");
    await sign(juror, "juror");
    expect(await readOn(juror)).toContain("Votre signature est donnée. Le procès-verbal attend les autres.");
    await employee.reload();
    await sign(employee, "employee");
    expect(await readOn(employee)).toContain("Le procès-verbal est signé et ne change plus.");
    const minutes = await downloaded(employee, link(employee, "Télécharger le procès-verbal (PDF)"));
    await picture(employee, "journey-d-signed");

    expect(minutes.name).toBe(`PV-${session}.pdf`);
    expect(minutes.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("is awarded, and its certificates issued and downloaded", async () => {
    const page = await at("office", step("/attribution"));
    await fill(page, { "Code de votre application": site.codeOf(people.office) });
    await press(page, "Prononcer les attributions");
    expect(await readOn(page)).toContain("5 attributions sont prononcées.");
    await follow(page, "Voir les certificats");
    await fill(page, { "Code de votre application": "000000" });
    await press(page, "Délivrer les documents");
    expect(await readOn(page)).toContain("Rien n'est délivré.");
    await lookAt(page, "journey-e-unconfirmed");
    await fill(page, { "Code de votre application": site.codeOf(people.office) });
    await press(page, "Délivrer les documents");
    expect(await readOn(page)).toMatch(/documents sont délivrés\./);
    await picture(page, "journey-e-issued");
    const row = page.locator("tr", { hasText: "Nolwenn Le Bris" }).first();
    number = ((await row.getByRole("rowheader").textContent()) ?? "").trim();
    expect(number).toMatch(/^CQPM-3248-\d{4}-\d{6}$/);
    for (const kind of ["PDF", "JSON"] as const)
      proofs.set(
        kind === "PDF" ? "pdf" : "json",
        await downloaded(page, row.getByRole("link", { name: kind })),
      );

    expect(proofs.get("pdf")?.name).toBe(`${number}.pdf`);
  });

  it("leaves certificates that anyone checks without scripts: by number, by name, by file, and never a forged one", async () => {
    const page = await stranger({ javaScriptEnabled: false });
    await page.goto(`${site.address}/verifier`);
    await fill(page, { "Numéro du certificat": number });
    await press(page, "Vérifier");
    expect(await readOn(page)).toContain("Ce certificat est authentique et valable.");
    expect(await readOn(page)).not.toContain("Le Bris");
    await fill(page, { "Nom de naissance": "Le Bras" });
    await press(page, "Comparer le nom");
    expect(await readOn(page)).toContain("Le nom saisi ne correspond pas à ce numéro.");
    await fill(page, { "Nom de naissance": "le bris" });
    await press(page, "Comparer le nom");
    expect(await readOn(page)).toContain("Le nom saisi est celui du titulaire.");
    expect(page.url()).not.toContain("bris");
    await picture(page, "journey-f-number");

    const check = async (name: string, bytes: Buffer): Promise<string> => {
      await page.goto(`${site.address}/verifier`);
      await page
        .getByLabel("Fichier reçu, en PDF, JSON ou JWT")
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
      await press(page, "Contrôler ce fichier");
      return readOn(page);
    };
    const { pdf, json } = { pdf: proofs.get("pdf"), json: proofs.get("json") };
    if (!pdf || !json) throw new Error("the certificate was not downloaded");
    const whole = await check(pdf.name, pdf.bytes);
    await picture(page, "journey-f-file");
    expect(whole).toContain("Ce certificat est authentique et valable.");
    expect(whole).toContain("Nolwenn");
    expect(await check(json.name, json.bytes)).toContain("Ce certificat est authentique et valable.");
    const forged = await check(
      "forged.json",
      Buffer.from(json.bytes.toString("utf8").replaceAll("Nolwenn", "Nolwena")),
    );
    await picture(page, "journey-f-forged");
    expect(forged).toContain("Ce document a été modifié, ou n'a pas été signé par ce certificateur.");
    expect(forged).toContain("La signature ne correspond pas au contenu");
  });

  it("loses one certificate by the word of two persons, and the public page says so", async () => {
    const first = await at("office", `/certificats/${number}`);
    await unfold(first, "Suspendre, retirer ou rétablir");
    await fill(first, { Changement: "Retirer", "Motif, publié par catégorie": "irrégularité" });
    await press(first, "Demander le changement");
    expect(await readOn(first)).toContain("La demande attend la présidence. Rien n'a changé.");
    expect(await button(first, "Confirmer le changement").count()).toBe(0);

    const second = await at("second");
    await follow(second, new RegExp(`Voir la demande.*${number}`));
    await picture(second, "journey-g-second");
    expect(await readOn(second)).toContain("Par Solène Le Bihan");
    await fill(second, { "Code de votre application": site.codeOf(people.second) });
    await press(second, "Confirmer le changement");
    expect(await readOn(second)).toContain("Le changement est fait, et public.");

    const page = await stranger();
    await page.goto(`${site.address}/v/${number}`);
    await picture(page, "journey-g-public");
    expect(await readOn(page)).toContain("Irrégularité constatée après la délivrance");
    expect(await readOn(page)).toContain("par deux personnes du certificateur");
    expect(await readOn(page)).not.toContain("Yves Cariou");
  });

  it("is told to the candidate on their own path, with their certificate", async () => {
    const page = await at("candidate", "/mon-parcours");
    const path = await readOn(page);
    await picture(page, "journey-h-path");

    expect(path).toContain("Il reste à obtenir C6.");
    expect(path).toContain("Les relevés de la pièce sont incomplets.");
    expect(path).not.toMatch(/Délibération 1?\d \S+ \d{4} Non/);
    expect(path).toMatch(/CQPM-3248-\d{4}-\d{6}/);
  });

  it("has its holders sent to the Caisse des dépôts, and the report read back until all are accepted", async () => {
    const page = await at("office", "/accrochage");
    const made = await downloaded(page, button(page, "Faire le fichier des 11 passages"));
    const [first = "", ...others] = passagesIn(made.bytes);
    expect(others).toHaveLength(10);
    expect([first, ...others]).not.toContain(number);
    const read = async (
      flow: Buffer,
      accepted: readonly string[],
      refused: readonly string[],
    ): Promise<string> => {
      await page.goto(`${site.address}/travail/accrochage`);
      await page.getByLabel("Rapport de traitement, en XML").setInputFiles({
        name: "rapport.xml",
        mimeType: "text/xml",
        buffer: reportOn(flow, accepted, refused),
      });
      await press(page, "Lire le rapport");
      return readOn(page);
    };
    const answer = await read(made.bytes, others, [first]);
    await picture(page, "journey-k-report");
    expect(answer).toContain("Le rapport est lu : 10 passages acceptés, 1 refusé.");
    expect(answer).toContain("Plusieurs personnes répondent : ajoutez la commune de naissance");
    expect(answer).toContain("1 titulaire est à transmettre");
    const again = await downloaded(page, button(page, "Faire le fichier de ce passage"));
    expect(passagesIn(again.bytes)).toEqual([first]);
    const last = await read(again.bytes, [first], []);
    await picture(page, "journey-k-accepted");

    expect(last).toContain("Tous les titulaires sont transmis");
    expect(last).toContain("Rien à envoyer Ce certificat a été retiré : il n'est pas à transmettre.");
    await page.goto(`${site.address}/travail`);
    expect(await readOn(page)).not.toContain("à la Caisse des dépôts, session");
  });

  it("lets nobody enter by a centre whose accreditation is withdrawn", async () => {
    const office = await at("office", "/centres");
    await fill(office, { "Premier jour sans elle": site.today(), Motif: "Le centre ferme." });
    await press(office, "Retirer l'habilitation");
    await picture(office, "journey-l-withdrawn");
    const centre = await at("centre", "/sessions/MET-PROCHAIN/inscrire");
    await fill(centre, { ...person, "Entrée en formation, ou dépôt de la VAE": site.today() });
    await press(centre, "Inscrire cette personne");
    await picture(centre, "journey-l-refused");

    expect(await readOn(office)).toContain("Retirée à compter du");
    expect(await readOn(centre)).toContain("Cette inscription ne peut pas être faite.");
    expect(await readOn(centre)).toContain("L'habilitation du centre a été retirée le");
  });

  it("adds to the figures that anyone may read", async () => {
    const page = await stranger();
    await page.goto(site.address);
    await follow(page, "Chiffres");
    await picture(page, "journey-figures");
    expect(await readOn(page)).toContain("17 candidats devant un jury");
    const file = await downloaded(page, link(page, "Télécharger ces chiffres (CSV)"));

    expect(file.bytes.toString("utf8")).toContain(";17;");
  });
});
