import { describe, expect, it } from "vitest";
import { agreed } from "./index.ts";

describe("An ending in brackets", () => {
  it.each([
    ["0 passage(s) accepté(s), 2 refusé(s)", "0 passage accepté, 2 refusés"],
    ["1 dossier(s) aurai(en)t une autre issue", "1 dossier aurait une autre issue"],
    ["1,5 point(s)", "1,5 point"],
    ["12 titulaire(s)", "12 titulaires"],
    ["membre(s)", "membre(s)"],
  ])("agrees in French with the number before it: %s", (written, said) => {
    expect(agreed(written, "fr")).toBe(said);
  });

  it("is plural after zero in English", () => {
    expect(agreed("0 file(s), 1 award(s)", "en")).toBe("0 files, 1 award");
  });
});
