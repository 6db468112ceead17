import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { readRulebook, rulesOn, shelve } from "./index.ts";

const folder = new URL("../../rulebooks/", import.meta.url).pathname;
const files = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") && !name.includes("/cases/"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);
const shelving = shelve(files);
if (!shelving.ok) throw new Error(JSON.stringify(shelving.faults, null, 2));
const { shelf } = shelving;
const metallurgy = { idcc: "3248", kind: "CQPM", certification: "cqpm-3248-any" };

describe("The rulebooks of the house", () => {
  it("govern a CQPM from the day the accord was signed", () => {
    expect(shelf.governing(metallurgy, day("2019-11-07"))).toBeUndefined();
    expect(shelf.governing(metallurgy, day("2019-11-08"))?.id).toBe("3248-metallurgie/cqpm/2019-11-08");
  });

  it("answer with the value, the article and the day it stands since", () => {
    const rulebook = shelf.governing(metallurgy, day("2026-03-10"));
    if (!rulebook) throw new Error("metallurgy has a rulebook");

    expect(rulesOn(rulebook, day("2026-03-10")).ask("jury.tie")).toMatchObject({
      stated: true,
      value: "president-casts",
      citation: {
        from: "2019-11-08",
        dayKind: "signature",
        source: { article: "art. 55 (composition du jury)" },
      },
    });
  });

  it("say a later version of one rule from its own day", () => {
    const rulebook = shelf.byId("3248-metallurgie/cqpm/2019-11-08");
    if (!rulebook) throw new Error("metallurgy has a rulebook");
    const article = (on: string) => {
      const answer = rulesOn(rulebook, day(on)).ask("jury.juror-notice");
      return answer.stated && answer.citation.source.text;
    };

    expect(article("2023-12-31")).toBe("Accord du 8 novembre 2019");
    expect(article("2024-01-01")).toBe("CCN du 7 février 2022");
  });

  it("name the rule that the text does not state, until a settlement stands in for it", () => {
    const rulebook = shelf.byId("3248-metallurgie/cqpm/2019-11-08");
    if (!rulebook) throw new Error("metallurgy has a rulebook");
    const settled = {
      rule: "jury.quorum",
      value: { kind: "per-college", atLeast: 1 },
      on: day("2026-03-10"),
      by: "the president",
    };

    expect(rulesOn(rulebook, day("2026-03-10")).ask("jury.quorum")).toMatchObject({ stated: false });
    expect(rulesOn(rulebook, day("2026-03-10"), [settled]).ask("jury.quorum")).toMatchObject({
      value: { atLeast: 1 },
      citation: { dayKind: "settlement" },
    });
  });

  it("never let a settlement override what the text states", () => {
    const rulebook = shelf.byId("3248-metallurgie/cqpm/2019-11-08");
    if (!rulebook) throw new Error("metallurgy has a rulebook");
    const settled = { rule: "jury.tie", value: "grants", on: day("2026-03-10"), by: "the president" };

    expect(rulesOn(rulebook, day("2026-03-10"), [settled]).ask("jury.tie")).toMatchObject({
      value: "president-casts",
    });
  });

  it("govern the CQP Tourier by training apart from its VAE", () => {
    const tourier = { idcc: "0843", kind: "CQP", certification: "cqp-0843-tourier" };

    expect(shelf.governing({ ...tourier, route: "company-plan" }, day("2026-01-01"))?.title).toBe(
      "CQP Tourier par la formation",
    );
    expect(shelf.governing({ ...tourier, route: "vae" }, day("2026-01-01"))?.title).toBe(
      "CQP Tourier par la VAE",
    );
    expect(shelf.governing(tourier, day("2026-01-01"))).toBeUndefined();
  });
});

describe("The certifications that rulebooks name", () => {
  it("are those of the catalogue", () => {
    const catalogue = readFileSync(
      new URL("../../data/catalogue/certifications.csv", import.meta.url),
      "utf8",
    );
    const known = new Set(catalogue.split("\n").map((line) => line.split(",")[0]));
    const named = shelf.rulebooks.flatMap(({ id, scope, rules }) => {
      const grants = rules["classification.grants"];
      const graded = grants?.stated ? JSON.stringify(grants.versions).match(/cqpm?-\d{4}-[a-z0-9-]+/g) : [];
      return [...(scope.certifications ?? []), ...(graded ?? [])].map((certification) => ({
        id,
        certification,
      }));
    });

    expect(named.filter(({ certification }) => !known.has(certification))).toEqual([]);
  });
});

describe("A rulebook file", () => {
  const good = files["3248-metallurgie/cqpm/2019-11-08.yaml"] ?? "";

  it("is refused with line and column for an unknown rule, with a suggestion", () => {
    const reading = readRulebook("x.yaml", good.replace("  jury.parity:", "  jury.partiy:"));

    expect(reading).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({
          line: good.split("\n").indexOf("  jury.parity:") + 1,
          column: 3,
          message: expect.stringContaining("did you mean jury.parity?"),
        }),
      ]),
    });
  });

  it("is refused when it is silent about a rule without saying so", () => {
    const reading = readRulebook("x.yaml", good.replace("the-rest: not-stated\n", ""));

    expect(reading).toMatchObject({
      ok: false,
      faults: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining("jury.quorum") }),
      ]),
    });
  });

  it("is refused for a source that its list does not hold", () => {
    const reading = readRulebook("x.yaml", good.replace("source: A51", "source: A99"));

    expect(reading).toMatchObject({ ok: false, faults: [{ message: expect.stringContaining("A99") }] });
  });

  it("is refused for a day that is not in the calendar", () => {
    expect(readRulebook("x.yaml", good.replace("from: 2019-11-08", "from: 2019-02-30"))).toMatchObject({
      ok: false,
    });
  });
});
