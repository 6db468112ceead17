import { bytesToSign, type DataIntegrityProof, type SignedShape, toBase58 } from "../verification/index.ts";
import type { IssuerKey } from "./keys.ts";

const second = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** Adds an embedded `eddsa-rdfc-2022` proof, in an array as Open Badges 3.0 asks. */
export const withProof = async <Document extends object>(
  document: Document,
  shape: SignedShape,
  key: Pick<IssuerKey, "id" | "signer">,
  at: Date,
): Promise<Document & { readonly proof: [DataIntegrityProof] }> => {
  const options = {
    type: "DataIntegrityProof",
    created: second(at),
    verificationMethod: key.id,
    cryptosuite: "eddsa-rdfc-2022",
    proofPurpose: "assertionMethod",
  } as const;
  const proofValue = toBase58(await key.signer.sign(bytesToSign(document, shape, options)));
  return { ...document, proof: [{ ...options, proofValue }] };
};

/** The same document, proof included, as an RS256 token: header of `alg` and `kid` alone. */
export const asToken = async (
  credential: {
    readonly id: string;
    readonly validFrom: string;
    readonly issuer: { readonly id: string };
    readonly credentialSubject: { readonly id: string };
  },
  key: Pick<IssuerKey, "id" | "signer">,
): Promise<string> => {
  const claims = {
    iss: credential.issuer.id,
    jti: credential.id,
    nbf: Math.floor(Date.parse(credential.validFrom) / 1000),
    sub: credential.credentialSubject.id,
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "RS256", kid: key.id })}.${encode({ ...credential, ...claims })}`;
  const signature = await key.signer.sign(Buffer.from(signed));
  return `${signed}.${Buffer.from(signature).toString("base64url")}`;
};
