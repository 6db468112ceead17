import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import type { CqpiSignature } from "../referential/index.ts";
import { coOwnersOn } from "./co-owners.ts";

const source = { source: "invented for the test" } as never;
const signed = (idcc: string, from?: string, until?: string): CqpiSignature => ({
  idcc,
  from: from === undefined ? undefined : day(from),
  until: until === undefined ? undefined : day(until),
  source,
});

describe("The branches that share a CQPI on the day of its award", () => {
  const on = day("2026-03-26");
  const others = (...signatures: CqpiSignature[]) => coOwnersOn(signatures, on, "3248");

  it("are those bound that day, its first and last days included, without the branch that awards", () => {
    expect(
      others(
        signed("3248", "2010-01-01"),
        signed("0176", "2026-03-26"),
        signed("0044", "2020-01-01", "2026-03-26"),
      ),
    ).toEqual(["0044", "0176"]);
  });

  it("are not those that left, sign later, or signed on a day that is not known", () => {
    expect(
      others(signed("0044", "2020-01-01", "2026-03-25"), signed("0176", "2026-03-27"), signed("0292")),
    ).toEqual([]);
  });

  it("are each named once, though one left and signed anew", () => {
    expect(others(signed("0044", "2010-01-01", "2012-12-31"), signed("0044", "2020-01-01"))).toEqual([
      "0044",
    ]);
    expect(others(signed("0044", "2010-01-01"), signed("0044", "2020-01-01"))).toEqual(["0044"]);
  });
});
