import { concat } from "../../log/pure/index.ts";
import { sha256, verifyEd25519 } from "../../platform/index.ts";
import { asText } from "../as-text.ts";
import { fromBase58 } from "../base58.ts";
import { type Check, invalid, skipped, unchecked, valid } from "../check.ts";
import { publicKeyOf } from "../embedded-proof.ts";
import { isCompromised, keyOf, servedAt, type TrustedIssuer, type TrustedKey } from "../trust.ts";
import type { linkedData } from "./linked-data.ts";
import { plainJson } from "./plain-json.ts";

type Document = Readonly<Record<string, unknown>>;
type LinkedData = ReturnType<typeof linkedData>;

/** Suites that we check: both sign with Ed25519, over statements or over plain JSON. Source: W3C vc-di-eddsa. */
const suites = ["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const;
type Suite = (typeof suites)[number];
const suiteOf = ({ type, cryptosuite }: Document): Suite | undefined =>
  type === "DataIntegrityProof" ? suites.find((one) => one === cryptosuite) : undefined;

/** What is checked, by whom it should be signed, and the instant of the answer. */
export type ProofCase = {
  readonly document: Document;
  readonly issuer: { readonly id: string; readonly trusted: TrustedIssuer | undefined };
  readonly at: Date;
};

/** Checks every embedded proof. One good proof is enough; those beside it are listed as left aside. */
export const foreignProofChecks = async (
  { document, issuer, at }: ProofCase,
  data: LinkedData,
): Promise<Check[]> => {
  const { proof, ...bare } = document;
  const proofs = [proof].flat().filter((one): one is Document => one !== null && typeof one === "object");
  if (proofs.length === 0) return [invalid("signature-embedded", "malformed", "no-proof")];
  const tried: Check[][] = [];
  for (const one of proofs.slice(0, 4))
    tried.push(await proofChecks(one, { document: bare, issuer, at }, data));
  const good = tried.find((checks) => checks.every(({ outcome }) => outcome !== "invalid"));
  if (!good)
    return tried.find((checks) => checks.some(({ leadsTo }) => leadsTo !== "unsupported")) ?? tried[0] ?? [];
  return [...good, ...proofs.slice(1).map(() => skipped("signature-embedded", "proof-left-aside"))];
};

const proofChecks = async (
  proof: Document,
  { document, issuer, at }: ProofCase,
  data: LinkedData,
): Promise<Check[]> => {
  const suite = suiteOf(proof);
  if (!suite || "previousProof" in proof)
    return [invalid("signature-embedded", "unsupported", "suite-unknown")];
  if (proof["proofPurpose"] !== "assertionMethod")
    return [invalid("signature-embedded", "bad-signature", "purpose")];
  const method = asText(proof["verificationMethod"]);
  const key = issuerKey(method, issuer);
  if (!key) return [invalid("key-of-issuer", leadOfKey(method, issuer), "key-not-of-issuer")];
  const created = proof["created"] === undefined ? undefined : new Date(asText(proof["created"]));
  if (created && !(created <= at && (!key.known || servedAt(key.known, created))))
    return [invalid("key-of-issuer", "malformed", "key-out-of-period")];
  if (proof["expires"] !== undefined && !(at <= new Date(asText(proof["expires"]))))
    return [invalid("signature-embedded", "expired", "proof-expired")];
  const { proofValue, ...options } = proof;
  const signature = fromBase58(asText(proofValue), 64);
  if (!signature) return [invalid("signature-embedded", "bad-signature", "value-not-canonical")];
  const bytes = await signedBytes(suite, document, options, data);
  if (!bytes) return [invalid("signature-embedded", "malformed", "not-canonical")];
  return [
    valid("key-of-issuer"),
    ...(key.known && isCompromised(key.known)
      ? [unchecked("key-uncompromised", "status-unknown", "no-proof-from-before")]
      : []),
    verifyEd25519(key.raw, bytes, signature)
      ? valid("signature-embedded")
      : invalid("signature-embedded", "bad-signature", "signature-differs"),
  ];
};

type IssuerKey = { readonly raw: Uint8Array; readonly known?: TrustedKey };

/** A key of the trusted issuer; else the one that a did:key is itself, which says nothing of who holds it. */
const issuerKey = (method: string, { id, trusted }: ProofCase["issuer"]): IssuerKey | undefined => {
  const known = trusted && keyOf(trusted, method, "credential");
  if (known) return { raw: publicKeyOf(known), known };
  const [did, fragment] = method.split("#");
  const multikey = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)$/.exec(did ?? "")?.[1];
  if (!multikey || did !== id || (fragment !== undefined && fragment !== multikey)) return undefined;
  const bytes = fromBase58(multikey, 34);
  return bytes?.[0] === 0xed && bytes[1] === 0x01 ? { raw: bytes.slice(2) } : undefined;
};

/** A key that no trusted issuer publishes leaves open who signed; one that this issuer should have and has not does not. */
const leadOfKey = (method: string, { trusted }: ProofCase["issuer"]): "bad-signature" | "untrusted-issuer" =>
  trusted && method.split("#")[0] === trusted.id ? "bad-signature" : "untrusted-issuer";

/** The digest of the proof's options, then of the document without its proofs; undefined for what has no canonical form. */
const signedBytes = async (
  suite: Suite,
  document: Document,
  options: Document,
  data: LinkedData,
): Promise<Uint8Array | undefined> => {
  try {
    if (suite === "eddsa-jcs-2022") return concat(sha256(plainJson(options)), sha256(plainJson(document)));
    const config = { ...options, "@context": document["@context"] };
    return concat(sha256(await data.canonical(config)), sha256(await data.canonical(document)));
  } catch {
    return undefined;
  }
};
