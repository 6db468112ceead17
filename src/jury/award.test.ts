import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { type Day, day } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { RegistrationDays } from "../referential/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type AwardFacts, award, claim } from "./award.ts";

const deliberatedOn = day("2026-03-30");
const policy = cited("award.policy");
const text = (value?: BranchValue<"award.policy">, seats?: BranchValue<"jury.seats">) =>
  textSaying(
    { ...(value && { "award.policy": value }), ...(seats && { "jury.seats": seats }) },
    deliberatedOn,
  );
const facts = (more: Partial<AwardFacts> = {}): AwardFacts => ({
  verdict: { outcome: "full" },
  deliberatedOn,
  minutesSigned: true,
  ...more,
});
const signed = { outcome: "met", code: "minutes-signed", facts: {}, rule: undefined };
const unsigned = { outcome: "unmet", code: "minutes-not-signed", facts: {}, rule: undefined };

describe("Who awards", () => {
  it.each(["none", "deferred"] as const)("is nobody on a verdict %s", (outcome) => {
    expect(award(facts({ verdict: { outcome } }), text("jury-awards"))).toEqual({
      outcome: "refused",
      findings: [{ outcome: "unmet", code: "nothing-to-award", facts: { outcome }, rule: undefined }],
    });
  });

  it("is not known where the text does not say it", () => {
    expect(award(facts(), text())).toEqual({
      outcome: "undetermined",
      findings: [
        signed,
        {
          outcome: "missing",
          code: "award-policy-not-stated",
          facts: { rule: named("award.policy") },
          rule: undefined,
        },
      ],
    });
  });

  it.each(["jury-awards", "jury-awards-controlled-after"] as const)("is the jury by the word %s", (value) => {
    expect(award(facts({ verdict: { outcome: "partial" } }), text(value))).toEqual({
      outcome: "granted",
      value: { outcome: "partial", organ: "jury", decidedOn: deliberatedOn },
      findings: [signed, { outcome: "met", code: "jury-awards", facts: { on: deliberatedOn }, rule: policy }],
    });
  });

  it.each(["cpne-awards-on-proposal", "cpne-awards-on-dossier"] as const)(
    "is the commission by the word %s, on the day it confirms",
    (value) => {
      const on = day("2026-04-20");
      const decided = (outcome: string, code: string, said: object) => ({
        outcome,
        code,
        facts: said,
        rule: policy,
      });

      expect(award(facts({ commission: { confirms: true, on } }), text(value))).toEqual({
        outcome: "granted",
        value: { outcome: "full", organ: "commission", decidedOn: on },
        findings: [signed, decided("met", "cpne-decided", { on })],
      });
      expect(award(facts({ commission: { confirms: false, on } }), text(value))).toEqual({
        outcome: "refused",
        findings: [signed, decided("unmet", "cpne-refused", { on })],
      });
      expect(award(facts(), text(value))).toEqual({
        outcome: "undetermined",
        findings: [signed, decided("missing", "cpne-has-not-decided", {})],
      });
    },
  );

  it("waits for the minutes, but where the text has no jury to sign them", () => {
    const unsignedYet = facts({ minutesSigned: false });

    for (const seats of [undefined, { kind: "plenary", of: "la CPNE" } as const])
      expect(award(unsignedYet, text("jury-awards", seats))).toMatchObject({
        outcome: "refused",
        findings: [unsigned, { code: "jury-awards" }],
      });
    expect(award(unsignedYet, text("jury-awards", { kind: "none" }))).toMatchObject({
      outcome: "granted",
      findings: [{ code: "jury-awards" }],
    });
  });
});

describe("The registration that a holder claims", () => {
  const rule = { ...policy, rule: "registration.claim-by-entry" };
  /** A law under which the day of entry counts from 2019 on. */
  const law: Law = {
    rules: [],
    inForce: (_, on) => (on >= "2019-01-01" ? { value: true as never, citation: rule } : undefined),
  };
  const [enteredOn, awardedOn] = [day("2026-01-05"), day("2026-03-30")];
  const registration = (decidedOn: Day | undefined, endsOn: Day | undefined): RegistrationDays => ({
    code: "RNCP1",
    register: "RNCP",
    decidedOn,
    endsOn,
  });
  const asked = (...registrations: RegistrationDays[]) => ({ registrations, enteredOn, awardedOn });
  const found = (outcome: string, code: string, said: object, cites: object | undefined = rule) => ({
    outcome,
    code,
    facts: said,
    rule: cites,
  });

  it("is the one that ran at entry, whatever has become of it since", () => {
    const one = registration(day("2024-02-09"), day("2026-01-05"));

    expect(claim(asked(one), law)).toEqual({
      outcome: "granted",
      value: one,
      findings: [found("met", "registered-at-entry", { code: "RNCP1", on: enteredOn, endsOn: one.endsOn })],
    });
  });

  it("is failing that the one that runs on the day of the award", () => {
    const later = registration(day("2026-02-01"), day("2029-02-01"));

    expect(claim(asked(later), law)).toEqual({
      outcome: "granted",
      value: later,
      findings: [
        found("met", "registered-at-award-day", { code: "RNCP1", on: enteredOn, endsOn: later.endsOn }),
      ],
    });
  });

  it("is only that of the day of the award for whoever entered before the law said otherwise", () => {
    const ended = registration(day("2015-01-01"), day("2018-12-31"));
    const entered = { registrations: [ended], enteredOn: day("2018-06-01"), awardedOn: day("2019-06-01") };

    expect(claim(entered, law)).not.toMatchObject({ outcome: "granted" });
    expect(claim({ ...entered, awardedOn: day("2018-12-31") }, law)).toMatchObject({
      outcome: "granted",
      findings: [{ code: "registered-at-award-day", rule: undefined }],
    });
  });

  it("is none where none ran, on either day", () => {
    expect(claim(asked(), law)).toEqual({
      outcome: "refused",
      findings: [found("unmet", "no-registration-to-claim", { on: enteredOn })],
    });
  });

  it("is undetermined while its first day is not known, until it is settled on record", () => {
    const undated = registration(undefined, day("2027-02-09"));
    const unknown = found("missing", "registration-days-not-known", { code: "RNCP1", on: enteredOn });

    expect(claim(asked(undated), law)).toEqual({ outcome: "undetermined", findings: [unknown] });
    expect(claim({ ...asked(undated), settled: "RNCP2" }, law)).toEqual({
      outcome: "undetermined",
      findings: [unknown],
    });
    expect(claim({ ...asked(undated), settled: "RNCP1" }, law)).toEqual({
      outcome: "granted",
      value: undated,
      findings: [
        found("met", "registration-settled", { code: "RNCP1", on: enteredOn, endsOn: day("2027-02-09") }),
      ],
    });
    const endless = registration(undefined, undefined);
    expect(claim({ ...asked(endless), settled: "RNCP1" }, law).findings).toEqual([
      found("met", "registration-settled", { code: "RNCP1", on: enteredOn, endsOn: null }),
    ]);
  });

  it("is of the days of the award when it may run only then", () => {
    const undated = registration(day("2026-02-01"), undefined);

    expect(claim(asked(undated), law)).toEqual({
      outcome: "undetermined",
      findings: [found("missing", "registration-days-not-known", { code: "RNCP1", on: enteredOn })],
    });
  });
});
