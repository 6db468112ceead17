import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import * as Ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { SignJWT } from "jose";
import { asToken, withProof } from "../src/certificate/sign.ts";
import { canonicalQuads } from "../src/verification/canonical.ts";
import { toBase58 } from "../src/verification/index.ts";
import { credentialShape } from "../src/verification/rdf-shapes.ts";
import {
  credentialKey,
  documentOf,
  ed25519,
  issuer,
  largerAward,
  loaderWith,
  rsa2048,
  tokenKey,
} from "./support/one-credential.ts";
import { inTurn, pinToOneCore, ratio } from "./support/rounds.ts";

const at = new Date("2026-11-20T08:00:00Z");
const documents = Array.from({ length: 4_096 }, (_, rank) => documentOf(rank));
const larger = Array.from({ length: 4_096 }, (_, rank) => documentOf(rank, largerAward));
const statements = (of: object) => canonicalQuads(of, credentialShape).split("\n").length - 1;
const document = (rank: number) => documents[rank % documents.length] ?? documentOf(rank);

const multibase = (prefix: readonly number[], bytes: Buffer) => toBase58(Uint8Array.of(...prefix, ...bytes));
const jwk = ed25519.privateKey.export({ format: "jwk" });
const peerKey = await Ed25519Multikey.from({
  "@context": "https://w3id.org/security/multikey/v1",
  id: credentialKey.id,
  type: "Multikey",
  controller: issuer,
  publicKeyMultibase: multibase([0xed, 0x01], Buffer.from(String(jwk.x), "base64url")),
  secretKeyMultibase: multibase([0x80, 0x26], Buffer.from(String(jwk.d), "base64url")),
});
const documentLoader = loaderWith();

/** Signs the embedded proof as the peer's users do: one suite for all. */
const suite = new DataIntegrityProof({ signer: peerKey.signer(), date: at, cryptosuite });
const peerSigns = (rank: number) =>
  vc.issue({ credential: structuredClone(document(rank)), suite, documentLoader });

const claims = (rank: number) => {
  const { id, issuer: by, validFrom, credentialSubject } = document(rank);
  return {
    ...document(rank),
    iss: by.id,
    jti: id,
    nbf: Date.parse(validFrom) / 1000,
    sub: credentialSubject.id,
  };
};

/** Embedded proofs and tokens of the same documents, ours and the peers' in turn, on one core. */
export const run = async () => {
  const pinned = pinToOneCore();
  const [mine, theirs] = [
    await withProof(document(7), "credential", credentialKey, at),
    (await peerSigns(7)) as { proof: { proofValue: string } },
  ];
  if (mine.proof[0].proofValue !== theirs.proof.proofValue)
    throw new Error("the two proofs of one document differ");
  const embedded = await inTurn(
    [
      {
        name: "ours",
        count: 20_000,
        work: (rank) => withProof(document(rank), "credential", credentialKey, at),
      },
      { name: "@digitalbazaar/vc", count: 200, work: peerSigns },
      {
        name: "ours, of five blocks",
        count: 10_000,
        work: (rank) => withProof(larger[rank % larger.length] ?? {}, "credential", credentialKey, at),
      },
    ],
    5,
  );
  const token = await inTurn(
    [
      { name: "ours", count: 2_000, work: (rank) => asToken(document(rank), tokenKey) },
      {
        name: "jose",
        count: 2_000,
        work: (rank) =>
          new SignJWT(claims(rank))
            .setProtectedHeader({ alg: "RS256", kid: tokenKey.id })
            .sign(rsa2048.privateKey),
      },
    ],
    5,
  );
  const of = (measured: ReadonlyMap<string, number>, name: string) => measured.get(name) ?? 0;
  return {
    pinned,
    work: `a certificate of two blocks, ${statements(document(0))} statements; the two proofs of one document are equal`,
    ours: {
      perSecond: of(embedded, "ours"),
      perSecondOfFiveBlocks: of(embedded, "ours, of five blocks"),
      statementsOfFiveBlocks: statements(larger[0] ?? {}),
      tokensPerSecond: of(token, "ours"),
    },
    peers: [
      { name: "@digitalbazaar/vc", version: "7.3.0", perSecond: of(embedded, "@digitalbazaar/vc") },
      { name: "jose", version: "6.2.17", tokensPerSecond: of(token, "jose") },
    ],
    ratios: {
      "@digitalbazaar/vc": ratio(of(embedded, "ours"), of(embedded, "@digitalbazaar/vc")),
      jose: ratio(of(token, "ours"), of(token, "jose")),
    },
  };
};
