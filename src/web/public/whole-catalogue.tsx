import type { FC, PropsWithChildren } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { agreed, publicWords } from "../../language/index.ts";
import { publics } from "../../law/index.ts";
import { DataTable, SelectField, Status, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import type { Asked, Asking, Found } from "./ask-whole-catalogue.ts";
import { branchName, certificationLabel, type Reference } from "./reference.ts";
import { wholeWords as say } from "./whole-catalogue.words.ts";

type WholeProps = {
  at: PageContext;
  kind: "recognition" | "eligibility";
  asking: Asking;
  reference: Reference;
};

/** One question put to the whole catalogue, and its answers page by page. */
export const WholeCataloguePage: FC<WholeProps> = ({
  at,
  kind,
  asking: { asked, on, found: answers },
  reference,
}) => {
  const { language } = at;
  const title = say[kind][language];
  const path = kind === "recognition" ? links.recognitionOfAll : links.eligibilityForAll;
  return (
    <Page at={at} title={title} here={title}>
      <div class="title">
        <h1>{title}</h1>
        <p class="lead">{say.lead[language]}</p>
      </div>
      <form class="sheet flow question" action={href(at, path)}>
        {kind === "recognition" ? (
          <Receiving at={at} asked={asked} reference={reference} />
        ) : (
          <Who at={at} asked={asked} />
        )}
        <Filters at={at} asked={asked} on={on} reference={reference}>
          <button type="submit">{say.answer[language]}</button>
        </Filters>
      </form>
      {answers ? <Answers at={at} asked={asked} path={path} answers={answers} /> : null}
    </Page>
  );
};

const branchOptions = (reference: Reference, at: PageContext, first: string) => {
  const named = [...reference.branches.keys()].map((idcc) => ({
    value: idcc,
    label: typeset(`${branchName(reference, idcc)} (IDCC ${Number(idcc)})`, at.language),
  }));
  return [{ value: "", label: first }, ...named.sort((a, b) => a.label.localeCompare(b.label, "fr"))];
};

const Receiving: FC<{ at: PageContext; asked: Asked; reference: Reference }> = ({ at, asked, reference }) => (
  <SelectField
    name="branche"
    label={say.receiving[at.language]}
    value={asked.branche}
    options={branchOptions(reference, at, say.choose[at.language])}
  />
);

const Who: FC<{ at: PageContext; asked: Asked }> = ({ at: { language }, asked }) => (
  <div class="search">
    <SelectField
      name="public"
      label={say.who[language]}
      value={asked.public}
      options={publics.map((one) => ({ value: one, label: publicWords[one][language] }))}
    />
    <TextField name="age" type="number" label={say.age[language]} value={asked.age?.toString()} />
    <TextField name="mois" type="number" label={say.months[language]} value={asked.mois?.toString()} />
  </div>
);

const Filters: FC<PropsWithChildren<{ at: PageContext; asked: Asked; on: Day; reference: Reference }>> = ({
  at,
  asked,
  on,
  reference,
  children,
}) => {
  const { language } = at;
  return (
    <div class="search">
      <TextField name="q" type="search" label={say.words[language]} value={asked.q} />
      <SelectField
        name="idcc"
        label={say.owner[language]}
        value={asked.idcc}
        options={branchOptions(reference, at, say.any[language])}
      />
      <TextField name="rome" label={say.rome[language]} value={asked.rome} />
      <SelectField
        name="niveau"
        label={say.level[language]}
        value={asked.niveau?.toString()}
        options={[
          { value: "", label: say.anyLevel[language] },
          ...["3", "4", "5", "6", "7"].map((level) => ({ value: level, label: level })),
        ]}
      />
      <TextField name="jour" type="date" label={say.on[language]} value={on} />
      {children}
    </div>
  );
};

const Answers: FC<{ at: PageContext; asked: Asked; path: string; answers: Found }> = ({
  at,
  asked,
  path,
  answers: { lines, next, total },
}) => {
  const { language } = at;
  if (lines.length === 0) return <p role="status">{say.none[language]}</p>;
  const kept = Object.entries({ ...asked, apres: next }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as [string, string]],
  );
  return (
    <>
      <DataTable
        id="answers"
        caption={agreed(`${numberText(total, language)} certification(s)`, language)}
        stack
        columns={[
          { head: say.certification[language] },
          { head: say.says[language] },
          { head: say.why[language] },
        ]}
        rows={lines.map(({ certification, tone, says, why, link }) => ({
          cells: [
            <a href={href(at, link)}>{typeset(certificationLabel(certification), language)}</a>,
            <Status tone={tone}>{says}</Status>,
            why,
          ],
        }))}
      />
      {next ? (
        <p>
          <a class="button quiet" href={href(at, `${path}?${new URLSearchParams(kept)}`)}>
            {say.next[language]}
          </a>
        </p>
      ) : null}
    </>
  );
};
