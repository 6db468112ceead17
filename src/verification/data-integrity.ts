import { sha256 } from "../platform/index.ts";
import { canonicalQuads } from "./canonical.ts";
import { credentialShape, proofShape, statusListShape } from "./rdf-shapes.ts";

/** An embedded proof, as our credentials carry it. */
export type DataIntegrityProof = {
  readonly type: "DataIntegrityProof";
  readonly created: string;
  readonly verificationMethod: string;
  readonly cryptosuite: "eddsa-rdfc-2022";
  readonly proofPurpose: "assertionMethod";
  readonly proofValue: string;
};

/** Which closed shape a signed document has. */
export type SignedShape = "credential" | "status-list";
const shapes = { credential: credentialShape, "status-list": statusListShape } as const;

/**
 * The 64 bytes that an `eddsa-rdfc-2022` proof signs: digest of the proof's options, then of the document
 * without its proof. Throws NotCanonical for a document outside the shape. Source: W3C vc-di-eddsa, sections 3.2.3 to 3.2.5.
 */
export const bytesToSign = (
  document: object,
  shape: SignedShape,
  options: Omit<DataIntegrityProof, "proofValue">,
): Uint8Array => {
  const bytes = new Uint8Array(64);
  bytes.set(digestOf(options));
  bytes.set(sha256(canonicalQuads(document, shapes[shape])), 32);
  return bytes;
};

type Options = Omit<DataIntegrityProof, "proofValue">;

/** Of the options last written: a session's certificates are signed by one key, thousands within one second. */
let last: { readonly options: Options; readonly digest: Uint8Array } | undefined;

const digestOf = (options: Options): Uint8Array => {
  if (!last || !same(last.options, options))
    last = { options: { ...options }, digest: sha256(canonicalQuads(options, proofShape)) };
  return last.digest;
};

const same = (a: Options, b: Options): boolean => {
  const names = Object.keys(b) as (keyof Options)[];
  return names.length === Object.keys(a).length && names.every((name) => a[name] === b[name]);
};
