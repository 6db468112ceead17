import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsQR from "jsqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { told } from "../../tests/support/debian.ts";
import {
  aBlock,
  aCertification,
  anAward,
  aSealIdentity,
  aSheet,
  someSheetFacts,
  theCertificate,
} from "../../tests/support/sheets.ts";
import { checkSeal } from "../verification/pdf/check-seal.ts";
import { readPdf } from "../verification/pdf/read-pdf.ts";
import { prepareSeal } from "./seal.ts";
import { sealedSheet } from "./sealed-sheet.ts";
import type { Piece } from "./to-issue.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const credential = bytes(
  JSON.stringify({ name: "Maëlle", values: Array.from({ length: 400 }, (_, i) => i) }),
);
const proof = bytes("c2sp.org/tlog-proof@v1\n");

/** What a reader finds of a file's only seal. */
const sealOf = async (pdf: Uint8Array) => {
  const read = readPdf(pdf);
  if (!read.ok || !read.seals[0]) throw new Error("no seal is found");
  return { ...(await checkSeal(read.seals[0])), wholeDocument: read.seals[0].wholeDocument };
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sheet-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, pdf: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, pdf);
  return file;
};

describe.each(["P-256", "RSA-2048", "RSA-3072"] as const)("A sheet sealed with %s", (kind) => {
  let pdf: Uint8Array;
  let file: string;
  beforeAll(async () => {
    const sheet = aSheet({ "credential.json": credential, "log-proof.txt": proof });
    pdf = await sealedSheet(sheet, prepareSeal(await aSealIdentity(kind)));
    file = kept(`${kind}.pdf`, pdf);
  });

  it("is sealed whole", async () => {
    expect(await sealOf(pdf)).toMatchObject({ intact: true, wholeDocument: true });
  });

  it("is not intact once a byte of it differs", async () => {
    for (const at of [1_000, 20_000, pdf.length - 40]) {
      const forged = Uint8Array.from(pdf);
      forged[at] = (forged[at] ?? 0) ^ 1;
      const found = await sealOf(forged).catch(() => ({ intact: false }));

      expect(found.intact).toBe(false);
    }
  });

  it("weighs less than 60 kB", () => {
    expect(pdf.length).toBeLessThan(60_000);
  });

  it("is clean for qpdf, valid and whole for pdfsig", () => {
    expect(told("qpdf", ["--check", file]) ?? "No syntax or stream encoding errors").toMatch(
      /No syntax or stream encoding errors/,
    );
    const signature = told("pdfsig", [file]) ?? "Signature is Valid. Total document signed";
    expect(signature).toContain("Signature is Valid.");
    expect(signature).toContain("Total document signed");
  });
});

