import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { day } from "../kernel/index.ts";
import { readLaw } from "../law/index.ts";

const folder = new URL("../../law/", import.meta.url);
const held: Record<string, unknown> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => [name, parse(readFileSync(new URL(name, folder), "utf8"))]),
);

const source = { text: "Code du travail", article: "art. 1" };
const version = { from: "2020-01-01", day: "force", value: 3, source, checked: "read" };
const rule = { rule: "vae.lapses-after-months", unit: "months", "counts-on": "the day", versions: [version] };

/** The law held, in which one file states that rule instead, once more or otherwise. */
const lawWith = (...stated: unknown[]) => {
  const others = Object.entries(held).map(([file, rules]) => [
    file,
    (rules as { rule: string }[]).filter((one) => one.rule !== rule.rule),
  ]);
  return () => readLaw({ ...Object.fromEntries(others), "essai.yaml": stated });
};

describe("The law as read", () => {
  it("answers with the value in force that day and its article, from the first day until the repeal", () => {
    const repealed = { from: "2021-01-01", day: "effect", repealed: true, source, checked: "reported" };
    const law = lawWith({ ...rule, versions: [{ ...version, inferred: true }, repealed] })();
    const on = (text: string) => law.inForce("vae.lapses-after-months", day(text));

    expect(on("2019-12-31")).toBeUndefined();
    expect(on("2020-01-01")).toEqual({
      value: 3,
      citation: {
        rule: "vae.lapses-after-months",
        from: "2020-01-01",
        dayKind: "force",
        source,
        inferred: true,
      },
    });
    expect(on("2020-12-31")).toBeDefined();
    expect(on("2021-01-01")).toBeUndefined();
  });

  it("keeps of each rule its unit, the day that counts and its versions, each with its kind of day", () => {
    const { rules } = lawWith(rule)();

    expect(rules.find(({ name }) => name === rule.rule)).toEqual({
      name: rule.rule,
      unit: "months",
      countsOn: "the day",
      versions: [{ from: "2020-01-01", dayKind: "force", value: 3, source }],
    });
    expect(rules).toHaveLength(Object.values(held).flat().length);
  });
});

describe("A file of the law is refused", () => {
  it.each([
    ["for a rule stated twice", [rule, rule], "essai.yaml: vae.lapses-after-months is stated twice"],
    ["for a rule that no file states", [], "law: no file states vae.lapses-after-months"],
    [
      "for a rule that the product does not know",
      [{ ...rule, rule: "vae.colour" }],
      "essai.yaml: vae.colour is not a rule the product knows",
    ],
    [
      "for two versions of one day",
      [{ ...rule, versions: [version, version] }],
      "essai.yaml: vae.lapses-after-months: the version of 2020-01-01 is out of order",
    ],
    [
      "for versions in the wrong order",
      [{ ...rule, versions: [version, { ...version, from: "2019-01-01" }] }],
      "essai.yaml: vae.lapses-after-months: the version of 2019-01-01 is out of order",
    ],
    [
      "for a value of the wrong shape",
      [{ ...rule, versions: [{ ...version, value: "three" }] }],
      "essai.yaml: vae.lapses-after-months, 2020-01-01: ✖ Invalid input: expected number, received string",
    ],
    [
      "for a day that is not in the calendar",
      [{ ...rule, versions: [{ ...version, from: "2020-02-30" }] }],
      'essai.yaml: ✖ "2020-02-30" is no calendar day (YYYY-MM-DD)\n  → at [0].versions[0].from',
    ],
    [
      "for a rule without a version",
      [{ ...rule, versions: [] }],
      "essai.yaml: ✖ Too small: expected array to have >=1 items\n  → at [0].versions",
    ],
  ])("%s", (_, stated, message) => {
    let said = "";
    try {
      lawWith(...stated)();
    } catch (error) {
      said = (error as Error).message;
    }

    expect(said).toBe(message);
  });
});
