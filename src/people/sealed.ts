import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Encrypts a secret under the master key (AES-256-GCM); `purpose` binds it to its use. */
export const seal = (masterKey: Uint8Array, purpose: string, secret: string): Uint8Array => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", masterKey, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

/** Opens what `seal` closed. Throws when the key, the purpose or the bytes are not the same. */
export const unseal = (masterKey: Uint8Array, purpose: string, sealed: Uint8Array): string => {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", masterKey, bytes.subarray(0, 12)).setAAD(
    Buffer.from(purpose),
  );
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
};
