import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { codeAt } from "../../src/people/index.ts";
import { faultsOfAccess } from "../support/axe.ts";
import { button, fill, follow, link, press, readOn, unfold } from "../support/hands.ts";
import { type TestProvider, testProvider } from "../support/identity-provider.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

let site: ServedSite;
const open: BrowserContext[] = [];
let provider: TestProvider;
beforeAll(async () => {
  site = await servedSite(async (address) => {
    provider = await testProvider(`${address}/connexion/organisation/retour`);
    return [provider.settings];
  });
});
afterEach(async () => {
  for (const context of open.splice(0)) await context.close();
});
afterAll(async () => {
  await site.close();
  await provider.close();
});

const account = "/travail/compte";
const at = async (email: string, path: string): Promise<Page> => {
  const context = await site.as(email);
  open.push(context);
  const page = await context.newPage();
  await page.goto(`${site.address}${path}`);
  return page;
};
/** A device that recognises its owner, as a phone does. */
const withDevice = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

describe("A centre's manager", () => {
  const manager = "centre@estuaire.example";

  it("adds an app of codes by its QR code, which works without script", async () => {
    const context = await site.as(manager, { javaScriptEnabled: false });
    open.push(context);
    const page = await context.newPage();
    await page.goto(`${site.address}${account}`);
    await picture(page, "account-none");
    expect(await readOn(page)).toContain("Rien encore.");
    await unfold(page, "Ajouter une application de codes");
    await button(page, "Montrer le code QR").click();
    await picture(page, "account-app");
    const secret = /dans l'application : ((?:[A-Z2-7]{4} ?){8})/.exec(await readOn(page))?.[1] ?? "";

    await fill(page, { "Premier code": "000000" });
    await button(page, "Ajouter l'application").click();
    expect(await readOn(page)).toContain("Ce code n'est pas celui que montre votre application.");
    await fill(page, { "Premier code": codeAt(secret.replaceAll(" ", ""), new Date()) });
    await button(page, "Ajouter l'application").click();

    expect(await readOn(page)).toContain("C'est ajouté : vous pouvez confirmer ce que vous signez.");
    expect(await readOn(page)).toMatch(/Application de codes depuis le/);
  });
});

describe("A juror", () => {
  const juror = "jure@metallurgie.example";

  it("adds a passkey beside the app, confirmed by a code, then signs in by the passkey alone", async () => {
    const page = await at(juror, account);
    await withDevice(page);
    await unfold(page, "Ajouter une clé d'accès");
    const form = page.locator("form[data-passkey=add]");
    await fill(form, { "Nom de la clé": "Mon téléphone", "Code de votre application": site.codeOf(juror) });
    await press(page, "Créer la clé d'accès");
    await picture(page, "account-passkey");
    expect(await readOn(page)).toContain("C'est ajouté");
    expect(await readOn(page)).toContain("Mon téléphone");
    expect(await faultsOfAccess(page)).toEqual([]);

    await page.locator("header").getByRole("button", { name: "Se déconnecter" }).click();
    await page.goto(`${site.address}/connexion`);
    await picture(page, "sign-in-passkey");
    await press(page, "Entrer avec ma clé d'accès");
    expect(page.url()).toBe(`${site.address}/travail`);
    await page.goto(`${site.address}${account}`);
    expect(await readOn(page)).toContain("par une clé d'accès");

    await unfold(page, "Changer son nom");
    await fill(page.locator("details[open]"), { "Nom de la clé": "Téléphone bleu" });
    await press(page, "Garder ce nom");
    expect(await readOn(page)).toContain("Téléphone bleu");
    await unfold(page, "Retirer cette clé");
    const removal = page.locator("details[open]");
    await removal.getByRole("button", { name: "Montrer ma clé d’accès" }).click();
    await removal.getByText("Clé d’accès reconnue").waitFor();
    await press(page, "Retirer cette clé");
    expect(await readOn(page)).toContain("C'est retiré de votre compte.");
    expect(await readOn(page)).not.toContain("Téléphone bleu");
  });

  it("is told when the device holds no passkey of the site, and may still receive a link", async () => {
    const context = await site.anyone();
    open.push(context);
    const page = await context.newPage();
    await page.goto(`${site.address}/connexion`);
    await withDevice(page);
    await button(page, "Entrer avec ma clé d'accès").click();
    await page.getByText("aucune clé d’accès n’a été montrée").waitFor();

    expect(await button(page, "Recevoir un lien").count()).toBe(1);
  });
});

