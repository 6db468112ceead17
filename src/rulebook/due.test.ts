import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../kernel/index.ts";
import { applies, dueOn } from "./index.ts";

describe("A delay", () => {
  it("ends on the day of the same number, or on the last day of a shorter month", () => {
    const within = { within: { months: 3 }, from: "issue" } as const;

    expect(dueOn(within, { issue: day("2026-03-20") })).toEqual({
      kind: "due",
      on: "2026-06-20",
      since: "2026-03-20",
    });
    expect(dueOn(within, { issue: day("2026-11-30") })).toMatchObject({ on: "2027-02-28" });
  });

  it("before something is counted back from it", () => {
    expect(
      dueOn({ within: { days: 15 }, from: "jury-day" }, { "jury-day": day("2026-03-30") }, -1),
    ).toMatchObject({
      on: "2026-03-15",
    });
  });

  it("has no last day when the text gives no start, or when that day is not known", () => {
    expect(dueOn({ within: { years: 5 }, from: "not-stated" }, { issue: day("2026-03-20") })).toEqual({
      kind: "start-not-stated",
    });
    expect(dueOn({ within: { years: 5 }, from: "issue" }, {})).toEqual({
      kind: "start-unknown",
      start: "issue",
    });
  });

  it("that starts later never ends earlier", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 400 }),
        (start, months, later) => {
          const issue = addDays(day("2020-01-01"), start);
          const end = (from: typeof issue) =>
            dueOn({ within: { months: months + 1 }, from: "issue" }, { issue: from });
          const [first, second] = [end(issue), end(addDays(issue, later))];

          expect(first.kind === "due" && second.kind === "due" && first.on <= second.on).toBe(true);
        },
      ),
    );
  });
});

describe("A clause's condition", () => {
  it("holds when every part holds, fails when one fails, and is unknown while a fact is missing", () => {
    const when = { routes: ["vae"], practising: true } as const;
    const asked = { routes: [...when.routes], practising: true };

    expect(applies(undefined, {})).toBe("yes");
    expect(applies(asked, { route: "vae", practising: true })).toBe("yes");
    expect(applies(asked, { route: "cpf" })).toBe("no");
    expect(applies(asked, { route: "vae" })).toBe("unknown");
  });

  it.each([
    ["any", "rs", "yes"],
    ["any", "none", "no"],
    ["rncp", "rs", "no"],
    ["none", "none", "yes"],
    ["any", undefined, "unknown"],
  ] as const)("on registration %s, for a certification in %s, is %s", (asked, registered, answer) => {
    expect(applies({ registered: asked }, { registered })).toBe(answer);
  });

  it.each([
    [{ aims: "block" }, { aims: "block" }, { aims: "whole" }],
    [{ initiative: "employer" }, { initiative: "employer" }, { initiative: "person" }],
    [{ publics: ["youth"] }, { public: "youth" }, { public: "employee" }],
    [{ routes: ["vae"] }, { route: "vae" }, { route: "cpf" }],
    [{ certifications: ["un"] }, { certification: "un" }, { certification: "deux" }],
    [{ practising: false }, { practising: false }, { practising: true }],
    [{ registered: "rncp" }, { registered: "rncp" }, { registered: "rs" }],
  ] as const)("that asks %j holds with that alone", (asked, so, otherwise) => {
    const when = asked as Parameters<typeof applies>[0];

    expect(applies(when, so)).toBe("yes");
    expect(applies(when, otherwise)).toBe("no");
    expect(applies(when, {})).toBe("unknown");
  });
});
