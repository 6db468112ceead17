import { describe, expect, it } from "vitest";
import { cited, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { classificationOn } from "./classification.ts";

type Clause = BranchValue<"classification.grants">[number];
const rule = cited("classification.grants");
const awardedOn = day("2026-01-20");
const months = (count: number) => ({ months: count });
const stepsFrom = (from: Clause["from"], ...steps: Clause["steps"]) => {
  const read = (on: string, postHeldSince?: string) =>
    classificationOn(
      {
        on: day(on),
        awardedOn,
        postHeldSince: postHeldSince === undefined ? undefined : day(postHeldSince),
      },
      textSaying({ "classification.grants": [{ steps, needs: [], from }] }, day(on)),
    );
  return read;
};

describe("The steps of a grade", () => {
  const steps = stepsFrom(
    "award",
    { grade: "III" },
    { grade: "IV", after: months(6) },
    { grade: "V", after: months(12) },
  );

  it("follow each other to the day, each telling the next", () => {
    expect(steps("2026-01-20")).toMatchObject({
      value: { grade: "III", since: "2026-01-20", next: { grade: "IV", on: "2026-07-20" } },
    });
    expect(steps("2026-07-19")).toMatchObject({ value: { grade: "III" } });
    expect(steps("2026-07-20")).toEqual({
      outcome: "granted",
      value: { grade: "IV", since: "2026-07-20", next: { grade: "V", on: "2027-01-20" } },
      findings: [
        { outcome: "met", code: "classification-granted", facts: { grade: "IV", since: "2026-07-20" }, rule },
      ],
    });
    const last = steps("2027-01-20");
    expect(last.outcome === "granted" && last.value).toEqual({ grade: "V", since: "2027-01-20" });
  });

  it("are to come before the first begins", () => {
    const later = stepsFrom("award", { grade: "III", after: months(3) });
    const toCome = (from: string, read: ReturnType<typeof stepsFrom>, on: string) =>
      expect(read(on)).toEqual({
        outcome: "refused",
        findings: [{ outcome: "unmet", code: "classification-to-come", facts: { grade: "III", from }, rule }],
      });

    toCome("2026-04-20", later, "2026-04-19");
    toCome("2026-01-20", steps, "2026-01-19");
    expect(later("2026-04-20").outcome).toBe("granted");
  });

  it("begin with the award, whenever the post was taken, where the text says so", () => {
    expect(steps("2026-02-01", "2026-06-01")).toMatchObject({ value: { since: "2026-01-20" } });
  });
});

describe("The steps of a grade that begins with the post", () => {
  const steps = stepsFrom("post-held", { grade: "III" });

  it("wait for the post", () => {
    expect(steps("2026-06-01")).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "classification-need-unmet", facts: { need: "post-held" }, rule }],
    });
    expect(steps("2026-06-01", "2026-05-31")).toMatchObject({ value: { since: "2026-05-31" } });
    expect(steps("2026-05-30", "2026-05-31").findings[0]?.code).toBe("classification-to-come");
  });

  it("count no time in the post before the award", () => {
    expect(steps("2026-06-01", "2025-05-31")).toMatchObject({ value: { since: "2026-01-20" } });
  });
});

describe.each([undefined, "not-stated"] as const)("The steps of a grade whose start is %s", (from) => {
  const steps = stepsFrom(from, { grade: "III" }, { grade: "IV", after: months(6) });
  const unsure = (grade: string | null, perhaps: string) => ({
    outcome: "undetermined",
    findings: [
      { outcome: "missing", code: "classification-start-not-stated", facts: { grade, perhaps }, rule },
    ],
  });

  it("are sure when award and post agree, or when both would give the same", () => {
    expect(steps("2026-01-20", "2026-01-20")).toMatchObject({ value: { since: "2026-01-20" } });
    expect(steps("2026-01-20", "2020-01-01")).toMatchObject({ value: { since: "2026-01-20" } });
    expect(steps("2026-01-20")).toMatchObject({ value: { since: "2026-01-20" } });
    expect(steps("2026-03-01", "2026-02-20")).toMatchObject({
      value: { grade: "III", since: "2026-02-20", next: { grade: "IV", on: "2026-08-20" } },
    });
  });

  it("are not known while one would give more than the other", () => {
    expect(steps("2026-02-19", "2026-02-20")).toEqual(unsure(null, "III"));
    expect(steps("2026-07-20", "2026-02-20")).toEqual(unsure("III", "IV"));
    expect(steps("2026-08-20", "2026-02-20")).toMatchObject({ value: { grade: "IV", since: "2026-08-20" } });
    expect(steps("2026-01-19", "2026-02-20").outcome).toBe("refused");
  });
});
