import {
  addDays,
  addMonths,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  lastDayOf,
  missing,
  yearOf,
} from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type VaeRequestCode =
  | "first-file-of-the-year"
  | "second-file-of-the-year"
  | "certificates-of-the-year"
  | "too-many-certificates-of-the-year"
  | "no-wait-after-refusal"
  | "wait-after-refusal-over"
  | "wait-after-refusal-running";

export type VaeRequestFacts = {
  readonly filedOn: Day;
  /** Days of the other files of this person for this same certification; a file for a block is not counted. */
  readonly sameCertification: readonly Day[];
  /** Days of this person's files for other certifications. */
  readonly otherCertifications: readonly Day[];
  /** Is only a block aimed at? Such a file is not counted. */
  readonly forBlock?: boolean | undefined;
  /** Day of the jury's last refusal for this certification. */
  readonly refusedOn?: Day | undefined;
};

/** May this file be filed? One a calendar year for one certification (C. trav. R. 6412-3), and the branch's wait after a refusal. */
export const mayFileVae = (
  facts: VaeRequestFacts,
  rules: Rules | undefined,
  law: Law,
): Decision<Day, VaeRequestCode> =>
  decide([...yearFindings(facts, law), waitFinding(facts, rules)], () => facts.filedOn);

const yearFindings = (facts: VaeRequestFacts, law: Law): Finding<VaeRequestCode>[] => {
  const rule = law.inForce("vae.files-a-year", facts.filedOn);
  if (!rule || (facts.forBlock && !rule.value.blocksCount)) return [];
  const year = yearOf(facts.filedOn);
  const inYear = (days: readonly Day[]) => days.filter((one) => yearOf(one) === year).length;
  const { sameCertification: mostSame, differentCertifications: mostOther } = rule.value;
  const [same, others] = [inYear(facts.sameCertification), inYear(facts.otherCertifications)];
  const first = same < mostSame;
  const room = others < mostOther;
  return [
    finding<VaeRequestCode>(
      first,
      first ? "first-file-of-the-year" : "second-file-of-the-year",
      { year, files: same, most: mostSame },
      rule.citation,
    ),
    finding<VaeRequestCode>(
      room,
      room ? "certificates-of-the-year" : "too-many-certificates-of-the-year",
      { year, certificates: others, most: mostOther },
      rule.citation,
    ),
  ];
};

/** "Not within 6 months of the decision": the day of the same number still waits, the next one does not. */
const waitFinding = (
  { filedOn, refusedOn }: VaeRequestFacts,
  rules: Rules | undefined,
): Finding<VaeRequestCode> => {
  const rule = rules?.ask("vae.again-after");
  if (!rule?.stated || !refusedOn) return finding<VaeRequestCode>(true, "no-wait-after-refusal");
  const last = lastDayOf(refusedOn, rule.value);
  const over = last !== "life" && last < filedOn;
  return finding<VaeRequestCode>(
    over,
    over ? "wait-after-refusal-over" : "wait-after-refusal-running",
    { refusedOn, last, filedOn },
    rule.citation,
  );
};

export type AdmissibilityCode =
  | "file-complete"
  | "file-not-complete"
  | "answer-admits"
  | "answer-refuses"
  | "answer-awaited"
  | "answer-after-silence"
  | "silence-admits"
  | "silence-not-stated"
  | "admissibility-runs"
  | "admissibility-lapsed";

export type AdmissibilityFacts = {
  /** The day of the question. */
  readonly on: Day;
  /** Day on which the file was complete: the clock starts then. */
  readonly completeOn?: Day | undefined;
  readonly answer?: { readonly admissible: boolean; readonly on: Day } | undefined;
  /** Last step recorded since the file was declared admissible. */
  readonly lastStepOn?: Day | undefined;
  /** The national regime bears on certifications of the RNCP alone. */
  readonly registered: boolean;
};

/** Admissible since a day, in words or by silence, until it lapses for want of a step. */
export type Admissibility = {
  readonly since: Day;
  readonly tacit: boolean;
  readonly lapsesAfter?: Day | undefined;
};

/**
 * Is the file admissible on that day? An answer is in time to the day of the same number two months after the
 * complete file; silence admits from the day after (C. trav. R. 6412-4), and a late answer changes nothing.
 */
export const vaeAdmissible = (
  facts: AdmissibilityFacts,
  law: Law,
): Decision<Admissibility, AdmissibilityCode> => {
  const { completeOn, on } = facts;
  if (!completeOn || on < completeOn)
    return {
      outcome: "undetermined",
      findings: [missing<AdmissibilityCode>("file-not-complete", { on })],
    };
  const complete = finding<AdmissibilityCode>(true, "file-complete", { on: completeOn });
  const { admitted, findings } = answerOf(facts, completeOn, law);
  if (!admitted) return decide([complete, ...findings], never);
  const lapse = lapseOf(admitted.since, facts, law);
  const value = { ...admitted, ...(lapse && { lapsesAfter: lapse.after }) };
  return decide([complete, ...findings, ...(lapse ? [lapse.finding] : [])], () => value);
};

const never = (): never => {
  throw new Error("a file that is not admissible is never granted");
};

type Answered = {
  /** Absent while nothing, neither words nor silence, has admitted the file. */
  readonly admitted?: { readonly since: Day; readonly tacit: boolean };
  readonly findings: readonly Finding<AdmissibilityCode>[];
};

const answerOf = ({ answer, on, registered }: AdmissibilityFacts, completeOn: Day, law: Law): Answered => {
  const rule = registered ? law.inForce("vae.admissibility-months", completeOn) : undefined;
  const due = rule && addMonths(completeOn, rule.value);
  const said = answer && answer.on <= on && (!due || answer.on <= due) ? answer : undefined;
  if (said) {
    const code = said.admissible ? "answer-admits" : "answer-refuses";
    const found = finding<AdmissibilityCode>(said.admissible, code, { on: said.on }, rule?.citation);
    return { ...(said.admissible && { admitted: { since: said.on, tacit: false } }), findings: [found] };
  }
  if (!due) return { findings: [missing<AdmissibilityCode>("silence-not-stated", { on })] };
  if (on <= due) return { findings: [missing<AdmissibilityCode>("answer-awaited", { due }, rule.citation)] };
  const since = addDays(due, 1);
  const silent = finding<AdmissibilityCode>(true, "silence-admits", { due, since }, rule.citation);
  const late =
    answer && answer.on <= on
      ? [finding<AdmissibilityCode>(true, "answer-after-silence", { on: answer.on })]
      : [];
  return { admitted: { since, tacit: true }, findings: [silent, ...late] };
};

const lapseOf = (since: Day, { lastStepOn, on }: AdmissibilityFacts, law: Law) => {
  const rule = law.inForce("vae.lapses-after-months", since);
  if (!rule) return undefined;
  const after = addMonths(lastStepOn && since < lastStepOn ? lastStepOn : since, rule.value);
  const runs = on <= after;
  return {
    after,
    finding: finding<AdmissibilityCode>(
      runs,
      runs ? "admissibility-runs" : "admissibility-lapsed",
      { after },
      rule.citation,
    ),
  };
};
