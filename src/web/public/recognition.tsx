import type { FC } from "hono/jsx";
import { ErrorSummary, SelectField, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import type { Asking } from "./ask-recognition.ts";
import { CertificationField, toCorrect, WhichOne } from "./question.tsx";
import { recognitionWords as say } from "./recognition.words.ts";
import { Answer, verdictOf } from "./recognition-answer.tsx";
import { branchName, certificationLabel, type Reference } from "./reference.ts";
import { wholeWords } from "./whole-catalogue.words.ts";

/** The question, and its answer when it was put. */
export const RecognitionPage: FC<{ at: PageContext; asking: Asking; reference: Reference }> = ({
  at,
  asking,
  reference,
}) => {
  const { language } = at;
  const { answered, which } = asking;
  const title = answered
    ? `${verdictOf(answered.answer, language)} ${typeset(certificationLabel(answered.answer.certification), language)}`
    : say.title[language];
  return (
    <Page at={at} title={title} here={say.title[language]}>
      <div class="title">
        <h1>{say.title[language]}</h1>
        {answered ? null : <p class="lead">{say.lead[language]}</p>}
      </div>
      <ErrorSummary title={toCorrect(asking.faults.length, language)} faults={asking.faults} />
      <QuestionForm at={at} asking={asking} reference={reference} />
      <p>
        <a href={href(at, links.recognitionOfAll)}>{wholeWords.whole[at.language]}</a>
      </p>
      {which?.kind === "several" ? <WhichOne at={at} which={which} /> : null}
      {answered ? <Answer at={at} {...answered} reference={reference} /> : null}
    </Page>
  );
};

const QuestionForm: FC<{ at: PageContext; asking: Asking; reference: Reference }> = ({
  at,
  asking: { asked, today, labels, faults, which },
  reference,
}) => {
  const { language } = at;
  const branches = [...reference.branches.keys()].map((idcc) => ({
    value: idcc,
    label: typeset(`${branchName(reference, idcc)} (IDCC ${Number(idcc)})`, language),
  }));
  branches.sort((a, b) => a.label.localeCompare(b.label, "fr"));
  const named =
    which?.kind === "one" ? typeset(certificationLabel(which.certification), "fr") : asked.certification;
  return (
    <form class="sheet flow question" action={href(at, links.recognition)}>
      <div class="search">
        <CertificationField
          at={at}
          value={named}
          labels={labels}
          label={say.held[language]}
          faults={faults}
        />
        <SelectField
          name="idcc"
          label={say.branch[language]}
          value={asked.idcc?.padStart(4, "0")}
          options={[{ value: "", label: say.chooseBranch[language] }, ...branches]}
          faults={faults}
        />
        <TextField
          name="jour"
          type="date"
          label={say.on[language]}
          value={asked.jour ?? today}
          faults={faults}
        />
        <button type="submit">{say.answer[language]}</button>
      </div>
      <details open={asked.attribue !== undefined || asked.entree !== undefined}>
        <summary>{say.more[language]}</summary>
        <div class="search">
          <TextField
            name="attribue"
            type="date"
            label={say.awarded[language]}
            hint={say.awardedHint[language]}
            value={asked.attribue}
            faults={faults}
          />
          <TextField
            name="entree"
            type="date"
            label={say.entered[language]}
            hint={say.enteredHint[language]}
            value={asked.entree}
            faults={faults}
          />
        </div>
      </details>
    </form>
  );
};
