import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as browser from "./browser.ts";
import * as node from "./node.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const rawOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(String(key.export({ format: "jwk" }).x), "base64url"));

const ed25519 = generateKeyPairSync("ed25519");
const keys = {
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  EdDSA: ed25519,
} as const;

describe("The two halves of the platform", () => {
  it("spell, digest and compress bytes alike", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        for (const half of [browser, node]) {
          expect(half.toHex(bytes)).toBe(Buffer.from(bytes).toString("hex"));
          expect([...half.fromHex(half.toHex(bytes))]).toEqual([...bytes]);
          expect(half.toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
          expect([...half.fromBase64(half.toBase64(bytes))]).toEqual([...bytes]);
          expect(half.toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
          expect([...half.fromBase64Url(Buffer.from(bytes).toString("base64url"))]).toEqual([...bytes]);
          expect([...(half.gunzip(half.gzip(bytes), 300) ?? [])]).toEqual([...bytes]);
          expect([...(half.inflate(deflateSync(bytes), 300) ?? [])]).toEqual([...bytes]);
        }
        expect(browser.toHex(browser.sha256(bytes))).toBe(node.toHex(node.sha256(bytes)));
      }),
    );
    expect(browser.toHex(browser.sha256("é"))).toBe(node.toHex(node.sha256("é")));
    expect(browser.sha256Hex("é")).toBe(node.sha256Hex("é"));
  });

  it("read UTF-8, and nothing that is not", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(text.isWellFormed() && !text.startsWith("\ufeff"));
        for (const half of [browser, node]) expect(half.readUtf8(bytesOf(text))).toBe(text);
      }),
    );
    for (const half of [browser, node]) {
      expect(half.readUtf8(bytesOf("\ufeffa"))).toBe("a");
      expect(half.readUtf8(Uint8Array.of(0xc3))).toBeUndefined();
      expect(half.readUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined();
    }
  });

  it("give up on what is not compressed, is cut short, or grows past what may be", () => {
    const bomb = new Uint8Array(1_000_000);
    for (const half of [browser, node]) {
      expect(half.inflate(bytesOf("not deflated"), 100)).toBeUndefined();
      expect(half.gunzip(bytesOf("not gzipped"), 100)).toBeUndefined();
      expect(half.gunzip(node.gzip(bomb), 999_999)).toBeUndefined();
      expect(half.inflate(deflateSync(bomb), 999_999)).toBeUndefined();
      expect(half.inflate(deflateSync(bomb).subarray(0, 500), 1_000_000)).toBeUndefined();
      expect(half.gunzip(new Uint8Array(), 100)).toBeUndefined();
    }
  });

  it("take an Ed25519 signature for what it is", () => {
    const publicKey = rawOf(ed25519.publicKey);
    const signature = new Uint8Array(sign(null, bytesOf("signed"), ed25519.privateKey));
    const broken = Uint8Array.from(signature, (byte, i) => (i === 40 ? byte ^ 1 : byte));
    for (const { verifyEd25519 } of [browser, node]) {
      expect(verifyEd25519(publicKey, bytesOf("signed"), signature)).toBe(true);
      expect(verifyEd25519(publicKey, bytesOf("Signed"), signature)).toBe(false);
      expect(verifyEd25519(publicKey, bytesOf("signed"), broken)).toBe(false);
      expect(verifyEd25519(publicKey.slice(1), bytesOf("signed"), signature)).toBe(false);
      expect(verifyEd25519(publicKey, bytesOf("signed"), signature.slice(1))).toBe(false);
    }
  });

  it.each(["RS256", "ES256", "EdDSA"] as const)(
    "take an %s signature by a key of its kind alone",
    async (name) => {
      const bytes = bytesOf("signed");
      const { privateKey, publicKey } = keys[name];
      const signature = new Uint8Array(
        sign(name === "EdDSA" ? null : "sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" }),
      );
      for (const { verifyWithKey } of [browser, node]) {
        const jwk = publicKey.export({ format: "jwk" });
        expect(await verifyWithKey(name, jwk, bytes, signature)).toBe(true);
        expect(await verifyWithKey(name, jwk, bytesOf("Signed"), signature)).toBe(false);
        for (const other of ["RS256", "ES256", "EdDSA"] as const)
          if (other !== name) expect(await verifyWithKey(other, jwk, bytes, signature)).toBe(false);
        expect(await verifyWithKey(name, { kty: "nothing" }, bytes, signature)).toBe(false);
      }
    },
  );
});
