import type { FC } from "hono/jsx";
import { openOnConditions } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { Reasons } from "../../components/index.ts";
import { href } from "../../page.ts";
import { appealPath } from "../appeals/subject.ts";
import { standing } from "../appeals/view.tsx";
import type { Desk } from "../desk.tsx";
import type { Path } from "./path.ts";

/** What a person may ask against a jury's word, and how to sit again; by the branch's text, with its reasons. */
export const Contest: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const { after, appeals, file, candidate } = path;
  const { t, at } = desk;
  const lead = (label: string) => (
    <p>
      <a class="button quiet" href={href(at, appealPath(file.session, candidate))}>
        {label}
      </a>
    </p>
  );
  const mine = appeals.map((one) => <p>{standing(one, desk)[1]}</p>);
  if (!after)
    return appeals.length === 0 ? null : (
      <section class="flow">
        <h2>{t("Mon recours", "My appeal")}</h2>
        {mine}
        {lead(t("Lire mon recours", "Read my appeal"))}
      </section>
    );
  const { appeal, resit } = after;
  // A finding about a day of filing speaks of an appeal already filed: the day itself is said instead.
  const appealFindings = appeal.findings.filter(({ code }) => code !== "appeal-in-time");
  return (
    <>
      <section class="flow">
        <h2>{t("Je ne suis pas d'accord", "I disagree")}</h2>
        {mine}
        <p>{appealText(appeal, desk)}</p>
        <Reasons findings={appealFindings} language={at.language} />
        {lead(leadText(path, desk))}
      </section>
      <section class="flow">
        <h2>{t("Me présenter de nouveau", "Sitting again")}</h2>
        <p>
          {resit.outcome === "granted"
            ? t("Demandez-le à votre centre ou au secrétariat.", "Ask your centre or the secretariat.")
            : resit.outcome === "refused"
              ? t("Pas aujourd'hui, et voici pourquoi.", "Not today, and here is why.")
              : t("Le secrétariat de la branche vous répond.", "The branch's secretariat answers you.")}
        </p>
        <Reasons findings={resit.findings} language={at.language} />
      </section>
    </>
  );
};

const leadText = ({ after, appeals }: Path, { t }: Desk): string => {
  if (appeals.length > 0) return t("Voir mon recours", "See my appeal");
  const closed = after?.appeal.outcome === "refused" && !openOnConditions(after.appeal);
  return closed ? t("Ce que le texte en dit", "What the text says of it") : t("Former un recours", "Appeal");
};

const appealText = (appeal: NonNullable<Path["after"]>["appeal"], { t }: Desk): string => {
  if (appeal.outcome === "granted") {
    const { to, until } = appeal.value;
    return until === null || until === "life"
      ? t(`Vous pouvez former un recours devant : ${to}.`, `You may appeal to: ${to}.`)
      : t(
          `Vous pouvez former un recours devant : ${to}, jusqu'au ${dayText(until)}.`,
          `You may appeal to: ${to}, until ${dayText(until, "en")}.`,
        );
  }
  if (openOnConditions(appeal))
    return t("Vous pouvez former un recours, à ces conditions.", "You may appeal, on these conditions.");
  return appeal.outcome === "refused"
    ? t("Aucun recours n'est ouvert aujourd'hui.", "No appeal is open today.")
    : t(
        "Le texte ne permet pas de dire si un recours est recevable. Envoyez le vôtre avec vos raisons : la branche vous dit qui peut réexaminer.",
        "The text does not tell whether an appeal is admissible. Send yours with your reasons: the branch tells you who may look again.",
      );
};
