import type { FC } from "hono/jsx";
import { type Day, dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { logPath, tileAt } from "../../log/pure/index.ts";
import type { Certifier } from "../../people/index.ts";
import type { TrustList } from "../../verification/index.ts";
import { DataTable, Facts, Figures, NoticeLine } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { issuerWords, mentionsWords, logWords as say } from "./proof.words.ts";
import { branchName, type Reference } from "./reference.ts";

type LogKey = NonNullable<TrustList["log"]>;

/** The log in five sentences, and its head as it is signed now. */
export const LogPage: FC<{ at: PageContext; size: number; head: string; log: LogKey | undefined }> = ({
  at,
  size,
  head,
  log,
}) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]} here={say.crumb[language]}>
      <div class="title">
        <h1>{say.title[language]}</h1>
      </div>
      <div class="aside">
        <div class="flow">
          <ol class="how steps">
            {say.sentences.map((sentence) => (
              <li>
                <span>{sentence[language]}</span>
              </li>
            ))}
          </ol>
          <h2>{say.head[language]}</h2>
          <pre class="number sheet" tabindex={0}>
            {head}
          </pre>
        </div>
        <aside class="flow">
          <Figures figures={[{ label: say.entries[language], value: numberText(size, language) }]} />
          <NoticeLine status="warn">{say.witnesses[language]}</NoticeLine>
          <section class="sheet flow" aria-labelledby="machines">
            <h2 id="machines">{say.forMachines[language]}</h2>
            <ul class="ruled tight">
              <li>
                <a href="/log/checkpoint">{say.checkpoint[language]}</a>
              </li>
              <li>
                {size > 0 ? (
                  <a href={`/log/${logPath({ kind: "tile", tile: tileAt(0, 0, size) })}`}>
                    {say.tiles[language]}
                  </a>
                ) : (
                  say.tiles[language]
                )}
              </li>
              <li>
                <a href="/emetteurs/trust.json">{say.trust[language]}</a>
              </li>
            </ul>
            {log ? (
              <Facts
                stacked
                facts={[
                  { label: say.name[language], value: <span class="number">{log.name}</span> },
                  { label: say.key[language], value: <span class="number">{log.publicKey}</span> },
                ]}
              />
            ) : null}
            <p class="small">{say.formats[language]}</p>
          </section>
        </aside>
      </div>
    </Page>
  );
};

type Issuer = TrustList["issuers"][number];

/** Who an issuer is, and the keys that its certificates are checked with. */
export const IssuerPage: FC<{
  at: PageContext;
  certifier: Certifier;
  issuer: Issuer | undefined;
  reference: Reference;
}> = ({ at, certifier, issuer, reference }) => {
  const { language } = at;
  const words = issuerWords;
  const { name, idcc, place, siret, signatory, demonstration, id } = certifier;
  return (
    <Page
      at={at}
      title={`${typeset(name, language)} ${words.title[language]}`}
      here={typeset(name, language)}
    >
      <div class="title">
        <p class="kicker">{words.crumb[language]}</p>
        <h1>{typeset(name, language)}</h1>
      </div>
      <div class="flow">
        {demonstration ? <NoticeLine status="warn">{words.demonstration[language]}</NoticeLine> : null}
        <Facts
          facts={[
            {
              label: words.branch[language],
              value: typeset(`${branchName(reference, idcc)} (IDCC ${Number(idcc)})`, language),
            },
            { label: words.place[language], value: place },
            {
              label: words.signatory[language],
              value: typeset(signatory.name, language),
              small: typeset(signatory.capacity, language),
            },
            ...(siret ? [{ label: words.siret[language], value: siret }] : []),
            ...(issuer
              ? [{ label: words.did[language], value: <span class="number">{issuer.id}</span> }]
              : []),
          ]}
        />
        <h2>{words.keys[language]}</h2>
        <p>{issuer ? words.keysSays[language] : words.noKeys[language]}</p>
        {issuer ? <Keys issuer={issuer} language={language} /> : null}
        <p class="row">
          <a href={`${href(at, links.certifications)}?idcc=${idcc}`}>{words.catalogue[language]}</a>
          {issuer ? <a href={`${links.issuer(id)}/did.json`}>{words.didFile[language]}</a> : null}
        </p>
      </div>
    </Page>
  );
};

const Keys: FC<{ issuer: Issuer; language: Language }> = ({ issuer, language }) => {
  const words = issuerWords;
  const dayOf = (instant: string): string => dayText(dayInParis(new Date(instant)) as Day, language);
  return (
    <DataTable
      id="cles"
      caption={words.keyTable[language]}
      stack
      columns={[
        { head: words.key[language], mono: true },
        { head: words.use[language] },
        { head: words.algorithm[language] },
        { head: words.from[language] },
        { head: words.until[language] },
      ]}
      rows={issuer.keys.map((key) => ({
        cells: [
          key.id.split("#")[1] ?? key.id,
          words.uses[key.use][language],
          key.algorithm,
          dayOf(key.from),
          key.until ? dayOf(key.until) : words.serving[language],
        ],
      }))}
    />
  );
};

/** Accessibility, data, sources, licence: only what is true of this installation. */
export const MentionsPage: FC<{ at: PageContext }> = ({ at }) => (
  <Page at={at} title={mentionsWords.title[at.language]} here={mentionsWords.title[at.language]}>
    <div class="title">
      <h1>{mentionsWords.title[at.language]}</h1>
    </div>
    <div class="flow">
      {mentionsWords.sections.map(([title, text]) => (
        <>
          <h2>{title[at.language]}</h2>
          <p>{text[at.language]}</p>
        </>
      ))}
    </div>
  </Page>
);
