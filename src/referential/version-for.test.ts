import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { type VersionFacts, versionFor } from "./version-for.ts";

const versions = [
  { id: "first", from: day("2018-09-01"), until: day("2022-08-31") },
  { id: "second", from: day("2022-09-01"), until: day("2026-04-02") },
  { id: "third", from: day("2026-04-03") },
];
const on = day("2026-09-10");
const asks = (facts: Partial<VersionFacts>, text: Parameters<typeof textSaying>[0]) =>
  versionFor({ versions, on, startedOn: day("2026-04-02"), ...facts }, textSaying(text, on));
const rule = cited("certification.version-switch");
const active = finding(true, "certification-active", { on });
const changedOnTheWay = { startedOn: "2026-04-02", on, atStart: "second", today: "third" };

describe("The version of the framework that a person follows", () => {
  it("is that of the start, by the text, when it changed on the way", () => {
    expect(asks({}, { "certification.version-switch": { kind: "by-start" } })).toEqual({
      outcome: "granted",
      value: { version: "second" },
      findings: [finding(true, "version-by-start", changedOnTheWay, rule), active],
    });
  });

  it("is that of the day, by the text, from its entry into force", () => {
    expect(asks({}, { "certification.version-switch": { kind: "at-entry-into-force" } })).toEqual({
      outcome: "granted",
      value: { version: "third" },
      findings: [finding(true, "version-by-entry-into-force", changedOnTheWay, rule), active],
    });
  });

  it("rests on no rule while it has not changed since the start", () => {
    const said = { startedOn: "2026-04-03", on, atStart: "third", today: "third" };

    expect(asks({ startedOn: day("2026-04-03") }, {})).toEqual({
      outcome: "granted",
      value: { version: "third" },
      findings: [finding(true, "version-unchanged", said), active],
    });
  });

  it("is undetermined, naming the rule, when it changed on the way and the text is silent", () => {
    const name = named("certification.version-switch");

    expect(asks({}, {})).toEqual({
      outcome: "undetermined",
      findings: [missing("version-switch-not-stated", { ...changedOnTheWay, rule: name }), active],
    });
  });

  it("is none for a start before the first version, whatever the text says of changes", () => {
    const said = { startedOn: "2018-08-31", on, atStart: null, today: "third" };

    expect(
      asks({ startedOn: day("2018-08-31") }, { "certification.version-switch": { kind: "by-start" } }),
    ).toEqual({ outcome: "refused", findings: [finding(false, "no-version-that-day", said, rule), active] });
  });

  it("is none on a day when the last version is over", () => {
    const over = [{ id: "only", from: day("2018-09-01"), until: day("2022-08-31") }];
    const said = { startedOn: "2022-08-31", on, atStart: "only", today: null };

    expect(
      asks(
        { versions: over, startedOn: day("2022-08-31") },
        { "certification.version-switch": { kind: "at-entry-into-force" } },
      ),
    ).toEqual({ outcome: "refused", findings: [finding(false, "no-version-that-day", said, rule), active] });
  });

  it("asks the rule when no version covers either day", () => {
    const said = { startedOn: "2018-08-30", on: "2018-08-31", atStart: null, today: null };
    const before = { startedOn: day("2018-08-30"), on: day("2018-08-31") };

    expect(versionFor({ versions, ...before }, textSaying({}, before.on)).findings[0]).toEqual(
      missing("version-switch-not-stated", { ...said, rule: named("certification.version-switch") }),
    );
  });
});

describe("A time of grace after a change", () => {
  const grace = (months: number) =>
    ({ "certification.version-switch": { kind: "grace", lasts: { months } } }) as const;

  it("leaves the version before to who starts within it, its last day included", () => {
    const asked = { startedOn: day("2022-10-01") };
    const said = { startedOn: "2022-10-01", on, atStart: "second", today: "third", last: "2022-10-01" };

    expect(asks(asked, grace(1))).toEqual({
      outcome: "granted",
      value: { version: "second", or: "first" },
      findings: [finding(true, "version-in-grace", said, rule), active],
    });
  });

  it("is over the day after", () => {
    const said = { startedOn: "2022-10-02", on, atStart: "second", today: "third", last: "2022-10-01" };

    expect(asks({ startedOn: day("2022-10-02") }, grace(1))).toEqual({
      outcome: "granted",
      value: { version: "second" },
      findings: [finding(true, "version-by-start", said, rule), active],
    });
  });

  it("for life leaves it always", () => {
    expect(
      asks(
        { startedOn: day("2026-04-02") },
        { "certification.version-switch": { kind: "grace", lasts: "life" } },
      ),
    ).toMatchObject({ value: { version: "second", or: "first" } });
  });

  it("leaves nothing to who starts under the first version of all", () => {
    expect(asks({ startedOn: day("2018-09-01") }, grace(1))).toMatchObject({
      value: { version: "first" },
      findings: [{ code: "version-by-start" }, { code: "certification-active" }],
    });
  });
});

describe("A certification that is suppressed", () => {
  const suppressedOn = day("2026-06-30");
  const suppression = cited("certification.suppression");
  const running = (running: "go-to-their-end" | "stop" | undefined) => ({
    "certification.suppression": { running, holdersKeep: [] },
  });
  const started = { startedOn: day("2026-06-29"), suppressedOn };
  const said = { suppressedOn, startedOn: "2026-06-29" };
  const suppressionOf = (facts: Partial<VersionFacts>, text: Parameters<typeof textSaying>[0]) => {
    const { outcome, findings } = asks(facts, text);
    return { outcome, found: findings[1] };
  };

  it("is active until the day before", () => {
    const asked = { startedOn: day("2026-06-01"), suppressedOn };
    const at = (on: string) =>
      versionFor({ versions, ...asked, on: day(on) }, textSaying(running("stop"), day(on))).findings[1];

    expect(at("2026-06-29")).toEqual(finding(true, "certification-active", { on: "2026-06-29" }));
    expect(at("2026-06-30")).toMatchObject({ code: "suppression-stops-everyone" });
  });

  it("lets those under way go to their end, where the text says so, and no one who starts that day", () => {
    expect(suppressionOf(started, running("go-to-their-end"))).toEqual({
      outcome: "granted",
      found: finding(true, "suppressed-after-start", said, suppression),
    });
    expect(suppressionOf({ ...started, startedOn: suppressedOn }, running("go-to-their-end"))).toEqual({
      outcome: "refused",
      found: finding(
        false,
        "suppressed-before-start",
        { suppressedOn, startedOn: suppressedOn },
        suppression,
      ),
    });
  });

  it("refuses who starts after it, even where the text is silent", () => {
    expect(suppressionOf({ ...started, startedOn: day("2026-07-01") }, {})).toEqual({
      outcome: "refused",
      found: finding(false, "suppressed-before-start", { suppressedOn, startedOn: "2026-07-01" }),
    });
  });

  it("stops everyone, where the text says so", () => {
    expect(suppressionOf(started, running("stop"))).toEqual({
      outcome: "refused",
      found: finding(false, "suppression-stops-everyone", said, suppression),
    });
  });

  it("is undetermined for those under way, where the text does not speak of them", () => {
    expect(suppressionOf(started, {})).toEqual({
      outcome: "undetermined",
      found: missing("suppression-not-stated", said),
    });
    expect(suppressionOf(started, running(undefined))).toEqual({
      outcome: "undetermined",
      found: missing("suppression-not-stated", said, suppression),
    });
  });
});
