import { type Accreditation, mayOperate } from "../centre/index.ts";
import { type Day, type Decision, decide, type Finding, finding, type Period } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";
import type { EnrolmentCode } from "./codes.ts";
import { type RouteFacts, routeFindings } from "./route.ts";

/** One request to enrol, with what the certifier holds about the centre and the framework. */
export type EnrolmentFacts = RouteFacts & {
  readonly certificationId: string;
  /** The framework the session examines; a candidate stays on the one in force at entry. */
  readonly framework: Partial<Period>;
  readonly accreditations: readonly Accreditation[];
  readonly alreadyEnrolled: boolean;
  /** Places of the session still to give, before this one; absent where their number is not set. */
  readonly placesLeft?: number | undefined;
};

/**
 * May this person enrol? The day that counts is the day of entry into training, or of filing for a VAE.
 * Grants with the day of entry, which fixes the framework and the claim to the registration.
 */
export const mayEnrol = (
  facts: EnrolmentFacts,
  law: Law,
  rules: Rules | undefined,
): Decision<Day, EnrolmentCode> => decide([...enrolmentFindings(facts, law, rules)], () => facts.on);

function* enrolmentFindings(
  facts: EnrolmentFacts,
  law: Law,
  rules: Rules | undefined,
): Generator<Finding<EnrolmentCode>> {
  yield* routeFindings({ certification: facts.certificationId, ...facts }, law, rules);
  yield frameworkFinding(facts);
  const purpose = facts.route === "vae" ? "assess" : "train";
  yield* mayOperate(facts.accreditations, { certificationId: facts.certificationId, purpose, on: facts.on })
    .findings;
  if (facts.alreadyEnrolled) yield finding<EnrolmentCode>(false, "already-enrolled");
  if (facts.placesLeft !== undefined)
    yield facts.placesLeft > 0
      ? finding<EnrolmentCode>(true, "places-left", { left: facts.placesLeft })
      : finding<EnrolmentCode>(false, "session-full");
}

const frameworkFinding = ({ framework, on }: EnrolmentFacts): Finding<EnrolmentCode> => {
  const said = { on, from: framework.from ?? null, until: framework.until ?? null };
  const over = framework.until !== undefined && framework.until < on;
  const early = framework.from !== undefined && on < framework.from;
  if (over || early) return finding<EnrolmentCode>(false, "framework-not-in-force", said);
  // A framework whose first day no source gives is taken as in force: it is the one the certifier examines.
  return finding<EnrolmentCode>(true, framework.from ? "framework-in-force" : "framework-days-unknown", said);
};
