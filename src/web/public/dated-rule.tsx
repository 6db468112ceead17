import type { FC } from "hono/jsx";
import type { Day, DayKind, Version } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { Status } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { rulebookWords as say } from "./rulebooks.words.ts";
import { SourceLine } from "./sources.tsx";

type Props = {
  readonly name: string;
  readonly versions: readonly Version<unknown>[];
  readonly phrase?: string | undefined;
  readonly on: Day;
  readonly language: Language;
  readonly wordOf: (value: unknown) => string;
};

/** A rule as it stands on a day, with its text and its first day; its other versions below. */
export const DatedRuleView: FC<Props> = ({ name, versions, phrase, on, language, wordOf }) => {
  const current = versions.findLast(({ from }) => from <= on);
  const others = versions.filter((version) => version !== current);
  const valueText = (version: Version<unknown>): string =>
    "repealed" in version ? say.repealed[language] : wordOf(version.value);
  return (
    <>
      <article class="rule">
        <div>
          <h3>{name}</h3>
          <p class="value">{current ? valueText(current) : say.notYet[language]}</p>
          {phrase && current ? (
            <p class="source">
              <q lang="fr">{typeset(phrase, "fr")}</q>
            </p>
          ) : null}
          {current ? (
            <p class="source">
              <SourceLine source={current.source} language={language} />
            </p>
          ) : null}
        </div>
        {current ? <Since version={current} language={language} /> : null}
      </article>
      {others.length > 0 ? (
        <details>
          <summary>
            {others.every(({ from }) => from > on) ? say.later[language] : say.older[language]}
          </summary>
          <ul class="plain small">
            {others.map((version) => (
              <li>
                {valueText(version)} {dayLabel(version.dayKind, language)} {dayText(version.from, language)},{" "}
                <SourceLine source={version.source} language={language} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

const Since: FC<{ version: Version<unknown>; language: Language }> = ({ version, language }) => (
  <div class="when">
    <p>
      <span class="small">{dayLabel(version.dayKind, language)}</span>
      <br />
      <strong>{dayText(version.from, language)}</strong>
    </p>
    <Status tone={version.inferred ? "warn" : "ok"}>
      {version.inferred ? say.inferred[language] : say.textRead[language]}
    </Status>
  </div>
);

const dayLabel = (kind: DayKind, language: Language): string => say.days[kind][language];
