import { describe, expect, it } from "vitest";
import { settledName, wordSettled } from "./settled.ts";

describe("A point settled on record", () => {
  it.each([
    ["jury.quorum", { kind: "per-college", atLeast: 2 }, "Quorum", "2 membres de chaque collège, au moins."],
    ["jury.parity", false, "Parité des collèges", "La parité n'est pas exigée."],
    ["jury.tie", "president-casts", "Partage des voix", "La voix de la présidence l'emporte."],
    [
      "award.policy",
      "cpne-awards-on-proposal",
      "Qui attribue",
      "La commission paritaire attribue, sur proposition du jury.",
    ],
    [
      "registration.ran-at-entry",
      "RNCP38622",
      "Enregistrement en cours à l'entrée",
      "RNCP38622 courait à l'entrée.",
    ],
  ])("%s, is told in words, never as data", (rule, value, name, said) => {
    expect(settledName(rule, "fr")).toBe(name);
    expect(wordSettled(rule, value, "fr")).toBe(said);
    expect(wordSettled(rule, value, "en")).toMatch(/^[A-Z\d][^{}[\]"]+\.$/);
  });
});
