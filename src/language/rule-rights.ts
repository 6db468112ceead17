import type { BranchValue } from "../rulebook/index.ts";
import { capital, delay, lasting, sinceWords, term } from "./rule-lengths.ts";
import type { Language } from "./typography.ts";
import { type Words, words } from "./words.ts";

type Appeal = Exclude<BranchValue<"appeal.path">, "none">;
type Resit = BranchValue<"resit.rule">;

const sentence = (parts: readonly (string | undefined | false)[]): string =>
  `${capital(parts.filter(Boolean).join(", "))}.`;

/** "Devant CPNEFP, par candidat, dans un délai de 6 mois à compter de la réunion." */
export const appealWords = (path: BranchValue<"appeal.path">): Words =>
  path === "none"
    ? words("Aucun recours prévu.", "No appeal provided.")
    : words(appealIn(path, "fr"), appealIn(path, "en"));

const appealIn = (path: Appeal, language: Language): string => {
  const say = (fr: string, en: string): string => (language === "fr" ? fr : en);
  const { to, by, against, onlyGround, within, form, first, answer, recused, reasonsGiven } = path;
  return sentence([
    say(`devant : ${to}`, `to: ${to}`),
    by && say(`ouvert à : ${by}`, `open to: ${by}`),
    against && say(`contre ${against}`, `against ${against}`),
    onlyGround &&
      say(`pour un seul motif, ${term(onlyGround, "fr")}`, `on one ground alone, ${term(onlyGround, "en")}`),
    within && say(`dans un délai de ${delay(within, "fr")}`, `within ${delay(within, "en")}`),
    first && say(`d'abord : ${first}`, `first: ${first}`),
    form && say(`forme : ${form}`, `form: ${form}`),
    answer &&
      say(`réponse dans un délai de ${delay(answer, "fr")}`, `answered within ${delay(answer, "en")}`),
    recused && say(`n'y siègent pas : ${recused}`, `not sitting: ${recused}`),
    reasonsGiven && say("décision motivée", "reasons given"),
  ]);
};

/** "Sur ce qui manque seulement, dans le délai fixé par CPNEFP, à compter de la décision." */
export const resitWords = (rule: Resit): Words => words(resitIn(rule, "fr"), resitIn(rule, "en"));

const resitIn = (rule: Resit, language: Language): string => {
  const say = (fr: string, en: string): string => (language === "fr" ? fr : en);
  const { onlyMissing, notBefore, from, most, deadlineSetBy, within, after } = rule;
  const since = from && from !== "not-stated" ? ` ${sinceWords(from, language)}` : "";
  const time = (length: Resit["within"]): string => lasting(length, language) ?? "";
  return sentence([
    onlyMissing === undefined
      ? undefined
      : onlyMissing
        ? say("sur ce qui manque seulement", "on what is missing only")
        : say("sur le tout", "on the whole"),
    most !== undefined && say(`${most} fois au plus`, `${most} time${most > 1 ? "s" : ""} at most`),
    notBefore && say(`pas avant ${time(notBefore)}${since}`, `not before ${time(notBefore)}${since}`),
    within && say(`dans un délai de ${time(within)}${since}`, `within ${time(within)}${since}`),
    deadlineSetBy &&
      say(
        `dans le délai fixé par : ${deadlineSetBy}${since && `,${since}`}`,
        `within the time set by: ${deadlineSetBy}${since && `,${since}`}`,
      ),
    after.length > 0 && say(`après : ${after.join(" ; ")}`, `after: ${after.join("; ")}`),
  ]);
};
