import type { FC } from "hono/jsx";
import { parseDay } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { verdictWords } from "../../notices/index.ts";
import type { Verdict as VerdictCode, Verification } from "../../verification/index.ts";
import { type Fact, Facts, Verdict } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { Checked } from "./checked.tsx";
import { momentText, toneOfVerdict } from "./checks.ts";
import { verifyWords as say } from "./verification.words.ts";

/** The verdict in one sentence. */
export const verdictSays = (verdict: VerdictCode, language: Language): string =>
  typeset(verdictWords[verdict].says[language], language);

/**
 * A verdict a person could read aloud, what the document says of itself, and every check: the same whether the server
 * checked it or the reader's own browser.
 */
export const FileVerdict: FC<{
  language: Language;
  answer: Verification;
  now: Date;
  /** How it was checked, when not by us. */
  more?: string;
  /** 1 when the answer is the page. */
  level?: 1 | 2;
}> = ({ language, answer: { verdict, subject, checks, kind }, now, more, level = 1 }) => {
  const tone = toneOfVerdict[verdict];
  return (
    <Verdict
      tone={tone}
      level={level}
      rosette={verdict === "valid" && kind === "pdf"}
      settled={tone !== "unknown"}
      says={verdictSays(verdict, language)}
      more={[`${say.checkedAt[language]} ${momentText(now, language)}.`, more].filter(Boolean).join(" ")}
    >
      {subject && tone !== "no" ? <Facts facts={factsOf(subject, language)} /> : null}
      <Checked checks={checks} language={language} />
      <div class="flow">
        <h2>{say.next[language]}</h2>
        <p>{typeset(verdictWords[verdict].next[language], language)}</p>
      </div>
      <p class="row">
        {subject?.number ? (
          <a class="button quiet" href={href({ language }, links.certificate(subject.number))}>
            {say.seeRegister[language]}
          </a>
        ) : null}
        <a href={href({ language }, links.verify)}>{say.again[language]}</a>
      </p>
    </Verdict>
  );
};

const factsOf = (
  { holder, title, issuer, number, issuedOn }: NonNullable<Verification["subject"]>,
  language: Language,
): Fact[] => {
  const day = parseDay(issuedOn);
  return [
    ...(holder === undefined ? [] : [{ label: say.facts.holder[language], value: holder }]),
    { label: say.facts.certification[language], value: typeset(title, language) },
    {
      label: say.facts.issuer[language],
      value: typeset(issuer, language),
      small: day ? dayText(day, language) : undefined,
    },
    ...(number === undefined
      ? []
      : [{ label: say.facts.number[language], value: <span class="number">{number}</span> }]),
  ];
};
