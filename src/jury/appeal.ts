import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  missing,
} from "../kernel/index.ts";
import { type BranchValue, dueOn, type Rules, type Starts } from "../rulebook/index.ts";

type Appeal = Exclude<BranchValue<"appeal.path">, "none">;

/** An appeal that a branch's text opens, and where it does. */
export type AppealPath = { readonly value: Appeal; readonly citation: Citation };

export type AppealCode =
  | "appeal-not-stated"
  | "appeal-excluded"
  | "appeal-open"
  | "appeal-ground-heard"
  | "appeal-ground-not-heard"
  | "appeal-ground-unknown"
  | "appeal-in-time"
  | "appeal-too-late"
  | "appeal-without-deadline"
  | "appeal-start-unknown"
  | "appeal-first-step-done"
  | "appeal-first-step-missing";

export type AppealFacts = {
  readonly filedOn: Day;
  /** Which of the branch's appeals: the one to this body; its main one when not said. */
  readonly to?: string | undefined;
  /** What it complains of: the way things were done, or the result itself. */
  readonly ground?: "procedure" | "result" | undefined;
  /** Is the step done that the text asks before an appeal? */
  readonly firstStepDone?: boolean | undefined;
  readonly starts: Starts;
};

export type AdmittedAppeal = { readonly to: string; readonly until: Day | "life" | null };

/** Is the appeal admissible: open at all, on that ground, in time, after the step it asks? */
export const mayAppeal = (facts: AppealFacts, rules: Rules): Decision<AdmittedAppeal, AppealCode> => {
  const path = pathOf(facts.to, rules);
  if (!path.stated)
    return {
      outcome: "undetermined",
      findings: [missing<AppealCode>("appeal-not-stated", { rule: path.rule })],
    };
  const { value, citation } = path;
  if (value === "none")
    return { outcome: "refused", findings: [finding<AppealCode>(false, "appeal-excluded", {}, citation)] };
  const clock = clockFinding(facts, value, citation);
  const findings = [
    finding<AppealCode>(true, "appeal-open", { to: value.to, by: value.by ?? null }, citation),
    ...groundFindings(facts, value, citation),
    clock.finding,
    ...stepFindings(facts, value, citation),
  ];
  return decide(findings, () => ({ to: value.to, until: clock.until }));
};

/** Is an appeal open but for what its writer still says or does: its ground, the step that comes first? */
export const openOnConditions = ({ outcome, findings }: Decision<unknown, AppealCode>): boolean =>
  outcome !== "granted" &&
  findings.every(
    (one) =>
      one.outcome === "met" ||
      one.code === "appeal-first-step-missing" ||
      one.code === "appeal-ground-unknown",
  );

/** The appeals that a branch's text opens, its main one first; none where it says nothing of any, or excludes them. */
export const appealPaths = (rules: Rules): AppealPath[] => {
  const main = rules.ask("appeal.path");
  const other = rules.ask("appeal.other");
  const opened = (value: BranchValue<"appeal.path">, citation: Citation): AppealPath[] =>
    value === "none" ? [] : [{ value, citation }];
  return [
    ...(main.stated ? opened(main.value, main.citation) : []),
    ...(other.stated ? other.value.flatMap((one) => opened(one, other.citation)) : []),
  ];
};

/** The appeal to this body, where the text opens it. */
export const pathTo = (to: string, rules: Rules): AppealPath | undefined =>
  appealPaths(rules).find(({ value }) => value.to === to);

/** The last day on which an appeal is answered in time, by the text that gives one; undefined where none does. */
export const answerDue = (
  { to, filedOn }: { readonly to: string; readonly filedOn: Day },
  rules: Rules,
): { readonly on: Day; readonly rule: Citation } | undefined => {
  const path = pathTo(to, rules);
  const due = path?.value.answer && dueOn(path.value.answer, { "referral-received": filedOn });
  return path && due?.kind === "due" && due.on !== "life" ? { on: due.on, rule: path.citation } : undefined;
};

const pathOf = (to: string | undefined, rules: Rules) => {
  const main = rules.ask("appeal.path");
  if (to === undefined || (main.stated && main.value !== "none" && main.value.to === to)) return main;
  const other = rules.ask("appeal.other");
  const found = other.stated ? other.value.find((one) => one !== "none" && one.to === to) : undefined;
  return other.stated && found
    ? { stated: true as const, value: found, citation: other.citation }
    : { stated: false as const, rule: other.stated ? other.citation.rule : other.rule };
};

const groundFindings = (
  { ground }: AppealFacts,
  { onlyGround }: Appeal,
  rule: Citation,
): Finding<AppealCode>[] => {
  if (!onlyGround) return [];
  const said = { only: onlyGround, ground: ground ?? null };
  if (ground === undefined) return [missing<AppealCode>("appeal-ground-unknown", said, rule)];
  const heard = ground === onlyGround;
  return [finding<AppealCode>(heard, heard ? "appeal-ground-heard" : "appeal-ground-not-heard", said, rule)];
};

const clockFinding = (
  { filedOn, starts }: AppealFacts,
  { within }: Appeal,
  rule: Citation,
): { finding: Finding<AppealCode>; until: Day | "life" | null } => {
  if (!within)
    return { finding: finding<AppealCode>(true, "appeal-without-deadline", {}, rule), until: null };
  const due = dueOn(within, starts);
  if (due.kind !== "due")
    return { finding: missing<AppealCode>("appeal-start-unknown", { from: within.from }, rule), until: null };
  const kept = due.on === "life" || filedOn <= due.on;
  const said = { filedOn, until: due.on, since: due.since };
  return {
    finding: finding<AppealCode>(kept, kept ? "appeal-in-time" : "appeal-too-late", said, rule),
    until: due.on,
  };
};

const stepFindings = (
  { firstStepDone }: AppealFacts,
  { first }: Appeal,
  rule: Citation,
): Finding<AppealCode>[] => {
  if (!first) return [];
  const done = firstStepDone === true;
  return [
    finding<AppealCode>(done, done ? "appeal-first-step-done" : "appeal-first-step-missing", { first }, rule),
  ];
};

export type HearingCode =
  | "appeal-not-stated"
  | "appeal-excluded"
  | "appeal-judge-free"
  | "appeal-judge-involved"
  | "recusal-not-stated";

/** May this person sit on the body that hears the appeal? `involved`: in what the appeal is about; `to`: as in `AppealFacts`. */
export const mayHearAppeal = (
  { involved, to }: { readonly involved: boolean } & Pick<AppealFacts, "to">,
  rules: Rules,
): Decision<true, HearingCode> => {
  const path = pathOf(to, rules);
  const done = (found: Finding<HearingCode>) => decide([found], () => true as const);
  if (!path.stated) return done(missing<HearingCode>("appeal-not-stated", { rule: path.rule }));
  if (path.value === "none") return done(finding<HearingCode>(false, "appeal-excluded", {}, path.citation));
  if (!involved) return done(finding<HearingCode>(true, "appeal-judge-free", {}, path.citation));
  if (!path.value.recused) return done(missing<HearingCode>("recusal-not-stated", {}, path.citation));
  return done(
    finding<HearingCode>(false, "appeal-judge-involved", { recused: path.value.recused }, path.citation),
  );
};
