import type { FC, PropsWithChildren } from "hono/jsx";
import { isOpen, mayAppeal, openOnConditions, type Session } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { Reasons } from "../../components/index.ts";
import { type Desk, show, WorkPage } from "../desk.tsx";
import { Empty, personName } from "../parts.tsx";
import { SessionPage } from "../session-frame.tsx";
import { AnswerForm, type NotAnswered } from "./answer-form.tsx";
import { isOwn, LodgeForm, type NotLodged } from "./lodge-form.tsx";
import { aboutFile, allowsOnFile, type Subject } from "./subject.ts";
import { AppealView } from "./view.tsx";

export const appealPage = (desk: Desk, session: Session): Promise<Response> =>
  aboutFile(desk, session, "see-appeal", (subject) => page(desk, subject));

type Shown = { readonly notLodged?: NotLodged; readonly notAnswered?: NotAnswered };

/** The appeals on one file: what the text opens, each appeal and its answer, and what may be recorded now. */
export const page = async (
  desk: Desk,
  subject: Subject,
  { notLodged, notAnswered }: Shown = {},
): Promise<Response> => {
  const { t } = desk;
  const { session, candidate, appeals, told } = subject;
  const lodging = told && allowsOnFile(desk, "lodge-appeal", session, candidate);
  const answering = allowsOnFile(desk, "answer-appeal", session, candidate);
  return show(
    desk,
    <Frame desk={desk} subject={subject} title={titleOf(subject, desk)}>
      <div class="flow">
        {appeals.map((appeal) => (
          <>
            <AppealView desk={desk} subject={subject} appeal={appeal} />
            {answering && (isOpen(appeal) || notAnswered?.appealId === appeal.id) ? (
              <AnswerForm
                desk={desk}
                subject={subject}
                appeal={appeal}
                not={notAnswered?.appealId === appeal.id ? notAnswered : undefined}
              />
            ) : null}
          </>
        ))}
        {told ? (
          <Fold folded={appeals.length > 0 && !notLodged} says={t("Un autre recours", "Another appeal")}>
            <WhatIsOpen desk={desk} subject={subject} />
            {lodging && (notLodged || mayLodgeMore(subject)) ? (
              <LodgeForm desk={desk} subject={subject} not={notLodged} />
            ) : null}
          </Fold>
        ) : (
          <Empty
            says={t("Il n'y a encore rien à contester.", "There is nothing to contest yet.")}
            more={t(
              "Le résultat est annoncé une fois le procès-verbal signé.",
              "The result is told once the minutes are signed.",
            )}
          />
        )}
      </div>
    </Frame>,
    notLodged || notAnswered ? 422 : 200,
  );
};

const Fold: FC<PropsWithChildren<{ folded: boolean; says: string }>> = ({ folded, says, children }) =>
  folded ? (
    <details>
      <summary>{says}</summary>
      <div class="flow">{children}</div>
    </details>
  ) : (
    <>{children}</>
  );

/** One that waits is enough, unless the text opens another way. */
const mayLodgeMore = ({ appeals, paths }: Subject): boolean => !appeals.some(isOpen) || paths.length > 1;

const titleOf = ({ appeals, candidate }: Subject, { t }: Desk): string => {
  const name = personName(candidate.person);
  if (appeals.some(isOpen)) return t(`${name} : recours en cours`, `${name}: under appeal`);
  return appeals.length > 0
    ? t(`${name} : recours`, `${name}: appeals`)
    : t(`${name} : aucun recours`, `${name}: no appeal`);
};

/** What the branch's text opens today, whoever asks. */
const WhatIsOpen: FC<{ desk: Desk; subject: Subject }> = ({ desk, subject: { starts, rules } }) => {
  const { t, at, means } = desk;
  const today = mayAppeal({ filedOn: means.world.today(), starts }, rules);
  // A finding about a day of filing speaks of an appeal already filed: the day itself is said instead.
  const findings = today.findings.filter(({ code }) => code !== "appeal-in-time");
  return (
    <section class="flow">
      <h2>{t("Ce que le texte ouvre aujourd'hui", "What the text opens today")}</h2>
      <p>{openText(today, desk)}</p>
      <Reasons findings={findings} language={at.language} />
    </section>
  );
};

const openText = (today: ReturnType<typeof mayAppeal>, { t }: Desk): string => {
  if (openOnConditions(today))
    return t("Un recours est ouvert, à ces conditions.", "An appeal is open, on these conditions.");
  if (today.outcome === "refused")
    return t("Aucun recours n'est ouvert aujourd'hui.", "No appeal is open today.");
  if (today.outcome === "undetermined")
    return t(
      "Le texte ne permet pas de dire si un recours serait recevable aujourd'hui.",
      "The text does not tell whether an appeal would be admissible today.",
    );
  const { to, until } = today.value;
  return until === null || until === "life"
    ? t(`Un recours est ouvert devant : ${to}.`, `An appeal is open before: ${to}.`)
    : t(
        `Un recours est ouvert devant : ${to}, jusqu'au ${dayText(until)}.`,
        `An appeal is open before: ${to}, until ${dayText(until, "en")}.`,
      );
};

type FrameProps = { readonly desk: Desk; readonly subject: Subject; readonly title: string };

/** A session's page for who works on it; a page of their own path for the person. */
const Frame: FC<PropsWithChildren<FrameProps>> = ({ desk, subject, title, children }) => {
  const { t } = desk;
  const here = t("Recours", "Appeals");
  if (!isOwn(desk, subject))
    return (
      <SessionPage desk={desk} session={subject.session} step="candidats" title={title} tab={here}>
        {children}
      </SessionPage>
    );
  return (
    <WorkPage
      desk={desk}
      title={here}
      crumbs={[{ label: t("Mon parcours", "My path"), path: "/travail/mon-parcours" }]}
      here={here}
    >
      <div class="title">
        <h1>{here}</h1>
        <p>
          {subject.file.certification.kind} {subject.file.certification.title}
        </p>
      </div>
      {children}
    </WorkPage>
  );
};
