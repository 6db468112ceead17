import type { FC } from "hono/jsx";
import { logSize } from "../../log/index.ts";
import { branchesOfCatalogue, findCertifications } from "../../referential/index.ts";
import { Figures, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText } from "../typeset.ts";
import { homeWords as say } from "./home.words.ts";
import type { PublicMeans } from "./reference.ts";

type Counts = {
  readonly certifications: number;
  readonly branches: number;
  readonly rulebooks: number;
  readonly entries: number;
};

/** The home page's figures, counted as it is served. */
export const countsOf = async ({ db, texts }: PublicMeans): Promise<Counts> => {
  const [page, branches, entries] = await Promise.all([
    findCertifications(db, { limit: 1 }),
    branchesOfCatalogue(db),
    logSize(db),
  ]);
  return {
    certifications: page.total,
    branches: branches.length,
    rulebooks: texts.shelf.rulebooks.length,
    entries,
  };
};

export const HomePage: FC<{ at: PageContext; counts: Counts }> = ({ at, counts }) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]}>
      <div class="hero rosette">
        <h1>{say.h1[language]}</h1>
        <p class="lead">{say.lead[language]}</p>
        <form class="sheet flow" action={href(at, links.verify)} aria-labelledby="verify">
          <h2 id="verify">{say.verify[language]}</h2>
          <div class="search">
            <TextField
              name="numero"
              label={say.number[language]}
              placeholder="CQPM-3248-2026-000001"
              autocomplete="off"
              mono
              required
            />
            <button type="submit">{say.verifyIt[language]}</button>
          </div>
          <p class="hint">
            {say.numberHint[language]} <a href={`${href(at, links.verify)}#fichier`}>{say.file[language]}</a>.
          </p>
        </form>
      </div>
      <div class="grid doors">
        <section class="door" aria-labelledby="rec">
          <h2 id="rec">{say.recognition[language]}</h2>
          <p>{say.recognitionSays[language]}</p>
          <form class="search" action={href(at, links.recognition)}>
            <TextField
              name="certification"
              label={say.held[language]}
              placeholder={say.heldExample[language]}
            />
            <button type="submit" class="quiet">
              {say.ask[language]}
            </button>
          </form>
        </section>
        <section class="door" aria-labelledby="sit">
          <h2 id="sit">{say.eligibility[language]}</h2>
          <p>{say.eligibilitySays[language]}</p>
          <p>
            <a class="button quiet" href={href(at, links.eligibility)}>
              {say.answer[language]}
            </a>
          </p>
        </section>
        <section class="door" aria-labelledby="find">
          <h2 id="find">{say.find[language]}</h2>
          <p>{findSays(counts, language)}</p>
          <search>
            <form class="search" action={href(at, links.certifications)}>
              <TextField
                name="q"
                type="search"
                label={say.trade[language]}
                placeholder={say.tradeExample[language]}
              />
              <button type="submit" class="quiet">
                {say.find[language].split(" ")[0]}
              </button>
            </form>
          </search>
        </section>
      </div>
      <How language={language} />
      <section class="flow" aria-labelledby="figures">
        <h2 id="figures">{say.figures[language]}</h2>
        <Figures
          figures={(["certifications", "branches", "rulebooks", "entries"] as const).map((name) => ({
            label: say[name][language],
            value: numberText(counts[name], language),
          }))}
        />
        <p class="small">{say.figuresSource[language]}</p>
      </section>
    </Page>
  );
};

const findSays = ({ certifications, branches }: Counts, language: PageContext["language"]): string =>
  language === "fr"
    ? `${numberText(certifications, "fr")} certifications de ${numberText(branches, "fr")} branches, chacune avec sa source.`
    : `${numberText(certifications, "en")} certifications of ${numberText(branches, "en")} branches, each with its source.`;

const How: FC<{ language: PageContext["language"] }> = ({ language }) => (
  <section class="flow" aria-labelledby="how">
    <h2 id="how">{say.how[language]}</h2>
    <ol class="grid how">
      {say.steps.map(([name, text]) => (
        <li>
          <strong>{name[language]}</strong>
          <span>{text[language]}</span>
        </li>
      ))}
    </ol>
  </section>
);