describe("A sheet in its file", () => {
  let pdf: Uint8Array;
  let file: string;
  beforeAll(async () => {
    const sheet = aSheet({ "credential.json": credential, "log-proof.txt": proof });
    pdf = await sealedSheet(sheet, prepareSeal(await aSealIdentity("P-256")));
    file = kept("sheet.pdf", pdf);
  });

  it("carries its files byte for byte, and its title", () => {
    const read = readPdf(pdf);

    expect(read.ok && read.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual([
      ["credential.json", Buffer.from(credential)],
      ["log-proof.txt", Buffer.from(proof)],
    ]);
    expect(read.ok && read.title).toContain("Maëlle Anne Dussart – CQPM-3248-2026-004217");
  });

  it("declares PDF/A-3a", () => {
    const text = Buffer.from(pdf).toString("latin1");

    expect(text).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
  });

  it("is tagged with one title, and says in words what its code is for", () => {
    expect(told("pdfinfo", [file]) ?? "Tagged:          yes").toMatch(/Tagged: +yes/);
    const tags = told("pdfinfo", ["-struct", file]);
    if (tags === undefined) return;
    expect(tags.match(/\bH1\b/g)).toHaveLength(1);
    expect(tags).toContain("Figure");
    expect(told("qpdf", ["--qdf", "--object-streams=disable", file, "-"])).toContain(
      Buffer.from("Code à lire", "utf16le").swap16().toString("hex"),
    );
  });

  it("embeds a subset of each face it uses, and of no other", () => {
    const lines = told("pdffonts", [file])?.split("\n").slice(2).filter(Boolean);
    if (!lines) return;
    expect(lines.map((line) => /\+(\S+)/.exec(line)?.[1]).sort()).toEqual([
      "Commissioner-Regular",
      "Commissioner-SemiBold",
      "IBMPlexMono-Regular",
      "Newsreader-Italic",
      "Newsreader-Medium",
    ]);
    for (const line of lines) expect(line).toMatch(/yes yes yes/);
  });

  it("gives its files back to pdfdetach", () => {
    const out = join(folder, "credential");
    if (told("pdfdetach", ["-savefile", "credential.json", "-o", out, file]) === undefined) return;
    expect(readFileSync(out).equals(Buffer.from(credential))).toBe(true);
  });
});

describe("A seal", () => {
  it("carries the authorities above its certificate", async () => {
    const [own, authority] = await Promise.all([aSealIdentity("P-256"), aSealIdentity("RSA-2048")]);
    const chain = [authority.certificate as Uint8Array];
    const pdf = await sealedSheet(aSheet(), prepareSeal({ ...own, chain }));

    expect((await sealOf(pdf)).intact).toBe(true);
    const hex = Buffer.from(chain[0] as Uint8Array).toString("hex");
    expect(Buffer.from(pdf).toString("latin1")).toContain(hex);
    expect(told("pdfsig", [kept("chain.pdf", pdf)]) ?? "Signature is Valid.").toContain(
      "Signature is Valid.",
    );
  });

  it("may be signed elsewhere: only the bytes to sign leave", async () => {
    const identity = await aSealIdentity("RSA-2048");
    const asked: number[] = [];
    const elsewhere = {
      sign: async (toSign: Uint8Array) => {
        asked.push(toSign.length);
        return identity.signer.sign(toSign);
      },
    };
    const pdf = await sealedSheet(aSheet(), prepareSeal({ ...identity, signer: elsewhere }));

    expect((await sealOf(pdf)).intact).toBe(true);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeLessThan(400);
  });

  it("is refused to a key without a certificate", async () => {
    const identity = { ...(await aSealIdentity("P-256")), certificate: undefined };

    expect(() => prepareSeal(identity)).toThrow("cannot seal");
  });
});

describe("The code of a sheet, printed on 34 mm and scanned at 300 dpi", () => {
  /** The printed page in grey, as a flat-bed scanner gives it. */
  const scanned = (pdf: Uint8Array, name: string) => {
    const file = kept(`${name}.pdf`, pdf);
    if (told("pdftoppm", ["-r", "300", "-gray", "-singlefile", file, join(folder, name)]) === undefined)
      return undefined;
    const image = readFileSync(join(folder, `${name}.pgm`));
    const [head = "", width, height] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(image.toString("latin1", 0, 40)) ?? [];
    return {
      file: join(folder, `${name}.pgm`),
      pixels: image.subarray(head.length),
      width: Number(width),
      height: Number(height),
    };
  };

  const readByJsqr = ({ pixels, width, height }: NonNullable<ReturnType<typeof scanned>>) => {
    // The lower right quarter, where a person points the camera.
    const [left, top] = [Math.floor(width * 0.72), Math.floor(height * 0.68)];
    const [w, h] = [width - left, height - top];
    const rgba = new Uint8ClampedArray(w * h * 4).fill(255);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++)
        rgba.fill(pixels[(y + top) * width + x + left] ?? 255, (y * w + x) * 4, (y * w + x) * 4 + 3);
    return jsQR.default(rgba, w, h)?.data;
  };

  it.each([
    ["an address alone", ""],
    ["a usual signed statement", `#0QA1Z.$*+-${"AZ09$*+-.".repeat(22)}`],
    ["the longest signed statement", `#${"Q7.Z-4*A+9$".repeat(41)}`],
  ])("is read by two readers: %s", async (name, fragment) => {
    const qrText = `HTTPS://CERTIFICATS.EXAMPLE/V/CQPM-3248-2026-004217${fragment}`;
    const sheet = aSheet({}, someSheetFacts({ qrText }));
    const pdf = await sealedSheet(sheet, prepareSeal(await aSealIdentity("P-256")));
    const scan = scanned(pdf, name.replaceAll(" ", "-"));
    if (!scan) return;

    expect(readByJsqr(scan)).toBe(qrText);
    expect(told("zbarimg", ["-q", "--raw", scan.file]) ?? qrText).toContain(qrText);
  });

  it("is refused when its modules would be too fine", async () => {
    const sheet = aSheet({}, someSheetFacts({ qrText: `HTTPS://X/#${"A".repeat(700)}` }));

    await expect(sealedSheet(sheet, prepareSeal(await aSealIdentity("P-256")))).rejects.toThrow(
      /version 1[5-9]/,
    );
  });
});

describe("A sheet of very long words", () => {
  it("is set smaller, and keeps to one page with every word", async () => {
    const long = (length: number) => "Conduite d'équipements automatisés ".repeat(20).slice(0, length).trim();
    const award = anAward({
      certifier: { ...anAward().certifier, name: long(200) },
      awardedBy: long(120),
      certification: aCertification({ title: long(300), signatories: [long(80), long(80), long(80)] }),
    });
    const sheet = aSheet({}, someSheetFacts(), award);
    const pdf = await sealedSheet(sheet, prepareSeal(await aSealIdentity("P-256")));

    expect(
      Buffer.from(pdf)
        .toString("latin1")
        .match(/\/Type \/Page\n/g),
    ).toHaveLength(1);
    const text = told("pdftotext", [kept("long.pdf", pdf), "-"])?.replaceAll(/\s+/g, " ");
    expect(text ?? long(300)).toContain(long(300));
    expect(text ?? "certificats.example").toContain("certificats.example");
  });
});

describe("An attestation of a block", () => {
  it("shows half of the rosette, so that no one takes it for the certificate", async () => {
    const seal = prepareSeal(await aSealIdentity("P-256"));
    const drawn = async (piece: Piece) => {
      const pdf = await sealedSheet(aSheet({}, someSheetFacts(), anAward(), piece), seal);
      return told("qpdf", ["--qdf", "--object-streams=disable", kept(`${piece.variant}.pdf`, pdf), "-"]);
    };
    const half = "0 0 148.5 210 re W n";

    expect((await drawn(aBlock())) ?? half).toContain(half);
    expect((await drawn(theCertificate)) ?? "").not.toContain(half);
  });
});
