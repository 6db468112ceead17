import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import {
  type AppealFacts,
  answerDue,
  appealPaths,
  mayAppeal,
  mayHearAppeal,
  openOnConditions,
} from "./appeal.ts";

const filedOn = day("2026-05-15");
const told = day("2026-04-15");
const rule = cited("appeal.path");
const open = { to: "la CPNE", by: "le candidat" };
const text = (path?: BranchValue<"appeal.path">, other?: BranchValue<"appeal.other">) =>
  textSaying({ ...(path && { "appeal.path": path }), ...(other && { "appeal.other": other }) }, filedOn);
const asked = (facts: Partial<AppealFacts> = {}): AppealFacts => ({
  filedOn,
  starts: { "results-told": told },
  ...facts,
});
const met = (code: string, facts = {}) => ({ outcome: "met", code, facts, rule });
const unmet = (code: string, facts = {}) => ({ outcome: "unmet", code, facts, rule });
const missing = (code: string, facts = {}) => ({ outcome: "missing", code, facts, rule });
const isOpen = met("appeal-open", open);
const noDelay = met("appeal-without-deadline");

describe("An appeal", () => {
  it("is undetermined where the text says nothing of it, and refused where the text excludes it", () => {
    expect(mayAppeal(asked(), text())).toEqual({
      outcome: "undetermined",
      findings: [
        {
          outcome: "missing",
          code: "appeal-not-stated",
          facts: { rule: named("appeal.path") },
          rule: undefined,
        },
      ],
    });
    expect(mayAppeal(asked(), text("none"))).toEqual({
      outcome: "refused",
      findings: [unmet("appeal-excluded")],
    });
  });

  it("that the text opens without a delay or a ground is granted, whoever the text lets file it", () => {
    expect(mayAppeal(asked(), text(open))).toEqual({
      outcome: "granted",
      value: { to: "la CPNE", until: null },
      findings: [isOpen, noDelay],
    });
    expect(mayAppeal(asked(), text({ to: "la CPNE" })).findings[0]).toEqual(
      met("appeal-open", { to: "la CPNE", by: null }),
    );
  });

  it.each([
    ["2026-05-15", "granted", met],
    ["2026-05-16", "refused", unmet],
  ] as const)("within a month of the results, filed on %s, is %s", (on, outcome, word) => {
    const within = { ...open, within: { within: { months: 1 }, from: "results-told" } } as const;
    const facts = { filedOn: on, until: "2026-05-15", since: told };
    const decision = mayAppeal(asked({ filedOn: day(on) }), text(within));

    expect(decision).toMatchObject({ outcome });
    expect(decision.findings).toEqual([
      isOpen,
      word(outcome === "granted" ? "appeal-in-time" : "appeal-too-late", facts),
    ]);
    if (decision.outcome === "granted")
      expect(decision.value).toEqual({ to: "la CPNE", until: "2026-05-15" });
  });

  it("may be open for life, and waits for the day its delay starts", () => {
    const life = { ...open, within: { within: "life", from: "results-told" } } as const;

    expect(mayAppeal(asked(), text(life))).toEqual({
      outcome: "granted",
      value: { to: "la CPNE", until: "life" },
      findings: [isOpen, met("appeal-in-time", { filedOn, until: "life", since: told })],
    });
    expect(mayAppeal(asked({ starts: {} }), text(life))).toEqual({
      outcome: "undetermined",
      findings: [isOpen, missing("appeal-start-unknown", { from: "results-told" })],
    });
  });

  it.each([
    ["procedure", "granted", met("appeal-ground-heard", { only: "procedure", ground: "procedure" })],
    ["result", "refused", unmet("appeal-ground-not-heard", { only: "procedure", ground: "result" })],
    [undefined, "undetermined", missing("appeal-ground-unknown", { only: "procedure", ground: null })],
  ] as const)("against the procedure alone, on the ground %s, is %s", (ground, outcome, found) => {
    const decision = mayAppeal(asked({ ground }), text({ ...open, onlyGround: "procedure" }));

    expect(decision).toMatchObject({ outcome });
    expect(decision.findings).toEqual([isOpen, found, noDelay]);
  });

  it.each([
    [true, "granted", met("appeal-first-step-done", { first: "une réclamation" })],
    [false, "refused", unmet("appeal-first-step-missing", { first: "une réclamation" })],
    [undefined, "refused", unmet("appeal-first-step-missing", { first: "une réclamation" })],
  ] as const)("after a first step, done: %s, is %s", (firstStepDone, outcome, found) => {
    const decision = mayAppeal(asked({ firstStepDone }), text({ ...open, first: "une réclamation" }));

    expect(decision).toMatchObject({ outcome });
    expect(decision.findings).toEqual([isOpen, noDelay, found]);
  });
});

