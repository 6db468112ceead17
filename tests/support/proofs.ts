import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import {
  bytesToSign,
  emptyBits,
  encodeBits,
  type SignedShape,
  type TrustList,
  toBase58,
  type UnsignedCredential,
  type Verification,
  type VerifyOptions,
  verify,
  withBit,
} from "../../src/verification/index.ts";

export type Signed = Record<string, unknown>;
type Changes = Readonly<Record<string, unknown>>;

/** An instant of an answer, some days after the certificate was issued. */
const now = new Date("2026-11-24T09:00:00Z");

const jwkOf = (key: KeyObject) => key.export({ format: "jwk" }) as Record<string, unknown>;

/** An issuer with its keys; the pairs are kept, so that tests can sign as it would, and as it would not. */
export const anIssuer = (slug = "cpnefp-essai", host = "certificats.example") => {
  const id = `did:web:${host}:emetteurs:${slug}`;
  const pairs = {
    ed25519: generateKeyPairSync("ed25519"),
    rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }),
    p256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  };
  const served = { from: "2026-01-01T00:00:00Z", until: "2026-12-31T23:59:59Z" };
  return {
    id,
    pairs,
    methods: {
      ed25519: `${id}#2026-1`,
      rsa: `${id}#2026-2`,
      p256: `${id}#2026-3`,
      ed25519Token: `${id}#2026-4`,
    },
    list: `https://${host}/statuts/${slug}-2026`,
    trusted: {
      id,
      name: "CPNEFP d'essai",
      keys: [
        {
          id: `${id}#2026-1`,
          algorithm: "Ed25519",
          use: "credential",
          publicKeyJwk: jwkOf(pairs.ed25519.publicKey),
          ...served,
        },
        {
          id: `${id}#2026-2`,
          algorithm: "RS256",
          use: "token",
          publicKeyJwk: jwkOf(pairs.rsa.publicKey),
          ...served,
        },
        {
          id: `${id}#2026-3`,
          algorithm: "ES256",
          use: "token",
          publicKeyJwk: jwkOf(pairs.p256.publicKey),
          ...served,
        },
        {
          id: `${id}#2026-4`,
          algorithm: "Ed25519",
          use: "token",
          publicKeyJwk: jwkOf(pairs.ed25519.publicKey),
          ...served,
        },
      ] as TrustList["issuers"][number]["keys"],
    },
  };
};
export type TestIssuer = ReturnType<typeof anIssuer>;

/** A certificate of this issuer, not signed yet. */
export const aCredential = (issuer: TestIssuer, change: Changes = {}): UnsignedCredential =>
  ({
    "@context": [
      "https://www.w3.org/ns/credentials/v2",
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ],
    id: "urn:uuid:018f3c1e-7c0e-7f5a-9a33-0c5d2e1b4a01",
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: "CQPM Opérateur-régleur sur machine-outil à commande numérique",
    description: "Certificat de qualification paritaire de la métallurgie.",
    issuer: {
      id: issuer.id,
      type: ["Profile"],
      name: "CPNEFP d'essai",
      url: "https://certificats.example/emetteurs/cpnefp-essai",
    },
    validFrom: "2026-11-20T00:00:00Z",
    awardedDate: "2026-11-14T00:00:00Z",
    credentialSubject: {
      id: "urn:uuid:018f3c1e-0000-7000-8000-00000000c0de",
      type: ["AchievementSubject"],
      identifier: [
        { type: "IdentityObject", identityType: "name", hashed: false, identityHash: "Camille Martin" },
      ],
      licenseNumber: "CQPM-3248-2026-012345",
      achievement: {
        id: "https://certificats.example/certifications/cqpm-essai",
        type: ["Achievement"],
        achievementType: "Certification",
        name: "CQPM Opérateur-régleur sur machine-outil à commande numérique",
        description: "Règle et conduit une machine-outil.",
        inLanguage: "fr",
        version: "2024-07-01",
        creator: { id: issuer.id, type: ["Profile"] },
        criteria: { narrative: "Délibération du jury paritaire." },
      },
    },
    evidence: [
      {
        id: "urn:uuid:018f3c1e-0000-7000-8000-0000000000ee",
        type: ["Evidence"],
        name: "Délibération du jury paritaire",
        genre: "Procès-verbal de jury",
        narrative: "Jury du 2026-11-14",
      },
    ],
    credentialStatus: {
      id: `${issuer.list}#94567`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: "94567",
      statusListCredential: issuer.list,
    },
    ...change,
  }) as UnsignedCredential;

