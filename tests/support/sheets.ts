import { randomBytes } from "node:crypto";
import { localSigner, newPair, pemOf } from "../../src/certificate/keys.ts";
import { documentTitle, type SheetFacts, sheetWords } from "../../src/certificate/parchment.ts";
import type { SealIdentity } from "../../src/certificate/seal.ts";
import { selfSignedCertificate } from "../../src/certificate/seal-certificate.ts";
import type { SheetToSeal } from "../../src/certificate/sealed-sheet.ts";
import type { AwardToIssue, Piece } from "../../src/certificate/to-issue.ts";
import { day } from "../../src/kernel/index.ts";

type Certification = AwardToIssue["certification"];

/** An award registered in the RNCP, with every mention; only what a test is about changes. */
export const anAward = (changes: Partial<AwardToIssue> = {}): AwardToIssue => ({
  awardId: "award",
  certifier: {
    id: "metallurgie",
    name: "Commission paritaire nationale de l'emploi et de la formation professionnelle de la Métallurgie",
    siret: "12345678900011",
    place: "Paris",
    signatory: { name: "Hélène Maubourguet-Sarr", capacity: "Responsable de la certification" },
  },
  certification: aCertification(),
  holder: {
    personId: "person",
    firstNames: ["Maëlle", "Anne"],
    birthName: "Dussart",
    bornOn: day("1994-05-04"),
    birthPlace: "Saint-Nazaire (44)",
  },
  outcome: "full",
  blocks: [{ code: "RNCP38622BC01", title: "Préparer une machine-outil", creditUntil: "life" }],
  juryOn: day("2026-03-12"),
  awardedOn: day("2026-03-26"),
  awardedBy: "CPNEFP de la Métallurgie",
  minutes: { reference: "PV-2026-0471", sha256: "3f1c" },
  ...changes,
});

export const aCertification = (changes: Partial<Certification> = {}): Certification => ({
  id: "mocn",
  kind: "CQPM",
  kindLabel: "Certificat de qualification paritaire de la métallurgie",
  title: "Technicien(ne) d'usinage sur machines-outils à commande numérique",
  idcc: "3248",
  versionLabel: "2024",
  registration: {
    register: "RNCP",
    code: "RNCP38622",
    level: 4,
    nsf: ["251u"],
    decidedOn: day("2024-02-09"),
    endsOn: day("2027-02-09"),
  },
  ground: { text: "Accord du 8 novembre 2019", article: "article 4" },
  ...changes,
});

export const theCertificate: Piece = { variant: "certificate" };

export const aBlock = (award = anAward()): Piece => {
  const [block] = award.blocks;
  if (!block) throw new Error("the award has no block");
  return { variant: "block", block };
};

export const someSheetFacts = (changes: Partial<SheetFacts> = {}): SheetFacts => ({
  number: "CQPM-3248-2026-004217",
  issuedOn: day("2026-03-26"),
  publicUrl: "https://certificats.example",
  qrText: "HTTPS://CERTIFICATS.EXAMPLE/V/CQPM-3248-2026-004217",
  ...changes,
});

/** A sheet ready to be sealed, carrying these files. */
export const aSheet = (
  files: Readonly<Record<string, Uint8Array>> = {},
  facts = someSheetFacts(),
  award = anAward(),
  piece: Piece = theCertificate,
): SheetToSeal => ({
  documentTitle: documentTitle(award, piece, facts),
  issuer: award.certifier.name,
  sheets: [sheetWords(award, piece, facts)],
  attachments: Object.entries(files).map(([name, bytes]) => ({
    name,
    bytes,
    mime: "application/json",
    description: "Pièce jointe",
  })),
  says: { name: award.certifier.name, location: "Paris", reason: `Délivrance ${facts.number}` },
  at: new Date("2026-03-26T10:00:00Z"),
});

/** An organisation with a new seal key and a certificate of its own making. */
export const aSealIdentity = async (kind: "P-256" | "RSA-2048" | "RSA-3072"): Promise<SealIdentity> => {
  const pair = newPair(kind);
  return {
    id: `seal-${kind}`,
    algorithm: pair.algorithm,
    signer: localSigner(pemOf(pair.privateKey), pair.algorithm),
    certificate: await selfSignedCertificate(
      "CPNEFP de la Métallurgie",
      pair,
      { from: new Date("2026-01-01T00:00:00Z"), until: new Date("2029-12-31T00:00:00Z") },
      Uint8Array.of(1, ...randomBytes(15)),
    ),
    chain: [],
  };
};
