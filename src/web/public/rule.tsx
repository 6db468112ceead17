import type { FC } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { type Language, ruleWords, wordValue } from "../../language/index.ts";
import type { BranchRule, RuleEntry, StatedVersion } from "../../rulebook/index.ts";
import { Status } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import { DatedRuleView } from "./dated-rule.tsx";

import { rulebookWords as say } from "./rulebooks.words.ts";

/** One rule: what it says, where, since when; or that the text says nothing of it. */
export const Rule: FC<{ rule: BranchRule; entry: RuleEntry | undefined; on: Day; language: Language }> = ({
  rule,
  entry,
  on,
  language,
}) => (
  <li id={rule}>
    {entry?.stated ? (
      <Stated rule={rule} versions={entry.versions} on={on} language={language} />
    ) : (
      <Silent rule={rule} note={entry?.note} language={language} />
    )}
  </li>
);

const Stated: FC<{
  rule: BranchRule;
  versions: readonly StatedVersion[];
  on: Day;
  language: Language;
}> = ({ rule, versions, on, language }) => {
  const current = versions.findLast(({ from }) => from <= on);
  return (
    <>
      <DatedRuleView
        name={typeset(ruleWords[rule][language], language)}
        versions={versions}
        phrase={current?.phrase}
        on={on}
        language={language}
        wordOf={(value) => typeset(wordValue(rule, value, language), language)}
      />
      {current?.note ? <Note note={current.note} language={language} /> : null}
    </>
  );
};

const Silent: FC<{ rule: BranchRule; note: string | undefined; language: Language }> = ({
  rule,
  note,
  language,
}) => (
  <article class="rule">
    <div>
      <h3>{typeset(ruleWords[rule][language], language)}</h3>
      <p class="value">{commonWords.notStated[language]}</p>
      {note ? <Note note={note} language={language} /> : null}
    </div>
    <div class="when">
      <Status tone="unknown">{say.noText[language]}</Status>
    </div>
  </article>
);

const Note: FC<{ note: string; language: Language }> = ({ note, language }) =>
  language === "en" ? (
    <p class="source">{note}</p>
  ) : (
    <details>
      <summary>{say.note[language]}</summary>
      <p class="source" lang="en">
        {note}
      </p>
    </details>
  );
