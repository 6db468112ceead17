import { type KeyObject, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { anIssuer, asked, holding, type Signed, statusList, token } from "../../../tests/support/proofs.ts";
import { concat } from "../../log/pure/index.ts";
import { sha256 } from "../../platform/index.ts";
import { toBase58 } from "../base58.ts";
import type { Verification } from "../index.ts";
import { linkedData } from "./linked-data.ts";
import { plainJson } from "./plain-json.ts";

const school = anIssuer("ecole", "ecole.example");
const options = holding([school]);
const multikey = (key: KeyObject): string =>
  toBase58(Uint8Array.of(0xed, 0x01, ...Buffer.from(String(key.export({ format: "jwk" }).x), "base64url")));

/** A badge that is none of our shape. */
const aBadge = (change: Readonly<Record<string, unknown>> = {}): Signed => ({
  "@context": [
    "https://www.w3.org/ns/credentials/v2",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
  ],
  id: "https://ecole.example/badges/1",
  type: ["VerifiableCredential", "AchievementCredential"],
  issuer: { id: school.id, type: "Profile", name: "École d'essai" },
  validFrom: "2026-11-20T08:00:00+01:00",
  name: "Soudure à l'arc",
  credentialSubject: {
    type: "AchievementSubject",
    achievement: {
      id: "https://ecole.example/soudure",
      type: "Achievement",
      name: "Soudure à l'arc",
      description: "Soude à l'arc.",
      criteria: { narrative: "Trois pièces soudées." },
    },
  },
  credentialStatus: {
    id: `${school.list}#7`,
    type: "BitstringStatusListEntry",
    statusPurpose: "revocation",
    statusListIndex: "7",
    statusListCredential: school.list,
  },
  ...change,
});

const signedBadge = async (
  badge: Signed,
  suite: "eddsa-rdfc-2022" | "eddsa-jcs-2022" = "eddsa-rdfc-2022",
  method = school.methods.ed25519,
): Promise<Signed> => {
  const config = {
    type: "DataIntegrityProof",
    cryptosuite: suite,
    created: "2026-11-20T09:00:00Z",
    verificationMethod: method,
    proofPurpose: "assertionMethod",
  };
  const data = linkedData();
  const [options, document] =
    suite === "eddsa-jcs-2022"
      ? [plainJson(config), plainJson(badge)]
      : [await data.canonical({ ...config, "@context": badge["@context"] }), await data.canonical(badge)];
  const value = sign(null, concat(sha256(options), sha256(document)), school.pairs.ed25519.privateKey);
  return { ...badge, proof: [{ ...config, proofValue: toBase58(new Uint8Array(value)) }] };
};

const outcomeOf = ({ checks }: Verification, name: string) =>
  checks.find((one) => one.name === name)?.outcome;

describe("An Open Badge of another issuer", () => {
  it.each(["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const)(
    "signed by %s is valid when its issuer is trusted",
    async (suite) => {
      const answer = await asked(await signedBadge(aBadge(), suite), options);

      expect(answer.verdict).toBe("valid");
      expect(answer.subject).toEqual({
        title: "Soudure à l'arc",
        issuer: "École d'essai",
        issuedOn: "2026-11-20",
      });
    },
  );

  it("is revoked, expired or forged as one of ours would be", async () => {
    const badge = await signedBadge(aBadge());

    expect((await asked(badge, holding([school], [statusList(school, [7])]))).verdict).toBe("revoked");
    expect((await asked({ ...badge, name: "Ingénieur" }, options)).verdict).toBe("bad-signature");
    const ended = await signedBadge(aBadge({ validUntil: "2026-11-21T00:00:00Z" }));
    expect((await asked(ended, options)).verdict).toBe("expired");
  });

  it("by a did:key is well signed, and still of nobody we know", async () => {
    const id = `did:key:${multikey(school.pairs.ed25519.publicKey)}`;
    const badge = aBadge({ issuer: { id, type: "Profile", name: "École d'essai" } });
    const answer = await asked(await signedBadge(badge, "eddsa-rdfc-2022", `${id}#${id.slice(8)}`), options);

    expect(answer.verdict).toBe("untrusted-issuer");
    expect(outcomeOf(answer, "signature-embedded")).toBe("valid");
    expect(outcomeOf(answer, "issuer-known")).toBe("invalid");
  });

  it("cannot hide its end under the same identifier further down", async () => {
    const top = "https://ecole.example/badges/1";
    const evidence = [{ id: top, type: ["Evidence"], name: "Pièces soudées" }];
    const badge = await signedBadge(aBadge({ validUntil: "2026-11-21T00:00:00Z", evidence }));
    const { validUntil, ...rest } = badge;
    const moved = { ...rest, evidence: [{ ...evidence[0], validUntil }] };

    expect((await asked(badge, options)).verdict).toBe("malformed");
    expect((await asked(moved, options)).verdict).toBe("malformed");
  });

  it("says nothing sure once its issuer's key was compromised, as itself or as a token", async () => {
    const keys = school.trusted.keys.map((key) => ({ ...key, compromisedFrom: "2026-11-22T00:00:00Z" }));
    const trust = { ...options.trust, issuers: [{ ...school.trusted, keys }] };
    const badge = aBadge();
    const claims = { iss: school.id, jti: badge["id"], nbf: Date.parse(String(badge["validFrom"])) / 1000 };
    const jwt = token(
      { alg: "RS256", kid: school.methods.rsa },
      { ...badge, ...claims },
      school.pairs.rsa.privateKey,
    );

    for (const document of [await signedBadge(badge), jwt]) {
      expect((await asked(document, options)).verdict).toBe("valid");
      const answer = await asked(document, { ...options, trust });
      expect([answer.verdict, outcomeOf(answer, "key-uncompromised")]).toEqual([
        "status-unknown",
        "could-not-be-checked",
      ]);
    }
  });

  it("cannot say two things of one identifier", async () => {
    const creator = { id: school.id, type: "Profile", name: "Grande école" };
    const subject = aBadge()["credentialSubject"] as { achievement: object };
    const badge = aBadge({
      credentialSubject: { ...subject, achievement: { ...subject.achievement, creator } },
    });

    expect((await asked(await signedBadge(badge), options)).verdict).toBe("malformed");
  });
});