/** The document with its embedded proof, by this key; `options` change the proof. */
export const signed = (
  document: object,
  issuer: TestIssuer,
  options: Changes = {},
  shape: SignedShape = "credential",
  key: KeyObject = issuer.pairs.ed25519.privateKey,
): Signed => {
  const proof = {
    type: "DataIntegrityProof",
    created: "2026-11-20T08:00:00Z",
    verificationMethod: issuer.methods.ed25519,
    cryptosuite: "eddsa-rdfc-2022",
    proofPurpose: "assertionMethod",
    ...options,
  } as Parameters<typeof bytesToSign>[2];
  const value = new Uint8Array(sign(null, bytesToSign(document, shape, proof), key));
  return { ...document, proof: [{ ...proof, proofValue: toBase58(value) }] };
};

/** The issuer's status list, with these positions revoked. */
export const statusList = (
  issuer: TestIssuer,
  revoked: readonly number[] = [],
  change: Changes = {},
): Signed =>
  signed(
    {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      id: issuer.list,
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      issuer: issuer.id,
      validFrom: "2026-11-23T00:00:00Z",
      validUntil: "2026-11-30T00:00:00Z",
      credentialSubject: {
        id: `${issuer.list}#list`,
        type: "BitstringStatusList",
        statusPurpose: "revocation",
        encodedList: encodeBits(revoked.reduce(withBit, emptyBits())),
      },
      ...change,
    },
    issuer,
    { created: change["validFrom"] ?? "2026-11-23T00:00:00Z" },
    "status-list",
  );

const encoded = (value: object | Uint8Array): string =>
  Buffer.from(value instanceof Uint8Array ? value : JSON.stringify(value)).toString("base64url");

/** The claims that repeat what a credential says. */
export const claimsOf = (document: Signed): Signed => ({
  iss: (document["issuer"] as { id: string }).id,
  jti: document["id"],
  sub: (document["credentialSubject"] as { id: string }).id,
  nbf: Date.parse(String(document["validFrom"])) / 1000,
});

/** A token with this header and payload, signed with this key as its algorithm says. */
export const token = (header: Changes, payload: object, key: KeyObject): string => {
  const text = `${encoded(header)}.${encoded(payload)}`;
  const bytes = Buffer.from(text);
  const value =
    key.asymmetricKeyType === "ed25519"
      ? sign(null, bytes, key)
      : sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" });
  return `${text}.${encoded(new Uint8Array(value))}`;
};

/** What a verifier holds: these issuers, and their lists. */
export const holding = (
  issuers: readonly TestIssuer[],
  lists: readonly (Signed | readonly [string, Uint8Array])[] = issuers.map((one) => statusList(one)),
  more: Partial<VerifyOptions> = {},
): VerifyOptions => ({
  trust: { version: 1, generatedAt: "2026-11-24T00:00:00Z", issuers: issuers.map(({ trusted }) => trusted) },
  statusLists: new Map(
    lists.map((one) =>
      Array.isArray(one)
        ? (one as [string, Uint8Array])
        : [String((one as Signed)["id"]), bytesOf(one as Signed)],
    ),
  ),
  at: now,
  ...more,
});

export const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(typeof document === "string" ? document : JSON.stringify(document));

/** What the verifier says of a document. */
export const asked = (document: unknown, options: VerifyOptions): Promise<Verification> =>
  verify(document instanceof Uint8Array ? document : bytesOf(document), options);
