import { type Day, type Decision, decide, type Finding, finding } from "../../kernel/index.ts";
import type { Rules } from "../../rulebook/index.ts";
import { type HearingCode, mayHearAppeal, pathTo } from "../appeal.ts";
import { type AppealAnswer, isOpen, type LodgedAppeal } from "./lodged.ts";

export type AnsweringCode =
  | HearingCode
  | "appeal-awaits-answer"
  | "appeal-awaits-none"
  | "answer-day-fits"
  | "answer-day-to-come"
  | "answer-before-appeal"
  | "answer-gives-reason"
  | "answer-needs-no-reason"
  | "answer-needs-reason";

export type AnsweringFacts = {
  readonly appeal: Pick<LodgedAppeal, "admissibility" | "answer" | "filedOn" | "to">;
  readonly answer: AppealAnswer;
  /** Did anyone who took part in what the appeal is about sit on the body that looked again? */
  readonly involved: boolean;
  readonly today: Day;
};

/**
 * May the answer of the body be recorded? Once, on a day between the appeal and today, with its reason unless the text
 * frees the body from giving any; and, where the text keeps someone from hearing it, by a body without them.
 */
export const mayAnswer = (facts: AnsweringFacts, rules: Rules): Decision<AppealAnswer, AnsweringCode> => {
  const waits = isOpen(facts.appeal);
  return decide(
    [
      finding<AnsweringCode>(waits, waits ? "appeal-awaits-answer" : "appeal-awaits-none"),
      dayFinding(facts),
      reasonFinding(facts, rules),
      ...hearingFindings(facts, rules),
    ],
    () => facts.answer,
  );
};

const dayFinding = ({
  appeal: { filedOn },
  answer: { on },
  today,
}: AnsweringFacts): Finding<AnsweringCode> => {
  if (on > today) return finding<AnsweringCode>(false, "answer-day-to-come", { on });
  return on < filedOn
    ? finding<AnsweringCode>(false, "answer-before-appeal", { on, filedOn })
    : finding<AnsweringCode>(true, "answer-day-fits", { on });
};

const reasonFinding = ({ appeal, answer }: AnsweringFacts, rules: Rules): Finding<AnsweringCode> => {
  if ((answer.reason ?? "").trim() !== "") return finding<AnsweringCode>(true, "answer-gives-reason");
  const path = pathTo(appeal.to, rules);
  return path?.value.reasonsGiven === false
    ? finding<AnsweringCode>(true, "answer-needs-no-reason", {}, path.citation)
    : finding<AnsweringCode>(false, "answer-needs-reason");
};

const hearingFindings = ({ appeal, involved }: AnsweringFacts, rules: Rules): Finding<AnsweringCode>[] =>
  pathTo(appeal.to, rules)?.value.recused
    ? [...mayHearAppeal({ involved, to: appeal.to }, rules).findings]
    : [];
