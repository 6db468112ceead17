import { describe, expect, it } from "vitest";
import {
  aBlock,
  aCertification,
  anAward,
  someSheetFacts,
  theCertificate,
} from "../../tests/support/sheets.ts";
import { sheetWords } from "./parchment.ts";
import { lintParchment, type MentionCode, mentionSource } from "./parchment-mentions.ts";
import type { AwardToIssue } from "./to-issue.ts";

type Certifier = AwardToIssue["certifier"];
const certifier = (changes: Partial<Certifier>) =>
  anAward({ certifier: { ...anAward().certifier, ...changes } });
const certification = (changes: Parameters<typeof aCertification>[0]) =>
  anAward({ certification: aCertification(changes) });
const registration = (changes: object) =>
  certification({ registration: { ...aCertification().registration, ...changes } as never });
const unregistered = (changes: Parameters<typeof aCertification>[0] = {}) =>
  certification({ registration: undefined, ...changes });

describe("A sheet with every mention", () => {
  it.each([
    ["registered in the RNCP", anAward()],
    [
      "in the répertoire spécifique",
      registration({ register: "RS", code: "RS5432", level: undefined, nsf: [] }),
    ],
    ["in no register", unregistered()],
  ])("%s may be issued", (_, award) => {
    expect(lintParchment(award, theCertificate)).toEqual([]);
    expect(lintParchment(award, aBlock(award))).toEqual([]);
  });
});

describe("A sheet is kept from being issued", () => {
  it.each<[MentionCode, AwardToIssue]>([
    ["certifier-name", certifier({ name: " " })],
    ["exact-title", certification({ title: "" })],
    ["holder-identity", anAward({ holder: { ...anAward().holder, firstNames: [] } })],
    ["holder-identity", anAward({ holder: { ...anAward().holder, birthPlace: "" } })],
    ["place-of-issue", certifier({ place: "" })],
    ["signatory", certifier({ signatory: { name: "Hélène Maubourguet-Sarr", capacity: "" } })],
    ["register-code", registration({ code: "" })],
    ["decision-day", registration({ decidedOn: undefined })],
    ["decision-duration", registration({ endsOn: undefined })],
    ["level", registration({ level: undefined })],
    ["nsf", registration({ nsf: [] })],
    ["legal-ground", unregistered({ ground: { text: "", article: "" } })],
    ["conditional-registration", certification({ kindLabel: "Certificat, sous réserve d'enregistrement" })],
    ["conditional-registration", unregistered({ kindLabel: "CQP en cours d’enregistrement" })],
    ["register-unclaimed", unregistered({ kindLabel: "Certificat de niveau 4" })],
    ["register-unclaimed", unregistered({ ground: { text: "Fiche RNCP38622", article: "" } })],
    ["as-france-competences", certifier({ name: "France compétences" })],
    ["as-the-state", certification({ kindLabel: "Titre professionnel" })],
    ["access-route", anAward({ awardedBy: "Jury de VAE" })],
    ["title-added-to", certification({ title: "Technicien d'usinage (niveau 4)" })],
    ["title-added-to", certification({ title: "Technicien d'usinage " })],
  ])("for %s", (code, award) => {
    expect(lintParchment(award, theCertificate)).toContain(code);
  });

  it("for a block that is not named", () => {
    const award = anAward({ blocks: [{ code: "RNCP38622BC01", title: "" }] });

    expect(lintParchment(award, aBlock(award))).toEqual(["block-named"]);
  });

  it("with every reason, and the sheet is a specimen that says them", () => {
    const award = anAward({
      certifier: { ...anAward().certifier, place: "" },
      awardedBy: "Jury de VAE",
    });

    expect(lintParchment(award, theCertificate)).toEqual(["place-of-issue", "access-route"]);
    expect(sheetWords(award, theCertificate, someSheetFacts()).lacks).toMatch(
      /^SPÉCIMEN sans valeur.*le lieu de délivrance, le retrait de la voie d'accès\.$/,
    );
  });

  it("by a mention whose source is told", () => {
    expect(mentionSource("level")).toContain("France compétences");
  });
});
