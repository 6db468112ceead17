import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { BranchRule } from "../rulebook/index.ts";
import { isComplete, type PieceList, pieceLists } from "./complete-file.ts";

const on = day("2026-03-10");
const pieces = ["dossier", "avis du tuteur"];
const text = textSaying(
  {
    "entry.pieces": pieces,
    "assessment.presence": pieces,
    "assessment.gates": [
      { test: "écrit", needs: ["convocation"] },
      { test: "oral", needs: pieces },
    ],
    "jury.inputs": { compulsory: true, pieces },
    "minutes.holds": pieces,
    "award.file": { by: "centre", to: "CPNE", pieces },
  },
  on,
);
const cite = (list: PieceList) => cited(list satisfies BranchRule);

describe.each(pieceLists.map((list) => [list] as const))("What %s asks", (list) => {
  const test = list === "assessment.gates" ? "oral" : undefined;

  it("is complete when every piece is there, whatever else is", () => {
    expect(isComplete({ list, test, given: ["photographie", ...pieces] }, text)).toEqual({
      outcome: "granted",
      value: true,
      findings: pieces.map((piece) => finding(true, "piece-given", { piece }, cite(list))),
    });
  });

  it("is refused without one of them", () => {
    expect(isComplete({ list, test, given: ["avis du tuteur"] }, text)).toEqual({
      outcome: "refused",
      findings: [
        finding(false, "piece-missing", { piece: "dossier" }, cite(list)),
        finding(true, "piece-given", { piece: "avis du tuteur" }, cite(list)),
      ],
    });
  });

  it("is undetermined where the text gives no list", () => {
    expect(isComplete({ list, test, given: pieces }, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [missing("pieces-not-stated", { list, test: test ?? null })],
    });
  });
});

describe("A list of pieces", () => {
  it("that is not compulsory lets one be missing, and says so", () => {
    const given = textSaying({ "jury.inputs": { compulsory: false, pieces } }, on);

    expect(isComplete({ list: "jury.inputs", given: ["dossier"] }, given)).toEqual({
      outcome: "granted",
      value: true,
      findings: [
        finding(true, "piece-given", { piece: "dossier" }, cite("jury.inputs")),
        finding(true, "piece-missing-allowed", { piece: "avis du tuteur" }, cite("jury.inputs")),
      ],
    });
  });

  it("of a test that the text does not name is not known", () => {
    expect(isComplete({ list: "assessment.gates", test: "soutenance", given: pieces }, text)).toEqual({
      outcome: "undetermined",
      findings: [missing("pieces-not-stated", { list: "assessment.gates", test: "soutenance" })],
    });
  });
});
