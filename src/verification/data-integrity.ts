import { createHash } from "node:crypto";
import jsonld from "jsonld";
import { canonize } from "rdf-canonize";
import { loadContext } from "./contexts.ts";

/** An embedded proof, as our credentials carry it. */
export type DataIntegrityProof = {
  readonly type: "DataIntegrityProof";
  readonly created: string;
  readonly verificationMethod: string;
  readonly cryptosuite: "eddsa-rdfc-2022";
  readonly proofPurpose: "assertionMethod";
  readonly proofValue: string;
};

type Document = { readonly "@context": readonly string[]; readonly [member: string]: unknown };

/** Canonical N-Quads of a document (RDFC-1.0). Throws on a term no held context defines, and on a poison graph. */
const canonical = async (document: object): Promise<string> =>
  canonize(await jsonld.toRDF(document, { documentLoader: loadContext, safe: true }), {
    algorithm: "RDFC-1.0",
    maxWorkFactor: 1,
  });

/**
 * The 64 bytes that an `eddsa-rdfc-2022` proof signs: digest of the proof's options, then of the document
 * without its proof. Source: W3C vc-di-eddsa, sections 3.2.3 to 3.2.5.
 */
export const bytesToSign = async (
  document: Document,
  options: Omit<DataIntegrityProof, "proofValue">,
): Promise<Uint8Array> => {
  const { proof: _, ...unsecured } = document as Document & { proof?: unknown };
  const [config, body] = await Promise.all([
    canonical({ "@context": document["@context"], ...options }),
    canonical(unsecured),
  ]);
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return new Uint8Array(Buffer.concat([digest(config), digest(body)]));
};
