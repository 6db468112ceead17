import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildResult, build } from "esbuild";
import * as published from "opencqp/verification";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  aCredential,
  anIssuer,
  bytesOf,
  claimsOf,
  holding,
  signed,
  statusList,
  token,
} from "../../tests/support/proofs.ts";
import { aSealer, sealedPdf } from "../../tests/support/sealed-pdf.ts";

const issuer = anIssuer();
const document = signed(aCredential(issuer), issuer);
const title = "CQPM – Camille Martin – CQPM-3248-2026-012345";
const jwt = token(
  { alg: "RS256", kid: issuer.methods.rsa },
  { ...document, ...claimsOf(document) },
  issuer.pairs.rsa.privateKey,
);

describe("The verifier under its published name", () => {
  it("answers to whoever imports it", async () => {
    expect((await published.verify(bytesOf(document), holding([issuer]))).verdict).toBe("valid");
    expect(published.verdicts).toContain("status-unknown");
  });
});

describe("The verifier bundled for browsers", () => {
  let result: BuildResult<{ metafile: true; write: false }>;
  let browser: typeof published;
  const folder = mkdtempSync(join(tmpdir(), "opencqp-bundle-"));
  beforeAll(async () => {
    result = await build({
      entryPoints: [join(import.meta.dirname, "index.ts")],
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      write: false,
      metafile: true,
    });
    for (const { path, contents } of result.outputFiles)
      writeFileSync(join(folder, basename(path)), contents);
    browser = (await import(pathToFileURL(join(folder, "index.mjs")).href)) as typeof published;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("holds nothing of Node", () => {
    const { inputs, outputs } = result.metafile;
    const outside = Object.values(outputs).flatMap(({ imports }) =>
      imports.filter(({ external }) => external),
    );

    expect(outside.map(({ path }) => path)).toEqual([]);
    expect(Object.keys(inputs).filter((path) => path.endsWith("platform/node.ts"))).toEqual([]);
    expect(Object.keys(inputs).some((path) => path.endsWith("platform/browser.ts"))).toBe(true);
  });

  it("says of every kind of document what it says in Node", async () => {
    const sealer = await aSealer("rsa");
    const options = holding([issuer]);
    const seal = { ...issuer.trusted.keys[1], use: "seal", certificate: sealer.digest } as const;
    const trusted = { ...issuer.trusted, keys: [...issuer.trusted.keys, seal as never] };
    const trust = { ...options.trust, issuers: [trusted] };
    const documents: readonly [string, Uint8Array][] = [
      ["valid", bytesOf(document)],
      ["valid", bytesOf(jwt)],
      [
        "valid",
        await sealedPdf({ title, attachments: [["credential.json", JSON.stringify(document)]] }, sealer),
      ],
      ["valid", bytesOf({ ...document, issuer: { ...(document["issuer"] as object), type: "Profile" } })],
      ["bad-signature", bytesOf({ ...document, name: "Ingénieur" })],
      ["bad-signature", bytesOf(jwt.slice(0, -8))],
      ["malformed", bytesOf({ ...document, mention: "très bien" })],
    ];
    for (const [verdict, bytes] of documents) {
      const here = await published.verify(bytes, { ...options, trust });
      expect(here.verdict).toBe(verdict);
      expect(await browser.verify(bytes, { ...options, trust })).toEqual(here);
    }
    const revoked = holding([issuer], [statusList(issuer, [94_567])]);
    expect((await browser.verify(bytesOf(document), revoked)).verdict).toBe("revoked");
  });
});
