import type { FC } from "hono/jsx";
import type { Language } from "../../language/index.ts";
import { DataTable, Facts } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { FiguresChart } from "./figures-chart.tsx";
import { type NamedLine, type PublicFigures, published } from "./public-figures.ts";
import { statisticsWords as say } from "./statistics.words.ts";

/** Candidates, whole certificates and partial awards of the awarded sessions, for anyone. */
export const StatisticsPage: FC<{ at: PageContext; figures: PublicFigures }> = ({
  at,
  figures: { byCertification, byRoute },
}) => {
  const { language } = at;
  const title = answer(byCertification, language);
  return (
    <Page at={at} title={title} here={say.crumb[language]}>
      <div class="title">
        <h1>{title}</h1>
        <p class="lead">{byCertification.length > 0 ? say.lead[language] : say.noneSays[language]}</p>
      </div>
      <div class="flow">
        {byCertification.length > 0 ? (
          <>
            <Results
              at={at}
              id="certification"
              caption={say.byCertification[language]}
              lines={byCertification}
            />
            <Results at={at} id="route" caption={say.byRoute[language]} lines={byRoute} />
            <p>
              <a class="button quiet" href={href(at, links.statisticsFile)}>
                {say.download[language]}
              </a>
            </p>
          </>
        ) : null}
        <h2>{say.how[language]}</h2>
        <Facts
          stacked
          facts={[
            { label: say.counted[language], value: say.countedSays[language] },
            { label: say.small[language], value: say.smallSays[language] },
          ]}
        />
      </div>
    </Page>
  );
};

/** The sum of what is told: nothing kept back can be had from it. */
const answer = (lines: readonly NamedLine[], language: Language): string => {
  const candidates = lines.reduce((sum, line) => sum + (line.candidates ?? 0), 0);
  if (candidates === 0) return say.none[language];
  const known = lines.filter((line) => line.candidates !== undefined).length;
  const count = numberText(candidates, language);
  return typeset(
    language === "fr"
      ? `${count} candidats devant un jury, pour ${known} certification${known > 1 ? "s" : ""} aux effectifs publiés`
      : `${count} candidates before a jury, for ${known} certification${known > 1 ? "s" : ""} whose numbers are published`,
    language,
  );
};

const Results: FC<{
  at: PageContext;
  id: "certification" | "route";
  caption: string;
  lines: readonly NamedLine[];
}> = ({ at, id, caption, lines }) => {
  const { language } = at;
  return (
    <figure class="chart" aria-labelledby={`${id}-figure`}>
      <figcaption id={`${id}-figure`}>{caption}</figcaption>
      <FiguresChart
        id={id}
        title={`${say.chart[language]}, ${say[id][language].toLowerCase()}`}
        lines={lines}
        language={language}
      />
      {lines.some(({ candidates }) => candidates === undefined) ? (
        <p class="source">{say.notDrawn[language]}</p>
      ) : null}
      <details open>
        <summary>{say.table[language]}</summary>
        <DataTable
          id={id}
          caption={caption}
          columns={[
            { head: say[id][language] },
            ...([say.candidates, say.full, say.partial] as const).map((head) => ({
              head: head[language],
              numeric: true,
            })),
          ]}
          rows={lines.map((line) => ({
            cells: [
              line.certification ? (
                <a href={href(at, links.certification(line.certification))}>{line.name}</a>
              ) : (
                line.name
              ),
              published(line, line.candidates, language, "candidates"),
              published(line, line.full, language),
              published(line, line.partial, language),
            ],
          }))}
        />
      </details>
    </figure>
  );
};
