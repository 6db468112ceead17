import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { callsCandidates } from "./convened.ts";

const heldOn = day("2026-12-10");
const member = (id: string, convenedOn?: typeof heldOn) => ({
  id,
  name: id,
  organisation: "CFDT",
  college: "employees" as const,
  capacity: "technicien",
  presides: false,
  votes: true,
  present: false,
  convenedOn,
});
const rules = textSaying({}, heldOn);

describe("Candidates are called", () => {
  it("once every member of the jury is convened, and not before", () => {
    expect(callsCandidates({ members: [], rules })).toBe(false);
    expect(callsCandidates({ members: [member("a", heldOn), member("b")], rules })).toBe(false);
    expect(callsCandidates({ members: [member("a", heldOn), member("b", heldOn)], rules })).toBe(true);
  });

  it("without a jury where the branch's text has none", () => {
    const none = textSaying({ "jury.seats": { kind: "none" } }, heldOn);

    expect(callsCandidates({ members: [], rules: none })).toBe(true);
  });
});
