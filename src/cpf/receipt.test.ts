import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refusalRemedy, wordFault } from "../notices/index.ts";
import { applyReceipt, type Receipt, type ReceiptReading, readReceipt } from "./receipt.ts";

const report = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<ns2:rapport xmlns:ns2="urn:cdc:cpf:pc5:rapport:schema">
<nomFichier>a.xml</nomFichier><idFlux>3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a01</idFlux><idTraitement>51354</idTraitement>
${content}</ns2:rapport>`;
const read = (text: string): Promise<ReceiptReading> =>
  readReceipt("rapport.xml", new TextEncoder().encode(text));
const refusedBy = async (text: string): Promise<string[]> => {
  const reading = await read(text);
  return reading.ok ? [] : reading.faults.map(({ code }) => code);
};

describe("A processing report", () => {
  it("says which passages were taken, and why the others were not", async () => {
    const text =
      report(`<PassagesKO><passage><idTechnique>B</idTechnique><messageErreur>Un motif</messageErreur><messageErreur>Un autre &amp; un dernier</messageErreur></passage></PassagesKO>
      <PassagesOK><idTechnique>A</idTechnique><idTechnique>C</idTechnique></PassagesOK>`);

    expect(await read(text)).toEqual({
      ok: true,
      receipt: {
        fileName: "a.xml",
        flowId: "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a01",
        treatmentId: "51354",
        accepted: ["A", "C"],
        refused: [{ technicalId: "B", messages: ["Un motif", "Un autre & un dernier"] }],
      },
    });
  });

  it("is read by local names, whatever their case and prefix", async () => {
    const text = report(
      "<x:passagesok xmlns:x='y'><x:IDTECHNIQUE>A</x:IDTECHNIQUE></x:passagesok>",
    ).replaceAll("idFlux", "IdFlux");

    expect(await read(text)).toMatchObject({
      receipt: { accepted: ["A"], flowId: "3f0c1f0e-6c1d-4a86-9d51-1b1f6f1f0a01" },
    });
  });

  it.each<[string, string, string]>([
    ["another document", "<flux/>", "xml-root-unknown"],
    ["a report cut short", report("<PassagesOK>"), "xml-not-well-formed"],
    ["a DOCTYPE", `<!DOCTYPE rapport [<!ENTITY a "b">]>${report("").slice(38)}`, "xml-doctype"],
    ["a report on no file", report("").replace(/<idFlux>.*<\/idFlux>/, ""), "value-missing"],
    [
      "a yes and a no to one passage",
      report(
        "<PassagesKO><passage><idTechnique>A</idTechnique></passage></PassagesKO><PassagesOK><idTechnique>A</idTechnique></PassagesOK>",
      ),
      "receipt-contradicts",
    ],
    ["elements without end", `${"<rapport>".repeat(200)}`, "xml-not-well-formed"],
    ["nothing", "", "file-empty"],
  ])("is refused when it is %s", async (_, text, code) => {
    expect(await refusedBy(text)).toEqual([code]);
  });

  it("never throws, whatever it holds", async () => {
    const piece = fc.constantFrom(
      "<rapport>",
      "</rapport>",
      "<idFlux>",
      "</idFlux>",
      "<PassagesOK>",
      "<idTechnique>",
      "]]>",
      "<!--",
      "&lt;",
      "&x;",
      "<?xml version='1.0'?>",
      "<![CDATA[",
      "A",
      "é",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((all) => all.join("")),
          fc.string(),
        ),
        async (text) => {
          const reading = await read(text);
          expect(reading.ok || reading.faults.every((fault) => wordFault(fault, "fr").length > 20)).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  const sample = join(
    process.env["OPENCQP_STANDARDS"] ?? fileURLToPath(new URL("../../../shared/standards", import.meta.url)),
    "..",
    "data",
    "accrochage",
    "sample-accuse-traitement.xml",
  );
  it.skipIf(!existsSync(sample))("of the known shape is read", async () => {
    expect(await readReceipt("a.xml", readFileSync(sample))).toMatchObject({
      receipt: {
        accepted: ["CQP-2026-000001"],
        refused: [{ technicalId: "CQP-2026-000002" }, { technicalId: "CQP-2026-000003" }],
      },
    });
  });
});

describe("Twenty passages sent, two refused", () => {
  const ids = Array.from({ length: 20 }, (_, i) => `P${i + 1}`);
  const receipt = (change: Partial<Receipt> = {}): Receipt => ({
    fileName: "a.xml",
    flowId: "f",
    treatmentId: "1",
    accepted: ids.slice(2),
    refused: ids
      .slice(0, 2)
      .map((technicalId) => ({ technicalId, messages: ["Plusieurs titulaires ont été identifiés"] })),
    ...change,
  });
  const sent = (accepted: readonly string[] = []) =>
    ids.map((technicalId) => ({ technicalId, accepted: accepted.includes(technicalId) }));

  it("leaves the two alone to be sent again", () => {
    const applied = applyReceipt(sent(), receipt());

    expect(applied.accepted).toHaveLength(18);
    expect(applied.refused.map(({ technicalId }) => technicalId)).toEqual(["P1", "P2"]);
    expect([applied.strangers, applied.silent, applied.kept]).toEqual([[], [], []]);
  });

  it("keeps what was accepted, whatever a later report says", () => {
    expect(applyReceipt(sent(["P1"]), receipt())).toMatchObject({
      refused: [{ technicalId: "P2" }],
      kept: ["P1"],
    });
  });

  it("names passages that are not of the file, and those the report is silent on", () => {
    const applied = applyReceipt(sent(), receipt({ accepted: ["P3", "X"] }));

    expect(applied.strangers).toEqual(["X"]);
    expect(applied.silent).toEqual(ids.slice(3));
  });

  it("says what to do about each refusal known", () => {
    expect(refusalRemedy("Plusieurs titulaires ont été identifiés", "en")).toContain("NIR");
    expect(refusalRemedy("Aucun titulaire ne correspond aux critères obligatoires", "fr")).toContain("année");
    expect(refusalRemedy("Autre chose", "fr")).toBeUndefined();
  });
});
