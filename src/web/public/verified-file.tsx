import type { FC } from "hono/jsx";
import type { Verification } from "../../verification/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { PageContext } from "../page.ts";
import { FileVerdict, verdictSays } from "./file-verdict.tsx";
import { verifyWords as say } from "./verification.words.ts";

/** The answer on a file that was sent to us. */
export const FilePage: FC<{ at: PageContext; answer: Verification; now: Date }> = ({ at, answer, now }) => {
  const { language } = at;
  return (
    <Page
      at={at}
      title={verdictSays(answer.verdict, language)}
      crumbs={[{ label: say.crumb[language], path: links.verify }]}
      here={say.byFile[language]}
      unlisted
    >
      <div class="aside spaced">
        <FileVerdict language={language} answer={answer} now={now} />
        <aside class="flow">
          <section class="flow" aria-labelledby="moyens">
            <h2 id="moyens">{say.paper[language]}</h2>
            <p class="small">{say.paperSays[language]}</p>
          </section>
        </aside>
      </div>
    </Page>
  );
};
