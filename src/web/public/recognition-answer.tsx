import type { FC } from "hono/jsx";
import { dayText, type Language } from "../../language/index.ts";
import type { Ground, RecognitionAnswer } from "../../recognition/index.ts";
import { Facts, Reasons, Status, toneOf, Verdict } from "../components/index.ts";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import type { Question } from "./ask-recognition.ts";
import { recognitionWords as say } from "./recognition.words.ts";
import { branchName, certificationLabel, type Reference } from "./reference.ts";

const strongest: readonly Ground[] = ["registration", "cqpi", "own-branch"];

/** The answer in one sentence: by the strongest ground when there is one. */
export const verdictOf = ({ decision }: RecognitionAnswer, language: Language): string => {
  if (decision.outcome === "refused") return say.no[language];
  if (decision.outcome === "undetermined") return say.unknown[language];
  const ground = strongest.find((one) => decision.value.includes(one));
  return say.yes[ground ?? "own-branch"][language];
};

/** The verdict with its facts, every reason, and the same question for the branches concerned. */
export const Answer: FC<{
  at: PageContext;
  question: Question;
  answer: RecognitionAnswer;
  reference: Reference;
}> = ({ at, question, answer, reference }) => {
  const { language } = at;
  const { decision, certification, elsewhere } = answer;
  const grounds =
    decision.outcome === "granted"
      ? decision.value.map((ground) => say.grounds[ground][language]).join(", ")
      : say.noGround[language];
  return (
    <div class="aside">
      <Verdict
        tone={toneOf[decision.outcome]}
        settled={decision.outcome !== "undetermined"}
        says={verdictOf(answer, language)}
        more={decision.outcome === "undetermined" ? say.unknownMore[language] : undefined}
      >
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
            {
              label: say.fact.branch[language],
              value: typeset(
                `${branchName(reference, question.idcc)} (IDCC ${Number(question.idcc)})`,
                language,
              ),
            },
            { label: say.fact.on[language], value: dayText(question.on, language) },
            {
              label: say.fact.awarded[language],
              value: question.awardedOn ? dayText(question.awardedOn, language) : say.notSaid[language],
            },
            ...(question.enteredOn
              ? [{ label: say.fact.entered[language], value: dayText(question.enteredOn, language) }]
              : []),
            { label: say.fact.ground[language], value: grounds },
          ]}
        />
        <div class="flow">
          <h3>{commonWords.why[language]}</h3>
          <Reasons findings={decision.findings} language={language} />
        </div>
        <p class="source">
          {commonWords.computed[language]} {say.decides[language]}{" "}
          <a href={permalink(at, question, certification.id)}>{commonWords.permalink[language]}</a>
        </p>
      </Verdict>
      <Elsewhere
        at={at}
        elsewhere={elsewhere}
        reference={reference}
        question={question}
        certificationId={certification.id}
      />
    </div>
  );
};

const permalink = (
  at: PageContext,
  { idcc, on, awardedOn, enteredOn }: Question,
  certificationId: string,
): string => {
  const query = new URLSearchParams({ certification: certificationId, idcc, jour: on });
  if (awardedOn) query.set("attribue", awardedOn);
  if (enteredOn) query.set("entree", enteredOn);
  return `${href(at, links.recognition)}?${query}`;
};

const Elsewhere: FC<{
  at: PageContext;
  elsewhere: RecognitionAnswer["elsewhere"];
  reference: Reference;
  question: Question;
  certificationId: string;
}> = ({ at, elsewhere, reference, question, certificationId }) => {
  const { language } = at;
  return (
    <aside class="flow">
      <section class="sheet flow" aria-labelledby="ailleurs">
        <h2 id="ailleurs">{say.elsewhere[language]}</h2>
        {elsewhere.length === 0 ? (
          <p class="small">{say.elsewhereNone[language]}</p>
        ) : (
          <ul class="ruled tight pairs">
            {elsewhere.map(({ idcc, decision }) => (
              <li>
                <Status tone={toneOf[decision.outcome]}>{say.outcome[decision.outcome][language]}</Status>
                <a href={permalink(at, { ...question, idcc }, certificationId)}>
                  {typeset(branchName(reference, idcc), language)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <p class="small">{say.unknownMeans[language]}</p>
      <p>
        <a href={href(at, links.certification(certificationId))}>{say.read[language]}</a>
      </p>
    </aside>
  );
};
