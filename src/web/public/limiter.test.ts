import { describe, expect, it } from "vitest";
import { limiter } from "./limiter.ts";

describe("Tries at a holder's name", () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 9, minutes));

  it("are ten in ten minutes for one number and one address, then none until the time is over", () => {
    let now = at(0);
    const may = limiter({ now: () => now }, { tries: 10, minutes: 10 });
    const tries = Array.from({ length: 11 }, () => may("CQPM-3248-2026-000001 192.0.2.1"));

    expect(tries).toEqual([...Array.from({ length: 10 }, () => true), false]);
    expect(may("CQPM-3248-2026-000002 192.0.2.1")).toBe(true);
    now = at(10);
    expect(may("CQPM-3248-2026-000001 192.0.2.1")).toBe(true);
  });
});
