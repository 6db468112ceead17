import type { FC } from "hono/jsx";
import { described, ErrorSummary, Field, type FieldFault, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { toCorrect } from "./question.tsx";
import { verifyWords as say } from "./verification.words.ts";

/** The page where a certificate is asked about: by its number, or by the file received. */
export const VerifyPage: FC<{
  at: PageContext;
  number?: string | undefined;
  faults?: readonly FieldFault[];
  script?: string | undefined;
}> = ({ at, number, faults = [], script }) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]} here={say.crumb[language]} script={script}>
      <div class="title">
        <h1>{say.title[language]}</h1>
        <p class="lead">{say.lead[language]}</p>
      </div>
      <ErrorSummary title={toCorrect(faults.length, language)} faults={faults} />
      <div class="grid wide">
        <NumberForm at={at} number={number} faults={faults} />
        <FileForm at={at} faults={faults} />
      </div>
      <p>
        <a href={href(at, links.verifyList)}>{say.aList[language]}</a>
      </p>
      <section class="flow" aria-labelledby="moyens">
        <h2 id="moyens">{say.paper[language]}</h2>
        <p>{say.paperSays[language]}</p>
      </section>
    </Page>
  );
};

export const NumberForm: FC<{
  at: PageContext;
  number?: string | undefined;
  faults?: readonly FieldFault[];
}> = ({ at, number, faults }) => (
  <form class="sheet flow" action={href(at, links.verify)} aria-labelledby="par-numero">
    <h2 id="par-numero">{say.byNumber[at.language]}</h2>
    <TextField
      name="numero"
      label={say.number[at.language]}
      hint={say.numberHint[at.language]}
      value={number}
      autocomplete="off"
      mono
      required
      faults={faults}
    />
    <button type="submit">{say.verify[at.language]}</button>
  </form>
);

const FileForm: FC<{ at: PageContext; faults: readonly FieldFault[] }> = ({ at, faults }) => (
  <form
    class="sheet flow"
    method="post"
    enctype="multipart/form-data"
    action={href(at, links.verify)}
    aria-labelledby="par-fichier"
    data-island="verifier"
  >
    <h2 id="par-fichier">{say.byFile[at.language]}</h2>
    <Field name="fichier" label={say.file[at.language]} hint={say.fileHint[at.language]} faults={faults}>
      <input
        {...described("fichier", true, faults)}
        type="file"
        accept=".pdf,.json,.jwt,application/pdf,application/json"
        required
      />
    </Field>
    <button type="submit" class="quiet">
      {say.verifyFile[at.language]}
    </button>
  </form>
);
