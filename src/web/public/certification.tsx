import type { FC } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import {
  type Certification,
  type Registration,
  registrationOn,
  sheetsOrClaim,
} from "../../referential/index.ts";
import type { Rulebook } from "../../rulebook/index.ts";
import { Facts, Status } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { certificationWords as say } from "./certification.words.ts";
import { keyFacts, provenanceFacts } from "./certification-facts.tsx";
import type { CertificationFile } from "./certification-file.ts";
import { Attested } from "./certification-framework.tsx";
import { Registrations, Signatories } from "./certification-register.tsx";
import { branchName, branchOf, type Reference } from "./reference.ts";
import { ProvenanceLine } from "./sources.tsx";

/** What is known of a certification, and from where. */
export const CertificationPage: FC<{ at: PageContext; file: CertificationFile; reference: Reference }> = ({
  at,
  file,
  reference,
}) => {
  const { language } = at;
  const { certification, sheets, signatures, frameworks, today } = file;
  const { id, kind, title } = certification;
  return (
    <Page
      at={at}
      title={typeset(`${kind} ${title}`, language)}
      crumbs={[{ label: say.crumb[language], path: links.certifications }]}
      here={typeset(title, language)}
    >
      <div class="title">
        <p class="kicker">
          {typeset(`${say.kinds[kind][language]} (${kind}), ${branchOf(certification)}`, language)}
        </p>
        <h1 class="large">{typeset(title, language)}</h1>
        <p class="row">
          <RegisterStatus certification={certification} sheets={sheets} today={today} language={language} />
        </p>
      </div>
      <div class="aside">
        <div class="flow">
          <Attested frameworks={frameworks} named={reference.blocks.get(id)} language={language} />
          <Registrations
            certification={certification}
            claim={reference.claims.get(id)}
            sheets={sheets}
            today={today}
            language={language}
          />
          <Signatories signatures={signatures} reference={reference} language={language} />
          <RulesInForce at={at} rulebooks={file.rulebooks} />
          <Grid certificationId={id} reference={reference} language={language} />
        </div>
        <aside class="flow">
          <section class="sheet" aria-labelledby="reperes">
            <h2 id="reperes">{say.facts[language]}</h2>
            <Facts stacked facts={keyFacts(file, reference, language)} />
          </section>
          <section class="sheet" aria-labelledby="provenance">
            <h2 id="provenance">{say.provenance[language]}</h2>
            <Facts stacked facts={provenanceFacts(certification, language)} />
          </section>
          <section class="flow" aria-labelledby="questions">
            <h2 id="questions">{say.next[language]}</h2>
            <p>
              <a
                class="button"
                href={`${href(at, links.recognition)}?certification=${encodeURIComponent(id)}`}
              >
                {say.ask[language]}
              </a>
            </p>
            <p>
              <a
                class="button quiet"
                href={`${href(at, links.eligibility)}?certification=${encodeURIComponent(id)}`}
              >
                {say.sit[language]}
              </a>
            </p>
          </section>
        </aside>
      </div>
    </Page>
  );
};

const RegisterStatus: FC<{
  certification: Certification;
  sheets: readonly Registration[];
  today: Day;
  language: Language;
}> = ({ certification, sheets, today, language }) => {
  const { running, registration } = registrationOn(sheetsOrClaim(certification, sheets), today);
  const end = registration?.endsOn
    ? ` ${say.endsOn[language]} ${dayText(registration.endsOn, language)}`
    : "";
  if (running === "yes")
    return (
      <Status tone="ok">{`${say.running[language]}${language === "fr" ? "\u00a0" : ""}: ${registration?.code}${end}`}</Status>
    );
  if (running === "unknown")
    return (
      <Status tone="unknown">{`${say.runningUnknown[language]}${language === "fr" ? "\u00a0" : ""}: ${registration?.code}${end}`}</Status>
    );
  return sheets.length > 0 ? (
    <Status tone="todo">{say.ended[language]}</Status>
  ) : (
    <Status tone="unknown">{say.noSheet[language]}</Status>
  );
};

const RulesInForce: FC<{ at: PageContext; rulebooks: readonly Rulebook[] }> = ({ at, rulebooks }) => (
  <section class="flow" aria-labelledby="reglement">
    <h2 id="reglement">{say.rules[at.language]}</h2>
    {rulebooks.length === 0 ? (
      <p>{say.noRules[at.language]}</p>
    ) : (
      <ul class="ruled tight">
        {rulebooks.map(({ id, title, from }) => (
          <li>
            <a href={href(at, links.rulebook(id))}>{typeset(title, at.language)}</a>{" "}
            <span class="small">{`${say.inForce[at.language]}, ${say.sinceDay[at.language]} ${dayText(from, at.language)}`}</span>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Grid: FC<{ certificationId: string; reference: Reference; language: Language }> = ({
  certificationId,
  reference,
  language,
}) => (
  <section class="flow" aria-labelledby="grille">
    <h2 id="grille">{say.classification[language]}</h2>
    {(reference.classifications.get(certificationId) ?? []).map(({ idcc, position, source }) => (
      <p>
        <strong>{typeset(position, language)}</strong>
        {typeset(`, ${branchName(reference, idcc)}. `, language)}
        <span class="source">
          <ProvenanceLine source={{ type: "kali", ref: source }} language={language} />
        </span>
      </p>
    ))}
    {reference.classifications.has(certificationId) ? null : (
      <p class="notice" data-status="unknown">
        <span>{say.noClassification[language]}</span>
      </p>
    )}
  </section>
);
