import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

const publicPages = [
  ["home", "/"],
  ["catalogue", "/certifications"],
  ["catalogue-searched", "/certifications?q=usinage"],
  [
    "certification",
    "/certifications/cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique",
  ],
  ["certification-with-gap", "/certifications/cqp-0843-tourier"],
  [
    "recognition",
    "/reconnaissance?certification=cqp-1505-employe-de-vente-du-commerce-alimentaire-de-detail&idcc=843",
  ],
  ["eligibility", "/eligibilite"],
  ["eligibility-catalogue", "/eligibilite/catalogue?public=employee&rome=D1102"],
  ["recognition-catalogue", "/reconnaissance/catalogue?branche=3248&niveau=5"],
  ["verify", "/verifier"],
  ["verify-list", "/verifier/liste"],
  ["number", "/v/CQPM-3248-2026-000001"],
  ["number-unknown", "/v/CQPM-3248-2026-999999"],
  ["rulebooks", "/reglements"],
  ["rulebook", "/reglements/3248-metallurgie/cqpm/2019-11-08"],
  ["figures", "/statistiques"],
  ["log", "/registre"],
  ["issuer", "/emetteurs/cpnefp-metallurgie"],
  ["mentions", "/mentions"],
  ["sign-in", "/connexion"],
  ["letter-box", "/dev/mail"],
  ["invitation-over", "/invitation/unknown"],
  ["not-found", "/nowhere"],
] as const;

/** Pages that differ by who reads them; each kind is looked at in full by every-page.test.ts. */
const work: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "assessor",
    "evaluatrice@estuaire.example",
    ["", "/evaluations", "/evaluations/MET-PROCHAIN", "/evaluations/MET-PROCHAIN/hors-ligne"],
  ],
  [
    "juror",
    "jure@metallurgie.example",
    [
      "",
      "/mes-jurys",
      "/sessions/MET-PROCHAIN/jury",
      "/sessions/MET-PROCHAIN/presence",
      "/sessions/MET-PROCHAIN/deliberation",
      "/sessions/MET-PROCHAIN/proces-verbal",
    ],
  ],
  ["president", "presidence@metallurgie.example", ["", "/cles"]],
  ["centre", "centre@estuaire.example", ["", "/sessions/MET-PROCHAIN/inscrire"]],
  ["trainer", "formateur@estuaire.example", ["", "/sessions/MET-PROCHAIN/candidats"]],
  ["organiser", "chambre@metallurgie.example", ["", "/sessions", "/sessions/MET-PROCHAIN/jury"]],
  ["regulator", "controle@etat.example", ["", "/centres", "/sessions"]],
  ["operator", "exploitant@plateforme.example", ["", "/etat", "/cles", "/reglages"]],
  ["candidate", "maelle.dussart@example.org", ["/mon-parcours", "/mes-donnees"]],
];

const widths = [1280, 390] as const;

describe("Every page", () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await servedSite();
  });
  afterAll(() => site.close());

  it.each(publicPages)(
    "%s has nothing that axe finds wrong, in both languages, wide and narrow, and no sideways scroll",
    async (name, path) => {
      const context = await site.browser.newContext({ javaScriptEnabled: true, bypassCSP: true });
      const page = await context.newPage();
      for (const language of ["", "/en"]) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${site.address}${language}${path === "/" && language ? "" : path}`);
          await picture(page, `${name}${language.replace("/", "-")}-${width}`);

          expect(await faultsOfAccess(page)).toEqual([]);
          expect(
            await page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            ),
          ).toBe(0);
        }
      }
      await context.close();
    },
  );

  it.each(work)(
    "of the %s's work has nothing that axe finds wrong, wide and narrow",
    async (who, email, paths) => {
      const context = await site.as(email);
      const page = await context.newPage();
      for (const path of paths) {
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const answer = await page.goto(`${site.address}/travail${path}`);
          await picture(page, `${who}${path.replaceAll("/", "-")}-${width}`);

          expect([path, answer?.status()]).toEqual([path, 200]);
          expect([path, await faultsOfAccess(page)]).toEqual([path, []]);
          expect([
            path,
            await page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            ),
          ]).toEqual([path, 0]);
        }
      }
      await context.close();
    },
  );
});
