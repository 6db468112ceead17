import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { downloaded, fill, follow, link, press, readOn } from "../support/hands.ts";
import { lookAt } from "../support/look.ts";
import { type ServedSite, servedSite } from "../support/site.ts";

const session = "ALI-2026-02";
const secretary = "secretariat@alimentaire.example";

describe("An appeal", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it("is lodged by the person, followed by the secretariat, answered, and leads to the award made anew", async () => {
    const office = await site.as(secretary);
    const desk = await office.newPage();
    await desk.goto(`${site.address}/travail/sessions/${session}/attribution`);
    await fill(desk, { "Jour de la décision de la commission": site.today() });
    await desk.getByRole("checkbox").last().check();
    await fill(desk, { "Code de votre application": "000000" });
    await press(desk, "Inscrire la décision de la commission");
    expect(await readOn(desk)).toContain("Rien n'est prononcé.");
    await lookAt(desk, "award-unconfirmed");
    expect(await desk.getByRole("checkbox").last().isChecked()).toBe(true);
    await fill(desk, { "Code de votre application": site.codeOf(secretary) });
    await press(desk, "Inscrire la décision de la commission");

    const own = await site.asCandidate(session, "Traoré");
    const page = await own.newPage();
    await page.goto(`${site.address}/travail/mon-parcours`);
    await lookAt(page, "appeal-open-to-me");
    await follow(page, "Former un recours");
    await lookAt(page, "appeal-form");
    await fill(page, {
      "Ce que je reproche à la décision": "La grille de la seconde situation n'est pas lue.",
    });
    await press(page, "Envoyer mon recours");
    expect(await readOn(page)).toContain("Recours en cours : il est recevable.");
    for (const language of ["/en", ""]) {
      await page.goto(page.url().replace(/(\/en)?\/travail/, `${language}/travail`));
      await lookAt(page, `appeal-mine${language.replace("/", "-")}`);
    }
    const receipt = await downloaded(page, link(page, "Accusé de réception en PDF"));
    expect(receipt.bytes.subarray(0, 5).toString()).toBe("%PDF-");

    await desk.goto(`${site.address}/travail`);
    expect(await readOn(desk)).toContain("Répondre à 1 recours");
    await lookAt(desk, "appeal-day");
    await desk.goto(`${site.address}/travail/sessions/${session}/candidats`);
    await lookAt(desk, "appeal-candidates");
    await follow(desk, "Mariam Traoré");
    await lookAt(desk, "appeal-candidate");
    await follow(desk, "Voir les recours");
    await lookAt(desk, "appeal-to-answer");
    await desk.getByLabel("Accueilli", { exact: true }).check();
    await press(desk, "Inscrire la réponse");
    expect(await readOn(desk)).toContain("Donnez le motif : la personne le lira.");
    await lookAt(desk, "appeal-answer-refused");
    await fill(desk, { "Motif, que la personne lira": "La grille est lue : le certificat est acquis." });
    await press(desk, "Inscrire la réponse");
    await lookAt(desk, "appeal-answered");
    await follow(desk, "Prononcer de nouveau l'attribution");
    await lookAt(desk, "appeal-award-anew");
    await fill(desk, {
      "Jour de la décision de la commission": site.today(),
      "Code de votre application": site.codeOf(secretary),
    });
    await press(desk, "Prononcer de nouveau");
    expect(await readOn(desk)).toContain("2 attributions");

    await page.goto(`${site.address}/travail/mon-parcours`);
    expect(await readOn(page)).toContain("Le recours est accueilli.");
    await lookAt(page, "appeal-won");
    await own.close();
    await office.close();
  });

  it("that comes too late is told every reason before it is recorded as not admissible", async () => {
    site.daysLater(200);
    const office = await site.as(secretary);
    const page = await office.newPage();
    await page.goto(`${site.address}/travail/sessions/${session}/candidats`);
    await follow(page, "Lucas Poirier");
    await follow(page, "Inscrire un recours");
    await fill(page, { "Ce que dit le recours": "Le jury n'a pas lu le dossier." });
    await press(page, "Inscrire ce recours");
    expect(await readOn(page)).toContain("Ce recours ne serait pas recevable.");
    await lookAt(page, "appeal-too-late");
    await press(page, "Inscrire quand même ce recours");
    expect(await readOn(page)).toContain("Le recours n'est pas recevable.");
    for (const language of ["/en", ""]) {
      await page.goto(page.url().replace(/(\/en)?\/travail/, `${language}/travail`));
      await lookAt(page, `appeal-not-admissible${language.replace("/", "-")}`);
    }
    await page.goto(`${site.address}/travail/lettres`);
    await lookAt(page, "appeal-letters");
    await office.close();
  });
});
