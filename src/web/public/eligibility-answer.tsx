import type { FC } from "hono/jsx";
import type { EligibilityAnswer } from "../../candidacy/index.ts";
import { dayText, type Language, publicWords, routeWords } from "../../language/index.ts";
import { Facts, Reasons, Status, type Tone, toneOf, Verdict } from "../components/index.ts";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import type { Question } from "./ask-eligibility.ts";
import { eligibilityWords as say } from "./eligibility.words.ts";
import { certificationLabel } from "./reference.ts";

const outcomes = ["granted", "undetermined", "refused"] as const;

const openOnes = ({ routes }: EligibilityAnswer, outcome: (typeof outcomes)[number]) =>
  routes.filter(({ decision }) => decision.outcome === outcome);

/** How many routes are open, in one sentence. */
export const verdictOf = (answer: EligibilityAnswer, language: Language): string => {
  const open = openOnes(answer, "granted").length;
  if (open === 1) return say.open.one[language];
  if (open > 1) return `${numberText(open, language)} ${say.open.many[language]}`;
  return openOnes(answer, "undetermined").length > 0 ? say.open.maybe[language] : say.open.none[language];
};

const toneOfAnswer = (answer: EligibilityAnswer): Tone =>
  outcomes
    .map((outcome) => [outcome, openOnes(answer, outcome).length] as const)
    .flatMap(([outcome, count]) => (count > 0 ? [toneOf[outcome]] : []))[0] ?? "no";

/** Every route with its reasons: open, to be confirmed, closed. */
export const Answer: FC<{ at: PageContext; question: Question; answer: EligibilityAnswer }> = ({
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
