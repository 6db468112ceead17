import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day } from "../kernel/index.ts";
import { readTexts, rulesOn } from "../rulebook/index.ts";
import { type CreditUse, mayUseCredit } from "./credit-use.ts";
import { creditsWon } from "./credits.ts";
import { aggregate, itemsOf, type Outcome } from "./index.ts";
import type { ItemResult } from "./item-result.ts";

const { shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const rulesOf = (id: string) => {
  const rulebook = shelf.byId(id);
  if (!rulebook) throw new Error(id);
  return rulesOn(rulebook, on);
};
const metallurgy = rulesOf("3248-metallurgie/cqpm/2019-11-08");
const withoutJury = rulesOf("1090-services-automobile/sans-jury/2020-10-01");
const marked = [
  "0843-boulangerie/tourier-formation/2012-06-11",
  "0843-boulangerie/vendeur-conseil/2007-12-12",
  "0843-boulangerie/tourier-vae/2012-06-11",
  "0573-commerces-de-gros/thermique/2003-10-27",
].map(rulesOf);

const rank = { none: 0, partial: 1, full: 2 } as const;
const worth = (outcome: Outcome | undefined): number => (outcome ? rank[outcome] : Number.NaN);

/** Up to twelve competences in up to four blocks, each acquired or not. */
const competences = fc.array(fc.record({ block: fc.integer({ min: 1, max: 4 }), acquired: fc.boolean() }), {
  minLength: 1,
  maxLength: 12,
});
const asResults = (given: readonly { block: number; acquired: boolean }[]): ItemResult[] =>
  given.map(({ block, acquired }, i) => ({
    item: { code: `C${i}`, title: "", block: `B${block}`, weight: 1 },
    acquired,
  }));

describe("Whatever is acquired", () => {
  it("more of it never gives less, where everything or a share is asked", () => {
    fc.assert(
      fc.property(competences, fc.nat(), (given, which) => {
        const more = given.map((one, i) => (i === which % given.length ? { ...one, acquired: true } : one));
        for (const rules of [metallurgy, withoutJury]) {
          const [less, better] = [asResults(given), asResults(more)].map((results) =>
            aggregate(results, rules),
          );

          expect(worth(better?.outcome)).toBeGreaterThanOrEqual(worth(less?.outcome));
          for (const { code, acquired } of less?.blocks ?? [])
            expect(!acquired || better?.blocks.find((block) => block.code === code)?.acquired).toBe(true);
        }
      }),
    );
  });

  it("a better mark never gives less, where marks are counted", () => {
    for (const rules of marked) {
      const items = itemsOf({ blocks: [] }, rules) ?? [];
      if (items.length === 0) throw new Error(`${rules.rulebook.id} names no test`);
      const marks = fc.array(fc.integer({ min: 0, max: 20 }), {
        minLength: items.length,
        maxLength: items.length,
      });
      const results = (points: readonly number[]): ItemResult[] =>
        items.map((item, i) => ({ item, acquired: (points[i] ?? 0) > 0, points: points[i] }));
      fc.assert(
        fc.property(marks, fc.nat(), (points, which) => {
          const better = points.map((mark, i) => (i === which % points.length ? mark + 1 : mark));
          const [less, more] = [points, better].map((one) => aggregate(results(one), rules).outcome);

          // An outcome that a text leaves undetermined is between: a better mark may only settle it upwards.
          if (less === "full") expect(more).toBe("full");
          if (less && more) expect(worth(more)).toBeGreaterThanOrEqual(worth(less));
        }),
      );
    }
  });

  it("the order in which results come never matters", () => {
    fc.assert(
      fc.property(competences, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (given, keys) => {
        const results = asResults(given);
        const shuffled = results
          .map((one, i) => ({ one, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const [first, second] = [aggregate(results, metallurgy), aggregate(shuffled, metallurgy)];
        const codes = (found: typeof first) =>
          found.findings.map(({ code, facts }) => `${code} ${facts["item"]}`).sort();

        expect(second.outcome).toBe(first.outcome);
        expect(codes(second)).toEqual(codes(first));
      }),
    );
  });

  it("the verdict says no more and no less than its reasons", () => {
    fc.assert(
      fc.property(competences, (given) => {
        const { outcome, findings } = aggregate(asResults(given), metallurgy);

        expect(outcome === "full").toBe(findings.every((one) => one.outcome === "met"));
        expect(outcome === undefined).toBe(findings.some((one) => one.outcome === "missing"));
      }),
    );
  });
});

const someDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays(day("2020-01-01"), count));
const kept = shelf.rulebooks.filter(({ rules }) => rules["credit.retention"]?.stated);

/** A part won on a day, decided and issued within months, by every kind of condition. */
const use = fc.record({
  rulebook: fc.constantFrom(...kept),
  grain: fc.constantFrom("competence", "unit", "block", "domain", "test", "whole" as const),
  wonOn: someDay,
  decidedAfter: fc.integer({ min: 0, max: 90 }),
  issuedAfter: fc.option(fc.integer({ min: 0, max: 90 }), { nil: undefined }),
  later: fc.integer({ min: 0, max: 9000 }),
  registeredRncp: fc.boolean(),
  wholeHeld: fc.boolean(),
  jobPractised: fc.option(fc.boolean(), { nil: undefined }),
});
type Use = typeof use extends fc.Arbitrary<infer One> ? One : never;

const asUse = (one: Use, on: Day): CreditUse => {
  const decidedOn = addDays(one.wonOn, one.decidedAfter);
  return {
    on,
    grain: one.grain as CreditUse["grain"],
    route: "company-plan",
    deliberatedOn: one.wonOn,
    decidedOn,
    issuedOn: one.issuedAfter === undefined ? undefined : addDays(decidedOn, one.issuedAfter),
    registeredRncp: one.registeredRncp,
    wholeHeld: one.wholeHeld,
    jobPractised: one.jobPractised,
  };
};

describe("A credit", () => {
  it("never outlives its rule: usable on a day, it ends on that day or later, and at the latest so long after the last start", () => {
    fc.assert(
      fc.property(use, (one) => {
        const on = addDays(one.wonOn, one.later);
        const decision = mayUseCredit(asUse(one, on), rulesOn(one.rulebook, one.rulebook.from));
        if (decision.outcome !== "granted" || decision.value.until === "life") return;

        expect(on <= decision.value.until).toBe(true);
        expect(
          decision.value.until <= addDays(one.wonOn, one.decidedAfter + (one.issuedAfter ?? 0) + 5 * 366),
        ).toBe(true);
      }),
    );
  });

  it("once expired, never counts again", () => {
    fc.assert(
      fc.property(use, fc.integer({ min: 1, max: 4000 }), (one, more) => {
        const on = addDays(one.wonOn, one.later);
        const rules = rulesOn(one.rulebook, one.rulebook.from);
        const [now, then] = [on, addDays(on, more)].map((day) => mayUseCredit(asUse(one, day), rules));
        if (now?.findings.some(({ code }) => code === "credit-expired"))
          expect(then?.outcome).toBe("refused");
      }),
    );
  });

  it("is kept of what was acquired alone", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kept), competences, (rulebook, given) => {
        const items = given.map(({ acquired }, i) => ({
          code: `C${i}`,
          acquired,
          points: acquired ? 20 : 0,
        }));
        const facts = { items, blocks: [], deliberatedOn: on, decidedOn: on, registeredRncp: true };
        const won = creditsWon(facts, rulesOn(rulebook, on));

        for (const { code } of won) expect(items.find((item) => item.code === code)?.acquired).toBe(true);
      }),
    );
  });
});
