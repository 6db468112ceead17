import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Decision } from "../kernel/index.ts";
import { wordFinding } from "../notices/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { caseFiles, faultText, judge, readCases, type WorkedCase, withSmallRulebooks } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = withSmallRulebooks(root, readTexts(root));
const cases = caseFiles(root).flatMap((file) => {
  const reading = readCases(file, readFileSync(join(root, file), "utf8"));
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));
  return reading.cases;
});
const anyCase = fc.constantFrom(...cases);

const decided = (worked: WorkedCase): Decision<unknown> => {
  const judged = judge(worked, texts);
  if (!judged.judged) throw new Error(`${worked.title}: no text is held for ${judged.wants}`);
  return judged.decision;
};

const frozen = <Value>(value: Value): Value => {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

/** Lists whose order is part of the facts: marks one after the other, versions in time, two opinions each on its side. */
const ordered = new Set(["marks", "versions", "opinions", "items", "proposals"]);

/** The same facts with every list that has no order of its own turned round. */
const turnedRound = (value: unknown, name = ""): unknown => {
  if (Array.isArray(value)) {
    const parts = value.map((part) => turnedRound(part));
    return ordered.has(name) ? parts : parts.reverse();
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, turnedRound(part, key)]));
};

const codesOf = ({ findings }: Decision<unknown>) =>
  findings.map(({ outcome, code }) => `${outcome} ${code}`).sort();

describe("Every worked case", () => {
  afterEach(() => void vi.useRealTimers());

  it("has a reason of the kind of its outcome, and none that gainsays it", () => {
    for (const worked of cases) {
      const { outcome, findings } = decided(worked);
      const kinds = new Set(findings.map((one) => one.outcome));

      expect([worked.title, kinds.has("unmet")]).toEqual([worked.title, outcome === "refused"]);
      if (outcome === "undetermined")
        expect([worked.title, kinds.has("missing")]).toEqual([worked.title, true]);
      if (outcome === "granted") expect([worked.title, kinds.has("missing")]).toEqual([worked.title, false]);
    }
  });

  it("tells each reason in words, in French and in English", () => {
    for (const worked of cases) {
      for (const found of decided(worked).findings) {
        const [french, english] = [wordFinding(found, "fr"), wordFinding(found, "en")];

        expect(french).not.toBe(found.code);
        expect(english).not.toBe(found.code);
        expect(`${french}${english}`).not.toMatch(/undefined|\{\w+\}|\[object/);
      }
    }
  });

  it("is decided the same twice, and leaves its facts as they were", () => {
    fc.assert(
      fc.property(anyCase, (worked) => {
        const facts = frozen(structuredClone(worked.facts));

        expect(decided({ ...worked, facts })).toEqual(decided(worked));
      }),
    );
  });

  it("is decided the same whatever day it is today", () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 40_000 }), (worked, days) => {
        const now = decided(worked);
        vi.useFakeTimers();
        vi.setSystemTime(days * 86_400_000);

        expect(decided(worked)).toEqual(now);
        vi.useRealTimers();
      }),
    );
  });

  it("is decided the same in whatever order its facts come", () => {
    for (const worked of cases) {
      const [given, turned] = [worked, { ...worked, facts: turnedRound(worked.facts) }].map(decided);

      expect([worked.title, turned?.outcome]).toEqual([worked.title, given?.outcome]);
      expect(turned && codesOf(turned)).toEqual(given && codesOf(given));
    }
  });
});
