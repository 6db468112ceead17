import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { addDays, day } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { mayConvene, maySit } from "./may-sit.ts";
import { presidentFinding, vicePresidentFindings } from "./president.ts";
import type { Seat, Sitting } from "./sitting.ts";

type Said = Parameters<typeof textSaying>[0];

const heldOn = day("2026-03-30");
const seat = (id: string, college: Seat["college"], facts: Partial<Seat> = {}): Seat => ({
  id,
  college,
  capacity: "membre",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
const president = seat("p", "employers", { presides: true });
const sitting = (members: Seat[], facts: Partial<Sitting> = {}): Sitting => ({
  heldOn,
  members,
  hasVae: false,
  ...facts,
});
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

const said: Said = {
  "jury.seats": { kind: "fixed", employees: 1, employers: 1, others: [] },
  "jury.parity": true,
  "jury.president": { kind: "college", college: "employers" },
  "jury.quorum": { kind: "members", atLeast: 2 },
};
const seats = ["seats-filled", "seats-filled", "parity-kept"];
const members = [seat("e", "employees"), president, seat("o", "none", { votes: false, present: false })];
const article = { ...rule, rule: "vae.jury" };
const law: Law = {
  rules: [],
  inForce: (rule, on) =>
    rule === "vae.jury" && on === heldOn ? { value: { minimum: 2 } as never, citation: article } : undefined,
};
const sits = (facts: Partial<Sitting> = {}, more: Said = {}) =>
  maySit(sitting(members, facts), textSaying({ ...said, ...more }, heldOn), law);
const convenes = (facts: Partial<Sitting> = {}, more: Said = {}) =>
  mayConvene(sitting(members, facts), textSaying({ ...said, ...more }, heldOn));
const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

describe("A jury", () => {
  it("that may sit is of those present, and one that may be convened is of all", () => {
    const [sat, convened] = [sits(), convenes()];

    expect(sat).toMatchObject({ outcome: "granted", value: members.slice(0, 2) });
    expect(codes(sat)).toEqual([...seats, "notice-not-stated", "president-regular", "quorum-reached"]);
    expect(sat.findings[3]).toEqual(met("notice-not-stated", { rule: named("jury.union-notice-days") }));
    expect(convened).toMatchObject({ outcome: "granted", value: members });
    expect(codes(convened)).toEqual([...seats, "notice-not-stated", "president-regular"]);
  });

  it("is convened with a president not there yet, and cannot sit without", () => {
    const away = members.map((one) => ({ ...one, present: false }));

    expect(convenes({ members: away }).outcome).toBe("granted");
    expect(sits({ members: away }).outcome).toBe("refused");
  });

  it.each([
    [undefined, unmet("unions-not-asked", { needed: 15 }, cited("jury.union-notice-days"))],
    [15, met("unions-asked-in-time", { days: 15, needed: 15 }, cited("jury.union-notice-days"))],
    [14, unmet("unions-asked-too-late", { days: 14, needed: 15 }, cited("jury.union-notice-days"))],
  ])("with unions asked %s days before", (days, found) => {
    const facts = { unionsInvitedOn: days === undefined ? undefined : addDays(heldOn, -days) };
    const more: Said = { "jury.union-notice-days": 15 };

    for (const decision of [sits(facts, more), convenes(facts, more)]) {
      expect(decision.findings[3]).toEqual(found);
      expect(decision.outcome).toBe(found.outcome === "met" ? "granted" : "refused");
    }
  });

  it.each([
    [3, met("meetings-left", { held: 3, most: 4 }, cited("jury.meetings-a-year"))],
    [4, unmet("meetings-used-up", { held: 4, most: 4 }, cited("jury.meetings-a-year"))],
  ])("after %i held in the year is convened, or not", (heldThisYear, found) => {
    const more: Said = { "jury.meetings-a-year": { atMost: 4 } };

    expect(convenes({ heldThisYear }, more).findings[4]).toEqual(found);
    expect(codes(convenes({}, more))).toEqual(codes(convenes()));
    expect(codes(convenes({ heldThisYear }))).toEqual(codes(convenes()));
  });

  it.each([
    [{ kind: "members", atLeast: 2 }, "met"],
    [{ kind: "members", atLeast: 3 }, "unmet"],
    [{ kind: "per-college", atLeast: 1 }, "met"],
    [{ kind: "per-college", atLeast: 2 }, "unmet"],
  ] as const)("counts for the quorum %j those who vote", (quorum, outcome) => {
    const extra = [...members, seat("x", "employees", { votes: false })];

    expect(sits({ members: extra }, { "jury.quorum": quorum }).findings.at(-1)).toEqual({
      outcome,
      code: outcome === "met" ? "quorum-reached" : "quorum-not-reached",
      facts: { kind: quorum.kind, needed: quorum.atLeast, present: 2, employees: 1, employers: 1 },
      rule: cited("jury.quorum"),
    });
  });

  it("for a VAE has the law's minimum, on the day it is held", () => {
    const alone = members.map((one) => ({ ...one, present: one.id === "p" }));

    expect(sits({ hasVae: true }).findings.at(-1)).toEqual(
      met("vae-jury-large-enough", { seated: 2, needed: 2 }, article),
    );
    expect(sits({ hasVae: true, members: alone }).findings.at(-1)).toEqual(
      unmet("vae-jury-too-small", { seated: 1, needed: 2 }, article),
    );
    expect(codes(sits({ hasVae: true, heldOn: day("2001-03-30") }))).not.toContain("vae-jury-large-enough");
    expect(codes(sits())).not.toContain("vae-jury-large-enough");
  });
});
