import type { webcrypto } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 as digest } from "@noble/hashes/sha2.js";
import { Gunzip, gzipSync, Unzlib } from "fflate";
import type { KeyAlgorithm, PublicJwk } from "./algorithms.ts";

// Web Crypto answers only later, and learned Ed25519 late (Chromium 137): what the checks ask many times over is
// answered at once by a library, and RSA and ECDSA are left to Web Crypto.

const utf8 = new TextEncoder();

export const sha256 = (of: Uint8Array | string): Uint8Array =>
  digest(typeof of === "string" ? utf8.encode(of) : of);

export const sha256Hex = (of: Uint8Array | string): string => toHex(sha256(of));

export const verifyEd25519 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean => {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    // RFC 8032 to the letter, as Node has it.
    return ed25519.verify(signature, bytes, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

const parameters = {
  RS256: { kty: "RSA", name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  ES256: { kty: "EC", name: "ECDSA", hash: "SHA-256", namedCurve: "P-256" },
} as const;

export const verifyWithKey = async (
  algorithm: KeyAlgorithm,
  jwk: PublicJwk,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> => {
  if (algorithm === "EdDSA")
    return jwk["crv"] === "Ed25519" && verifyEd25519(fromBase64Url(String(jwk["x"])), bytes, signature);
  const { kty, ...how } = parameters[algorithm];
  const { n, e, crv, x, y } = jwk as Record<string, string>;
  if (jwk["kty"] !== kty) return false;
  try {
    const bare = kty === "RSA" ? { kty, n, e } : { kty, crv, x, y };
    const key = await crypto.subtle.importKey("jwk", bare as webcrypto.JsonWebKey, how, false, ["verify"]);
    return await crypto.subtle.verify(how, key, owned(signature), owned(bytes));
  } catch {
    return false;
  }
};

const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Bytes fed at once: deflate gives at most some thousand times as many, so a bomb is seen before it grows. */
const mouthful = 4_096;

const opened = (Stream: typeof Unzlib | typeof Gunzip, bytes: Uint8Array, most: number) => {
  if (bytes.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Stream((part) => {
    size += part.length;
    if (size > most) throw new RangeError("more than may be");
    parts.push(part);
  });
  try {
    for (let at = 0; at < bytes.length; at += mouthful)
      stream.push(bytes.subarray(at, at + mouthful), at + mouthful >= bytes.length);
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const inflate = (bytes: Uint8Array, most: number): Uint8Array | undefined =>
  opened(Unzlib, bytes, most);
export const gunzip = (bytes: Uint8Array, most: number): Uint8Array | undefined =>
  opened(Gunzip, bytes, most);
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes);

const spelling = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export const fromBase64 = (text: string): Uint8Array => {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
};

export const fromBase64Url = (text: string): Uint8Array =>
  fromBase64(text.replace(/-/g, "+").replace(/_/g, "/"));

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

export const toBase64Url = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const kept = Math.min(bytes.length - at, 3) + 1;
    for (let sign = 0; sign < kept; sign++) text += spelling[(three >> (18 - 6 * sign)) & 63];
  }
  return text;
};

export const toHex = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
};

export const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

export const readUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return undefined;
  }
};
