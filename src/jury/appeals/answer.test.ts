import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../../tests/support/text.ts";
import { day, decisive } from "../../kernel/index.ts";
import type { BranchValue } from "../../rulebook/index.ts";
import { type AnsweringFacts, mayAnswer } from "./answer.ts";

const filedOn = day("2026-11-20");
const today = day("2026-11-24");
const appeal = { admissibility: "granted", filedOn, to: "CPNEFP", answer: undefined } as const;
const answer = { upheld: true, by: "CPNEFP", on: today, reason: "La grille est lue." };
const answering = (
  more: Partial<AnsweringFacts> = {},
  path: Partial<BranchValue<"appeal.path"> & object> = {},
) => {
  const rules = textSaying({ "appeal.path": { to: "CPNEFP", ...path } }, filedOn);
  return mayAnswer({ appeal, answer, involved: true, today, ...more }, rules);
};
const codes = (decision: ReturnType<typeof answering>) => [
  decision.outcome,
  ...decisive(decision).map(({ code }) => code),
];

describe("Recording the answer to an appeal", () => {
  it("is granted from the day of the appeal to today, with its reason", () => {
    expect(answering().outcome).toBe("granted");
    expect(answering({ answer: { ...answer, on: filedOn } }).outcome).toBe("granted");
  });

  it("is refused twice, before the appeal, for a day to come, and without a reason", () => {
    const answered = { ...appeal, answer: { ...answer, at: new Date(0) } };
    expect(
      codes(answering({ appeal: answered, answer: { ...answer, on: day("2026-11-19"), reason: " " } })),
    ).toEqual(["refused", "appeal-awaits-none", "answer-before-appeal", "answer-needs-reason"]);
    expect(codes(answering({ answer: { ...answer, on: day("2026-11-25") } }))).toEqual([
      "refused",
      "answer-day-to-come",
    ]);
    expect(codes(answering({ appeal: { ...appeal, admissibility: "refused" } }))).toEqual([
      "refused",
      "appeal-awaits-none",
    ]);
  });

  it("needs no reason where the text frees the body from giving any, and cites it", () => {
    const { outcome, findings } = answering(
      { answer: { ...answer, reason: undefined } },
      { reasonsGiven: false },
    );
    expect(outcome).toBe("granted");
    expect(findings.find(({ code }) => code === "answer-needs-no-reason")?.rule).toEqual(
      cited("appeal.path"),
    );
  });

  it("asks who heard it only where the text keeps someone out", () => {
    const recused = { recused: "toute personne pouvant être impliquée" };
    expect(codes(answering({ involved: true }, recused))).toEqual(["refused", "appeal-judge-involved"]);
    expect(answering({ involved: false }, recused).outcome).toBe("granted");
  });

  it("asks it of the appeal that was filed, not of the main one of the text", () => {
    const rules = textSaying(
      { "appeal.path": { to: "CPNEFP" }, "appeal.other": [{ to: "OPCO", recused: "le partenaire" }] },
      filedOn,
    );
    const heard = (to: string, involved: boolean) =>
      codes(mayAnswer({ appeal: { ...appeal, to }, answer, involved, today }, rules));

    expect(heard("OPCO", true)).toEqual(["refused", "appeal-judge-involved"]);
    expect(heard("OPCO", false)[0]).toBe("granted");
    expect(heard("CPNEFP", true)[0]).toBe("granted");
  });
});
