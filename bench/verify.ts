import { generateKeyPairSync, sign } from "node:crypto";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { digest, ES256, generateSalt } from "@sd-jwt/crypto-nodejs";
import { SDJwtVcInstance } from "@sd-jwt/sd-jwt-vc";
import { asToken, withProof } from "../src/certificate/sign.ts";
import {
  eventLeaf,
  eventText,
  inclusionProofs,
  type LogEvent,
  proofText,
  rootOf,
  signedCheckpoint,
  tileWidth,
  toBase64,
  treeOver,
} from "../src/log/pure/index.ts";
import { sha256, toBase64Url } from "../src/platform/index.ts";
import { emptyBits, encodeBits, type TrustList, toBase58, verify } from "../src/verification/index.ts";
import {
  award,
  credentialKey,
  documentOf,
  ed25519,
  issuer,
  loaderWith,
  publicUrl,
  rsa2048,
  tokenKey,
} from "./support/one-credential.ts";
import { inTurn, pinToOneCore, ratio } from "./support/rounds.ts";

const count = 4_096;
const at = new Date("2026-11-20T08:00:00Z");
const now = new Date("2026-11-24T08:00:00Z");
const list = `${publicUrl}/statuts/cpnefp-metallurgie-2026`;

const signed = await Promise.all(
  Array.from({ length: count }, (_, rank) => withProof(documentOf(rank), "credential", credentialKey, at)),
);
const texts = signed.map((credential) => Buffer.from(JSON.stringify(credential)));
const statusList = await withProof(
  {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id: list,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer,
    validFrom: "2026-11-24T00:00:00Z",
    validUntil: "2026-12-01T00:00:00Z",
    credentialSubject: {
      id: `${list}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: encodeBits(emptyBits()),
    },
  },
  "status-list",
  credentialKey,
  at,
);
const statusLists = new Map([[list, Buffer.from(JSON.stringify(statusList))]]);

/** A log of these credentials, each with its own path to one checkpoint, as a session's sheets carry them. */
const log = generateKeyPairSync("ed25519");
const logKey = {
  name: "certificats.example/log",
  publicKey: new Uint8Array(Buffer.from(String(log.publicKey.export({ format: "jwk" }).x), "base64url")),
};
const events = texts.map((text, rank) =>
  eventText({
    kind: "issued",
    issuer,
    credential: toBase64Url(sha256(text)),
    holder: toBase64Url(sha256(`salt ${rank}`)),
    statusList: list,
    statusIndex: rank,
    at: "2026-11-20T08:00:00Z",
  } satisfies LogEvent),
);
const leaves = events.map(eventLeaf);
const tree = treeOver(async (tiles) =>
  tiles.map(({ level, index, width }) => {
    const first = index * tileWidth;
    const hashes = Array.from({ length: width }, (_, i) =>
      level === 0
        ? (leaves[first + i] as Uint8Array)
        : rootOf(leaves.slice((first + i) * tileWidth, (first + i + 1) * tileWidth)),
    );
    return Buffer.concat(hashes);
  }),
);
const { paths, root } = await inclusionProofs([...leaves.keys()], count, tree);
const checkpoint = signedCheckpoint({ origin: logKey.name, size: count, root }, logKey, (bytes) =>
  Uint8Array.from(sign(null, bytes, log.privateKey)),
);
const proofs = paths.map((hashes, index) => proofText({ index, hashes, checkpoint }));

const jwk = (key: typeof ed25519.publicKey) => key.export({ format: "jwk" }) as Record<string, unknown>;
const trust: TrustList = {
  version: 1,
  generatedAt: now.toISOString(),
  issuers: [
    {
      id: issuer,
      name: award.certifier.name,
      keys: [
        {
          id: credentialKey.id,
          algorithm: "Ed25519",
          use: "credential",
          publicKeyJwk: jwk(ed25519.publicKey),
          from: "2026-01-01T00:00:00Z",
        },
        {
          id: tokenKey.id,
          algorithm: "RS256",
          use: "token",
          publicKeyJwk: jwk(rsa2048.publicKey),
          from: "2026-01-01T00:00:00Z",
        },
      ],
    },
  ],
  log: { name: logKey.name, publicKey: toBase64(logKey.publicKey) },
};
const ours = async (rank: number) => {
  const i = rank % count;
  const text = texts[i] as Buffer;
  const answer = await verify(text, {
    trust,
    statusLists,
    at: now,
    logProof: { text: proofs[i] ?? "", event: events[i] ?? "" },
  });
  if (answer.verdict !== "valid") throw new Error(JSON.stringify(answer.checks));
};
const tokens = await Promise.all(signed.slice(0, 512).map((credential) => asToken(credential, tokenKey)));
const oursToken = async (rank: number) => {
  const answer = await verify(Buffer.from(tokens[rank % tokens.length] ?? ""), {
    trust,
    statusLists,
    at: now,
  });
  if (answer.verdict !== "valid") throw new Error(JSON.stringify(answer.checks));
};

const multikey = toBase58(
  Uint8Array.of(0xed, 0x01, ...Buffer.from(String(jwk(ed25519.publicKey)["x"]), "base64url")),
);
const documentLoader = loaderWith(
  new Map<string, object>([
    [
      credentialKey.id,
      {
        "@context": "https://w3id.org/security/multikey/v1",
        id: credentialKey.id,
        type: "Multikey",
        controller: issuer,
        publicKeyMultibase: multikey,
      },
    ],
    [issuer, { "@context": "https://www.w3.org/ns/did/v1", id: issuer, assertionMethod: [credentialKey.id] }],
  ]),
);
const suite = new DataIntegrityProof({ cryptosuite });
/** Signature and dates; its status check is a stub that says yes, and it knows no log. */
const peer = async (rank: number) => {
  const { verified, error } = await vc.verifyCredential({
    credential: JSON.parse(String(texts[rank % count])),
    suite,
    documentLoader,
    checkStatus: async () => ({ verified: true }),
    now,
  });
  if (!verified) throw error;
};

const pair = await ES256.generateKeyPair();
const sdjwt = new SDJwtVcInstance({
  signer: await ES256.getSigner(pair.privateKey),
  verifier: await ES256.getVerifier(pair.publicKey),
  signAlg: ES256.alg,
  hasher: digest,
  hashAlg: "sha-256",
  saltGenerator: generateSalt,
});
const sdTokens = await Promise.all(
  Array.from({ length: 512 }, (_, rank) =>
    sdjwt.issue(
      {
        iss: issuer,
        iat: Math.floor(at.getTime() / 1000),
        vct: `${publicUrl}/vct/cqp`,
        family_name: "Dussart",
        given_name: "Maëlle Anne",
        birthdate: "1999-02-11",
        title: award.certification.title,
        number: `CQPM-3248-2026-${String(rank).padStart(6, "0")}`,
      },
      { _sd: ["family_name", "given_name", "birthdate"] },
    ),
  ),
);
/** Signature and disclosures; no status, no log. */
const peerSd = (rank: number) => sdjwt.verify(sdTokens[rank % sdTokens.length] ?? "");

/** Whole verifications of our credential, and what the peers check of theirs, in turn, on one core. */
export const run = async () => {
  const pinned = pinToOneCore();
  const measured = await inTurn(
    [
      { name: "ours", count: 10_000, work: ours },
      { name: "ours, as a token", count: 4_000, work: oursToken },
      { name: "@digitalbazaar/vc", count: 200, work: peer },
      { name: "@sd-jwt/sd-jwt-vc", count: 4_000, work: peerSd },
    ],
    5,
  );
  const of = (name: string) => measured.get(name) ?? 0;
  return {
    pinned,
    work: "JSON to verdict: shape, issuer, key, signature, period, status list, log proof; the list and the checkpoint, which many share, are checked once",
    ours: { perSecond: of("ours"), tokensPerSecond: of("ours, as a token") },
    peers: [
      {
        name: "@digitalbazaar/vc",
        version: "7.3.0",
        perSecond: of("@digitalbazaar/vc"),
        work: "signature and dates; no status, no log",
      },
      {
        name: "@sd-jwt/sd-jwt-vc",
        version: "0.19.0",
        perSecond: of("@sd-jwt/sd-jwt-vc"),
        work: "signature and disclosures; no status, no log",
      },
    ],
    ratios: {
      "@digitalbazaar/vc": ratio(of("ours"), of("@digitalbazaar/vc")),
      "@sd-jwt/sd-jwt-vc": ratio(of("ours"), of("@sd-jwt/sd-jwt-vc")),
    },
  };
};
