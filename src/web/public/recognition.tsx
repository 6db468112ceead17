import type { FC } from "hono/jsx";
import { z } from "zod";
import type { Day } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { answerRecognition, type Ground, type RecognitionAnswer } from "../../recognition/index.ts";
import {
  ErrorSummary,
  Facts,
  type FieldFault,
  Reasons,
  SelectField,
  Status,
  TextField,
  toneOf,
  Verdict,
} from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { commonWords } from "../words.ts";
import { dayAsked, faultIn, textAsked } from "./asked.ts";
import { CertificationField, toCorrect, WhichOne } from "./question.tsx";
import { recognitionWords as say } from "./recognition.words.ts";
import { branchName, certificationLabel, type PublicMeans, type Reference } from "./reference.ts";
import { certificationLabels, type Which, whichCertification } from "./which-certification.ts";

const Asked = z.object({
  certification: textAsked,
  idcc: textAsked,
  jour: textAsked,
  attribue: textAsked,
  entree: textAsked,
});
type Asked = z.infer<typeof Asked>;

type Question = {
  readonly idcc: string;
  readonly on: Day;
  readonly awardedOn?: Day | undefined;
  readonly enteredOn?: Day | undefined;
};

type Asking = {
  readonly asked: Asked;
  readonly today: Day;
  readonly labels: readonly string[];
  readonly faults: readonly FieldFault[];
  readonly which?: Which | undefined;
  readonly answered?: { readonly question: Question; readonly answer: RecognitionAnswer } | undefined;
};

/** Reads the question, finds which certification is meant, and answers when nothing is missing. */
export const askRecognition = async (
  { db, world, texts, reference }: PublicMeans,
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
    ...(which?.kind === "none" ? [faultIn("certification", say.held[language], "noSuch", language)] : []),
    ...("faults" in question ? question.faults : []),
  ];
  const base = { asked, today, labels, faults, which };
  if (which?.kind !== "one" || "faults" in question) return base;
  const answer = await answerRecognition(db, texts.law, reference.successions, {
    ...question,
    certificationId: which.certification.id,
  });
  return answer ? { ...base, answered: { question, answer } } : base;
};

const questionOf = (
  asked: Asked,
  today: Day,
  language: Language,
): Question | { readonly faults: readonly FieldFault[] } => {
  if (asked.idcc === undefined) return { faults: [] };
  const days = {
    jour: dayAsked(asked.jour) ?? today,
    attribue: dayAsked(asked.attribue),
    entree: dayAsked(asked.entree),
  };
  const labels = {
    jour: say.on[language],
    attribue: say.awarded[language],
    entree: say.entered[language],
  } as const;
  const faults = (["jour", "attribue", "entree"] as const).flatMap((name) =>
    days[name] === "unreadable" ? [faultIn(name, labels[name], "day", language)] : [],
  );
  if (!/^\d{1,4}$/.test(asked.idcc))
    faults.unshift(faultIn("idcc", say.branch[language], "branch", language));
  const { jour: on, attribue: awardedOn, entree: enteredOn } = days;
  if (faults.length > 0 || on === "unreadable" || awardedOn === "unreadable" || enteredOn === "unreadable")
    return { faults };
  return { idcc: asked.idcc.padStart(4, "0"), on, awardedOn, enteredOn };
};

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

const strongest: readonly Ground[] = ["registration", "cqpi", "own-branch"];

const verdictOf = ({ decision }: RecognitionAnswer, language: Language): string => {
  if (decision.outcome === "refused") return say.no[language];
  if (decision.outcome === "undetermined") return say.unknown[language];
  const ground = strongest.find((one) => decision.value.includes(one));
  return say.yes[ground ?? "own-branch"][language];
};

const Answer: FC<{
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
