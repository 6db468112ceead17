import type { FC } from "hono/jsx";
import { z } from "zod";
import {
  answerEligibility,
  type EligibilityAnswer,
  type EligibilityQuestion,
} from "../../candidacy/index.ts";
import type { Day } from "../../kernel/index.ts";
import { dayText, type Language, publicWords, routeWords } from "../../language/index.ts";
import { publics } from "../../law/index.ts";
import {
  Choices,
  ErrorSummary,
  Facts,
  type FieldFault,
  Reasons,
  Status,
  TextField,
  type Tone,
  toneOf,
  Verdict,
} from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import { dayAsked, faultIn, numberAsked, textAsked } from "./asked.ts";
import { eligibilityWords as say } from "./eligibility.words.ts";
import { CertificationField, toCorrect, WhichOne } from "./question.tsx";
import { certificationLabel, type PublicMeans } from "./reference.ts";
import { certificationLabels, type Which, whichCertification } from "./which-certification.ts";

const Asked = z.object({
  certification: textAsked,
  situation: textAsked,
  age: textAsked,
  mois: textAsked,
  jour: textAsked,
});
type Asked = z.infer<typeof Asked>;
type Question = Omit<EligibilityQuestion, "certificationId">;

type Asking = {
  readonly asked: Asked;
  readonly today: Day;
  readonly labels: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly which?: Which | undefined;
  readonly answered?: { readonly question: Question; readonly answer: EligibilityAnswer } | undefined;
};

/** Reads the five answers and gives every route with its reasons when nothing is missing. */
export const askEligibility = async (
  { db, world, texts }: PublicMeans,
  query: Record<string, string>,
  language: Language,
): Promise<Asking> => {
  const asked = Asked.parse(query);
  const today = world.today();
  const labels = await certificationLabels(db);
  const which =
    asked.certification === undefined ? undefined : await whichCertification(db, asked.certification);
  const question = questionOf(asked, today, language);
  const faults = [
    ...(which?.kind === "none"
      ? [faultIn("certification", say.certification[language], "noSuch", language)]
      : []),
    ...("faults" in question ? question.faults : []),
  ];
  const base = { asked, today, labels, faults, which };
  if (which?.kind !== "one" || "faults" in question) return base;
  const answer = await answerEligibility(db, texts, { ...question, certificationId: which.certification.id });
  return answer ? { ...base, answered: { question, answer } } : base;
};

const questionOf = (
  asked: Asked,
  today: Day,
  language: Language,
): Question | { readonly faults: readonly FieldFault[] } => {
  if (asked.situation === undefined) return { faults: [] };
  const situation = publics.find((one) => one === asked.situation);
  const age = numberAsked(asked.age, 14, 99);
  const experienceMonths = numberAsked(asked.mois, 0, 600);
  const on = dayAsked(asked.jour) ?? today;
  const faults = [
    ...(situation ? [] : [faultIn("situation", say.public[language], "public", language)]),
    ...(age === "unreadable" ? [faultIn("age", say.age[language], "age", language)] : []),
    ...(experienceMonths === "unreadable" ? [faultIn("mois", say.months[language], "months", language)] : []),
    ...(on === "unreadable" ? [faultIn("jour", say.on[language], "day", language)] : []),
  ];
  if (!situation || age === "unreadable" || experienceMonths === "unreadable" || on === "unreadable")
    return { faults };
  return { public: situation, age, experienceMonths, on };
};

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

const outcomes = ["granted", "undetermined", "refused"] as const;

const openOnes = ({ routes }: EligibilityAnswer, outcome: (typeof outcomes)[number]) =>
  routes.filter(({ decision }) => decision.outcome === outcome);

const verdictOf = (answer: EligibilityAnswer, language: Language): string => {
  const open = openOnes(answer, "granted").length;
  if (open === 1) return say.open.one[language];
  if (open > 1) return `${numberText(open, language)} ${say.open.many[language]}`;
  return openOnes(answer, "undetermined").length > 0 ? say.open.maybe[language] : say.open.none[language];
};

const toneOfAnswer = (answer: EligibilityAnswer): Tone =>
  outcomes
    .map((outcome) => [outcome, openOnes(answer, outcome).length] as const)
    .flatMap(([outcome, count]) => (count > 0 ? [toneOf[outcome]] : []))[0] ?? "no";

const Answer: FC<{ at: PageContext; question: Question; answer: EligibilityAnswer }> = ({
  at,
  question,
  answer,
}) => {
  const { language } = at;
  const tone = toneOfAnswer(answer);
  const { certification } = answer;
  const age = question.age === undefined ? "" : `, ${question.age} ${say.years[language]}`;
  return (
    <Verdict tone={tone} settled={tone === "ok"} says={verdictOf(answer, language)} more={say.more[language]}>
      <Facts
        facts={[
          {
            label: say.fact.certificate[language],
            value: (
              <a href={href(at, links.certification(certification.id))}>
                {typeset(certificationLabel(certification), language)}
              </a>
            ),
          },
          { label: say.fact.on[language], value: dayText(question.on, language) },
          {
            label: say.fact.situation[language],
            value: typeset(`${publicWords[question.public][language]}${age}`, language),
          },
          {
            label: say.fact.experience[language],
            value:
              question.experienceMonths === undefined
                ? say.notSaid[language]
                : `${question.experienceMonths} ${say.monthsUnit[language]}`,
          },
        ]}
      />
      {outcomes.map((outcome) => (
        <Group answer={answer} outcome={outcome} language={language} />
      ))}
      <div class="flow">
        <h3>{say.next[language]}</h3>
        <p>{say.nextSays[language]}</p>
      </div>
      <p class="source">
        {commonWords.computed[language]} {say.decides[language]}{" "}
        <a href={permalink(at, question, certification.id)}>{commonWords.permalink[language]}</a>
      </p>
    </Verdict>
  );
};

const Group: FC<{ answer: EligibilityAnswer; outcome: (typeof outcomes)[number]; language: Language }> = ({
  answer,
  outcome,
  language,
}) => {
  const routes = openOnes(answer, outcome);
  if (routes.length === 0) return null;
  return (
    <section class="flow" aria-labelledby={outcome}>
      <h3 id={outcome}>{say.groups[outcome][language]}</h3>
      <div>
        {routes.map(({ route, decision }, i) => (
          <details open={outcome !== "refused" && i === 0}>
            <summary>
              <span class="wide">{sentence(routeWords[route][language], language)}</span>{" "}
              <Status tone={toneOf[outcome]}>{say.outcome[outcome][language]}</Status>
            </summary>
            <Reasons findings={decision.findings} language={language} />
          </details>
        ))}
      </div>
    </section>
  );
};

const sentence = (text: string, language: Language): string =>
  typeset(text.charAt(0).toUpperCase() + text.slice(1), language);

const permalink = (at: PageContext, question: Question, certificationId: string): string => {
  const query = new URLSearchParams({
    certification: certificationId,
    situation: question.public,
    jour: question.on,
  });
  if (question.age !== undefined) query.set("age", String(question.age));
  if (question.experienceMonths !== undefined) query.set("mois", String(question.experienceMonths));
  return `${href(at, links.eligibility)}?${query}`;
};
