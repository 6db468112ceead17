import { describe, expect, it } from "vitest";
import { heldOn, president, seat, sitting } from "../../tests/support/sitting.ts";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { presidentFinding, vicePresidentFindings } from "./president.ts";
import type { Seat, Sitting } from "./sitting.ts";

const rule = cited("jury.president");
const met = (code: string, facts: object, by?: object) => ({ outcome: "met", code, facts, rule: by });
const unmet = (code: string, facts: object, by?: object) => ({ outcome: "unmet", code, facts, rule: by });
const missing = (code: string, facts: object, by?: object) => ({ outcome: "missing", code, facts, rule: by });

describe("The president", () => {
  const presides = (
    value: BranchValue<"jury.president">,
    facts: Partial<Sitting> = {},
    seat: Partial<Seat> = {},
  ) =>
    presidentFinding(
      sitting([{ ...president, ...seat }], facts),
      textSaying({ "jury.president": value }, facts.heldOn ?? heldOn),
    );
  const said = { college: "employers", capacity: "membre" };
  const regular = (asked: string) => met("president-regular", { ...said, asked }, rule);
  const wrong = (asked: string) => unmet("president-of-wrong-side", { ...said, asked }, rule);
  const unknown = missing("president-depends-on-unknown", said, rule);

  it("must be there, whatever the text says", () => {
    const away = sitting([{ ...president, present: false }, seat("e", "employees")]);

    expect(presidentFinding(away, textSaying({}, heldOn))).toEqual(unmet("president-absent", {}));
    expect(presidentFinding(away, textSaying({ "jury.president": { kind: "elected" } }, heldOn))).toEqual(
      unmet("president-absent", {}, rule),
    );
    expect(presidentFinding(sitting([president]), textSaying({}, heldOn))).toEqual(
      missing("president-not-stated", { rule: named("jury.president") }),
    );
  });

  it("is of the college that the text names", () => {
    expect(presides({ kind: "college", college: "employers" })).toEqual(regular("employers"));
    expect(presides({ kind: "college", college: "employees" })).toEqual(wrong("employees"));
  });

  it.each([
    ["2024-03-30", "employers"],
    ["2025-03-30", "employees"],
    ["2026-03-30", "employers"],
    ["2029-03-30", "employees"],
  ])("on %s, by turns of a year from 2024, is of the %s", (on, college) => {
    expect(
      presides({ kind: "yearly-alternation", college: "employers", inYear: 2024 }, { heldOn: day(on) }),
    ).toEqual(college === "employers" ? regular(college) : wrong(college));
  });

  it("by turns of a session, is of the side that did not preside the last one", () => {
    const turns = { kind: "session-alternation" } as const;

    expect(presides(turns, { lastPresidedBy: "employees" })).toEqual(regular("employers"));
    expect(presides(turns, { lastPresidedBy: "employers" })).toEqual(wrong("employees"));
    expect(presides(turns)).toEqual(unknown);
  });

  it("is of the side that presides another body", () => {
    const mirror = { kind: "mirror", of: "la CPNE" } as const;

    expect(presides(mirror, { mirrorPresidedBy: "employers" })).toEqual(regular("employers"));
    expect(presides(mirror, { mirrorPresidedBy: "employees" })).toEqual(wrong("employees"));
    expect(presides(mirror)).toEqual(unknown);
  });

  it("is of a trade or of a list, delegated or elected", () => {
    const artisan = { capacity: "artisan boulanger" };
    const held = { college: "employers", ...artisan };

    expect(presides({ kind: "trade", trade: "artisan" }, {}, artisan)).toEqual(
      met("president-regular", { ...held, asked: "artisan" }, rule),
    );
    expect(presides({ kind: "trade", trade: "artisan" })).toEqual(wrong("artisan"));
    expect(presides({ kind: "listed", list: "boulanger" }, {}, artisan)).toEqual(
      met("president-regular", { ...held, asked: "boulanger" }, rule),
    );
    expect(presides({ kind: "listed", list: "liste" })).toEqual(wrong("liste"));
    expect(presides({ kind: "delegated", by: "la CPNE" })).toEqual(regular("la CPNE"));
    expect(presides({ kind: "elected" })).toEqual(regular("elected"));
  });
});

describe("The vice-president", () => {
  const found = (from: "other-college" | "same-college" | undefined, ...members: Seat[]) =>
    vicePresidentFindings(
      sitting(members),
      textSaying(from ? { "jury.vice-president": { from } } : {}, heldOn),
    );
  const vice = (college: Seat["college"]) => seat("v", college, { vicePresides: true });
  const by = cited("jury.vice-president");

  it.each([
    ["other-college", "employees", met],
    ["other-college", "employers", unmet],
    ["same-college", "employers", met],
    ["same-college", "employees", unmet],
  ] as const)("from the %s, of the %s", (from, college, word) => {
    expect(found(from, president, vice(college))).toEqual([
      word(
        word === met ? "vice-president-regular" : "vice-president-of-wrong-side",
        { college, president: "employers" },
        by,
      ),
    ]);
  });

  it("is not looked at where the text says nothing of one, or where one of the two is not named", () => {
    expect(found(undefined, president, vice("employees"))).toEqual([]);
    expect(found("other-college", president)).toEqual([]);
    expect(found("other-college", vice("employees"))).toEqual([]);
  });
});
