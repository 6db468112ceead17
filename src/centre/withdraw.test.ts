import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { accreditationRefusals } from "./accredit.ts";
import { type Accreditation, mayOperate } from "./accreditation.ts";
import { withdrawalRefusals } from "./withdraw.ts";

const anAccreditation = (with_: Partial<Accreditation> = {}): Accreditation => ({
  certificationId: "tourier",
  trains: true,
  assesses: false,
  from: day("2026-01-01"),
  until: day("2026-12-31"),
  ...with_,
});
const withdrawn = anAccreditation({ withdrawnOn: day("2026-06-15") });

describe("An accreditation withdrawn from a first day without it", () => {
  it.each([
    ["2026-06-14", "granted", "centre-accredited"],
    ["2026-06-15", "refused", "accreditation-withdrawn"],
    ["2026-12-31", "refused", "accreditation-withdrawn"],
  ])("on %s, is %s", (on, outcome, code) => {
    const decision = mayOperate([withdrawn], {
      certificationId: "tourier",
      purpose: "train",
      on: day(on),
    });

    expect([decision.outcome, decision.findings[0]?.code]).toEqual([outcome, code]);
  });

  it("ends on a day of its own period, the first included, and once", () => {
    const held = anAccreditation();

    expect(withdrawalRefusals(held, day("2025-12-31"))).toEqual(["withdrawn-before-it-began"]);
    expect(withdrawalRefusals(held, day("2026-01-01"))).toEqual([]);
    expect(withdrawalRefusals(held, day("2026-12-31"))).toEqual([]);
    expect(withdrawalRefusals(held, day("2027-01-01"))).toEqual(["withdrawn-after-its-end"]);
    expect(withdrawalRefusals(withdrawn, day("2027-01-01"))).toEqual([
      "already-withdrawn",
      "withdrawn-after-its-end",
    ]);
  });

  it("leaves room for another from that day on, and not from the eve", () => {
    const decidedOn = day("2026-06-01");
    const next = (from: string) => anAccreditation({ from: day(from) });

    expect(accreditationRefusals({ decidedOn, accreditation: next("2026-06-15") }, [withdrawn])).toEqual([]);
    expect(accreditationRefusals({ decidedOn, accreditation: next("2026-06-14") }, [withdrawn])).toEqual([
      "overlaps-another",
    ]);
  });
});
