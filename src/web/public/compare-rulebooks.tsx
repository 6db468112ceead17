import type { FC } from "hono/jsx";
import { type Day, parseDay } from "../../kernel/index.ts";
import { dayText, type Language, ruleWords, wordValue } from "../../language/index.ts";
import { wordCitation } from "../../notices/index.ts";
import {
  compareRulebooks,
  type Difference,
  type Reading,
  type Rulebook,
  type Shelf,
} from "../../rulebook/index.ts";
import { DataTable, SelectField, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { compareWords as say } from "./compare-rulebooks.words.ts";
import { branchName, type Reference } from "./reference.ts";
import { byBranch, readingDay } from "./rulebooks.tsx";
import { rulebookWords } from "./rulebooks.words.ts";

type Asked = Readonly<Record<string, string | undefined>>;

/** The two readings that an address asks for; without a second rulebook the same one is read on two days. */
const readingsOf = (
  { byId, rulebooks }: Shelf,
  asked: Asked,
  today: Day,
): readonly [Reading, Reading] | undefined => {
  const first = byId(asked["a"] ?? "") ?? rulebooks[0];
  const second = byId(asked["b"] ?? "") ?? first;
  if (!first || !second) return undefined;
  const reading = (rulebook: Rulebook, day: string | undefined): Reading => ({
    rulebook,
    on: readingDay(rulebook, day, today),
  });
  return [reading(first, asked["le-a"]), reading(second, asked["le-b"])];
};

/** Two règlements side by side, rule by rule, where they do not say the same. */
export const CompareRulebooksPage: FC<{
  at: PageContext;
  shelf: Shelf;
  asked: Asked;
  today: Day;
  reference: Reference;
}> = ({ at, shelf, asked, today, reference }) => {
  const { language } = at;
  const readings = readingsOf(shelf, asked, today);
  const differences = readings ? compareRulebooks(...readings) : [];
  const title =
    !parseDay(asked["le-a"] ?? "") && !asked["a"]
      ? say.choose[language]
      : verdict(differences.length, language);
  return (
    <Page
      at={at}
      title={title}
      crumbs={[{ label: rulebookWords.crumb[language], path: links.rulebooks }]}
      here={say.crumb[language]}
    >
      <div class="title">
        <h1>{title}</h1>
      </div>
      {readings ? <Choice at={at} shelf={shelf} readings={readings} reference={reference} /> : null}
      {readings && differences.length > 0 ? (
        <Differences at={at} differences={differences} readings={readings} />
      ) : null}
    </Page>
  );
};

const verdict = (count: number, language: Language): string =>
  count === 0 ? say.same[language] : count === 1 ? say.one[language] : `${count} ${say.many[language]}`;

const Choice: FC<{
  at: PageContext;
  shelf: Shelf;
  readings: readonly [Reading, Reading];
  reference: Reference;
}> = ({ at, shelf, readings, reference }) => {
  const { language } = at;
  const options = byBranch(shelf.rulebooks, reference).map(({ id, idcc, title, from }) => ({
    value: id,
    label: typeset(`${branchName(reference, idcc)} : ${title}, ${dayText(from, language)}`, language),
  }));
  const [first, second] = readings;
  return (
    <form method="get" action={href(at, links.compareRulebooks)} class="sheet flow">
      <SelectField name="a" label={say.first[language]} options={options} value={first.rulebook.id} />
      <TextField name="le-a" type="date" label={say.firstDay[language]} value={first.on} />
      <SelectField name="b" label={say.second[language]} options={options} value={second.rulebook.id} />
      <TextField name="le-b" type="date" label={say.secondDay[language]} value={second.on} />
      <button type="submit">{say.compare[language]}</button>
    </form>
  );
};

/** Rules that two readings do not say the same, side by side. */
export const Differences: FC<{
  at: PageContext;
  differences: readonly Difference[];
  readings: readonly [Reading, Reading];
}> = ({ at, differences, readings }) => {
  const { language } = at;
  const head = ({ rulebook, on }: Reading) =>
    typeset(`${rulebook.title}, ${dayText(on, language)}`, language);
  return (
    <DataTable
      id="differences"
      caption={say.caption[language]}
      stack
      columns={[
        { head: say.rule[language] },
        { head: say.change[language] },
        { head: head(readings[0]) },
        { head: head(readings[1]) },
      ]}
      rows={differences.map(({ rule, kind, before, after }) => ({
        cells: [
          typeset(ruleWords[rule][language], language),
          say.kinds[kind][language],
          <Said rule={rule} answer={before} language={language} />,
          <Said rule={rule} answer={after} language={language} />,
        ],
      }))}
    />
  );
};

const Said: FC<{ rule: Difference["rule"]; answer: Difference["before"]; language: Language }> = ({
  rule,
  answer,
  language,
}) =>
  answer.stated ? (
    <>
      <p>{typeset(wordValue(rule, answer.value, language), language)}</p>
      <p class="source">{typeset(wordCitation(answer.citation, language), language)}</p>
    </>
  ) : (
    <p>{say.silent[language]}</p>
  );
