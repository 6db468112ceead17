import type { FC } from "hono/jsx";
import { dayText, type Language } from "../../language/index.ts";
import type { Block, Framework } from "../../referential/index.ts";
import { DataTable } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { methodWords, certificationWords as say } from "./certification.words.ts";
import type { Reference } from "./reference.ts";
import { addressOf, SourceLine } from "./sources.tsx";

/** What the certification attests: its framework with blocks and criteria, else the blocks its text names, else nothing. */
export const Attested: FC<{
  frameworks: readonly Framework[];
  named: ReturnType<Reference["blocks"]["get"]>;
  language: Language;
}> = ({ frameworks, named, language }) => (
  <section class="flow" aria-labelledby="blocs">
    <h2 id="blocs">{say.blocks[language]}</h2>
    {frameworks.map((framework) => (
      <FrameworkView framework={framework} language={language} />
    ))}
    {frameworks.some(({ blocks }) => blocks.length > 0) || !named ? null : (
      <NamedBlocks named={named} language={language} />
    )}
    {frameworks.length === 0 && !named ? (
      <p class="notice" data-status="unknown">
        <span>{say.noFramework[language]}</span>
      </p>
    ) : null}
  </section>
);

const FrameworkView: FC<{ framework: Framework; language: Language }> = ({ framework, language }) => {
  const { id, from, blocks, methods, remarks, source } = framework;
  const label = id.split("@")[1] ?? id;
  return (
    <>
      <p id={label}>
        {say.version[language]} <span class="number">{label}</span>,{" "}
        {from ? `${say.since[language]} ${dayText(from, language)}` : say.undatedFramework[language]}.{" "}
        <span class="source">
          <SourceLine source={source} language={language} />
        </span>
      </p>
      {blocks.map((block) =>
        block.competences.length > 0 ? <BlockTable block={block} language={language} /> : null,
      )}
      <Domains blocks={blocks} language={language} />
      {methods.length > 0 ? (
        <p>
          <strong>{say.methods[language]}</strong>
          {`${language === "fr" ? "\u00a0" : ""}: ${methods.map((method) => methodWords[method]?.[language] ?? method).join(", ")}.`}
        </p>
      ) : null}
      {remarks.length > 0 ? (
        <details>
          <summary>{say.remarks[language]}</summary>
          <ul class="plain small" lang="en">
            {remarks.map((remark) => (
              <li>{remark}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

const BlockTable: FC<{ block: Block; language: Language }> = ({ block, language }) => {
  const withCriteria = block.competences.some(({ criteria }) => criteria.length > 0);
  return (
    <div id={block.code}>
      <DataTable
        id={`bloc-${block.code}`}
        caption={typeset(`${block.code}. ${block.title}`, language)}
        stack
        columns={[
          { head: say.code[language], mono: true },
          { head: say.competence[language] },
          ...(withCriteria ? [{ head: say.criteria[language] }] : []),
        ]}
        rows={block.competences.map(({ code, title, criteria }) => ({
          cells: [
            code,
            typeset(title, language),
            ...(withCriteria ? [<Criteria criteria={criteria} language={language} />] : []),
          ],
        }))}
      />
    </div>
  );
};

const Criteria: FC<{ criteria: Block["competences"][number]["criteria"]; language: Language }> = ({
  criteria,
  language,
}) =>
  criteria.length === 0 ? (
    <span>{say.noCriterion[language]}</span>
  ) : (
    <>
      {criteria.map(({ text, invented }) => (
        <span class="criterion">
          {typeset(text, language)}
          {invented ? <small>{` (${say.invented[language]})`}</small> : null}
        </span>
      ))}
    </>
  );

/** Blocks of which no competence is known: their titles alone. */
const Domains: FC<{ blocks: readonly Block[]; language: Language }> = ({ blocks, language }) => {
  const bare = blocks.filter(({ competences }) => competences.length === 0);
  if (bare.length === 0) return null;
  return (
    <ul class="ruled tight">
      {bare.map(({ code, title }) => (
        <li id={code}>
          <span class="number">{code}</span> {typeset(title, language)}
        </li>
      ))}
    </ul>
  );
};

const NamedBlocks: FC<{ named: NonNullable<ReturnType<Reference["blocks"]["get"]>>; language: Language }> = ({
  named,
  language,
}) => {
  const source = named[0]?.source;
  const address = source ? addressOf(source) : undefined;
  return (
    <>
      <p>
        {say.fromText[language]}{" "}
        {source ? (
          <span class="source">
            {address ? (
              <a href={address} rel="external noreferrer" class="number">
                {source}
              </a>
            ) : (
              source
            )}
          </span>
        ) : null}
      </p>
      <div>
        {named.map(({ code, title, competences }) =>
          competences.length === 0 ? (
            <p class="single">
              <span class="number">{code}</span> {typeset(title, language)}
            </p>
          ) : (
            <details>
              <summary>
                <span class="number">{code}</span>
                <span class="grow">{sentence(title, language)}</span>
              </summary>
              <ul class="plain">
                {competences.map((competence) => (
                  <li>{typeset(competence, language)}</li>
                ))}
              </ul>
            </details>
          ),
        )}
      </div>
    </>
  );
};

/** A title as its text writes it, begun with a capital. */
const sentence = (title: string, language: Language): string =>
  typeset(title.charAt(0).toUpperCase() + title.slice(1), language);
