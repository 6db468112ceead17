import { createPublicKey, generateKeyPairSync, verify as holds, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { saveCertifier } from "../people/index.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { declareCompromise, entrustKey, importSealCertificate, rotateKey } from "./key-life.ts";
import type { KeyHolder } from "./keys.ts";
import { keyActsOf, signingKeys } from "./signing-keys.postgres.ts";
import { didDocument, jsonWebKeySet, trustList } from "./trust.ts";

const certifier = { id: "branche-dessai", name: "CPNE de la branche d'essai" };
const p12 = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../tests/support/p12/${name}.p12`, import.meta.url)));

let database: TestDatabase;
const world = setWorld("2027-01-10T09:00:00Z");
const means = () => ({
  world,
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(7),
});
const at = world.set;

beforeEach(async () => {
  database = await testDatabase();
  at("2027-01-10T09:00:00Z");
  await saveCertifier(database.db, {
    ...certifier,
    idcc: "9999",
    shortName: "Essai",
    place: "Paris",
    signatory: { name: "A. Essai", capacity: "Présidence" },
    demonstration: true,
  });
});
afterEach(() => database.drop());

const serving = () => issuerKeys(database.db, means(), certifier);
const rotate = (use: "credential" | "token" | "seal", kind: Parameters<typeof rotateKey>[3]["kind"]) =>
  rotateKey(database.db, means(), certifier, { use, kind, by: "M. Durand" });

describe("The keys of an issuer", () => {
  it("are made at the first signature, one for each use, and serve from then on", async () => {
    const first = await serving();
    const again = await serving();

    expect(Object.values(first).map(({ id }) => id.split("#")[1])).toEqual([
      "cachet-2027-1",
      "jeton-2027-1",
      "sceau-2027-1",
    ]);
    expect(again.credential.id).toBe(first.credential.id);
  });

  it("are made once by two hands at once", async () => {
    const made = await Promise.all(Array.from({ length: 8 }, serving));

    expect(new Set(made.map(({ token }) => token.publicJwk.n)).size).toBe(1);
    expect(await signingKeys(database.db, certifier.id)).toHaveLength(3);
  });

  it("follow one another: the retired one signs no more, and stays in the history", async () => {
    const { credential } = await serving();
    at("2028-01-03T09:00:00Z");

    expect(await rotate("credential", "Ed25519")).toBeUndefined();
    const keys = await signingKeys(database.db, certifier.id);
    const [old, successor] = keys.filter(({ use }) => use === "credential");

    expect(old).toMatchObject({ id: credential.id, until: world.now() });
    expect(successor).toMatchObject({ from: world.now(), until: undefined });
    expect((await serving()).credential.id).toMatch(/#cachet-2028-1$/);
    expect((await keyActsOf(database.db, certifier.id)).map(({ act, doneBy }) => [act, doneBy])).toEqual([
      ["made", "OpenCQP"],
      ["made", "OpenCQP"],
      ["made", "OpenCQP"],
      ["retired", "M. Durand"],
      ["made", "M. Durand"],
    ]);
  });

  it.each([
    ["token", "RSA-3072", "RS256"],
    ["seal", "RSA-3072", "RS256"],
    ["seal", "RSA-2048", "RS256"],
  ] as const)("%s may be a %s key", async (use, kind, algorithm) => {
    await serving();
    at("2027-06-01T09:00:00Z");
    await rotate(use, kind);

    expect((await serving())[use].algorithm).toBe(algorithm);
  });

  it("are not changed for a kind the use does not admit, nor twice within one second", async () => {
    await serving();

    expect(await rotate("credential", "RSA-3072")).toBe("kind-not-for-this-use");
    expect(await rotate("seal", "P-256")).toBe("just-made");
    expect(await signingKeys(database.db, certifier.id)).toHaveLength(3);
  });

  it("never stand in the clear in the database", async () => {
    await serving();
    const kept = JSON.stringify(await signingKeys(database.db, certifier.id), (_, value) =>
      value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
    );

    expect(kept).not.toContain("PRIVATE KEY");
  });
});

describe("A key that others may have", () => {
  const declare = (since: string, keyId: string) =>
    declareCompromise(database.db, means(), {
      certifierId: certifier.id,
      keyId,
      since: new Date(since),
      by: "M. Durand",
    });

  it("serves no more, and says from when it is not the issuer's alone", async () => {
    const { credential } = await serving();
    at("2027-03-01T09:00:00Z");

    expect(await declare("2027-02-20T00:00:00Z", credential.id)).toBeUndefined();
    const trust = await trustList(database.db, means());

    expect(trust.issuers[0]?.keys.find(({ id }) => id === credential.id)).toMatchObject({
      until: "2027-03-01T09:00:00.000Z",
      compromisedFrom: "2027-02-20T00:00:00.000Z",
    });
    expect((await serving()).credential.id).toMatch(/#cachet-2027-2$/);
  });

  it.each([
    ["2027-01-01T00:00:00Z", "before-the-key"],
    ["2027-03-02T00:00:00Z", "compromise-in-the-future"],
  ])("is not declared so from %s: %s", async (since, refusal) => {
    const { token } = await serving();
    at("2027-03-01T09:00:00Z");

    expect(await declare(since, token.id)).toBe(refusal);
  });

  it("is declared so once, by its own issuer", async () => {
    const { token } = await serving();
    at("2027-03-01T09:00:00Z");
    await declare("2027-02-20T00:00:00Z", token.id);

    expect(await declare("2027-02-21T00:00:00Z", token.id)).toBe("already-compromised");
    expect(await declare("2027-02-21T00:00:00Z", "did:web:elsewhere#cachet-2027-1")).toBe("key-unknown");
  });
});

describe("An organisation's own certificate (PKCS #12)", () => {
  const bring = (file: Uint8Array, password = "essai") =>
    importSealCertificate(database.db, means(), certifier, { file, password, by: "M. Durand" });

  it("seals from now on, with the authority above it; its key can sign", async () => {
    await serving();
    at("2027-02-01T09:00:00Z");

    expect(await bring(p12("organisation"))).toBeUndefined();
    const { seal } = await serving();
    const certificate = new X509Certificate(Buffer.from(seal.certificate ?? []));
    const signature = await seal.signer.sign(Buffer.from("une page"));

    expect(certificate.subject).toContain("Cachet de la branche d'essai");
    expect(seal.chain.map((der) => new X509Certificate(Buffer.from(der)).subject)).toEqual([
      expect.stringContaining("Autorite d'essai"),
    ]);
    expect(holds("sha256", Buffer.from("une page"), certificate.publicKey, signature)).toBe(true);
  });

  it.each([
    ["a wrong password", () => bring(p12("organisation"), "autre"), "password-not-good"],
    ["no PKCS #12 at all", () => bring(new TextEncoder().encode("bonjour")), "not-p12"],
    ["a cipher that nobody writes any more", () => bring(p12("organisation-old-cipher")), "cipher-too-old"],
  ])("is refused for %s", async (_, bringing, refusal) => {
    await serving();
    at("2027-02-01T09:00:00Z");

    expect(await bringing()).toBe(refusal);
    expect(await signingKeys(database.db, certifier.id)).toHaveLength(3);
  });

  it("is refused when it does not run yet, or no longer", async () => {
    at("2026-01-10T09:00:00Z");
    expect(await bring(p12("organisation"))).toBe("certificate-not-yet-valid");
    at("2060-01-10T09:00:00Z");
    expect(await bring(p12("organisation"))).toBe("certificate-over");
  });
});

describe("A key that a holder keeps elsewhere", () => {
  const pair = generateKeyPairSync("ed25519");
  const holder: KeyHolder = (reference) => ({
    sign: async (bytes) => {
      const { sign } = await import("node:crypto");
      expect(reference).toBe("slot-1");
      return sign(null, bytes, pair.privateKey);
    },
  });
  const publicKeyPem = pair.publicKey.export({ format: "pem", type: "spki" }).toString();
  const entrust = (keyHolders?: Record<string, KeyHolder>) =>
    entrustKey(database.db, { ...means(), keyHolders }, certifier, {
      use: "credential",
      algorithm: "Ed25519",
      holder: "hsm",
      reference: "slot-1",
      publicKeyPem,
      by: "M. Durand",
    });

  it("signs there, and no private half is kept here", async () => {
    expect(await entrust({ hsm: holder })).toBeUndefined();
    const { credential } = await issuerKeys(
      database.db,
      { ...means(), keyHolders: { hsm: holder } },
      certifier,
    );
    const signature = await credential.signer.sign(Buffer.from("un certificat"));

    expect(holds(null, Buffer.from("un certificat"), createPublicKey(publicKeyPem), signature)).toBe(true);
    expect(credential.signer.local).toBeUndefined();
  });

  it("is refused when no such holder is configured", async () => {
    expect(await entrust()).toBe("holder-unknown");
  });
});

describe("What is published of the keys", () => {
  it("says which time-stamp authorities the installation believes, when it is told any", async () => {
    const authority = "ab".repeat(32);

    expect(await trustList(database.db, means())).not.toHaveProperty("timeStampAuthorities");
    expect(await trustList(database.db, { ...means(), timeStampAuthorities: [authority] })).toMatchObject({
      timeStampAuthorities: [authority],
    });
  });

  it("keeps the retired and the compromised ones, with the end of their time", async () => {
    const { credential, token } = await serving();
    at("2028-01-03T09:00:00Z");
    await rotate("credential", "Ed25519");
    await declareCompromise(database.db, means(), {
      certifierId: certifier.id,
      keyId: token.id,
      since: new Date("2027-12-01T00:00:00Z"),
      by: "M. Durand",
    });
    const did = (await didDocument(database.db, means(), certifier.id)) as {
      verificationMethod: { id: string }[];
    };
    const set = (await jsonWebKeySet(database.db, certifier.id)) as { keys: { kid: string }[] };
    const method = (id: string) => did.verificationMethod.find((one) => one.id === id);
    const key = (id: string) => set.keys.find(({ kid }) => kid === id);

    expect(method(credential.id)).toMatchObject({ type: "Multikey", expires: "2028-01-03T09:00:00.000Z" });
    expect(method(token.id)).toMatchObject({ type: "JsonWebKey", revoked: "2027-12-01T00:00:00.000Z" });
    expect(key(credential.id)).toMatchObject({
      alg: "EdDSA",
      exp: Date.parse("2028-01-03T09:00:00Z") / 1000,
    });
    expect(key(token.id)).toMatchObject({
      alg: "RS256",
      revoked: { revoked_at: Date.parse("2027-12-01T00:00:00Z") / 1000, reason: "compromised" },
    });
    expect(JSON.stringify(set)).not.toContain('"d":');
  });
});
