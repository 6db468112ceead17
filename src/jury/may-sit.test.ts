import { describe, expect, it } from "vitest";
import { heldOn, president, seat, sitting } from "../../tests/support/sitting.ts";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { addDays, day } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { mayConvene, maySit, whomToConvene } from "./may-sit.ts";
import type { Sitting } from "./sitting.ts";

type Said = Parameters<typeof textSaying>[0];

const met = (code: string, facts: object, by?: object) => ({ outcome: "met", code, facts, rule: by });
const unmet = (code: string, facts: object, by?: object) => ({ outcome: "unmet", code, facts, rule: by });

const said: Said = {
  "jury.seats": { kind: "fixed", employees: 1, employers: 1, others: [] },
  "jury.parity": true,
  "jury.president": { kind: "college", college: "employers" },
  "jury.quorum": { kind: "members", atLeast: 2 },
};
const seats = ["seats-filled", "seats-filled", "parity-kept"];
const members = [seat("e", "employees"), president, seat("o", "none", { votes: false, present: false })];
const article = { ...cited("jury.seats"), rule: "vae.jury" };
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

  it("is convened while its session is planned, but for those convened already", () => {
    const [employee, ...others] = members.map((one, i) => ({
      ...one,
      convenedOn: i === 0 ? heldOn : undefined,
    }));
    const all = [employee, ...others].filter((one) => one !== undefined);
    const whom = (state: string, more: Said = {}) =>
      whomToConvene({ state, members: all }, sitting(all), textSaying({ ...said, ...more }, heldOn));

    expect(whom("planned")).toEqual({ outcome: "granted", value: others, findings: convenes().findings });
    expect(whom("open")).toEqual({
      outcome: "refused",
      findings: [unmet("session-not-planned", { state: "open" })],
    });
    expect(whom("planned", { "jury.union-notice-days": 15 })).toEqual(
      convenes({}, { "jury.union-notice-days": 15 }),
    );
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
