import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { mayResit, type ResitFacts } from "./resit.ts";

const rule = cited("resit.rule");
const asks = (facts: Partial<ResitFacts>, asked: Partial<BranchValue<"resit.rule">>) => {
  const on = facts.on ?? day("2026-03-10");
  return mayResit(
    { resits: 0, starts: {}, ...facts, on },
    textSaying({ "resit.rule": { after: [], ...asked } }, on),
  );
};
const granted = (...findings: unknown[]) => ({ outcome: "granted", value: true, findings });
const refused = (...findings: unknown[]) => ({ outcome: "refused", findings });
const undetermined = (...findings: unknown[]) => ({ outcome: "undetermined", findings });

describe("Sitting again", () => {
  it("is undetermined, naming the rule, where the text does not speak of it", () => {
    const on = day("2026-03-10");

    expect(mayResit({ on, resits: 0, starts: {} }, textSaying({}, on))).toEqual(
      undetermined(missing("resit-not-stated", { rule: named("resit.rule") })),
    );
  });

  it("is open where the text allows it without a condition", () => {
    expect(asks({ resits: 7, asksWhatIsHeld: true, deadlineOn: day("2026-03-01") }, {})).toEqual(
      granted(finding(true, "resit-open", {}, rule)),
    );
  });

  it("of the parts that are missing alone is refused when parts held are asked again", () => {
    expect(asks({}, { onlyMissing: true })).toEqual(
      granted(finding(true, "resit-of-missing-parts", {}, rule)),
    );
    expect(asks({ asksWhatIsHeld: false }, { onlyMissing: true })).toEqual(
      granted(finding(true, "resit-of-missing-parts", {}, rule)),
    );
    expect(asks({ asksWhatIsHeld: true }, { onlyMissing: true })).toEqual(
      refused(finding(false, "resit-of-what-is-held", {}, rule)),
    );
  });

  it("is allowed as many times as the text says, the first sitting not counted", () => {
    expect(asks({ resits: 1 }, { most: 2 })).toEqual(
      granted(finding(true, "resits-left", { resits: 1, most: 2 }, rule)),
    );
    expect(asks({ resits: 2 }, { most: 2 })).toEqual(
      refused(finding(false, "resits-used-up", { resits: 2, most: 2 }, rule)),
    );
  });
});

describe("The wait before sitting again", () => {
  const wait = { notBefore: { months: 6 }, from: "deliberation" } as const;
  const starts = { deliberation: day("2025-09-10") };
  const said = { since: "2025-09-10", last: "2026-03-10" };

  it("lasts to the day of the same number, and is over the day after", () => {
    expect(asks({ on: day("2026-03-10"), starts }, wait)).toEqual(
      refused(finding(false, "resit-waits", said, rule)),
    );
    expect(asks({ on: day("2026-03-11"), starts }, wait)).toEqual(
      granted(finding(true, "resit-wait-over", said, rule)),
    );
  });

  it("is unknown while its first day is, or where the text gives none", () => {
    expect(asks({}, wait)).toEqual(
      undetermined(missing("resit-start-unknown", { from: "deliberation" }, rule)),
    );
    expect(asks({ starts }, { notBefore: { months: 6 } })).toEqual(
      undetermined(missing("resit-start-unknown", { from: "not-stated" }, rule)),
    );
  });

  it("for life is never over", () => {
    expect(asks({ starts }, { ...wait, notBefore: "life" })).toEqual(
      refused(finding(false, "resit-waits", { since: "2025-09-10", last: "life" }, rule)),
    );
  });
});

describe("The time allowed to sit again", () => {
  const allowed = { within: { months: 6 }, from: "results-told" } as const;
  const starts = { "results-told": day("2025-09-10") };
  const said = { since: "2025-09-10", deadlineOn: "2026-03-10" };

  it("includes its last day", () => {
    expect(asks({ on: day("2026-03-10"), starts }, allowed)).toEqual(
      granted(finding(true, "resit-in-time", { ...said, on: "2026-03-10" }, rule)),
    );
    expect(asks({ on: day("2026-03-11"), starts }, allowed)).toEqual(
      refused(finding(false, "resit-too-late", { ...said, on: "2026-03-11" }, rule)),
    );
  });

  it("is unknown while its first day is, or where the text gives none", () => {
    expect(asks({}, allowed)).toEqual(
      undetermined(missing("resit-start-unknown", { from: "results-told" }, rule)),
    );
    expect(asks({ starts }, { within: { months: 6 } })).toEqual(
      undetermined(missing("resit-start-unknown", { from: "not-stated" }, rule)),
    );
  });

  it("for life never ends", () => {
    expect(asks({ on: day("2099-01-01"), starts }, { ...allowed, within: "life" })).toEqual(
      granted(
        finding(true, "resit-in-time", { since: "2025-09-10", deadlineOn: "life", on: "2099-01-01" }, rule),
      ),
    );
  });
});

describe("A last day that the commission sets", () => {
  const set = { deadlineSetBy: "CPNE" };

  it("closes nothing while it is not set, and includes itself once it is", () => {
    const deadlineOn = day("2026-03-10");

    expect(asks({ on: day("2026-03-10") }, set)).toEqual(
      granted(
        finding(true, "resit-deadline-not-set", { by: "CPNE", deadlineOn: null, on: "2026-03-10" }, rule),
      ),
    );
    expect(asks({ on: day("2026-03-10"), deadlineOn }, set)).toEqual(
      granted(finding(true, "resit-in-time", { by: "CPNE", deadlineOn, on: "2026-03-10" }, rule)),
    );
    expect(asks({ on: day("2026-03-11"), deadlineOn }, set)).toEqual(
      refused(finding(false, "resit-too-late", { by: "CPNE", deadlineOn, on: "2026-03-11" }, rule)),
    );
  });

  it("is looked at after everything else the text asks", () => {
    const all = {
      onlyMissing: true,
      most: 1,
      notBefore: { days: 1 },
      within: { days: 9 },
      from: "issue",
    } as const;
    const decision = asks(
      { resits: 0, on: day("2026-03-10"), starts: { issue: day("2026-03-05") } },
      { ...all, ...set },
    );

    expect(decision.findings.map(({ code }) => code)).toEqual([
      "resit-of-missing-parts",
      "resits-left",
      "resit-wait-over",
      "resit-in-time",
      "resit-deadline-not-set",
    ]);
  });
});
