import { isUtf8 } from "node:buffer";
import { createPublicKey, hash, type JsonWebKey, type KeyObject, verify } from "node:crypto";
import { gunzipSync, gzipSync, inflateSync } from "node:zlib";
import { ed25519Spki, type KeyAlgorithm, type PublicJwk } from "./algorithms.ts";

/** SHA-256 of bytes, or of a text's UTF-8. */
export const sha256 = (of: Uint8Array | string): Uint8Array =>
  // Node makes a short text faster than a buffer of its own: trees have many nodes.
  Buffer.from(hash("sha256", of, "binary"), "binary");

/** The same in lower-case hexadecimal. */
export const sha256Hex = (of: Uint8Array | string): string => hash("sha256", of, "hex");

const rawKeys = new WeakMap<Uint8Array, KeyObject>();

/** Is this an Ed25519 signature of these bytes, by the holder of this 32-byte key? A key is opened once. */
export const verifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const der = () => Buffer.concat([ed25519Spki, publicKey]);
    const key = rawKeys.get(publicKey) ?? createPublicKey({ key: der(), format: "der", type: "spki" });
    rawKeys.set(publicKey, key);
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
};

const jwkKeys = new WeakMap<PublicJwk, KeyObject>();

const kinds = {
  RS256: { type: "rsa", digest: "sha256" },
  ES256: { type: "ec", digest: "sha256" },
  EdDSA: { type: "ed25519", digest: null },
} as const;

/** Is this a signature of these bytes, by the holder of this key? False for a key of another kind. */
export const verifyWithKey = (
  algorithm: KeyAlgorithm,
  jwk: PublicJwk,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean | Promise<boolean> => {
  try {
    const key = jwkKeys.get(jwk) ?? createPublicKey({ key: jwk as JsonWebKey, format: "jwk" });
    jwkKeys.set(jwk, key);
    const { type, digest } = kinds[algorithm];
    if (key.asymmetricKeyType !== type) return false;
    // JOSE writes an ECDSA signature as two numbers side by side.
    return verify(digest, bytes, algorithm === "ES256" ? { key, dsaEncoding: "ieee-p1363" } : key, signature);
  } catch {
    return false;
  }
};

/** What was deflated (zlib, RFC 1950); undefined when it is not, or gives more than `most` bytes. */
export const inflate = (bytes: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

/** What was gzipped; undefined when it is not, or gives more than `most` bytes. */
export const gunzip = (bytes: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);

const plain = (bytes: Buffer): Uint8Array => new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);

/** Lenient, as in `atob`: a caller to whom the only spelling matters writes it back and compares. */
export const fromBase64Url = (text: string): Uint8Array => plain(Buffer.from(text, "base64url"));

const viewed = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const toBase64Url = (bytes: Uint8Array): string => viewed(bytes).toString("base64url");

export const fromBase64 = (text: string): Uint8Array => plain(Buffer.from(text, "base64"));

export const toBase64 = (bytes: Uint8Array): string => viewed(bytes).toString("base64");

/** Lower case. */
export const toHex = (bytes: Uint8Array): string => viewed(bytes).toString("hex");

/** Of an even number of digits. */
export const fromHex = (text: string): Uint8Array => plain(Buffer.from(text, "hex"));

/** The text that these bytes spell in UTF-8; undefined when they spell none. A mark of byte order is left out. */
export const readUtf8 = (bytes: Uint8Array): string | undefined => {
  if (!isUtf8(bytes)) return undefined;
  const text = viewed(bytes).toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
};
