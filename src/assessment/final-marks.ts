import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type Mark, type NotedMark, type Proposal, propose } from "./marks.ts";

export type FinalMarkCode = "mark-final" | "second-mark-replaces" | "second-mark-not-stated" | "no-mark";

/** Marks on one item, in the order they were given. */
export type MarksOnItem = { readonly marks: readonly { readonly assessor: string; readonly mark: Mark }[] };

/** What counts, and how many marks stay readable beside it. */
export type FinalMark = { readonly proposal: Proposal; readonly kept: number };

/** What the marks on one item make in the end: where an assessor marked twice, by what the rulebook says of a second mark. */
export const finalMark = ({ marks }: MarksOnItem, rules: Rules): Decision<FinalMark, FinalMarkCode> => {
  if (marks.length === 0) return { outcome: "refused", findings: [finding<FinalMarkCode>(false, "no-mark")] };
  const noted = marks.map(({ assessor, mark }, i): NotedMark => {
    const earlier = marks.slice(0, i).findLastIndex((one) => one.assessor === assessor);
    return {
      id: String(i),
      item: "",
      method: "",
      assessor,
      mark,
      replaces: earlier < 0 ? undefined : String(earlier),
    };
  });
  return decide([replacing(noted, rules)], () => ({ proposal: propose("", noted), kept: marks.length }));
};

const replacing = (noted: readonly NotedMark[], rules: Rules): Finding<FinalMarkCode> => {
  const again = noted.filter(({ replaces }) => replaces !== undefined).length;
  if (again === 0) return finding<FinalMarkCode>(true, "mark-final", { marks: noted.length });
  const rule = rules.ask("assessment.second-mark");
  if (!rule.stated) return missing<FinalMarkCode>("second-mark-not-stated", { rule: rule.rule });
  return finding<FinalMarkCode>(true, "second-mark-replaces", { marks: noted.length, again }, rule.citation);
};