describe("Of several appeals", () => {
  const others = [{ to: "le tribunal" }, { to: "la commission nationale", first: "la CPNE" }];

  it("the main one is meant when none is named, or when its body is named", () => {
    for (const to of [undefined, "la CPNE"])
      expect(mayAppeal(asked({ to }), text(open, others))).toMatchObject({ value: { to: "la CPNE" } });
  });

  it("another is found by its body, and rests on its own article", () => {
    const found = mayAppeal(
      asked({ to: "la commission nationale", firstStepDone: true }),
      text(open, ["none", ...others]),
    );
    const other = cited("appeal.other");

    expect(found).toEqual({
      outcome: "granted",
      value: { to: "la commission nationale", until: null },
      findings: [
        {
          outcome: "met",
          code: "appeal-open",
          facts: { to: "la commission nationale", by: null },
          rule: other,
        },
        { ...noDelay, rule: other },
        { outcome: "met", code: "appeal-first-step-done", facts: { first: "la CPNE" }, rule: other },
      ],
    });
    expect(mayAppeal(asked({ to: "le tribunal" }), text("none", others)).outcome).toBe("granted");
    expect(mayAppeal(asked({ to: "le tribunal" }), text(undefined, others)).outcome).toBe("granted");
  });

  it("one to a body that no text names is undetermined", () => {
    const nowhere = {
      outcome: "undetermined",
      findings: [
        {
          outcome: "missing",
          code: "appeal-not-stated",
          facts: { rule: named("appeal.other") },
          rule: undefined,
        },
      ],
    };

    expect(mayAppeal(asked({ to: "le ministre" }), text(open, others))).toEqual(nowhere);
    expect(mayAppeal(asked({ to: "le ministre" }), text(open))).toEqual(nowhere);
    expect(mayAppeal(asked({ to: "le ministre" }), text("none"))).toEqual(nowhere);
  });
});

describe("Whoever hears an appeal", () => {
  const hears = (involved: boolean, path?: BranchValue<"appeal.path">) =>
    mayHearAppeal({ involved }, text(path));

  it("is not known where no appeal is stated, and is nobody where it is excluded", () => {
    expect(hears(false)).toEqual({
      outcome: "undetermined",
      findings: [
        {
          outcome: "missing",
          code: "appeal-not-stated",
          facts: { rule: named("appeal.path") },
          rule: undefined,
        },
      ],
    });
    expect(hears(false, "none")).toEqual({ outcome: "refused", findings: [unmet("appeal-excluded")] });
  });

  it("may sit when not involved in what the appeal is about", () => {
    const recused = { ...open, recused: "les membres du jury" };

    expect(hears(false, recused)).toEqual({
      outcome: "granted",
      value: true,
      findings: [met("appeal-judge-free")],
    });
    expect(hears(true, recused)).toEqual({
      outcome: "refused",
      findings: [unmet("appeal-judge-involved", { recused: "les membres du jury" })],
    });
    expect(hears(true, open)).toEqual({
      outcome: "undetermined",
      findings: [missing("recusal-not-stated")],
    });
  });
});

describe("The appeals a text opens", () => {
  it("are its main one and the others, and none where it excludes or says nothing", () => {
    const opened = appealPaths(text({ to: "la CPNE" }, [{ to: "l'OPCO" }]));

    expect(opened.map(({ value }) => value.to)).toEqual(["la CPNE", "l'OPCO"]);
    expect(opened.map(({ citation }) => citation)).toEqual([rule, cited("appeal.other")]);
    expect(appealPaths(text("none"))).toEqual([]);
    expect(appealPaths(text())).toEqual([]);
  });

  it("are open on conditions while the ground or the first step alone is wanting, and not once it is too late", () => {
    const within = { within: { months: 1 }, from: "results-told" } as const;
    const open = (path: BranchValue<"appeal.path">, facts: Partial<AppealFacts> = {}) =>
      openOnConditions(mayAppeal(asked(facts), text(path)));

    expect(open({ to: "la CPNE", first: "demander le détail" })).toBe(true);
    expect(open({ to: "la CPNE", onlyGround: "procedure" })).toBe(true);
    expect(open({ to: "la CPNE", onlyGround: "procedure" }, { ground: "result" })).toBe(false);
    expect(open({ to: "la CPNE", first: "demander le détail", within }, { filedOn: day("2026-05-16") })).toBe(
      false,
    );
    expect(open({ to: "la CPNE" })).toBe(false);
    expect(open("none")).toBe(false);
  });

  it("are answered by the day their text gives, counted from the appeal, and by none where it gives none", () => {
    const within = { within: { months: 3 }, from: "referral-received" } as const;

    expect(answerDue({ to: "la CPNE", filedOn }, text({ to: "la CPNE", answer: within }))).toEqual({
      on: "2026-08-15",
      rule,
    });
    expect(answerDue({ to: "la CPNE", filedOn }, text({ to: "la CPNE" }))).toBeUndefined();
    expect(answerDue({ to: "l'OPCO", filedOn }, text({ to: "la CPNE", answer: within }))).toBeUndefined();
  });
});
