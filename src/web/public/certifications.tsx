import type { FC } from "hono/jsx";
import { z } from "zod";
import { dayText, type Language } from "../../language/index.ts";
import {
  type CataloguePage,
  type CatalogueQuery,
  type Certification,
  certificateKinds,
} from "../../referential/index.ts";
import { SelectField, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { catalogueWords as say } from "./certifications.words.ts";
import { branchName, branchOf, type Reference } from "./reference.ts";

const optional = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text || undefined)
  .optional()
  .catch(undefined);

/** The question put to the catalogue; what cannot be read is as if it had not been asked. */
export const CatalogueAsked = z.object({
  q: optional,
  idcc: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .catch(undefined),
  kind: z.enum(certificateKinds).optional().catch(undefined),
  niveau: z.coerce.number().int().min(1).max(8).optional().catch(undefined),
  registre: z.enum(["RNCP", "RS", "unknown"]).optional().catch(undefined),
  apres: z.string().max(600).optional().catch(undefined),
});
export type CatalogueAsked = z.infer<typeof CatalogueAsked>;

const perPage = 20;

export const queryOf = ({ q, idcc, kind, niveau, registre, apres }: CatalogueAsked): CatalogueQuery => ({
  words: q,
  idcc,
  kind,
  level: niveau,
  register: registre,
  after: apres,
  limit: perPage,
});

type Props = {
  readonly at: PageContext;
  readonly asked: CatalogueAsked;
  readonly page: CataloguePage;
  readonly branches: readonly { readonly idcc: string; readonly count: number }[];
  readonly reference: Reference;
};

export const CataloguePageView: FC<Props> = ({ at, asked, page, branches, reference }) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]} here={say.title[language]}>
      <div class="title">
        <h1>{say.title[language]}</h1>
      </div>
      <div class="aside left">
        <Filters at={at} asked={asked} branches={branches} reference={reference} />
        <section class="flow" aria-label={say.results[language]}>
          <p role="status">
            <strong>{countText(page.total, language)}</strong>
            {asked.q ? ` ${language === "fr" ? "pour" : "for"} ${typeset(`« ${asked.q} »`, "fr")}` : ""}
          </p>
          {page.total === 0 ? <Nothing at={at} /> : <Rows at={at} rows={page.rows} reference={reference} />}
          <Pages at={at} asked={asked} next={page.next} />
        </section>
      </div>
    </Page>
  );
};

const countText = (total: number, language: Language): string => {
  const many = total > 1 ? "s" : "";
  return language === "fr"
    ? `${numberText(total, "fr")} certification${many}`
    : `${numberText(total, "en")} certification${total === 1 ? "" : "s"}`;
};

const Filters: FC<Pick<Props, "at" | "asked" | "branches" | "reference">> = ({
  at,
  asked,
  branches,
  reference,
}) => {
  const { language } = at;
  const named = branches.map(({ idcc, count }) => ({
    value: idcc,
    label: typeset(`${branchName(reference, idcc)} (${count})`, language),
  }));
  named.sort((a, b) => a.label.localeCompare(b.label, "fr"));
  return (
    <search>
      <form class="flow" action={href(at, links.certifications)}>
        <TextField name="q" type="search" label={say.q[language]} value={asked.q} />
        <SelectField
          name="idcc"
          label={say.branch[language]}
          value={asked.idcc}
          options={[{ value: "", label: say.allBranches[language] }, ...named]}
        />
        <SelectField
          name="kind"
          label={say.kind[language]}
          value={asked.kind}
          options={[
            { value: "", label: say.allKinds[language] },
            ...certificateKinds.map((kind) => ({ value: kind, label: kind })),
          ]}
        />
        <SelectField
          name="niveau"
          label={say.level[language]}
          value={asked.niveau === undefined ? "" : String(asked.niveau)}
          options={[
            { value: "", label: say.allLevels[language] },
            ...["3", "4", "5", "6", "7"].map((level) => ({
              value: level,
              label: `${say.levelOf[language]} ${level}`,
            })),
          ]}
        />
        <SelectField
          name="registre"
          label={say.register[language]}
          value={asked.registre}
          options={[
            { value: "", label: say.allRegisters[language] },
            ...(["RNCP", "RS", "unknown"] as const).map((one) => ({
              value: one,
              label: say.registers[one][language],
            })),
          ]}
        />
        <button type="submit">{say.update[language]}</button>
      </form>
    </search>
  );
};

const Rows: FC<{ at: PageContext; rows: readonly Certification[]; reference: Reference }> = ({
  at,
  rows,
  reference,
}) => (
  <ul class="ruled">
    {rows.map((one) => (
      <li class="stacked">
        <p class="kicker">{typeset(`${one.kind}, ${branchOf(one)}`, at.language)}</p>
        <h2>
          <a href={href(at, links.certification(one.id))}>{typeset(one.title, at.language)}</a>
        </h2>
        <p class="small">{sourceLine(one, at.language)}</p>
        <ul class="tags" aria-label={say.marks[at.language]}>
          {marksOf(one, reference, at.language).map((mark) => (
            <li>{mark}</li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);

const sourceLine = ({ source, confidence }: Certification, language: Language): string => {
  const dated = source.on ? `${say.asOf[language]} ${dayText(source.on, language)}` : say.undated[language];
  return confidence === "medium" ? `${dated}. ${say.medium[language]}.` : `${dated}.`;
};

const marksOf = (
  { id, registerClaim, level }: Certification,
  { claims }: Reference,
  language: Language,
): string[] => [
  claims.get(id)?.code ?? say.registers[registerClaim][language],
  level === undefined ? say.noLevel[language] : `${say.levelOf[language]} ${level}`,
];

const Nothing: FC<{ at: PageContext }> = ({ at }) => (
  <div class="empty flow">
    <h2>{say.none[at.language]}</h2>
    <p>{say.noneNext[at.language]}</p>
    <p>
      <a class="button quiet" href={href(at, links.certifications)}>
        {say.seeAll[at.language]}
      </a>
    </p>
  </div>
);

const Pages: FC<{ at: PageContext; asked: CatalogueAsked; next: string | undefined }> = ({
  at,
  asked,
  next,
}) => {
  const to = (apres: string | undefined): string => {
    const { apres: _, ...kept } = asked;
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...kept, apres }))
      if (value !== undefined) query.set(name, String(value));
    return `${href(at, links.certifications)}?${query}`;
  };
  if (!next && !asked.apres) return null;
  return (
    <nav aria-label={say.pages[at.language]} class="row">
      {next ? (
        <a class="button quiet" href={to(next)} rel="next">
          {say.next[at.language]}
        </a>
      ) : null}
      {asked.apres ? <a href={to(undefined)}>{say.first[at.language]}</a> : null}
    </nav>
  );
};
