import { z } from "zod";
import {
  answerEligibility,
  type EligibilityAnswer,
  type EligibilityQuestion,
} from "../../candidacy/index.ts";
import type { Day } from "../../kernel/index.ts";
import type { Language } from "../../language/index.ts";
import { publics } from "../../law/index.ts";
import type { FieldFault } from "../components/index.ts";
import { dayAsked, faultIn, numberAsked, textAsked } from "./asked.ts";
import { eligibilityWords as say } from "./eligibility.words.ts";
import type { PublicMeans } from "./reference.ts";
import { certificationLabels, type Questioning, whichCertification } from "./which-certification.ts";

const Asked = z.object({
  certification: textAsked,
  situation: textAsked,
  age: textAsked,
  mois: textAsked,
  jour: textAsked,
});
type Asked = z.infer<typeof Asked>;
/** Four of the five answers; the fifth is the certification. */
export type Question = Omit<EligibilityQuestion, "certificationId">;

export type Asking = Questioning<Asked, Question, EligibilityAnswer>;

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
