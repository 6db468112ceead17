import { describe, expect, it } from "vitest";
import { filledReasons } from "../reasons/index.ts";
import { assessmentSaid } from "./assessment.ts";
import { awardAnewSaid } from "./award-anew.ts";
import { deliberationSaid } from "./deliberation.ts";
import { entrySaid } from "./entry.ts";
import { frameworkSaid } from "./framework.ts";
import { identitySaid } from "./identity.ts";
import { juryDaySaid } from "./jury-day.ts";
import { poolSaid } from "./pool.ts";
import { sittingSaid } from "./sitting.ts";
import { vaeStepSaid } from "./vae-steps.ts";
import { worthSaid } from "./worth.ts";

describe("The words of reasons", () => {
  it("have one home for each code: two rooms that name two things alike would be worded alike", () => {
    const codes = [
      filledReasons,
      assessmentSaid,
      awardAnewSaid,
      deliberationSaid,
      entrySaid,
      frameworkSaid,
      identitySaid,
      juryDaySaid,
      poolSaid,
      sittingSaid,
      vaeStepSaid,
      worthSaid,
    ].flatMap((table) => Object.keys(table));

    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });
});
