import type { KeyObject } from "node:crypto";
import forge from "node-forge";

/** An organisation's key and self-signed certificate as the P12 file that the peer reads. */
export const p12Of = (privateKey: KeyObject): Uint8Array => {
  const { pki, pkcs12, asn1 } = forge;
  const key = pki.privateKeyFromPem(privateKey.export({ format: "pem", type: "pkcs8" }).toString());
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.setRsaPublicKey(key.n, key.e);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date("2026-01-01T00:00:00Z");
  certificate.validity.notAfter = new Date("2029-12-31T00:00:00Z");
  const name = [{ name: "organizationName", value: "CPNEFP" }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  const file = asn1.toDer(pkcs12.toPkcs12Asn1(key, [certificate], "p", { algorithm: "aes256" })).getBytes();
  return Uint8Array.from(Buffer.from(file, "latin1"));
};
