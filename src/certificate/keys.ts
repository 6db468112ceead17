import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from "node:crypto";

export type KeyUse = "credential" | "token" | "seal";
export type KeyAlgorithm = "Ed25519" | "RS256" | "ES256";

/**
 * What signs with a private key. Signatures are raw for Ed25519, PKCS #1 v1.5 over SHA-256 for RS256, and a DER pair
 * over SHA-256 for ES256. A key held elsewhere answers later.
 */
export type Signer = {
  readonly sign: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** The private key itself, when this process holds it: workers may then sign in its place. */
  readonly local?: KeyObject | undefined;
};

/** A place that holds private keys and signs with them (a PKCS #11 token, a key service), by the reference it knows them by. */
export type KeyHolder = (reference: string, algorithm: KeyAlgorithm) => Signer;

/** A key of an issuer, ready to sign; its private half never leaves its holder. */
export type IssuerKey = {
  readonly id: string;
  readonly use: KeyUse;
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonWebKey;
  readonly signer: Signer;
  readonly from: Date;
  /** DER of the organisation's certificate, for a seal; then those of the authorities above it, the nearest first. */
  readonly certificate?: Uint8Array | undefined;
  readonly chain: readonly Uint8Array[];
};

/** How a new key may be made: its kind, and for RSA its length in bits. */
export type KeyKind = "Ed25519" | "P-256" | "RSA-2048" | "RSA-3072";

/** The kinds each use admits, the one made when nobody chooses first. */
export const keyKinds: Readonly<Record<KeyUse, readonly [KeyKind, ...KeyKind[]]>> = {
  credential: ["Ed25519"],
  token: ["RSA-2048", "RSA-3072"],
  seal: ["P-256", "RSA-2048", "RSA-3072"],
};

const algorithms: Readonly<Record<KeyKind, KeyAlgorithm>> = {
  Ed25519: "Ed25519",
  "P-256": "ES256",
  "RSA-2048": "RS256",
  "RSA-3072": "RS256",
};

export type NewPair = {
  readonly algorithm: KeyAlgorithm;
  readonly publicJwk: JsonWebKey;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
};

export const newPair = (kind: KeyKind): NewPair => {
  const { privateKey, publicKey } = generated(kind);
  return {
    algorithm: algorithms[kind],
    publicJwk: publicKey.export({ format: "jwk" }),
    privateKey,
    publicKey,
  };
};

const generated = (kind: KeyKind) => {
  if (kind === "Ed25519") return generateKeyPairSync("ed25519");
  if (kind === "P-256") return generateKeyPairSync("ec", { namedCurve: "P-256" });
  return generateKeyPairSync("rsa", { modulusLength: kind === "RSA-2048" ? 2048 : 3072 });
};

/** The kind of a public key, as a person names it: "RSA-3072". */
export const kindOf = ({ kty, crv, n }: JsonWebKey): string =>
  kty === "RSA" ? `RSA-${Buffer.from(String(n), "base64url").length * 8}` : String(crv);

export const pemOf = (key: KeyObject): string => key.export({ format: "pem", type: "pkcs8" }).toString();

/** Signs with a private key held in this process. */
export const localSigner = (pem: string, algorithm: KeyAlgorithm): Signer & { readonly local: KeyObject } => {
  const local = createPrivateKey(pem);
  const digest = algorithm === "Ed25519" ? null : "sha256";
  return { local, sign: (bytes) => sign(digest, bytes, local) };
};
