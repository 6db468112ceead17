import type { FC } from "hono/jsx";
import { type Day, parseDay } from "../../kernel/index.ts";
import { chapters, dayText, routeWords } from "../../language/index.ts";
import type { Rulebook } from "../../rulebook/index.ts";
import { DataTable, Facts, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { branchName, type Reference } from "./reference.ts";
import { Rule } from "./rule.tsx";
import { rulebookWords as say } from "./rulebooks.words.ts";

/** By the name of the branch, each branch's texts from the oldest. */
export const byBranch = (rulebooks: readonly Rulebook[], reference: Reference): Rulebook[] => {
  const key = ({ idcc, from }: Rulebook) => `${branchName(reference, idcc)} ${from}`;
  return [...rulebooks].sort((a, b) => key(a).localeCompare(key(b), "fr"));
};

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
        rows={byBranch(rulebooks, reference).map((rulebook) => {
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
      <p>
        <a class="button quiet" href={href(at, links.compareRulebooks)}>
          {say.compare[language]}
        </a>
      </p>
      <section class="flow" aria-labelledby="loi">
        <h2 id="loi">{say.law[language]}</h2>
        <p>
          <a href={href(at, links.law)}>{say.lawSays[language]}</a>
        </p>
      </section>
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
              <h2>{typeset(title[language], language)}</h2>
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

const Scope: FC<{ at: PageContext; rulebook: Rulebook }> = ({
  at,
  rulebook: { scope, from, until, ends },
}) => {
  const { language } = at;
  return (
    <Facts
      stacked
      facts={[
        {
          label: say.since[language],
          value: dayText(from, language),
          small: until
            ? `${(ends ? say.ended : say.until)[language]} ${dayText(until, language)}`
            : undefined,
        },
        ...(ends
          ? [
              {
                label: say.ends[language],
                value: typeset(ends.with, "fr"),
                small: ends.inferred ? say.inferred[language] : undefined,
              },
            ]
          : []),
        ...(scope.occasion
          ? [{ label: say.occasion[language], value: say.occasions[scope.occasion][language] }]
          : []),
        { label: say.kinds[language], value: scope.kinds?.join(", ") ?? say.allKinds[language] },
        {
          label: say.certifications[language],
          value: scope.certifications ? (
            <ul class="plain">
              {scope.certifications.map((id) => (
                <li>
                  <a class="number" href={href(at, links.certification(id))}>
                    {id}
                  </a>
                </li>
              ))}
            </ul>
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
