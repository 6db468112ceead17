import type { FC } from "hono/jsx";
import { answerDueOf, isOpen, type LodgedAppeal } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { Facts, Reasons, Status, type Tone, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { By } from "../my-path/dates.tsx";
import { sessionPath } from "../session-frame.tsx";
import { appealPath, type Subject } from "./subject.ts";

/** Says that a file is under appeal; nothing where it is not. */
export const UnderAppeal: FC<{ desk: Desk; appeals: readonly LodgedAppeal[] }> = ({
  desk: { t },
  appeals,
}) => (appeals.some(isOpen) ? <Status tone="warn">{t("Recours en cours", "Under appeal")}</Status> : null);

export const groundWords = (ground: LodgedAppeal["ground"], { t }: Pick<Desk, "t">): string =>
  ({
    procedure: t(
      "La façon dont l'évaluation ou le jury s'est déroulé",
      "The way the assessment or the jury was run",
    ),
    result: t("Le résultat lui-même", "The result itself"),
  })[ground];

/** Where an appeal stands, in a sentence. */
export const standing = ({ admissibility, answer }: LodgedAppeal, { t }: Desk): [Tone, string] => {
  if (answer)
    return answer.upheld
      ? ["ok", t("Le recours est accueilli.", "The appeal is upheld.")]
      : ["no", t("Le recours est rejeté.", "The appeal is rejected.")];
  return {
    granted: ["now", t("Recours en cours : il est recevable.", "Under appeal: it is admissible.")],
    refused: ["no", t("Le recours n'est pas recevable.", "The appeal is not admissible.")],
    undetermined: [
      "warn",
      t(
        "Recours en cours : l'instance saisie dira s'il est recevable.",
        "Under appeal: the body it is before will say whether it is admissible.",
      ),
    ],
  }[admissibility] as [Tone, string];
};

type Props = { readonly desk: Desk; readonly subject: Subject; readonly appeal: LodgedAppeal };

/** One appeal: what it says, what the text makes of it, what was answered, and what follows. */
export const AppealView: FC<Props> = ({ desk, subject, appeal }) => {
  const { t, at } = desk;
  const [tone, says] = standing(appeal, desk);
  const { session, candidate } = subject;
  return (
    <article class="flow">
      <Verdict tone={tone} says={says} settled={appeal.answer !== undefined}>
        {appeal.answer ? <Answer desk={desk} answer={appeal.answer} /> : null}
        <AnswerBy desk={desk} appeal={appeal} file={subject.file} />
        {appeal.answer?.upheld ? <WhatFollows desk={desk} subject={subject} /> : null}
      </Verdict>
      <Facts
        facts={[
          { label: t("Formé le", "Filed on"), value: dayText(appeal.filedOn, at.language) },
          { label: t("Devant", "Before"), value: appeal.to },
          { label: t("Ce qu'il conteste", "What it contests"), value: groundWords(appeal.ground, desk) },
        ]}
      />
      <section class="flow">
        <h3>{t("Ce qu'il dit", "What it says")}</h3>
        {appeal.says.split(/\n+/).map((line) => (
          <p>{line}</p>
        ))}
      </section>
      <details open={appeal.admissibility === "refused"}>
        <summary>{t("Ce que le texte en dit", "What the text says of it")}</summary>
        <Reasons findings={appeal.findings} language={at.language} />
      </details>
      <p>
        <a href={href(at, appealPath(session, candidate, appeal.id))}>
          {appeal.answer
            ? t("Accusé de réception et réponse en PDF", "Receipt and answer as a PDF")
            : t("Accusé de réception en PDF", "Receipt as a PDF")}
        </a>
      </p>
    </article>
  );
};

const Answer: FC<{ desk: Desk; answer: NonNullable<LodgedAppeal["answer"]> }> = ({ desk, answer }) => {
  const { t } = desk;
  return (
    <>
      <p>
        {t(
          `Examiné par ${answer.by}, le ${dayText(answer.on)}.`,
          `Looked at by ${answer.by}, on ${dayText(answer.on, "en")}.`,
        )}
      </p>
      <p>
        {answer.reason
          ? t(`Motif : ${answer.reason}`, `Reason: ${answer.reason}`)
          : t(
              "Aucun motif n'est donné : le texte ne l'exige pas.",
              "No reason is given: the text does not ask for one.",
            )}
      </p>
    </>
  );
};

const AnswerBy: FC<{ desk: Desk; appeal: LodgedAppeal; file: Subject["file"] }> = ({
  desk,
  appeal,
  file,
}) => {
  if (!isOpen(appeal)) return null;
  const { t } = desk;
  const due = answerDueOf(file, appeal);
  return due ? (
    <By desk={desk} on={due.on} rule={due.rule} says={t("Réponse au plus tard", "Answer by")} />
  ) : (
    <p>{t("Le texte ne fixe pas de délai pour répondre.", "The text sets no time for the answer.")}</p>
  );
};

/** What the house offers once an appeal is upheld. No text read says which: the body's own words do. */
const WhatFollows: FC<{ desk: Desk; subject: Subject }> = ({ desk, subject: { session } }) => {
  const { t, at } = desk;
  const to = (step: string) => href(at, sessionPath(session, step));
  const works = desk.actor.grants.some(
    ({ role, certifierId }) => certifierId === session.certifierId && role !== "candidate",
  );
  if (!works)
    return (
      <p>
        {t(
          "La décision change ensuite par un rectificatif du jury, ou vous vous présentez de nouveau : la branche vous le dit par lettre.",
          "The decision then changes by a rectification of the jury, or you sit again: the branch tells you by letter.",
        )}
      </p>
    );
  return (
    <>
      <p>{t("La suite, selon ce que la réponse demande :", "What follows, as the answer asks:")}</p>
      <ul>
        <li>
          <a href={to("proces-verbal")}>
            {t("Rectifier la décision au procès-verbal", "Put the decision right in the minutes")}
          </a>
          {t(", signé par la présidence du jury ;", ", signed by the president of the jury;")}
        </li>
        <li>
          <a href={to("attribution")}>{t("Prononcer de nouveau l'attribution", "Make the award anew")}</a>
          {t(
            ", une fois la décision rectifiée ou quand la commission revient sur son refus ;",
            ", once the decision is put right or when the commission reverses its refusal;",
          )}
        </li>
        <li>
          <a href={href(at, "/travail/sessions")}>
            {t("Présenter de nouveau la personne à une session", "Bring the person to a session again")}
          </a>
          .
        </li>
      </ul>
    </>
  );
};
