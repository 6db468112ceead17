import { describe, expect, it } from "vitest";
import { type Check, checkCodes, verdicts, whys } from "../verification/index.ts";
import { verdictWords, wordCheck } from "./verification.ts";

const outcomes = ["valid", "invalid", "could-not-be-checked", "skipped"] as const;
const languages = ["fr", "en"] as const;

describe("What a verifier found, in words", () => {
  it.each(verdicts)("%s says what it means and what to do next, in both languages", (verdict) => {
    for (const language of languages)
      for (const words of [verdictWords[verdict].says, verdictWords[verdict].next])
        expect(words[language]).toMatch(/^[A-ZÀ-Ý].*\.$/);
  });

  it.each(checkCodes)("the check %s says how it came out, each time otherwise", (name) => {
    for (const language of languages) {
      const says = outcomes.map((outcome) => wordCheck({ name, outcome }, language).says);
      expect(new Set(says).size).toBe(outcomes.length);
      for (const one of says) expect(one).not.toContain(name);
    }
  });

  it.each(whys)("%s is a sentence in both languages, with its day, name or host in its place", (why) => {
    const check: Check = { name: "period", outcome: "invalid", why, detail: "2026-11-24T09:00:00Z" };
    for (const language of languages) {
      const said = wordCheck(check, language).why ?? "";
      expect(said).not.toMatch(/…|undefined/);
      if (why !== "issuer-name") expect(said).toMatch(/^[A-ZÀ-Ý].*\.$/);
      // A day is written out, never as a machine writes it.
      expect(said).not.toContain("2026-11-24");
    }
    expect(wordCheck(check, "fr").why).not.toBe(wordCheck({ ...check, why: "no-credential" }, "en").why);
  });
});
