import { generateKeyPairSync, sign } from "node:crypto";
import fc from "fast-check";
import QRCode from "qrcode";
import { describe, expect, it } from "vitest";
import { paperCode } from "../../certificate/paper-code.ts";
import { addDays, day } from "../../kernel/index.ts";
import { verify } from "../index.ts";
import type { TrustList } from "../trust.ts";
import { fromLetters, toLetters } from "./letters.ts";
import { type PaperStatement, readPaperStatement } from "./statement.ts";

const pair = generateKeyPairSync("ed25519");
const keyId = "did:web:certificats.example:emetteurs:cpnefp-metallurgie#cachet-2026-1";
const key = { id: keyId, signer: { sign: (bytes: Uint8Array) => sign(null, bytes, pair.privateKey) } };
const publicUrl = "https://certificats.example";
const statement = {
  number: "CQPM-3248-2026-012345",
  title: "CQPM Opérateur-régleur sur machine-outil à commande numérique",
  holder: "Maëlle Anne Dussart",
  awardedOn: day("2026-11-14"),
  issuedOn: day("2026-11-20"),
  statusIndex: 94_567,
};
const trust = (change: Partial<TrustList["issuers"][number]["keys"][number]> = {}): TrustList => ({
  version: 1,
  generatedAt: "2026-11-24T00:00:00Z",
  issuers: [
    {
      id: "did:web:certificats.example:emetteurs:cpnefp-metallurgie",
      name: "CPNEFP de la métallurgie",
      keys: [
        {
          id: keyId,
          algorithm: "Ed25519",
          use: "credential",
          publicKeyJwk: pair.publicKey.export({ format: "jwk" }) as Record<string, unknown>,
          from: "2026-01-01T00:00:00Z",
          ...change,
        },
      ],
    },
  ],
});
const asked = (text: string, trusted = trust(), at = "2026-11-24T09:00:00Z") =>
  verify(new TextEncoder().encode(text), { trust: trusted, statusLists: new Map(), at: new Date(at) });
const printed = (change: Partial<Omit<PaperStatement, "titleCut">> = {}) =>
  paperCode({ ...statement, ...change }, key, publicUrl);
const lettersOf = (code: string): string => code.slice(code.indexOf("#") + 1);

describe("Letters", () => {
  it("carry any bytes there and back, and nothing else has that spelling", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect([...(fromLetters(toLetters(bytes)) ?? [])]).toEqual([...bytes]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const bytes = fromLetters(text);
        if (bytes) expect(toLetters(bytes)).toBe(text);
      }),
    );
  });
});

describe("The code of a printed certificate", () => {
  it("says what the sheet says", async () => {
    expect(readPaperStatement(lettersOf(await printed()))?.statement).toEqual({
      ...statement,
      titleCut: false,
    });
  });

  it("says it of any title and name, the title cut at a whole character when it is too long", async () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
        words,
        fc.nat(3_000),
        fc.integer({ min: 1, max: 9_999_999 }),
        async (title, holder, days, sequence) => {
          fc.pre(new TextEncoder().encode(holder).length <= 120);
          fc.pre(title.isWellFormed() && holder.isWellFormed());
          const number = `CQP-1505-2031-${String(sequence).padStart(6, "0")}`;
          const issuedOn = addDays(day("2026-01-01"), days);
          const read = readPaperStatement(
            lettersOf(await printed({ title, holder, number, issuedOn })),
          )?.statement;

          expect(read).toMatchObject({ holder, number, issuedOn });
          expect(title.startsWith(read?.title ?? "?")).toBe(true);
          expect(read?.titleCut).toBe(read?.title !== title);
        },
      ),
    );
  });

  it("takes at most 300 letters for a title of 80 bytes", async () => {
    const title = "CQPM Opérateur-régleur sur machine-outil à commande numérique (MOCN), option fr.";
    expect(new TextEncoder().encode(title).length).toBeGreaterThanOrEqual(80);

    expect(lettersOf(await printed({ title: title.slice(0, 76) })).length).toBeLessThanOrEqual(300);
  });

  it("is at most a version 14 code at level M, whatever the title, on an address of 85 characters", async () => {
    const url = `https://${"c".repeat(47)}.example`;
    const code = await paperCode({ ...statement, title: "é".repeat(500) }, key, url);

    expect(code.indexOf("#")).toBe(87);
    expect(QRCode.create(code, { errorCorrectionLevel: "M" }).version).toBeLessThanOrEqual(14);
  });

  it("refuses to be written for a number of another form", async () => {
    await expect(printed({ number: "DIPLÔME-1" })).rejects.toThrow(RangeError);
  });
});

describe("A stranger with the paper alone", () => {
  it("learns whose certificate it is and that its issuer signed it; revocation needs the list", async () => {
    const answer = await asked(await printed());

    expect(answer).toMatchObject({
      verdict: "status-unknown",
      kind: "paper",
      subject: { number: statement.number, holder: statement.holder, title: statement.title },
    });
    expect(answer.checks.filter(({ outcome }) => outcome !== "valid").map(({ name }) => name)).toEqual([
      "status-list",
    ]);
  });

  it("is not deceived by one letter changed anywhere", async () => {
    const letters = lettersOf(await printed());
    for (let at = 0; at < letters.length; at++) {
      const other = letters[at] === "A" ? "B" : "A";
      const { verdict } = await asked(`${letters.slice(0, at)}${other}${letters.slice(at + 1)}`);
      expect(["malformed", "bad-signature", "untrusted-issuer"]).toContain(verdict);
    }
  });

  it.each([
    ["a code cut short", (code: string) => lettersOf(code).slice(0, -6), "malformed"],
    [
      "a code that leads to another host",
      (code: string) => code.replace("CERTIFICATS.EXAMPLE", "CERTIFICATS-EXAMPLE.EVIL"),
      "mismatch",
    ],
    [
      "a code that leads to another number",
      (code: string) => code.replace("/CQPM-3248-2026-012345", "/CQPM-3248-2026-012346"),
      "mismatch",
    ],
  ])("is told of %s", async (_, change, verdict) => {
    expect((await asked(change(await printed()))).verdict).toBe(verdict);
  });

  it("is told that nobody they trust signed it", async () => {
    expect((await asked(await printed(), trust({ id: `${keyId}9` }))).verdict).toBe("untrusted-issuer");
    expect((await asked(await printed(), { ...trust(), issuers: [] })).verdict).toBe("status-unknown");
  });

  it.each([
    ["a key retired before the day of issue", { until: "2026-11-18T00:00:00Z" }, "malformed"],
    ["a key made after it", { from: "2026-11-22T00:00:00Z" }, "malformed"],
    ["a key that others may have had", { compromisedFrom: "2026-12-01T00:00:00Z" }, "status-unknown"],
  ])("is told of %s", async (_, change, verdict) => {
    expect((await asked(await printed(), trust(change))).verdict).toBe(verdict);
  });

  it("is told that it is not valid yet on a day before its issue", async () => {
    expect((await asked(await printed(), trust(), "2026-11-15T09:00:00Z")).verdict).toBe("not-yet-valid");
  });

  it("is told nothing by any other text, and nothing throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[0-9A-Z$*+.-]{120,400}$/), async (text) => {
        expect(["malformed", "bad-signature", "untrusted-issuer"]).toContain((await asked(text)).verdict);
      }),
    );
  });
});
