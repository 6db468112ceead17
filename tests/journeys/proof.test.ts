import { deflateSync, inflateSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type Played, played } from "../support/demonstration.ts";

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const utf8 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

/** The first stream of a PDF whose content, once inflated, holds `wanted`; with where it stands. */
const streamHolding = (
  pdf: Buffer,
  wanted: string,
): { readonly from: number; readonly to: number; readonly content: Buffer } => {
  for (let at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
    const from = at + "stream\n".length;
    const to = pdf.indexOf("\nendstream", from);
    try {
      const content = inflateSync(pdf.subarray(from, to));
      if (content.includes(wanted)) return { from, to, content };
    } catch {
      // Not a deflated stream: it holds no text of the page.
    }
  }
  throw new Error(`no stream holds ${wanted}`);
};

/** The same PDF with one stream's content changed, its length kept by padding what was deflated. */
const changed = (pdf: Uint8Array, wanted: string, change: (content: Buffer) => Buffer): Uint8Array => {
  const copy = Buffer.from(pdf);
  const { from, to, content } = streamHolding(copy, wanted);
  const deflated = deflateSync(change(content), { level: 9 });
  expect(deflated.length).toBeLessThanOrEqual(to - from);
  copy.fill(0, from, to);
  deflated.copy(copy, from);
  return copy;
};

describe("What the demonstration wrote, in a stranger's hands", () => {
  let it_: Played;
  beforeAll(async () => {
    it_ = await played();
  });

  it("went as the texts ask, step by step", () => {
    expect(it_.steps.filter(({ good }) => !good)).toEqual([]);
    expect(it_.steps.length).toBeGreaterThanOrEqual(13);
  });

  it.each([
    /^parchemin-CQPM/,
    /^parchemin-CQP-1505/,
    /^parchemin-CQP-0843/,
    /^attestation-/,
    /^credential-.*json$/,
    /^credential-.*jwt$/,
  ])("%s is valid, and every check says why", async (pattern) => {
    const { verdict, checks } = await it_.asked(it_.one(pattern));

    expect(
      checks.filter(({ outcome }) => outcome === "invalid" || outcome === "could-not-be-checked"),
    ).toEqual([]);
    expect(verdict).toBe("valid");
  });

  it.each([/^revoked-parchemin/, /^revoked-credential-.*json$/, /^revoked-credential-.*jwt$/])(
    "%s is revoked",
    async (pattern) => {
      expect((await it_.asked(it_.one(pattern))).verdict).toBe("revoked");
    },
  );

  it("a credential with a signed value changed is not believed", async () => {
    const forged = utf8(it_.one(/^credential-CQPM.*json$/)).replace(
      "Maëlle Anne Dussart",
      "Maëlle Anne Duffart",
    );

    expect((await it_.asked(Buffer.from(forged))).verdict).toBe("bad-signature");
  });

  it("a token with a signed value changed is not believed", async () => {
    const [head, body = "", signature] = utf8(it_.one(/^credential-CQPM.*jwt$/)).split(".");
    const forged = Buffer.from(
      Buffer.from(body, "base64url").toString("utf8").replace("Dussart", "Duffart"),
    ).toString("base64url");

    expect((await it_.asked(Buffer.from(`${head}.${forged}.${signature}`))).verdict).toBe("bad-signature");
  });

  it("a PDF whose attachment was changed is not believed", async () => {
    const forged = changed(it_.one(/^parchemin-CQPM/), '"licenseNumber"', (content) =>
      Buffer.from(content.toString("utf8").replace("Dussart", "Duffart")),
    );

    expect((await it_.asked(forged)).verdict).toBe("bad-signature");
  });

  it("a PDF whose visible page was changed is not believed", async () => {
    // The page's content stream positions its text with Tm: moving one line is a visible change.
    const forged = changed(it_.one(/^parchemin-CQPM/), " Tm", (content) =>
      Buffer.from(
        content.toString("latin1").replace(/(\d) Tm/, (_, digit: string) => `${(Number(digit) + 1) % 10} Tm`),
        "latin1",
      ),
    );

    expect((await it_.asked(forged)).verdict).toBe("bad-signature");
  });

  it("a PDF with something added after its seal is not taken whole", async () => {
    const added = Buffer.concat([it_.one(/^parchemin-CQPM/), Buffer.from("\n% added\n")]);

    expect((await it_.asked(added)).verdict).not.toBe("valid");
  });

  it("each parchment is tagged and carries its credential byte for byte", () => {
    const pdf = it_.one(/^parchemin-CQPM-3248-2026-000001/);
    const credential = it_.one(/^credential-CQPM-3248-2026-000001.json/);

    expect(text(pdf)).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(streamHolding(Buffer.from(pdf), '"licenseNumber"').content.equals(Buffer.from(credential))).toBe(
      true,
    );
  });

  it("nothing of it names a birth day, a route or a mark", () => {
    for (const [name, bytes] of it_.files) {
      if (!/credential-|status-|checkpoint|trust/.test(name)) continue;
      expect(utf8(bytes)).not.toMatch(/2003-05-04|professionalisation-contract|points/);
    }
  });
});
