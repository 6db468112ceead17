import { type Day, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { type RegistrationDays, registrationOn } from "../referential/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { Verdict } from "./deliberate.ts";

export type AwardCode =
  | "jury-awards"
  | "cpne-decided"
  | "cpne-has-not-decided"
  | "cpne-refused"
  | "award-policy-not-stated"
  | "minutes-signed"
  | "minutes-not-signed"
  | "nothing-to-award";

export type AwardFacts = {
  readonly verdict: Pick<Verdict, "outcome">;
  readonly deliberatedOn: Day;
  readonly minutesSigned: boolean;
  /** The commission's decision, where the rulebook leaves the award to it. */
  readonly commission?: { readonly confirms: boolean; readonly on: Day } | undefined;
};

/** An award in the name of the organ that the rulebook says, on the day that organ decided. */
export type Award = {
  readonly outcome: "full" | "partial";
  readonly organ: "jury" | "commission";
  readonly decidedOn: Day;
};

/** Who awards, and may it be awarded now? By the rulebook's policy; undetermined where it is not stated. */
export const award = (facts: AwardFacts, rules: Rules): Decision<Award, AwardCode> => {
  const { outcome } = facts.verdict;
  if (outcome !== "full" && outcome !== "partial") {
    return { outcome: "refused", findings: [finding<AwardCode>(false, "nothing-to-award", { outcome })] };
  }
  const policy = rules.ask("award.policy");
  const signed = minutesFindings(facts, rules);
  if (!policy.stated)
    return decide([...signed, missing<AwardCode>("award-policy-not-stated", { rule: policy.rule })], never);
  if (policy.value !== "cpne-awards-on-proposal" && policy.value !== "cpne-awards-on-dossier") {
    const granted = finding<AwardCode>(true, "jury-awards", { on: facts.deliberatedOn }, policy.citation);
    return decide([...signed, granted], () => ({ outcome, organ: "jury", decidedOn: facts.deliberatedOn }));
  }
  const { commission } = facts;
  const decided: Finding<AwardCode> = !commission
    ? missing<AwardCode>("cpne-has-not-decided", {}, policy.citation)
    : finding<AwardCode>(
        commission.confirms,
        commission.confirms ? "cpne-decided" : "cpne-refused",
        { on: commission.on },
        policy.citation,
      );
  return decide([...signed, decided], () => ({
    outcome,
    organ: "commission",
    decidedOn: commission?.on ?? facts.deliberatedOn,
  }));
};

/** Minutes come before any award, but where the text has no jury to sign them. */
const minutesFindings = ({ minutesSigned }: AwardFacts, rules: Rules): Finding<AwardCode>[] => {
  const seats = rules.ask("jury.seats");
  if (seats.stated && seats.value.kind === "none") return [];
  return [finding<AwardCode>(minutesSigned, minutesSigned ? "minutes-signed" : "minutes-not-signed")];
};

const never = (): never => {
  throw new Error("an award without a policy is never granted");
};

export type ClaimCode =
  | "registered-at-entry"
  | "registered-at-award-day"
  | "registration-settled"
  | "no-registration-to-claim"
  | "registration-days-not-known";

/**
 * Which registration may the holder claim? The day that counts is the entry into training, or the
 * admissibility to VAE, not the issue: C. trav. L. 6113-9. A first day that no sheet gives leaves it
 * undetermined until someone entitled settles on record that the registration ran.
 */
export const claim = <One extends RegistrationDays>(
  facts: {
    readonly registrations: readonly One[];
    readonly enteredOn: Day;
    readonly awardedOn: Day;
    /** Code of a registration settled on record as running at entry. */
    readonly settled?: string | undefined;
  },
  law: Law,
): Decision<One, ClaimCode> => {
  const { registrations, enteredOn, awardedOn, settled } = facts;
  const rule = law.inForce("registration.claim-by-entry", enteredOn)?.citation;
  const atEntry = registrationOn(registrations, enteredOn);
  const atAward = registrationOn(registrations, awardedOn);
  const found = (one: One, code: ClaimCode) =>
    decide(
      [finding<ClaimCode>(true, code, { code: one.code, on: enteredOn, endsOn: one.endsOn ?? null }, rule)],
      () => one,
    );
  if (rule && atEntry.registration && atEntry.running === "yes")
    return found(atEntry.registration, "registered-at-entry");
  if (atAward.registration && atAward.running === "yes")
    return found(atAward.registration, "registered-at-award-day");
  const uncertain = atEntry.registration ?? atAward.registration;
  if (!uncertain)
    return {
      outcome: "refused",
      findings: [finding<ClaimCode>(false, "no-registration-to-claim", { on: enteredOn }, rule)],
    };
  if (uncertain.code === settled) return found(uncertain, "registration-settled");
  return {
    outcome: "undetermined",
    findings: [
      missing<ClaimCode>("registration-days-not-known", { code: uncertain.code, on: enteredOn }, rule),
    ],
  };
};
