import { z } from "zod";
import type { Day } from "../../kernel/index.ts";
import type { Language } from "../../language/index.ts";
import { answerRecognition, type RecognitionAnswer } from "../../recognition/index.ts";
import type { FieldFault } from "../components/index.ts";
import { dayAsked, faultIn, textAsked } from "./asked.ts";
import { recognitionWords as say } from "./recognition.words.ts";
import type { PublicMeans } from "./reference.ts";
import { certificationLabels, type Questioning, whichCertification } from "./which-certification.ts";

const Asked = z.object({
  certification: textAsked,
  idcc: textAsked,
  jour: textAsked,
  attribue: textAsked,
  entree: textAsked,
});
type Asked = z.infer<typeof Asked>;

/** The question as it was read: a branch, a day, and what is said of the award. */
export type Question = {
  readonly idcc: string;
  readonly on: Day;
  readonly awardedOn?: Day | undefined;
  readonly enteredOn?: Day | undefined;
};

export type Asking = Questioning<Asked, Question, RecognitionAnswer>;

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
