import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Item } from "../assessment/index.ts";
import { addDays, type Decision, day } from "../kernel/index.ts";
import { readTexts, rulesOn, type Settlement } from "../rulebook/index.ts";
import { mayAppeal } from "./appeal.ts";
import { inTime } from "./deadline.ts";
import { deliberate, type JuryFile } from "./deliberate.ts";
import { maySit } from "./may-sit.ts";
import type { Seat, Sitting } from "./sitting.ts";
import { adopt, isCarried } from "./vote.ts";

const { law, shelf } = readTexts(new URL("../../", import.meta.url).pathname);
const heldOn = day("2026-03-30");
const settled: Settlement = {
  rule: "jury.quorum",
  value: { kind: "per-college", atLeast: 1 },
  on: heldOn,
  by: "the president",
};
const every = shelf.rulebooks.map((rulebook) => rulesOn(rulebook, heldOn, [settled]));
const rulesOfEach = fc.constantFrom(...every);

const seat = fc.record({
  college: fc.constantFrom("employees", "employers", "none" as const),
  capacity: fc.constantFrom("artisan", "formateur", "membre"),
  presides: fc.boolean(),
  votes: fc.boolean(),
  present: fc.boolean(),
});
const seats = fc
  .array(seat, { maxLength: 10 })
  .map((all) => all.map((one, i) => ({ ...one, id: `${i}` }) as Seat));
const shuffleKeys = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
const shuffled = <One>(all: readonly One[], keys: readonly number[]): One[] =>
  all
    .map((one, i) => ({ one, key: keys[i] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

/** A refusal has an unmet reason, an undetermined answer a missing one and no unmet, a grant neither. */
const agrees = ({ outcome, findings }: Decision<unknown>): boolean => {
  const has = (wanted: string) => findings.some((one) => one.outcome === wanted);
  if (outcome === "refused") return has("unmet");
  if (outcome === "undetermined") return has("missing") && !has("unmet");
  return !has("unmet") && !has("missing");
};
const codes = ({ findings }: Decision<unknown>) =>
  findings.map(({ outcome, code }) => `${outcome} ${code}`).sort();

const aSitting = (members: readonly Seat[]): Sitting => ({
  heldOn,
  members,
  unions: 3,
  unionsInvitedOn: addDays(heldOn, -20),
  hasVae: false,
});

describe("A jury", () => {
  it("sits or not whatever the order of its members, provided one presides at most", () => {
    fc.assert(
      fc.property(rulesOfEach, seats, shuffleKeys, (rules, members, keys) => {
        const one = members.map((member, i) => ({ ...member, presides: i === 0 && member.presides }));
        const [first, second] = [one, shuffled(one, keys)].map((all) => maySit(aSitting(all), rules, law));

        expect(second?.outcome).toBe(first?.outcome);
        expect(second && codes(second)).toEqual(first && codes(first));
      }),
    );
  });

  it("says why, exactly as it decides", () => {
    fc.assert(
      fc.property(rulesOfEach, seats, (rules, members) => {
        expect(agrees(maySit(aSitting(members), rules, law))).toBe(true);
      }),
    );
  });
});

const votes = fc.record({
  for: fc.integer({ min: 0, max: 8 }),
  against: fc.integer({ min: 0, max: 8 }),
  abstained: fc.integer({ min: 0, max: 4 }),
  presidentFor: fc.option(fc.boolean(), { nil: undefined }),
});

describe("A vote", () => {
  it("says why, exactly as it decides", () => {
    fc.assert(
      fc.property(rulesOfEach, votes, fc.integer({ min: 0, max: 20 }), (rules, vote, members) => {
        const cast = vote.for + vote.against + vote.abstained;

        expect(agrees(adopt(vote, cast, Math.max(members, cast), rules))).toBe(true);
      }),
    );
  });

  // Where some abstain, a tie may carry by the president what a mere lead then loses to a majority of the members.
  it("in which nobody abstains, one more voice for, taken from those against, never loses what was carried", () => {
    fc.assert(
      fc.property(rulesOfEach, votes, (rules, given) => {
        fc.pre(given.against > 0);
        const vote = { ...given, abstained: 0 };
        const cast = vote.for + vote.against;
        // A president who is for stays for.
        const president = { presidentFor: true };
        const before = isCarried({ ...vote, ...president }, cast, cast, rules).carried;
        const after = isCarried(
          { ...vote, ...president, for: vote.for + 1, against: vote.against - 1 },
          cast,
          cast,
          rules,
        ).carried;
        if (before === true) expect(after).not.toBe(false);
      }),
    );
  });
});

const files = fc
  .array(fc.constantFrom("acquired", "not-acquired", "discordant", "unmarked" as const), {
    minLength: 1,
    maxLength: 8,
  })
  .map((kinds): JuryFile => {
    const items = kinds.map((_, i): Item => ({ code: `C${i}`, title: "", block: `B${i % 3}`, weight: 1 }));
    const proposals = Object.fromEntries(
      kinds.map((kind, i) => [`C${i}`, { kind }]),
    ) as JuryFile["proposals"];
    return { items, proposals, held: [], recused: [] };
  });
const jury = aSitting([
  { id: "1", college: "employees", capacity: "", presides: false, votes: true, present: true },
  { id: "2", college: "employers", capacity: "", presides: true, votes: true, present: true },
]);

describe("A deliberation", () => {
  it("is the same whatever the order of the items of a file", () => {
    fc.assert(
      fc.property(rulesOfEach, files, shuffleKeys, (rules, file, keys) => {
        const word = { kind: "decided", items: {} } as const;
        const [first, second] = [file, { ...file, items: shuffled(file.items, keys) }].map((one) =>
          deliberate(one, jury, word, rules),
        );

        expect(second && codes(second)).toEqual(first && codes(first));
        if (first?.outcome === "granted" && second?.outcome === "granted")
          expect(second.value.outcome).toBe(first.value.outcome);
      }),
    );
  });

  it("says why, exactly as it decides", () => {
    fc.assert(
      fc.property(rulesOfEach, files, (rules, file) => {
        expect(agrees(deliberate(file, jury, { kind: "decided", items: {} }, rules))).toBe(true);
      }),
    );
  });
});

const someDay = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(day("2024-06-01"), count));

describe("A delay", () => {
  it("once missed stays missed, and once kept was kept every day before", () => {
    fc.assert(
      fc.property(
        rulesOfEach,
        someDay,
        someDay,
        fc.integer({ min: 0, max: 400 }),
        (rules, start, on, more) => {
          for (const deadline of [
            "decide",
            "appeal",
            "answer-appeal",
            "send-holders",
            "tell-vae-result",
          ] as const) {
            const starts = {
              "file-received": start,
              "results-told": start,
              "referral-received": start,
              meeting: start,
              issue: start,
              "jury-day": start,
            };
            const [before, after] = [on, addDays(on, more)].map(
              (day) => inTime({ deadline, on: day, starts }, rules, law).outcome,
            );
            if (before === "refused") expect(after).toBe("refused");
          }
        },
      ),
    );
  });

  it("of an appeal is the same for the appeal and for its clock", () => {
    fc.assert(
      fc.property(rulesOfEach, someDay, someDay, (rules, start, filedOn) => {
        const starts = { "results-told": start, meeting: start };
        const clock = inTime({ deadline: "appeal", on: filedOn, starts }, rules, law);
        const appeal = mayAppeal({ filedOn, ground: "procedure", firstStepDone: true, starts }, rules);
        if (clock.outcome === "undetermined") return;

        expect(appeal.outcome).toBe(clock.outcome);
      }),
    );
  });
});
