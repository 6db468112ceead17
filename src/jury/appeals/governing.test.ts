import { describe, expect, it } from "vitest";
import { textSaying } from "../../../tests/support/text.ts";
import { day } from "../../kernel/index.ts";
import { answerDueOf } from "./governing.ts";

const within = (months: number) => ({ within: { months }, from: "referral-received" }) as const;
const before = textSaying({ "appeal.path": { to: "CPNEFP", answer: within(3) } }, day("2026-06-01")).rulebook;
const [first] = before.rules["appeal.path"]?.stated ? before.rules["appeal.path"].versions : [];
if (!first) throw new Error("the text opens an appeal");
/** The same text, that gives one month from 1 December 2026 on. */
const rulebook = {
  ...before,
  rules: {
    "appeal.path": {
      stated: true,
      versions: [first, { ...first, from: day("2026-12-01"), value: { to: "CPNEFP", answer: within(1) } }],
    },
  },
} as const;
const file = { rulebook, settlements: [] };
const filed = (on: string, admissibility: "granted" | "refused" | "undetermined" = "granted") =>
  answerDueOf(file, { filedOn: day(on), to: "CPNEFP", admissibility })?.on;

describe("The answer to an appeal", () => {
  it("is due as the text of the day the appeal was filed gives it", () => {
    expect(filed("2026-11-30")).toBe("2027-02-28");
    expect(filed("2026-12-01")).toBe("2027-01-01");
  });

  it("is due too where the body itself is to say whether it is admissible, and not where it was refused at the door", () => {
    expect(filed("2026-12-01", "undetermined")).toBe("2027-01-01");
    expect(filed("2026-12-01", "refused")).toBeUndefined();
  });
});
