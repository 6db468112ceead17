import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { WhenFacts } from "../rulebook/index.ts";
import { type Bonus, bonusFor } from "./bonus.ts";

const on = day("2026-03-10");
const rule = cited("bonus.grants");
const vente = "cqp-9999-vente";
const own: Bonus = { certification: vente, amount: { euros: 300 }, every: "once" };
const toPractising: Bonus = { amount: { euros: 20 }, every: "month", when: { practising: true } };
const due = (facts: WhenFacts, grants: Bonus[]) =>
  bonusFor(facts, textSaying({ "bonus.grants": grants }, on));

describe("The bonus that a certificate brings", () => {
  it("is unknown where the text is silent", () => {
    expect(bonusFor({}, textSaying({}, on))).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "bonus-not-stated", facts: { rule: named("bonus.grants") } }],
    });
  });

  it("is none where every clause speaks of other certifications", () => {
    expect(due({ certification: "cqp-9999-achat" }, [own])).toEqual({
      outcome: "refused",
      findings: [
        {
          outcome: "unmet",
          code: "bonus-of-no-clause",
          facts: { certification: "cqp-9999-achat" },
          rule,
        },
      ],
    });
    expect(due({}, [own])).toMatchObject({
      outcome: "refused",
      findings: [{ code: "bonus-of-no-clause", facts: { certification: null } }],
    });
  });

  it("is every one whose conditions hold, in the sum that the text gives", () => {
    const met = [{ outcome: "met", code: "bonus-due", facts: { certification: vente }, rule }];

    expect(due({ certification: vente, practising: true }, [own, toPractising])).toEqual({
      outcome: "granted",
      value: [own, toPractising],
      findings: met,
    });
    expect(due({ certification: vente, practising: false }, [own, toPractising])).toEqual({
      outcome: "granted",
      value: [own],
      findings: met,
    });
    expect(due({ certification: vente }, [toPractising, own])).toMatchObject({ value: [own] });
  });

  it("is refused when its condition does not hold, and not known while that is not said", () => {
    const facts = { certification: vente };

    expect(due({ ...facts, practising: false }, [toPractising])).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "bonus-condition-unmet", facts, rule }],
    });
    expect(due(facts, [toPractising, { ...own, when: { aims: "block" } }])).toEqual({
      outcome: "undetermined",
      findings: [{ outcome: "missing", code: "bonus-condition-unknown", facts, rule }],
    });
    expect(
      due({ ...facts, aims: "whole" }, [toPractising, { ...own, when: { aims: "block" } }]).outcome,
    ).toBe("undetermined");
  });
});
