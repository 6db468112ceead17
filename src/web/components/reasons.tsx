import type { Child, FC } from "hono/jsx";
import type { Finding } from "../../kernel/index.ts";
import type { Language } from "../../language/index.ts";
import { wordCitation, wordFinding } from "../../notices/index.ts";
import { typeset } from "../typeset.ts";
import { type Tone, toneOf } from "./status.tsx";

/** One reason: what was found, where it is written and since when, and the act that lifts it. */
export type Reason = {
  readonly tone: Tone;
  readonly says: Child;
  /** True when the statement stands out from the line below it. */
  readonly strong?: boolean | undefined;
  readonly source?: Child;
  readonly act?: Child;
};

/** Every reason of an answer, in the order of the rules. */
export const ReasonList: FC<{ reasons: readonly Reason[] }> = ({ reasons }) => (
  <ol class="reasons">
    {reasons.map(({ tone, says, strong, source, act }) => (
      <li data-status={tone}>
        <p>{strong ? <strong>{says}</strong> : says}</p>
        {source ? <p class="source">{source}</p> : null}
        {act ? <p>{act}</p> : null}
      </li>
    ))}
  </ol>
);

/** A decision's finding as a reason: its sentence, then the article and the day. */
export const reasonOf = (finding: Finding, language: Language): Reason => ({
  tone: toneOf[finding.outcome],
  says: typeset(wordFinding(finding, language), language),
  source: finding.rule ? typeset(wordCitation(finding.rule, language), language) : undefined,
});

/** Every finding of a decision, met, unmet and missing. */
export const Reasons: FC<{ findings: readonly Finding[]; language: Language }> = ({ findings, language }) => (
  <ReasonList reasons={findings.map((finding) => reasonOf(finding, language))} />
);
