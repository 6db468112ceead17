import type { FC } from "hono/jsx";
import { Facts, Verdict } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { NumberForm } from "./verification.tsx";
import { verifyWords as say } from "./verification.words.ts";

/** No certificate bears the number: a doubt, never an accusation. */
export const UnknownNumberPage: FC<{ at: PageContext; number: string; script?: string | undefined }> = ({
  at,
  number,
  script,
}) => {
  const { language } = at;
  return (
    <Page
      at={at}
      title={`${say.unknownTitle[language]} ${number}`}
      crumbs={[{ label: say.crumb[language], path: links.verify }]}
      here={<span class="number">{number}</span>}
      script={script}
      unlisted
    >
      <div class="aside spaced">
        <Verdict
          tone="unknown"
          level={1}
          settled={false}
          says={say.unknownTitle[language]}
          more={say.unknownSays[language]}
        >
          <Facts
            facts={[{ label: say.facts.number[language], value: <span class="number">{number}</span> }]}
          />
          <div class="flow">
            <h2>{say.next[language]}</h2>
            <ol class="plain numbered">
              {say.unknownNext.map((step) => (
                <li>{step[language]}</li>
              ))}
            </ol>
          </div>
          <p>
            <a class="button quiet" href={`${href(at, links.verify)}#fichier`}>
              {say.tryFile[language]}
            </a>
          </p>
        </Verdict>
        <aside class="flow">
          <NumberForm at={at} number={number} />
        </aside>
      </div>
    </Page>
  );
};
