import {
  covers,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  lastDayOf,
  missing,
} from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type VersionCode =
  | "version-by-start"
  | "version-by-entry-into-force"
  | "version-in-grace"
  | "version-unchanged"
  | "version-switch-not-stated"
  | "no-version-that-day"
  | "certification-active"
  | "suppressed-after-start"
  | "suppressed-before-start"
  | "suppression-stops-everyone"
  | "suppression-not-stated";

export type VersionFacts = {
  /** Day of entry into training, or of admissibility to VAE. */
  readonly startedOn: Day;
  /** The day of the question: of the assessment, of the jury. */
  readonly on: Day;
  /** The framework's versions, each from the first day it applies to its last. */
  readonly versions: readonly { readonly id: string; readonly from: Day; readonly until?: Day | undefined }[];
  readonly suppressedOn?: Day | undefined;
};

/** The version that applies; `or` another that may still be followed for a while. */
export type VersionFor = { readonly version: string; readonly or?: string | undefined };

/**
 * Which version of the framework does this person follow, and may they still reach the certificate once it is
 * suppressed? By the rulebook's switch; when start and question fall under one version, no rule is needed.
 */
export const versionFor = (facts: VersionFacts, rules: Rules): Decision<VersionFor, VersionCode> => {
  const chosen = chosenVersion(facts, rules);
  return decide([chosen.finding, suppressionFinding(facts, rules)], () => {
    if (!chosen.version) throw new Error("a version that is granted is known");
    return { version: chosen.version, ...(chosen.or && { or: chosen.or }) };
  });
};

type Chosen = { readonly version?: string; readonly or?: string; readonly finding: Finding<VersionCode> };

const chosenVersion = ({ versions, startedOn, on }: VersionFacts, rules: Rules): Chosen => {
  const inForce = (at: Day) => versions.findLast((version) => covers(version, at));
  const [atStart, today] = [inForce(startedOn), inForce(on)];
  const said = { startedOn, on, atStart: atStart?.id ?? null, today: today?.id ?? null };
  if (atStart && atStart === today)
    return { version: atStart.id, finding: finding<VersionCode>(true, "version-unchanged", said) };
  const rule = rules.ask("certification.version-switch");
  if (!rule.stated)
    return { finding: missing<VersionCode>("version-switch-not-stated", { ...said, rule: rule.rule }) };
  const { value, citation } = rule;
  const chosen = value.kind === "at-entry-into-force" ? today : atStart;
  if (!chosen) return { finding: finding<VersionCode>(false, "no-version-that-day", said, citation) };
  if (value.kind === "by-start")
    return { version: chosen.id, finding: finding<VersionCode>(true, "version-by-start", said, citation) };
  if (value.kind === "at-entry-into-force")
    return {
      version: chosen.id,
      finding: finding<VersionCode>(true, "version-by-entry-into-force", said, citation),
    };
  const before = versions[versions.indexOf(chosen) - 1];
  const last = lastDayOf(chosen.from, value.lasts);
  const grace = before !== undefined && (last === "life" || startedOn <= last);
  return {
    version: chosen.id,
    ...(grace && { or: before.id }),
    finding: finding<VersionCode>(
      true,
      grace ? "version-in-grace" : "version-by-start",
      { ...said, last },
      citation,
    ),
  };
};

const suppressionFinding = (
  { suppressedOn, startedOn, on }: VersionFacts,
  rules: Rules,
): Finding<VersionCode> => {
  if (!suppressedOn || on < suppressedOn) return finding<VersionCode>(true, "certification-active", { on });
  const said = { suppressedOn, startedOn };
  const rule = rules.ask("certification.suppression");
  if (suppressedOn <= startedOn)
    return finding<VersionCode>(
      false,
      "suppressed-before-start",
      said,
      rule.stated ? rule.citation : undefined,
    );
  if (!rule.stated || rule.value.running === undefined)
    return missing<VersionCode>("suppression-not-stated", said, rule.stated ? rule.citation : undefined);
  const goesOn = rule.value.running === "go-to-their-end";
  return finding<VersionCode>(
    goesOn,
    goesOn ? "suppressed-after-start" : "suppression-stops-everyone",
    said,
    rule.citation,
  );
};
