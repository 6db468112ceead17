import { fromBase64Url, verifyEd25519 } from "../platform/index.ts";
import { fromBase58 } from "./base58.ts";
import { NotCanonical } from "./canonical.ts";
import { type Check, invalid, valid } from "./check.ts";
import { bytesToSign, type DataIntegrityProof, type SignedShape } from "./data-integrity.ts";
import type { OwnCredential, OwnStatusList } from "./profile.ts";
import { keyOf, servedAt, type TrustedIssuer, type TrustedKey } from "./trust.ts";
import type { Why } from "./why.ts";

export type Proof = OwnCredential["proof"][number];

/** Is the embedded proof good: of a suite we know, by a key that served its issuer then, over these very statements? */
export const embeddedCheck = (
  document: OwnCredential | OwnStatusList,
  shape: SignedShape,
  proof: Proof,
  issuer: TrustedIssuer,
  at: Date,
): Check[] => {
  if (proof.cryptosuite !== "eddsa-rdfc-2022")
    return [invalid("signature-embedded", "unsupported", "suite-unknown")];
  if (proof.proofPurpose !== "assertionMethod")
    return [invalid("signature-embedded", "bad-signature", "purpose")];
  const key = keyOf(issuer, proof.verificationMethod, "credential");
  if (!key) return [invalid("key-of-issuer", "bad-signature", "key-not-of-issuer")];
  const created = new Date(proof.created);
  if (created > at || !servedAt(key, created))
    return [invalid("key-of-issuer", "malformed", "key-out-of-period")];
  const fault = signatureFault(document, shape, proof, key);
  return [
    valid("key-of-issuer"),
    fault ? invalid("signature-embedded", fault.leadsTo, fault.why) : valid("signature-embedded"),
  ];
};

type Fault = { readonly leadsTo: "bad-signature" | "malformed"; readonly why: Why };

/** Signatures of status lists already checked, by list and key: the list of thousands of certificates is checked once. */
const checked = new WeakMap<object, Map<TrustedKey, Fault | undefined>>();

const signatureFault = (
  document: OwnCredential | OwnStatusList,
  shape: SignedShape,
  proof: Proof,
  key: TrustedKey,
): Fault | undefined => {
  if (shape === "credential") return faultOf(document, shape, proof, key);
  const known = checked.get(proof) ?? new Map<TrustedKey, Fault | undefined>();
  if (!known.has(key)) known.set(key, faultOf(document, shape, proof, key));
  checked.set(proof, known);
  return known.get(key);
};

const faultOf = (
  document: object,
  shape: SignedShape,
  { proofValue, ...options }: Proof,
  key: TrustedKey,
): Fault | undefined => {
  const signature = fromBase58(proofValue, 64);
  if (!signature) return { leadsTo: "bad-signature", why: "value-not-canonical" };
  try {
    const bytes = bytesToSign(document, shape, options as Omit<DataIntegrityProof, "proofValue">);
    return verifyEd25519(publicKeyOf(key), bytes, signature)
      ? undefined
      : { leadsTo: "bad-signature", why: "signature-differs" };
  } catch (error) {
    if (!(error instanceof NotCanonical)) throw error;
    return { leadsTo: "malformed", why: "not-canonical" };
  }
};

const opened = new WeakMap<TrustedKey, Uint8Array>();

/** The 32 bytes of an Ed25519 key; none for a key of another kind. */
export const publicKeyOf = (key: TrustedKey): Uint8Array => {
  const { crv, x } = key.publicKeyJwk;
  const held = opened.get(key) ?? (crv === "Ed25519" ? fromBase64Url(String(x)) : new Uint8Array());
  opened.set(key, held);
  return held;
};
