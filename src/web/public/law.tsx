import type { FC } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import type { Law, LawRule } from "../../law/index.ts";
import { TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { PageContext } from "../page.ts";
import { DatedRuleView } from "./dated-rule.tsx";
import { lawNames } from "./law-names.ts";
import { wordLaw } from "./law-values.ts";
import { rulebookWords as say } from "./rulebooks.words.ts";

/** The law as decisions read it on a day: every rule with its article, its first day and its other versions. */
export const LawPage: FC<{ at: PageContext; law: Law; on: Day }> = ({ at, law, on }) => {
  const { language } = at;
  const title = `${say.lawTitle[language]}, ${say.lawAsOf[language]} ${dayText(on, language)}`;
  return (
    <Page
      at={at}
      title={title}
      crumbs={[{ label: say.crumb[language], path: links.rulebooks }]}
      here={say.lawCrumb[language]}
    >
      <div class="title">
        <h1>{title}</h1>
        <p>{say.sub[language]}</p>
      </div>
      <form class="search dated">
        <TextField name="jour" type="date" label={say.readLawOn[language]} value={on} />
        <button type="submit" class="quiet">
          {say.read[language]}
        </button>
      </form>
      <h2>{say.law[language]}</h2>
      <ol class="ruled">
        {law.rules.map(({ name, versions }) => (
          <li id={name}>
            <DatedRuleView
              name={lawNames[name as LawRule][language]}
              versions={versions}
              on={on}
              language={language}
              wordOf={(value) => wordLaw(name as LawRule, value, language)}
            />
          </li>
        ))}
      </ol>
    </Page>
  );
};
