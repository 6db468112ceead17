import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { button, downloaded, fill, follow, leading, link, press, readOn, unfold } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const session = "MET-PROCHAIN";
const people = {
  assessor: "evaluatrice@estuaire.example",
  president: "jure@metallurgie.example",
  employee: "salaries@metallurgie.example",
  office: "secretariat@metallurgie.example",
} as const;
const president = "Anne-Sophie Kermarrec";
const others = [
  "Julien Fourcade-Roy",
  "Marion Delsarte",
  "Olivier Penhoat",
  "Delphine Aubrac",
  "Karim Ouadah",
  "Sylvie Tanguy",
  "Bruno Estève-Marchal",
];
const tablet = { width: 1024, height: 768 };
const phone = { width: 390, height: 844 };
const upright = { width: 768, height: 1024 };

describe("A juror on a tablet", () => {
  let site: ServedSite;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    site = await servedSite();
    const page = await at("assessor", `/evaluations/${session}`);
    for (let left = 6; left > 0; left -= 1) {
      await leading(page, () => page.locator("tr", { hasText: "À faire" }).getByRole("link").first().click());
      while (new URL(page.url()).pathname !== `/travail/evaluations/${session}`) {
        await page.getByLabel("Acquise", { exact: true }).check();
        await fill(page, { "En quelle qualité": "évaluatrice" });
        await leading(page, () => page.locator("form.flow button[type=submit]").click());
      }
    }
    site.daysLater(20);
  });
  afterAll(() => site.close());

  /** A page of this person's own device, at this place of the session. */
  const at = async (who: keyof typeof people, path: string): Promise<Page> => {
    const context = await site.as(people[who]);
    contexts.push(context);
    const page = await context.newPage();
    await page.setViewportSize(tablet);
    await page.goto(`${site.address}/travail${path}`);
    return page;
  };
  const step = (path: string): string => `/sessions/${session}/${path}`;
  /** Looks at the page as it lies and as it stands, for axe and for the eye; nothing scrolls sideways. */
  const look = async (page: Page, name: string, sizes = [upright, tablet]): Promise<void> => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await picture(page, `jury-day-${name}-${size.width}`);
      expect([name, await faultsOfAccess(page)]).toEqual([name, []]);
      expect([
        name,
        await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
      ]).toEqual([name, 0]);
    }
  };

  /** The same page in English, on a phone; comes back to where it was. */
  const lookInEnglish = async (page: Page, name: string): Promise<void> => {
    const here = page.url();
    await page.goto(here.replace("/travail", "/en/travail"));
    await look(page, `${name}-en`, [phone]);
    await page.goto(here);
    await page.setViewportSize(tablet);
  };

  it("passes it round for signatures while the president is late, and another employer opens the session", async () => {
    const page = await at("office", step("presence"));
    expect(await readOn(page)).toContain("0 membre présent sur 8");
    for (const name of others) {
      await fill(page, { [`Pour signer, écrivez votre nom : ${name}`]: name });
      await press(page, `Signer ${name}`);
    }
    expect(await readOn(page)).toContain("7 membres présents sur 8");
    expect(await readOn(page)).toContain("Aucun président présent.");
    await fill(page, { "Préside désormais": "Delphine Aubrac, collège salariés" });
    await fill(page, { "Motif, inscrit au procès-verbal": "Train en retard." });
    await press(page, "Inscrire la présidence");
    expect(await readOn(page)).toContain("La présidence revient à : collège employeurs.");
    await fill(page, { "Préside désormais": "Julien Fourcade-Roy, collège employeurs" });
    await press(page, "Inscrire la présidence");
    await look(page, "attendance");
    await lookInEnglish(page, "attendance");
    await follow(page, "Aller à la délibération");
    await press(page, "Ouvrir la session");

    expect(await readOn(page)).toContain("6 dossiers à décider");
  });

  it("signs in late and presides again", async () => {
    const page = await at("president", step("presence"));
    await fill(page, { [`Pour signer, écrivez votre nom : ${president}`]: president.toLowerCase() });
    await press(page, `Signer ${president}`);
    await unfold(page, "Julien Fourcade-Roy préside");
    await fill(page, { "Préside désormais": `${president}, collège employeurs, désigné(e)` });
    await press(page, "Inscrire la présidence");
    await follow(page, "Aller à la délibération");
    await look(page, "files");

    expect(await readOn(page)).toContain("Autant de voix de chaque collège : 4 et 4.");
  });

  it("decides a file in two taps when all is acquired, and reads the minutes grow", async () => {
    const page = await at("president", step("deliberation"));
    let taps = 0;
    const tap = (act: Promise<void>) => {
      taps += 1;
      return act;
    };
    await tap(follow(page, "Ouvrir le dossier suivant"));
    await look(page, "file");
    await lookInEnglish(page, "file");
    await tap(press(page, "Suivre l'évaluation"));

    expect(taps).toBeLessThanOrEqual(4);
    expect(await readOn(page)).toContain("La décision est enregistrée. Voici le dossier suivant.");
    await page.goto(`${site.address}/travail${step("proces-verbal")}`);
    await look(page, "minutes-growing");
    await lookInEnglish(page, "minutes-growing");
    expect(await readOn(page)).toContain("Le procès-verbal s'écrit : 1 dossier sur 6");
    expect(await readOn(page)).toMatch(/présidé par Julien Fourcade-Roy\. Étaient présents 4 membres/);
  });

  it("sees within seconds who leaves on another tablet, and when the network is cut, with what was typed kept", async () => {
    const mine = await at("president", step("deliberation"));
    const theirs = await at("office", step("presence"));
    await follow(mine, "Ouvrir le dossier suivant");
    const soon = { timeout: 15_000, interval: 500 };
    const reason = mine.getByLabel("Raison, si le jury s’écarte d’un évaluateur");
    await reason.fill("Relevés");
    await unfold(theirs, "Sylvie Tanguy s'en va");
    await theirs.locator("details[open] button").click();
    await expect.poll(() => readOn(mine), soon).toContain("Quorum : 3 salariés, 4 employeurs Voix inégales");
    await look(mine, "live");
    await fill(theirs, { "Pour signer, écrivez votre nom : Sylvie Tanguy": "Sylvie Tanguy" });
    await press(theirs, "Signer Sylvie Tanguy");
    await expect.poll(() => readOn(mine), soon).toContain("Quorum : 4 salariés, 4 employeurs");

    await mine.context().setOffline(true);
    await expect.poll(() => readOn(mine), soon).toContain("Sans réseau.");
    await look(mine, "live-offline", [tablet]);
    await mine.context().setOffline(false);
    await expect.poll(() => readOn(mine), soon).not.toContain("Sans réseau.");
    expect(await reason.inputValue()).toBe("Relevés");
  });

  it("sees what a recusal leaves before and after it is recorded", async () => {
    const page = await at("president", step("deliberation"));
    await follow(page, "Ouvrir le dossier suivant");
    await unfold(page, "Un membre se retire");
    expect(await readOn(page)).toContain("Resterait : Quorum : 3 salariés, 4 employeurs Voix inégales");
    await page.getByLabel("Karim Ouadah").check();
    await fill(page, { "Motif du retrait": "Le candidat travaille dans son entreprise." });
    await look(page, "recusal");
    await press(page, "Inscrire le retrait");

    expect(await readOn(page)).toContain("Quorum : 3 salariés, 4 employeurs Voix inégales 1 retrait");
  });

  it("departs from the assessors with a reason, by a divided vote counted by college", async () => {
    const page = await at("president", step("deliberation"));
    await follow(page, "Ouvrir le dossier suivant");
    const c6 = page.getByRole("group", { name: "Décision du jury pour C6" });
    await c6.getByLabel("Non acquise").check();
    await expect
      .poll(() => readOn(page))
      .toContain("Si vous enregistrez maintenant Le jury s'écarte des évaluateurs (C6)");
    await fill(page, { "Raison, si le jury s'écarte d'un évaluateur": "Relevés incomplets." });
    await unfold(page, "Vote");
    for (const [college, pro, against] of [
      ["Collège salariés", "2", "1"],
      ["Collège employeurs", "4", "0"],
    ] as const) {
      const votes = page.getByRole("group", { name: new RegExp(college) });
      await fill(votes, { Pour: pro, Contre: against });
    }
    await press(page, "Voir ce que cela ferait");
    expect(await readOn(page)).toContain("Vote partagé, et le texte ne dit pas quelle majorité il faut.");
    const office = await at("office", step("jury"));
    await unfold(office, "Régler : Majorité");
    await fill(office.locator("details[open]"), {
      "Ce qui vaudra pour cette session": "Plus de la moitié des présents",
      "Motif, inscrit au procès-verbal": "Usage du jury.",
    });
    await leading(office, () => office.locator("details[open] button").click());
    await press(page, "Voir ce que cela ferait");
    await look(page, "effect");
    expect(await readOn(page)).toContain("Validation partielle");
    await press(page, "Enregistrer la décision du dossier");

    expect(await readOn(page)).toContain("Voici le dossier suivant.");
  });

  it("is shown the decision that another tablet took meanwhile beside its own, and loses neither", async () => {
    const mine = await at("president", step("deliberation"));
    const theirs = await at("employee", step("deliberation"));
    await follow(mine, "Ouvrir le dossier suivant");
    await theirs.goto(mine.url());
    await press(theirs, "Suivre l'évaluation");
    await mine.getByRole("group", { name: "Décision du jury pour C2" }).getByLabel("Non acquise").check();
    await fill(mine, { "Raison, si le jury s'écarte d'un évaluateur": "Programme repris par le tuteur." });
    await press(mine, "Enregistrer la décision du dossier");
    await look(mine, "conflict");
    const both = await readOn(mine);
    expect(both).toContain("Ce dossier a été décidé entre-temps.");
    expect(both).toMatch(/Enregistrée à .* par Delphine Aubrac Validation totale/);
    expect(both).toContain("La vôtre, pas enregistrée Validation partielle Non acquises : C2");
    expect(await mine.getByLabel("Raison, si le jury s’écarte d’un évaluateur").inputValue()).toContain(
      "tuteur",
    );
    await press(mine, "Remplacer par cette décision");

    expect(await readOn(mine)).toContain("Voici le dossier suivant.");
  });

  it("sends a form again when the network fell: nothing typed is lost, and it is recorded once", async () => {
    const page = await at("president", step("deliberation"));
    await follow(page, "Ouvrir le dossier suivant");
    const here = page.url();
    let sent = 0;
    // The tablet sent the form twice, and never heard the answer.
    await page.route(here, async (route) => {
      if (route.request().isNavigationRequest() && route.request().method() === "POST") {
        sent += 1;
        await route.fetch({ maxRedirects: 0 });
      }
      await route.abort("connectionreset");
    });
    await page.getByRole("group", { name: "Décision du jury pour C3" }).getByLabel("Non acquise").check();
    await fill(page, { "Raison, si le jury s'écarte d'un évaluateur": "Programme non corrigé." });
    await button(page, "Enregistrer la décision du dossier").click();
    await page.waitForURL("chrome-error://**");
    await page.reload().catch(() => undefined);
    await page.unroute(here);
    await page.reload();
    expect(sent).toBe(2);
    expect(await readOn(page)).toContain("La décision est enregistrée. Voici le dossier suivant.");
    await page.goto(here);

    expect(await readOn(page)).toMatch(
      /Enregistré à \S+ h \S+ par Anne-Sophie Kermarrec Programme non corrigé/,
    );
  });

  it("sends a file back for a missing document, closes, and both colleges sign, each on their own device", async () => {
    const page = await at("president", step("deliberation"));
    await follow(page, "Ouvrir le dossier suivant");
    await unfold(page, "Renvoyer le dossier, pièce manquante");
    await fill(page, { "Ce qui manque": "Le livret de suivi." });
    await press(page, "Ajourner ce dossier");
    while ((await button(page, "Clore la session").count()) === 0) {
      await page.goto(`${site.address}/travail${step("deliberation")}`);
      if ((await link(page, "Ouvrir le dossier suivant").count()) === 0) break;
      await follow(page, "Ouvrir le dossier suivant");
      await press(page, "Suivre l'évaluation");
    }
    await press(page, "Clore la session");
    const employee = await at("employee", step("proces-verbal"));
    await unfold(employee, "Je ne signe pas : donner mes raisons");
    await fill(employee, { "Vos raisons": "J'attends de relire le vote." });
    await press(employee, "Inscrire mes raisons");
    await page.reload();
    await lookInEnglish(page, "to-sign");
    await look(page, "to-sign");
    expect(await readOn(page)).toContain(
      "Ne signent pas, et pourquoi Delphine Aubrac J'attends de relire le vote.",
    );

    for (const [device, who] of [
      [page, "president"],
      [employee, "employee"],
    ] as const) {
      await device.reload();
      await device.getByLabel("J’ai lu les décisions et elles sont celles du jury.").check();
      await fill(device, { "Code de votre application": site.codeOf(people[who]) });
      await press(device, "Signer le procès-verbal");
    }
    await look(employee, "signed");
    const text = await readOn(employee);
    expect(text).toContain("Le procès-verbal est signé et ne change plus.");
    expect(text).toContain("Julien Fourcade-Roy : Train en retard.");
    expect(text).toMatch(/vote : 6 pour, 1 contre, 0 abstention \(collège salariés : 2 pour, 1 contre/);
    expect(text).toMatch(
      /Écarts avec l'évaluation .*C6 non acquise\. Motif : Relevés incomplets\. Adopté par 6 voix/,
    );
    expect(text).toContain("Karim Ouadah s'est retiré(e) du dossier");
    const minutes = await downloaded(employee, link(employee, "Télécharger le procès-verbal (PDF)"));
    expect(minutes.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("puts right what was signed, by a rectification that is added to it", async () => {
    const page = await at("president", step("proces-verbal"));
    await follow(page, "Signer un rectificatif");
    await look(page, "rectify");
    await lookInEnglish(page, "rectify");
    await fill(page, {
      "Ce qui est rectifié": "Le jury s'est tenu au 12, et non au 2.",
      Motif: "Erreur d'adresse.",
      "Code de votre application": site.codeOf(people.president),
    });
    await press(page, "Signer le rectificatif");
    await look(page, "rectified");
    expect(await readOn(page)).toContain("Le rectificatif est signé et s'ajoute au procès-verbal.");
    expect(await readOn(page)).toContain("Le jury s'est tenu au 12, et non au 2.");
    const file = await downloaded(page, link(page, /^N° 1, du/));

    expect(file.name).toBe(`PV-${session}-R1.pdf`);
  });
});
