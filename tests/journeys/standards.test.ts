import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import * as vc from "@digitalbazaar/vc";
import { Ajv2019 } from "ajv/dist/2019.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, it } from "vitest";
import { TrustList, toBase58 } from "../../src/verification/index.ts";
import { heldContexts, loadContext } from "../support/contexts.ts";
import { type Played, played, projectRoot } from "../support/demonstration.ts";

const standards = process.env["OPENCQP_STANDARDS"] ?? resolve(projectRoot, "../shared/standards");
const here = existsSync(`${standards}/schemas`);
if (!here)
  process.stdout.write(
    `skipped: no standards at hand, so no schema to validate against (OPENCQP_STANDARDS)\n`,
  );

describe("A credential, to the tools of others", () => {
  let it_: Played;
  let credential: {
    readonly issuer: { readonly id: string };
    readonly proof: readonly { readonly verificationMethod: string }[];
  };
  beforeAll(async () => {
    it_ = await played();
    credential = JSON.parse(Buffer.from(it_.one(/^credential-CQPM.*json$/)).toString("utf8"));
  });

  it("stands on contexts whose digests are pinned", () => {
    const digests = [...heldContexts].map(([url, context]) => [
      url,
      createHash("sha256").update(JSON.stringify(context)).digest("hex").slice(0, 16),
    ]);

    expect(Object.fromEntries(digests)).toMatchInlineSnapshot(`
      {
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "e407ae98563c7b47",
        "https://www.w3.org/ns/credentials/v2": "bf6fd611e6773d58",
      }
    `);
  });

  it("verifies in @digitalbazaar/vc", async () => {
    const trust = TrustList.parse(JSON.parse(Buffer.from(it_.one(/^trust/)).toString("utf8")));
    const issuer = trust.issuers.find(({ id }) => id === credential.issuer.id);
    const documentLoader = async (url: string) => {
      const key = issuer?.keys.find(({ id }) => id === url);
      if (key) return { documentUrl: url, document: method(key, credential.issuer.id) };
      if (url === credential.issuer.id)
        return {
          documentUrl: url,
          document: controller(credential.issuer.id, credential.proof[0]?.verificationMethod),
        };
      return loadContext(url);
    };
    const suite = new DataIntegrityProof({ cryptosuite });
    const checkStatus = async () => ({ verified: true });
    const result = await vc.verifyCredential({
      credential,
      suite,
      documentLoader,
      checkStatus,
      now: new Date("2026-11-24T09:00:00Z"),
    });

    expect(result.error).toBeUndefined();
    expect(result.verified).toBe(true);
  });

  it.skipIf(!here)("validates against the Open Badges 3.0 JSON Schema", () => {
    const schema = JSON.parse(
      readFileSync(`${standards}/schemas/ob_v3p0_achievementcredential_schema.json`, "utf8"),
    ) as object;
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const valid = ajv.compile(schema);

    for (const [name, bytes] of it_.files) {
      if (!/^(revoked-)?credential-.*json$/.test(name)) continue;
      expect(
        valid(JSON.parse(Buffer.from(bytes).toString("utf8"))),
        `${name}: ${JSON.stringify(valid.errors)}`,
      ).toBe(true);
    }
  });
});

const method = (key: TrustList["issuers"][number]["keys"][number], controllerId: string) => ({
  "@context": "https://w3id.org/security/multikey/v1",
  id: key.id,
  type: "Multikey",
  controller: controllerId,
  publicKeyMultibase: toBase58(
    Uint8Array.of(0xed, 0x01, ...Buffer.from(String(key.publicKeyJwk["x"]), "base64url")),
  ),
});

const controller = (id: string, methodId: string | undefined) => ({
  "@context": "https://www.w3.org/ns/did/v1",
  id,
  assertionMethod: [methodId],
});
