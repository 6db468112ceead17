/** Signatures of tokens, by their JOSE names. Ed25519 is `EdDSA` there. */
export type KeyAlgorithm = "RS256" | "ES256" | "EdDSA";

/** A public key as published; only the members that its kind needs are read. */
export type PublicJwk = Readonly<Record<string, unknown>>;

/** DER before the 32 bytes of an Ed25519 public key. Source: RFC 8410, section 4. */
export const ed25519Spki = Uint8Array.from([
  0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
]);
