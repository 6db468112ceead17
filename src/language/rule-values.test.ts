import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { branchRules, readTexts } from "../rulebook/index.ts";
import { chapters, wordValue } from "./index.ts";

const { shelf } = readTexts(fileURLToPath(new URL("../..", import.meta.url)));

describe("A règlement read aloud", () => {
  it("says metallurgy's notice, presidency, tie and credits in sentences", () => {
    expect(wordValue("jury.union-notice-days", 15, "fr")).toBe(
      "15\u00a0jours calendaires avant le jury, au moins.",
    );
    expect(wordValue("jury.president", { kind: "college", college: "employers" }, "fr")).toBe(
      "Un membre du collège employeurs.",
    );
    expect(wordValue("jury.tie", "president-casts", "en")).toBe("The president's vote prevails.");
    expect(
      wordValue(
        "credit.retention",
        [{ grain: "block", lasts: { years: 5 }, from: "deliberation", onlyIf: "registered-rncp" }],
        "fr",
      ),
    ).toBe("Bloc\u00a0: 5\u00a0ans, à compter de la délibération, si la certification est au RNCP.");
  });

  it("has a place in a chapter for every rule the product knows, once", () => {
    const placed = chapters.flatMap(({ rules }) => rules);
    expect([...placed].sort()).toEqual(Object.keys(branchRules).sort());
  });

  it("words every value of every rulebook held, in both languages", () => {
    for (const { rules } of shelf.rulebooks) {
      for (const [rule, entry] of Object.entries(rules)) {
        if (!entry.stated) continue;
        for (const version of entry.versions) {
          if ("repealed" in version) continue;
          for (const language of ["fr", "en"] as const) {
            expect(wordValue(rule as keyof typeof branchRules, version.value, language)).toMatch(
              /^[^[\]{}]+\.$/,
            );
          }
        }
      }
    }
  });
});
