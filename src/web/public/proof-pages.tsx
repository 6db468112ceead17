import type { FC } from "hono/jsx";
import { type Day, dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import type { Certifier } from "../../people/index.ts";
import type { TrustList } from "../../verification/index.ts";
import { DataTable, Facts, NoticeLine } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { issuerWords, mentionsWords } from "./proof.words.ts";
import { branchName, type Reference } from "./reference.ts";

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
