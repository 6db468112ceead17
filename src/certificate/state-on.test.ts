import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { type StatusEvent, stateOn } from "./index.ts";

const event = (state: StatusEvent["state"], at: string): StatusEvent => ({
  state,
  reasonClass: "error",
  decidedBy: "A",
  secondedBy: "B",
  at: new Date(at),
});

describe("The state of a certificate on a past day", () => {
  const issued = { issuedOn: day("2025-12-12") };
  const events = [
    event("suspended", "2026-03-02T10:00:00Z"),
    event("issued", "2026-04-01T10:00:00Z"),
    event("revoked", "2026-05-17T22:30:00Z"),
  ];

  it.each([
    ["2025-12-11", "not-issued", "the day before it was issued"],
    ["2025-12-12", "issued", "the day of issue"],
    ["2026-03-02", "suspended", "the day it was suspended"],
    ["2026-04-01", "issued", "the day it was reinstated"],
    ["2026-05-17", "issued", "the eve of the revocation: half past midnight in Paris is the next day"],
    ["2026-05-18", "revoked", "the day it was revoked"],
  ])("on %s is %s (%s)", (on, state) => {
    expect(stateOn(issued, events, day(on)).state).toBe(state);
  });
});
