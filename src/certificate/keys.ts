import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from "node:crypto";

export type KeyUse = "credential" | "token" | "seal";
export type KeyAlgorithm = "Ed25519" | "RS256" | "ES256";

/** A key of an issuer with its private half open; never leaves the process. */
export type IssuerKey = {
  readonly id: string;
  readonly use: KeyUse;
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonWebKey;
  readonly privateKey: KeyObject;
  readonly from: Date;
  readonly until?: Date | undefined;
  /** DER of the organisation's certificate, for a seal. */
  readonly certificate?: Uint8Array | undefined;
};

/** Makes a pair: Ed25519 for embedded proofs, RSA-2048 for tokens, P-256 for the seal of a PDF. */
export const newPair = (
  use: KeyUse,
): { readonly algorithm: KeyAlgorithm; readonly publicJwk: JsonWebKey; readonly privatePem: string } => {
  const { privateKey, publicKey } =
    use === "credential"
      ? generateKeyPairSync("ed25519")
      : use === "token"
        ? generateKeyPairSync("rsa", { modulusLength: 2048 })
        : generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    algorithm: { credential: "Ed25519", token: "RS256", seal: "ES256" }[use] as KeyAlgorithm,
    publicJwk: publicKey.export({ format: "jwk" }),
    privatePem: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
};

export const openKey = (pem: string): KeyObject => createPrivateKey(pem);

export const signEd25519 = (key: KeyObject, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(sign(null, bytes, key));
