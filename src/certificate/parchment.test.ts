import { describe, expect, it } from "vitest";
import {
  aBlock,
  aCertification,
  anAward,
  someSheetFacts,
  theCertificate,
} from "../../tests/support/sheets.ts";
import { day } from "../kernel/index.ts";
import { documentTitle, type Edition, sheetWords } from "./parchment.ts";

const labels = (words: ReturnType<typeof sheetWords>): string[] => words.facts.map(({ label }) => label);
const text = (words: ReturnType<typeof sheetWords>): string => JSON.stringify(words);

describe("The sheet of a certificate", () => {
  it("in the RNCP shows register, day and duration of the decision, level in both frameworks, NSF code", () => {
    const words = sheetWords(anAward(), theCertificate, someSheetFacts());

    expect(labels(words)).toEqual(["Enregistrement", "Niveau", "Décision"]);
    expect(text(words)).toContain("RNCP38622");
    expect(text(words)).toMatch(/9\s+février\s+2024, jusqu'au 9\s+février\s+2027/);
    expect(text(words)).toMatch(/Niveau\s+4, niveau\s+4 du cadre européen. NSF\s+251u/);
    expect(words.lacks).toBeNull();
  });

  it("in the répertoire spécifique shows no level", () => {
    const registration = {
      register: "RS",
      code: "RS5432",
      nsf: [],
      decidedOn: day("2024-02-09"),
      endsOn: day("2027-02-09"),
    } as const;
    const award = anAward({ certification: aCertification({ registration }) });
    const words = sheetWords(award, theCertificate, someSheetFacts());

    expect(labels(words)).toEqual(["Enregistrement", "Décision"]);
    expect(text(words)).not.toMatch(/niveau/i);
  });

  it("in no register shows the branch's text, no register and no level", () => {
    const award = anAward({ certification: aCertification({ registration: undefined }) });
    const words = sheetWords(award, theCertificate, someSheetFacts());

    expect(labels(words)).toEqual(["Reconnaissance", "Décision"]);
    expect(text(words)).toContain("Accord du 8 novembre 2019");
    expect(text(words)).not.toMatch(/répertoire|niveau|France compétences/i);
    expect(words.lacks).toBeNull();
  });

  it("of a CQPI names the branches that own it together", () => {
    const award = anAward({
      certification: aCertification({
        kind: "CQPI",
        signatories: ["CPNE des industries chimiques", "CPNE de la plasturgie"],
      }),
    });

    expect(sheetWords(award, theCertificate, someSheetFacts()).issuers).toEqual([
      award.certifier.name,
      "avec CPNE des industries chimiques et CPNE de la plasturgie",
    ]);
  });

  it("is set in the tone its certifier chose, or in ours", () => {
    const award = anAward({ certifier: { ...anAward().certifier, tone: "#6f3d14" } });

    expect(sheetWords(award, theCertificate, someSheetFacts()).tone).toBe("#6f3d14");
    expect(sheetWords(anAward(), theCertificate, someSheetFacts()).tone).toBe("#0c5462");
  });

  it("is titled by kind, title, holder and number", () => {
    expect(documentTitle(anAward(), theCertificate, someSheetFacts())).toBe(
      "Certificat de qualification paritaire de la métallurgie – Technicien(ne) d'usinage sur machines-outils à commande numérique – Maëlle Anne Dussart – CQPM-3248-2026-004217",
    );
  });
});

describe("The attestation of a block", () => {
  it("names the block, the certification it is of, and says that it is not the certificate", () => {
    const words = sheetWords(anAward(), aBlock(), someSheetFacts());

    expect(words.title).toBe("Bloc RNCP38622BC01. Préparer une machine-outil");
    expect(words.under).toMatch(/de la certification «\s+Technicien/);
    expect(words.under).toContain("Cette attestation n'est pas le certificat.");
    expect(labels(words)).toContain("Durée");
  });
});

describe("A later edition", () => {
  const wordsOf = (edition: Edition, award = anAward()) =>
    sheetWords(award, theCertificate, someSheetFacts({ edition }));

  it("as a duplicate is marked, with its day, and keeps number and day of issue", () => {
    const words = wordsOf({ kind: "duplicate", on: day("2027-05-03") });

    expect(words.mark).toBe("Duplicata");
    expect(words.notes).toEqual([expect.stringMatching(/3\s+mai\s+2027/)]);
    expect(words.number).toBe("CQPM-3248-2026-004217");
    expect(words.issued).toMatch(/26\s+mars\s+2026/);
  });

  it("with the name corrected says which sheet it replaces, and nothing of the former name", () => {
    const award = anAward({ holder: { ...anAward().holder, firstNames: ["Camille"] } });
    const words = wordsOf({ kind: "corrected", on: day("2027-05-03"), replaces: day("2026-03-26") }, award);

    expect(words.mark).toBeNull();
    expect(words.notes).toEqual([expect.stringMatching(/3\s+mai\s+2027.*Remplace.*26\s+mars\s+2026/)]);
    expect(text(words)).not.toContain("Maëlle");
  });

  it("is not announced on a first one", () => {
    const words = wordsOf({ kind: "first" });

    expect(words.mark).toBeNull();
    expect(words.notes).toEqual([]);
  });
});
