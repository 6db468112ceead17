import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  missing,
} from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { CqpiSignature, RegistrationDays } from "../referential/index.ts";
import { registrationOn } from "../referential/index.ts";

export type RecognitionCode =
  | "own-branch"
  | "succeeded-branch"
  | "registered-at-award"
  | "claimed-by-entry"
  | "not-registered-at-award"
  | "registration-unknown-at-award"
  | "cqpi-signed"
  | "cqpi-not-signed"
  | "cqpi-signature-days-unknown"
  | "branch-differs";

export type RecognitionFacts = {
  readonly kind: string;
  /** IDCC of the branches that own the certification, with those they succeeded. */
  readonly branches: readonly string[];
  readonly registrations: readonly RegistrationDays[];
  readonly signatures: readonly CqpiSignature[];
  /** The branch that asks, and the agreements merged into another since: old IDCC → new IDCC. */
  readonly idcc: string;
  readonly successions: ReadonlyMap<string, string>;
  /** Day the question is asked for. */
  readonly on: Day;
  /** Day of the award; the day of the question when no certificate is at hand. */
  readonly awardedOn: Day;
  /** Day of entry into training or of admissibility, when known. */
  readonly enteredOn?: Day | undefined;
};

export type Ground = "own-branch" | "registration" | "cqpi";

/**
 * Does the branch `idcc` recognise this certification on `on`? One ground is enough; every ground
 * is looked at and reported. Sources: C. trav. L. 6113-4, L. 6113-9, L. 6314-1; the CQPI charter.
 */
export const recognise = (
  facts: RecognitionFacts,
  law: Law,
): Decision<readonly Ground[], RecognitionCode> => {
  const looked = [ownBranch(facts, law), registration(facts, law), cqpi(facts, law)].filter(
    (one) => one !== undefined,
  );
  const grounds = looked.flatMap(({ ground, finding: { outcome } }) => (outcome === "met" ? [ground] : []));
  const findings = looked.map(({ finding: found }) => found);
  if (grounds.length > 0) {
    return decide(
      findings.filter(({ outcome }) => outcome === "met"),
      () => grounds,
    );
  }
  const unknown = findings.some(({ outcome }) => outcome === "missing");
  return unknown ? { outcome: "undetermined", findings } : { outcome: "refused", findings };
};

type Looked = { readonly ground: Ground; readonly finding: Finding<RecognitionCode> };

const ownBranch = ({ branches, idcc, successions, on }: RecognitionFacts, law: Law): Looked => {
  const rule = law.inForce("cqp.recognised-in-its-branch", on)?.citation;
  const asked = { idcc, branches: [...branches], on };
  if (branches.includes(idcc))
    return { ground: "own-branch", finding: finding<RecognitionCode>(true, "own-branch", asked, rule) };
  const today = successions.get(idcc);
  const succeeded = branches.find((branch) => branch === today || successions.get(branch) === idcc);
  if (succeeded) {
    return {
      ground: "own-branch",
      finding: finding<RecognitionCode>(
        true,
        "succeeded-branch",
        { ...asked, successor: today ?? idcc },
        rule,
      ),
    };
  }
  return { ground: "own-branch", finding: finding<RecognitionCode>(false, "branch-differs", asked, rule) };
};

const registration = (facts: RecognitionFacts, law: Law): Looked => {
  const { registrations, awardedOn, enteredOn } = facts;
  const across = law.inForce("registration.recognised-across-branches", awardedOn)?.citation;
  const say = (
    outcome: boolean,
    code: RecognitionCode,
    on: Day,
    found: RegistrationDays | undefined,
    rule: Citation | undefined,
  ) => ({
    ground: "registration" as const,
    finding: finding<RecognitionCode>(
      outcome,
      code,
      { on, code: found?.code ?? null, endsOn: found?.endsOn ?? null },
      rule,
    ),
  });
  const atAward = registrationOn(registrations, awardedOn);
  if (atAward.running === "yes")
    return say(true, "registered-at-award", awardedOn, atAward.registration, across);
  const claim = enteredOn && law.inForce("registration.claim-by-entry", enteredOn);
  const atEntry = claim && registrationOn(registrations, enteredOn);
  if (claim && atEntry?.running === "yes")
    return say(true, "claimed-by-entry", enteredOn, atEntry.registration, claim.citation);
  if (atAward.running === "unknown" || atEntry?.running === "unknown") {
    const found = atAward.registration ?? atEntry?.registration;
    return {
      ground: "registration",
      finding: missing<RecognitionCode>(
        "registration-unknown-at-award",
        { on: awardedOn, code: found?.code ?? null, endsOn: found?.endsOn ?? null },
        across,
      ),
    };
  }
  return say(false, "not-registered-at-award", awardedOn, undefined, across);
};

/** A branch may leave and sign anew: the signature that counts most is the one looked at. */
const cqpi = ({ kind, signatures, idcc, on }: RecognitionFacts, law: Law): Looked | undefined => {
  if (kind !== "CQPI") return undefined;
  const rule = law.inForce("cqpi.recognised-by-signatories", on)?.citation;
  const looked = signatures.filter((one) => one.idcc === idcc).map((one) => signed(one, on, rule));
  const best =
    looked.find(({ outcome }) => outcome === "met") ??
    looked.find(({ outcome }) => outcome === "missing") ??
    looked.at(-1) ??
    finding<RecognitionCode>(false, "cqpi-not-signed", { idcc, on, source: null }, rule);
  return { ground: "cqpi", finding: best };
};

const signed = (
  { idcc, from, until, source }: CqpiSignature,
  on: Day,
  rule: Finding["rule"],
): Finding<RecognitionCode> => {
  const facts = { idcc, on, source: source.ref };
  if (until !== undefined && until < on)
    return finding<RecognitionCode>(false, "cqpi-not-signed", { ...facts, until }, rule);
  if (from !== undefined) {
    const code = from <= on ? "cqpi-signed" : "cqpi-not-signed";
    return finding<RecognitionCode>(from <= on, code, { ...facts, from }, rule);
  }
  if (source.on !== undefined && source.on <= on)
    return finding<RecognitionCode>(true, "cqpi-signed", { ...facts, seen: source.on }, rule);
  return missing<RecognitionCode>("cqpi-signature-days-unknown", facts, rule);
};
