import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  type lastDayOf,
  missing,
} from "../kernel/index.ts";
import { type BranchValue, dueOn, type Rules, type Starts } from "../rulebook/index.ts";

export type ResitCode =
  | "resit-not-stated"
  | "resit-open"
  | "resit-of-missing-parts"
  | "resit-of-what-is-held"
  | "resit-waits"
  | "resit-wait-over"
  | "resit-start-unknown"
  | "resits-left"
  | "resits-used-up"
  | "resit-in-time"
  | "resit-too-late"
  | "resit-deadline-not-set";

export type ResitFacts = {
  readonly on: Day;
  /** Re-sits already taken, the first sitting not counted. */
  readonly resits: number;
  /** Are parts asked again that are already held? */
  readonly asksWhatIsHeld?: boolean | undefined;
  readonly starts: Starts;
  /** Last day that the commission set, where the text leaves it to one. */
  readonly deadlineOn?: Day | undefined;
};

/** May the person sit again on that day? */
export const mayResit = (facts: ResitFacts, rules: Rules): Decision<true, ResitCode> => {
  const rule = rules.ask("resit.rule");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<ResitCode>("resit-not-stated", { rule: rule.rule })],
    };
  const findings = [...resitFindings(facts, rule.value, rule.citation)];
  const open = findings.length === 0 ? [finding<ResitCode>(true, "resit-open", {}, rule.citation)] : findings;
  return decide(open, () => true as const);
};

function* resitFindings(
  facts: ResitFacts,
  asked: BranchValue<"resit.rule">,
  rule: Citation,
): Generator<Finding<ResitCode>> {
  const { on, resits, asksWhatIsHeld } = facts;
  if (asked.onlyMissing) {
    const good = asksWhatIsHeld !== true;
    yield finding<ResitCode>(good, good ? "resit-of-missing-parts" : "resit-of-what-is-held", {}, rule);
  }
  if (asked.most !== undefined) {
    const left = resits < asked.most;
    yield finding<ResitCode>(
      left,
      left ? "resits-left" : "resits-used-up",
      { resits, most: asked.most },
      rule,
    );
  }
  if (asked.notBefore) yield waiting(facts, asked.notBefore, asked.from ?? "not-stated", rule);
  if (asked.within) yield closing(facts, asked.within, asked.from ?? "not-stated", rule);
  if (!asked.deadlineSetBy) return;
  const { deadlineOn } = facts;
  const said = { by: asked.deadlineSetBy, deadlineOn: deadlineOn ?? null, on };
  yield deadlineOn === undefined
    ? finding<ResitCode>(true, "resit-deadline-not-set", said, rule)
    : finding<ResitCode>(on <= deadlineOn, on <= deadlineOn ? "resit-in-time" : "resit-too-late", said, rule);
}

type From = NonNullable<BranchValue<"resit.rule">["from"]>;
type Length = Parameters<typeof lastDayOf>[1];

const waiting = (
  { on, starts }: ResitFacts,
  within: Length,
  from: From,
  rule: Citation,
): Finding<ResitCode> => {
  const due = dueOn({ within, from }, starts);
  if (due.kind !== "due") return missing<ResitCode>("resit-start-unknown", { from }, rule);
  const over = due.on !== "life" && due.on < on;
  return finding<ResitCode>(
    over,
    over ? "resit-wait-over" : "resit-waits",
    { since: due.since, last: due.on },
    rule,
  );
};

const closing = (
  { on, starts }: ResitFacts,
  within: Length,
  from: From,
  rule: Citation,
): Finding<ResitCode> => {
  const due = dueOn({ within, from }, starts);
  if (due.kind !== "due") return missing<ResitCode>("resit-start-unknown", { from }, rule);
  const inTime = due.on === "life" || on <= due.on;
  return finding<ResitCode>(
    inTime,
    inTime ? "resit-in-time" : "resit-too-late",
    { since: due.since, deadlineOn: due.on, on },
    rule,
  );
};