describe("An assessor", () => {
  it("comes in by their organisation's own sign-in, and is told why when it does not know their account", async () => {
    const context = await site.anyone();
    open.push(context);
    const page = await context.newPage();
    provider.recognise({ subject: "stranger", email: "stranger@example.org", verified: true });
    await page.goto(`${site.address}/connexion`);
    await picture(page, "sign-in-ways");
    expect(await faultsOfAccess(page)).toEqual([]);
    await follow(page, "Entrer avec ProEssai");
    await picture(page, "sign-in-refused");
    expect(await readOn(page)).toContain("Aucun compte n'a votre adresse professionnelle.");
    expect(await faultsOfAccess(page)).toEqual([]);

    provider.recognise({ subject: "claire", email: "evaluatrice@estuaire.example", verified: true });
    await context.clearCookies();
    await follow(page, "Revenir à la connexion");
    await follow(page, "Entrer avec ProEssai");
    expect(page.url()).toBe(`${site.address}/travail`);
    await follow(page, "Mon compte");
    expect(await readOn(page)).toContain("par votre organisation");
  });
});

describe("The secretariat", () => {
  const [first, second] = ["secretariat@metallurgie.example", "presidence@metallurgie.example"];

  it("confirms a suspension by a passkey instead of a code", async () => {
    const number = "CQPM-3248-2026-000003";
    const asker = await at(first, `/travail/certificats/${number}`);
    await unfold(asker, "Suspendre, retirer ou rétablir");
    await fill(asker, { Changement: "Suspendre", "Motif, publié par catégorie": "irrégularité" });
    await press(asker, "Demander le changement");

    const page = await at(second, account);
    await withDevice(page);
    await unfold(page, "Ajouter une clé d'accès");
    await fill(page.locator("form[data-passkey=add]"), {
      "Nom de la clé": "Clé du bureau",
      "Code de votre application": site.codeOf(second),
    });
    await press(page, "Créer la clé d'accès");
    await page.goto(`${site.address}/travail/certificats/${number}`);
    await button(page, "Montrer ma clé d'accès").click();
    await page.getByText("Clé d’accès reconnue").waitFor();
    await picture(page, "signer-passkey");
    await press(page, "Confirmer le changement");

    expect(await readOn(page)).toContain("Le changement est fait, et public.");
  });

  it("closes every other session, which then asks to sign in", async () => {
    const [here, there] = [await at(first, account), await at(first, account)];
    await picture(here, "account-sessions");
    expect(await readOn(here)).toContain("Chrome sur Linux");
    await press(here, "Fermer toutes les autres sessions");
    expect(await readOn(here)).toContain("Votre compte est ouvert sur 1 appareil");

    await there.goto(`${site.address}/travail`);
    expect(there.url()).toBe(`${site.address}/connexion`);
    expect(await link(here, "Mon compte").count()).toBeGreaterThan(0);
  });
});

describe("Someone invited", () => {
  it("reads who invites them, gives their name and comes in, without script", async () => {
    const page = await at("secretariat@metallurgie.example", "/travail/invitations");
    await fill(page, { "Adresse de la personne": "nadia@estuaire.example", Rôle: "Juré" });
    await press(page, "Envoyer l'invitation");
    await picture(page, "invitations");
    expect(await readOn(page)).toContain("1 invitation sans réponse");
    expect(await faultsOfAccess(page)).toEqual([]);

    const context = await site.anyone({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    open.push(context);
    const visit = await context.newPage();
    await visit.goto(await site.linkInLetterTo("nadia@estuaire.example"));
    await picture(visit, "invitation-390");
    expect(await readOn(visit)).toContain("vous invite");
    await fill(visit, { "Votre prénom et votre nom": "Nadia Belkacem" });
    await button(visit, "Accepter et entrer").click();

    expect(visit.url()).toBe(`${site.address}/travail`);
    expect(await visit.locator("header").textContent()).toContain("Nadia Belkacem");
  });
});
