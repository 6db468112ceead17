import { describe, expect, it } from "vitest";
import { day } from "../../kernel/index.ts";
import { commissionRefused, startsAfterJury } from "./starts.ts";

const session = { heldOn: day("2026-06-23") };
const candidacy = { enteredOn: day("2025-10-06") };
const metOn = day("2026-07-07");
const ruled = (confirms: boolean, on = metOn) => ({
  kind: "award" as const,
  facts: { outcome: "full", commission: { confirms, on } },
});
const starts = (known: Partial<Parameters<typeof startsAfterJury>[2]>) =>
  startsAfterJury(session, candidacy, { decisions: [], ...known });

describe("The days from which rights after a jury run", () => {
  it("are the jury's alone while nothing more is known", () => {
    expect(starts({})).toEqual({
      deliberation: "2026-06-23",
      "jury-day": "2026-06-23",
      entry: "2025-10-06",
    });
  });

  it("hold the meeting at which the commission refused, though nothing was awarded", () => {
    const known = starts({ decisions: [ruled(false)] });

    expect(known).toMatchObject({ decision: "2026-07-07", meeting: "2026-07-07" });
    expect(known.award).toBeUndefined();
  });

  it("take the last ruling, and the award's own day where there is one", () => {
    const again = [ruled(false), ruled(true, day("2026-09-01"))];

    expect(starts({ decisions: again })).toMatchObject({ meeting: "2026-09-01" });
    expect(starts({ decisions: again, award: { decidedOn: day("2026-09-02") } })).toMatchObject({
      meeting: "2026-09-02",
      award: "2026-09-02",
    });
  });

  it("hold no meeting for a file that never came before a commission", () => {
    expect(starts({ decisions: [{ kind: "award", facts: { outcome: "full" } }] }).meeting).toBeUndefined();
  });

  it("hold the day the result was told in writing once a letter left", () => {
    expect(starts({ toldOn: day("2026-07-08") })).toMatchObject({
      "results-told": "2026-07-08",
      notification: "2026-07-08",
    });
  });
});

describe("A commission", () => {
  it("refused a file when its last word on it says so", () => {
    expect(commissionRefused([ruled(false)])).toBe(true);
    expect(commissionRefused([ruled(false), ruled(true)])).toBe(false);
    expect(commissionRefused([])).toBe(false);
  });
});
