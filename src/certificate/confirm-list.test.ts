import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { answerList, type ListedCertificate } from "./confirm-list.ts";

const certificate = (number: string, facts: Partial<ListedCertificate> = {}): ListedCertificate => ({
  number,
  title: "CQPM Technicien d'usinage",
  certifier: "CPNEFP de la métallurgie",
  certificationId: "cqpm-usinage",
  issuedOn: day("2026-04-10"),
  awardedOn: day("2026-04-02"),
  state: "issued",
  birthNameNorm: "le goff",
  ...facts,
});
const one = "CQPM-3248-2026-000001";
const held = new Map([[one, certificate(one)]]);

describe("A list of numbers", () => {
  it("is answered line by line, in its order, unknown and unreadable numbers too", () => {
    const answers = answerList(
      [
        { line: 2, number: "CQPM-3248-2026-999999" },
        { line: 3, number: one },
        { line: 4, number: undefined },
      ],
      held,
    );
    expect(answers.map(({ asked, outcome }) => [asked.line, outcome])).toEqual([
      [2, "number-unknown"],
      [3, "issued"],
      [4, "number-unreadable"],
    ]);
  });

  it.each([
    ["LE GOFF", "same"],
    ["Le-Goff", "same"],
    ["Legoff", "differs"],
    ["", "differs"],
    [undefined, undefined],
  ] as const)("is told whether %s is the holder's birth name, and not what it is", (birthName, name) => {
    const [answer] = answerList([{ line: 2, number: one, birthName }], held);
    expect(answer?.name).toBe(name);
    expect(JSON.stringify(answer?.certificate)).not.toContain("goff");
  });

  it("may try one name for each number, and no other", () => {
    const names = fc.array(fc.string(), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(names, (tried) => {
        const answers = answerList(
          tried.map((birthName, i) => ({ line: i + 2, number: one, birthName })),
          held,
        );
        expect(answers.filter(({ name }) => name !== undefined)).toHaveLength(1);
        expect(answers.slice(1).every(({ outcome }) => outcome === "number-repeated")).toBe(true);
      }),
    );
  });
});
