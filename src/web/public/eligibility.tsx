import type { FC } from "hono/jsx";
import { publicWords } from "../../language/index.ts";
import { publics } from "../../law/index.ts";
import { Choices, ErrorSummary, TextField } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import type { Asking } from "./ask-eligibility.ts";
import { eligibilityWords as say } from "./eligibility.words.ts";
import { Answer, verdictOf } from "./eligibility-answer.tsx";
import { CertificationField, toCorrect, WhichOne } from "./question.tsx";
import { certificationLabel } from "./reference.ts";
import { wholeWords } from "./whole-catalogue.words.ts";

/** The five questions, and the routes when they were answered. */
export const EligibilityPage: FC<{ at: PageContext; asking: Asking }> = ({ at, asking }) => {
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
      {which?.kind === "several" ? <WhichOne at={at} which={which} /> : null}
      <div class={answered ? "aside left" : "flow"}>
        <QuestionForm at={at} asking={asking} />
        <p>
          <a href={href(at, links.eligibilityForAll)}>{wholeWords.whole[at.language]}</a>
        </p>
        {answered ? <Answer at={at} {...answered} /> : null}
      </div>
    </Page>
  );
};

const QuestionForm: FC<{ at: PageContext; asking: Asking }> = ({
  at,
  asking: { asked, today, labels, faults, which },
}) => {
  const { language } = at;
  const named =
    which?.kind === "one" ? typeset(certificationLabel(which.certification), "fr") : asked.certification;
  return (
    <form class="sheet flow" action={href(at, links.eligibility)}>
      <CertificationField
        at={at}
        value={named}
        labels={labels}
        label={say.certification[language]}
        hint
        faults={faults}
      />
      <Choices
        name="situation"
        legend={say.public[language]}
        value={asked.situation ?? "employee"}
        options={publics.map((one) => ({ value: one, label: typeset(publicWords[one][language], language) }))}
      />
      <TextField
        name="age"
        label={say.age[language]}
        hint={say.ageHint[language]}
        value={asked.age}
        inputmode="numeric"
        faults={faults}
      />
      <TextField
        name="mois"
        label={say.months[language]}
        hint={say.monthsHint[language]}
        value={asked.mois}
        inputmode="numeric"
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
    </form>
  );
};
