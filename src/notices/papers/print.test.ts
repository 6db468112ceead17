import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { told } from "../../../tests/support/debian.ts";
import { aPaperPerson, aPaperSession } from "../../../tests/support/papers.ts";
import { textSaying } from "../../../tests/support/text.ts";
import { day } from "../../kernel/index.ts";
import { candidateSheet } from "./attendance-sheet.ts";
import { candidateConvocation } from "./convocation.ts";
import { mostInFile, printLetters, printSheet } from "./print.ts";

const at = new Date("2026-11-25T09:00:00Z");
const session = {
  ...aPaperSession(),
  rules: textSaying({}, day("2026-12-10")),
  items: [{ code: "C1", title: "Préparer #strong[une] machine", weight: 1 }],
};
const convocation = (name: string) =>
  candidateConvocation(session, { person: aPaperPerson("Maëlle", name), held: [] }, day("2026-11-25"));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "paper-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const kept = (name: string, pdf: Uint8Array | undefined): string => {
  const file = join(folder, name);
  writeFileSync(file, pdf ?? new Uint8Array());
  return file;
};

describe("A paper in its file", () => {
  it("declares PDF/A-3a, is tagged, titled, and in French", async () => {
    const pdf = (await printLetters([convocation("Dussart")], at)) ?? new Uint8Array();
    const text = Buffer.from(pdf).toString("latin1");
    const information = told("pdfinfo", [kept("one.pdf", pdf)]);

    expect(text).toContain("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>");
    expect(text).toMatch(/\/Lang \(fr(-FR)?\)/);
    expect(information ?? "Tagged:          yes").toMatch(/Tagged: +yes/);
    expect(information ?? "Maëlle Dussart").toContain("Maëlle Dussart");
  });

  it("embeds every face it uses", async () => {
    const lines = told("pdffonts", [kept("faces.pdf", await printLetters([convocation("Dussart")], at))])
      ?.split("\n")
      .slice(2)
      .filter(Boolean);

    for (const line of lines ?? []) expect(line).toMatch(/\+(Commissioner|Newsreader)-\S+ .*yes yes yes/);
  });

  it("holds all letters of a session, each from its own page, and what is written in them as written", async () => {
    const file = kept("all.pdf", await printLetters(["Dussart", "Le Bris", "Évain"].map(convocation), at));
    const pages = told("pdftotext", ["-layout", file, "-"])?.split("\f").slice(0, -1);
    if (!pages) return;

    expect(pages).toHaveLength(3);
    expect(pages[1]).toContain("Maëlle Le Bris");
    expect(pages[1]).not.toContain("Dussart");
    expect(pages[0]).toContain("C1 : Préparer #strong[une] machine");
  });

  it("is refused for more letters than one file may hold", async () => {
    const many = Array.from({ length: mostInFile + 1 }, (_, i) => convocation(`Nom${i}`));

    await expect(printLetters(many, at)).rejects.toThrow(RangeError);
  });

  it("is not made when there is nobody to write to", async () => {
    expect(await printLetters([], at)).toBeUndefined();
  });

  it("repeats the heads of an attendance sheet on each of its pages", async () => {
    const candidates = Array.from({ length: 30 }, (_, i) => ({
      person: aPaperPerson("Anne", `Nom${i}`),
      centre: "Estuaire",
    }));
    const file = kept("sheet.pdf", await printSheet(candidateSheet(session, candidates), at));
    const pages = told("pdftotext", ["-layout", file, "-"])?.split("\f").slice(0, -1);
    if (!pages) return;

    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain("Signature, matin");
  });
});
