import type { FC } from "hono/jsx";
import type { ListedOutcome } from "../../certificate/index.ts";
import { wordFault } from "../../notices/index.ts";
import {
  DataTable,
  described,
  Field,
  ReasonList,
  SelectField,
  type Tone,
  Verdict,
} from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { listWords as say } from "./list.words.ts";
import { branchName, type Reference } from "./reference.ts";
import { verifyWords } from "./verification.words.ts";
import type { ListFault, VerifiedList } from "./verify-list.ts";

/** What is shown of a list on screen at most. */
const mostOnScreen = 500;

type Props = {
  readonly at: PageContext;
  readonly reference: Reference;
  readonly fault?: ListFault | "too-many" | undefined;
  readonly verified?: VerifiedList | undefined;
};

/** Verification of a list: the form, and the answer when it is asked for on screen. */
export const ListPage: FC<Props> = ({ at, reference, fault, verified }) => {
  const { language } = at;
  const title = verified ? answerTitle(verified, at) : say.title[language];
  return (
    <Page
      at={at}
      title={title}
      crumbs={[{ label: verifyWords.crumb[language], path: links.verify }]}
      here={say.crumb[language]}
    >
      <div class="title">
        <h1>{title}</h1>
        {verified ? null : <p class="lead">{say.lead[language]}</p>}
      </div>
      <div class="flow">
        {fault ? <Refused at={at} fault={fault} /> : null}
        {verified ? <Answers at={at} verified={verified} /> : null}
        <ListForm at={at} reference={reference} />
      </div>
    </Page>
  );
};

const answerTitle = ({ answers }: VerifiedList, { language }: PageContext): string => {
  const good = answers.filter(({ outcome }) => outcome === "issued").length;
  return typeset(
    language === "fr"
      ? `${good} certificat${good > 1 ? "s" : ""} valable${good > 1 ? "s" : ""} sur ${answers.length} ligne${answers.length > 1 ? "s" : ""}`
      : `${good} valid certificate${good === 1 ? "" : "s"} in ${answers.length} line${answers.length === 1 ? "" : "s"}`,
    language,
  );
};

const Refused: FC<{ at: PageContext; fault: ListFault | "too-many" }> = ({ at: { language }, fault }) => {
  const reasons =
    fault === "too-many"
      ? [say.tooMany[language]]
      : "list" in fault
        ? [fault.list[language]]
        : fault.table.slice(0, 20).map((one) => typeset(wordFault(one, language), language));
  return (
    <Verdict tone="no" says={say.toCorrect[language]} settled={false}>
      <ReasonList reasons={reasons.map((says) => ({ tone: "no", says }))} />
    </Verdict>
  );
};

const tones: Readonly<Record<ListedOutcome, Tone>> = {
  issued: "ok",
  suspended: "warn",
  revoked: "no",
  "number-unknown": "no",
  "number-unreadable": "no",
  "number-repeated": "todo",
};

const Answers: FC<{ at: PageContext; verified: VerifiedList }> = ({ at, verified }) => (
  <DataTable
    id="answers"
    caption={say.answer[at.language]}
    stack
    columns={verified.columns.map((head, i) => ({ head, mono: i === 2 }))}
    rows={verified.rows.slice(0, mostOnScreen).map((cells, i) => ({
      cells: [...cells],
      status: tones[verified.answers[i]?.outcome ?? "number-unknown"],
    }))}
  />
);

const ListForm: FC<Pick<Props, "at" | "reference">> = ({ at, reference }) => {
  const { language } = at;
  const options = [...reference.branches.keys()]
    .map((idcc) => ({ value: idcc, label: `${branchName(reference, idcc)} (${Number(idcc)})` }))
    .sort((a, b) => a.label.localeCompare(b.label, "fr"));
  return (
    <form
      class="sheet flow"
      method="post"
      enctype="multipart/form-data"
      action={href(at, links.verifyList)}
      aria-label={say.title[language]}
    >
      <Field name="fichier" label={say.file[language]} hint={say.fileHint[language]}>
        <input {...described("fichier", true, [])} type="file" accept=".csv,.xlsx" required />
      </Field>
      <p>
        <a href={href(at, links.verifyListModel)}>{say.model[language]}</a>
      </p>
      <div class="wide-fields">
        <SelectField
          name="idcc"
          label={say.branch[language]}
          options={[{ value: "", label: say.noBranch[language] }, ...options]}
        />
        <SelectField
          name="reponse"
          label={say.answer[language]}
          options={[
            { value: "xlsx", label: say.asXlsx[language] },
            { value: "csv", label: say.asCsv[language] },
            { value: "ecran", label: say.onScreen[language] },
          ]}
        />
      </div>
      <p class="small">{say.names[language]}</p>
      <p>
        <button type="submit">{say.send[language]}</button>
      </p>
    </form>
  );
};
