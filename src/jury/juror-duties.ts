import {
  type Day,
  type Decision,
  daysBetween,
  decide,
  type Finding,
  finding,
  missing,
} from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type JurorNoticeCode =
  | "juror-notice-not-stated"
  | "juror-notice-kept"
  | "juror-notice-too-short"
  | "juror-notice-lifted";

export type JurorNoticeFacts = {
  readonly heldOn: Day;
  /** Day the juror told the employer. */
  readonly toldOn: Day;
  /** Day the juror was convened. */
  readonly convenedOn?: Day | undefined;
};

/** Must the employer let the juror go? The notice is counted in calendar days before the jury. */
export const mayLeave = (
  { heldOn, toldOn, convenedOn }: JurorNoticeFacts,
  rules: Rules,
): Decision<true, JurorNoticeCode> => {
  const rule = rules.ask("jury.juror-notice");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<JurorNoticeCode>("juror-notice-not-stated", { rule: rule.rule })],
    };
  const { value, citation } = rule;
  const days = daysBetween(toldOn, heldOn);
  const said = { days, needed: value.days };
  if (days >= value.days)
    return decide([finding<JurorNoticeCode>(true, "juror-notice-kept", said, citation)], () => true as const);
  // Convened too late to keep the notice: it cannot be held against the juror.
  const tooLate =
    value.lifted === "convened-too-late" &&
    convenedOn !== undefined &&
    daysBetween(convenedOn, heldOn) < value.days;
  return decide(
    [
      finding<JurorNoticeCode>(
        tooLate,
        tooLate ? "juror-notice-lifted" : "juror-notice-too-short",
        { ...said, convenedOn: convenedOn ?? null },
        citation,
      ),
    ],
    () => true as const,
  );
};

export type SubstituteCode =
  | "substitutes-not-stated"
  | "substitute-listed"
  | "substitute-ex-officio"
  | "substitute-not-listed";

export type SubstituteFacts = {
  /** On the list from which the text takes a substitute. */
  readonly onList: boolean;
  /** Holds the quality that the text puts on every list as of right. */
  readonly exOfficio?: boolean | undefined;
};

/** May this person sit in the place of an absent juror? */
export const mayStandIn = (
  { onList, exOfficio }: SubstituteFacts,
  rules: Rules,
): Decision<true, SubstituteCode> => {
  const rule = rules.ask("jury.substitutes");
  const done = (found: Finding<SubstituteCode>) => decide([found], () => true as const);
  if (!rule.stated) return done(missing<SubstituteCode>("substitutes-not-stated", { rule: rule.rule }));
  const said = { from: rule.value.from, chosenBy: rule.value.chosenBy };
  if (onList) return done(finding<SubstituteCode>(true, "substitute-listed", said, rule.citation));
  const qualities = rules.ask("jury.qualities");
  if (exOfficio && qualities.stated && qualities.value.exOfficio)
    return done(
      finding<SubstituteCode>(
        true,
        "substitute-ex-officio",
        { ...said, who: qualities.value.exOfficio },
        qualities.citation,
      ),
    );
  return done(finding<SubstituteCode>(false, "substitute-not-listed", said, rule.citation));
};
