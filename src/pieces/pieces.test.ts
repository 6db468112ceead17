import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { askedPieces } from "./asked.ts";
import { mayAddPiece, mayRemovePiece } from "./may-keep.ts";
import { largestPiece, readPiece } from "./read-piece.ts";

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);
const pdf = Buffer.from("%PDF-1.7\n…");

describe("A file offered as a piece", () => {
  it("is told by its first bytes, never by its name", () => {
    expect(readPiece(pdf)).toMatchObject({ outcome: "granted", value: { kind: "pdf", bytes: pdf } });
    expect(codes(readPiece(Buffer.from("MZ not a picture.png")))).toEqual(["piece-kind-unknown"]);
    expect(codes(readPiece(Buffer.from("<svg onload='alert(1)'>")))).toEqual(["piece-kind-unknown"]);
  });

  it("is refused empty, too large, or broken, each with its reason", () => {
    expect(codes(readPiece(new Uint8Array()))).toEqual(["piece-empty"]);
    expect(codes(readPiece(new Uint8Array(largestPiece + 1)))).toEqual(["piece-too-large"]);
    expect(codes(readPiece(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1)))).toEqual(["piece-broken"]);
  });
});

describe("The pieces of a file", () => {
  it("are added and removed until the jury closes", () => {
    expect(mayAddPiece({ open: true, held: 39 }).outcome).toBe("granted");
    expect(codes(mayAddPiece({ open: false, held: 40 }))).toEqual(["pieces-closed", "pieces-too-many"]);
  });

  it("are removed by who added them, or by who keeps them all", () => {
    expect(mayRemovePiece({ open: true, theirs: true }).outcome).toBe("granted");
    expect(codes(mayRemovePiece({ open: false, theirs: false }))).toEqual([
      "pieces-closed",
      "piece-of-another",
    ]);
  });

  it("are held to what the text asks, list by list; a list it does not give asks nothing", () => {
    const rules = textSaying({ "entry.pieces": ["livret de suivi", "projet"] }, day("2026-01-01"));

    expect(
      askedPieces(rules, ["projet"]).map(({ list, decision }) => [
        list,
        decision.outcome,
        decision.findings.map(({ code, facts }) => [code, facts["piece"]]),
      ]),
    ).toEqual([
      [
        "entry.pieces",
        "refused",
        [
          ["piece-missing", "livret de suivi"],
          ["piece-given", "projet"],
        ],
      ],
    ]);
    expect(askedPieces(textSaying({}, day("2026-01-01")), [])).toEqual([]);
  });
});
