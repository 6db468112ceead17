import type { FC } from "hono/jsx";
import { type Day, type DayKind, parseDay, type Version } from "../../kernel/index.ts";
import { dayText, type Language, routeWords, ruleWords } from "../../language/index.ts";
import type { BranchRule, Rulebook, RuleEntry } from "../../rulebook/index.ts";
import { DataTable, Facts, Status, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import { branchName, type Reference } from "./reference.ts";
import { chapters, wordValue } from "./rule-values.ts";
import { rulebookWords as say } from "./rulebooks.words.ts";
import { SourceLine } from "./sources.tsx";

export const RulebooksPage: FC<{ at: PageContext; rulebooks: readonly Rulebook[]; reference: Reference }> = ({
  at,
  rulebooks,
  reference,
}) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]} here={say.crumb[language]}>
      <div class="title">
        <h1>{say.title[language]}</h1>
        <p class="lead">{say.lead[language]}</p>
      </div>
      <DataTable
        id="reglements"
        caption={say.caption[language]}
        stack
        columns={[
          { head: say.rulebook[language] },
          { head: say.branch[language] },
          { head: say.since[language] },
          { head: say.stated[language], numeric: true },
          { head: say.silent[language], numeric: true },
        ]}
        rows={rulebooks.map((rulebook) => {
          const entries = Object.values(rulebook.rules);
          const stated = entries.filter((entry) => entry.stated).length;
          return {
            cells: [
              <a href={href(at, links.rulebook(rulebook.id))}>{typeset(rulebook.title, language)}</a>,
              typeset(`${branchName(reference, rulebook.idcc)} (IDCC ${Number(rulebook.idcc)})`, language),
              dayText(rulebook.from, language),
              numberText(stated, language),
              numberText(entries.length - stated, language),
            ],
          };
        })}
      />
    </Page>
  );
};

/** The day a rulebook is read for: the one asked, else today, else its last day before the next took its place. */
export const readingDay = ({ from, until }: Rulebook, asked: string | undefined, today: Day): Day => {
  const day = parseDay(asked ?? "");
  if (day) return day;
  return today < from || (until !== undefined && until <= today) ? from : today;
};

export const RulebookPage: FC<{ at: PageContext; rulebook: Rulebook; on: Day; reference: Reference }> = ({
  at,
  rulebook,
  on,
  reference,
}) => {
  const { language } = at;
  const branch = typeset(branchName(reference, rulebook.idcc), language);
  return (
    <Page
      at={at}
      title={`${typeset(rulebook.title, language)}, ${branch}`}
      crumbs={[{ label: say.crumb[language], path: links.rulebooks }]}
      here={branch}
    >
      <div class="title">
        <p class="kicker">{typeset(`${branch}, IDCC ${Number(rulebook.idcc)}`, language)}</p>
        <h1>
          {typeset(rulebook.title, language)}, {say.asOf[language]} {dayText(on, language)}
        </h1>
        <p>{say.sub[language]}</p>
      </div>
      <form class="search dated">
        <TextField name="jour" type="date" label={say.readOn[language]} value={on} />
        <button type="submit" class="quiet">
          {say.read[language]}
        </button>
      </form>
      <div class="aside">
        <div class="flow">
          {chapters.map(({ title, rules }) => (
            <>
              <h2>{title[language]}</h2>
              <ol class="ruled">
                {rules.map((rule) => (
                  <Rule rule={rule} entry={rulebook.rules[rule]} on={on} language={language} />
                ))}
              </ol>
            </>
          ))}
        </div>
        <aside class="flow">
          <section class="sheet" aria-labelledby="portee">
            <h2 id="portee">{say.scope[language]}</h2>
            <Scope at={at} rulebook={rulebook} />
          </section>
          <section class="flow" aria-labelledby="silence">
            <h2 id="silence">{say.silence[language]}</h2>
            <p class="small">{say.silenceSays[language]}</p>
          </section>
          <section class="flow" aria-labelledby="change">
            <h2 id="change">{say.change[language]}</h2>
            <p class="small">{say.changeSays[language]}</p>
          </section>
        </aside>
      </div>
    </Page>
  );
};

const Scope: FC<{ at: PageContext; rulebook: Rulebook }> = ({ at, rulebook: { scope, from, until } }) => {
  const { language } = at;
  return (
    <Facts
      stacked
      facts={[
        {
          label: say.since[language],
          value: dayText(from, language),
          small: until ? `${say.until[language]} ${dayText(until, language)}` : undefined,
        },
        { label: say.kinds[language], value: scope.kinds?.join(", ") ?? say.allKinds[language] },
        {
          label: say.certifications[language],
          value: scope.certifications ? (
            <>
              {scope.certifications.map((id) => (
                <a class="number" href={href(at, links.certification(id))}>
                  {id}
                </a>
              ))}
            </>
          ) : (
            say.all[language]
          ),
        },
        {
          label: say.routes[language],
          value: scope.routes
            ? typeset(scope.routes.map((route) => routeWords[route][language]).join(", "), language)
            : say.all[language],
        },
      ]}
    />
  );
};

const Rule: FC<{ rule: BranchRule; entry: RuleEntry | undefined; on: Day; language: Language }> = ({
  rule,
  entry,
  on,
  language,
}) => (
  <li id={rule}>
    {entry?.stated ? (
      <Stated rule={rule} entry={entry} on={on} language={language} />
    ) : (
      <Silent rule={rule} note={entry?.note} language={language} />
    )}
  </li>
);

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

type StatedEntry = Extract<RuleEntry, { stated: true }>;

const Stated: FC<{ rule: BranchRule; entry: StatedEntry; on: Day; language: Language }> = ({
  rule,
  entry,
  on,
  language,
}) => {
  const current = entry.versions.findLast(({ from }) => from <= on);
  const others = entry.versions.filter((version) => version !== current);
  return (
    <>
      <article class="rule">
        <div>
          <h3>{typeset(ruleWords[rule][language], language)}</h3>
          <p class="value">{current ? valueText(rule, current, language) : say.notYet[language]}</p>
          {entry.phrase && current ? (
            <p class="source">
              <q lang="fr">{typeset(entry.phrase, "fr")}</q>
            </p>
          ) : null}
          {current ? (
            <p class="source">
              <SourceLine source={current.source} language={language} />
            </p>
          ) : null}
        </div>
        {current ? (
          <div class="when">
            <p>
              <span class="small">{dayLabel(current.dayKind, language)}</span>
              <br />
              <strong>{dayText(current.from, language)}</strong>
            </p>
            <Status tone={current.inferred ? "warn" : "ok"}>
              {current.inferred ? say.inferred[language] : say.textRead[language]}
            </Status>
          </div>
        ) : null}
      </article>
      {others.length > 0 ? (
        <details>
          <summary>
            {others.every(({ from }) => from > on) ? say.later[language] : say.older[language]}
          </summary>
          <ul class="plain small">
            {others.map((version) => (
              <li>
                {valueText(rule, version, language)} {dayLabel(version.dayKind, language)}{" "}
                {dayText(version.from, language)}, <SourceLine source={version.source} language={language} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

const dayLabel = (kind: DayKind, language: Language): string => say.days[kind][language];

const valueText = (rule: BranchRule, version: Version<unknown>, language: Language): string =>
  "repealed" in version ? commonWords.notStated[language] : wordValue(rule, version.value, language);
