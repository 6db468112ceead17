import type { FC } from "hono/jsx";
import type { Application } from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { dayText, routeWords } from "../../../language/index.ts";
import { wordFault } from "../../../notices/index.ts";
import { DataTable, ReasonList, Reasons, Status, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { type Desk, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { capital, Empty, personName } from "../parts.tsx";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import { BadLines, lineName, nameIn } from "./bad-lines.tsx";
import type { NamedCentre } from "./columns.ts";
import { type BadLine, type DroppedFile, openDropped } from "./file.ts";
import { closedPage, NotNotified, WhenToNotify } from "./page.tsx";
import { centresFor, openFor } from "./people.ts";

/** What was just typed and is not kept, and why; or why a refusal was not notified. */
type NotKept =
  | { readonly typed: Typed; readonly findings: readonly Finding[] }
  | { readonly notNotified: readonly Finding[] };

/** A dropped file as it now stands: lines to correct on the spot, lines ready, and the choice to enrol. */
export const filePage = async (desk: Desk, session: Session, notKept?: NotKept): Promise<Response> => {
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const file = await openDropped(desk, session, opened);
  if (!file) return show(desk, <Forgotten desk={desk} session={session} />, 404);
  const centres = await centresFor(desk, session);
  return show(
    desk,
    <DroppedFilePage desk={desk} session={session} file={file} centres={centres} notKept={notKept} />,
    notKept || file.ready.length === 0 ? 422 : 200,
  );
};

type Props = {
  readonly desk: Desk;
  readonly session: Session;
  readonly file: DroppedFile;
  readonly centres: readonly NamedCentre[];
  readonly notKept: NotKept | undefined;
};

const DroppedFilePage: FC<Props> = ({ desk, session, file, centres, notKept }) => {
  const { at, t } = desk;
  const { ready, bad, faults } = file;
  const path = sessionPath(session, `inscrire/fichier/${file.id}`);
  return (
    <SessionPage desk={desk} session={session} step="inscrire" title={titleOf(file, desk)}>
      <div class="flow">
        {notKept && "typed" in notKept ? <WhyNotKept desk={desk} findings={notKept.findings} /> : null}
        {notKept && "notNotified" in notKept ? (
          <NotNotified desk={desk} findings={notKept.notNotified} />
        ) : null}
        <p>
          {t("Fichier", "File")} <span class="number">{file.name}</span>.{" "}
          {t("Rien n'est encore enregistré.", "Nothing is recorded yet.")}
        </p>
        {faults.length > 0 ? (
          <ReasonList
            reasons={faults.map((fault) => ({
              tone: "no",
              strong: fault.column !== undefined,
              says: fault.column ?? typeset(wordFault(fault, at.language), at.language),
              act: fault.column ? typeset(wordFault(fault, at.language), at.language) : undefined,
            }))}
          />
        ) : null}
        {bad.length > 0 ? (
          <BadLines
            desk={desk}
            action={href(at, `${path}/corrections`)}
            bad={bad}
            centres={centres}
            typed={notKept && "typed" in notKept ? notKept.typed : {}}
          />
        ) : null}
        <Choice desk={desk} action={href(at, path)} file={file} session={session} />
        <RefusedLines desk={desk} action={href(at, `${path}/refus`)} bad={bad} />
        {ready.length > 0 ? <Ready desk={desk} file={file} /> : null}
      </div>
    </SessionPage>
  );
};

/** Lines whose refusal the person should hear if it stands, apart from the form that mends them. */
const RefusedLines: FC<{ desk: Desk; action: string; bad: readonly BadLine[] }> = ({ desk, action, bad }) => {
  const { t } = desk;
  const refused = bad.filter(({ notifiable }) => notifiable);
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>{t("Notifier un refus", "Notify a refusal")}</summary>
      <WhenToNotify desk={desk} />
      <ul class="ruled">
        {refused.map((line) => (
          <li>
            <form method="post" action={action} class="row">
              <input type="hidden" name="line" value={String(line.line)} />
              <span>
                {lineName(line, desk)}, {nameIn(line)}
              </span>
              <button type="submit" class="quiet">
                {t("Notifier ce refus", "Notify this refusal")}
                <span class="visually-hidden">, {nameIn(line)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
};

const titleOf = ({ ready, bad, faults }: DroppedFile, { t }: Desk): string => {
  if (faults.length > 0) return t("Ce fichier ne peut pas être lu", "This file cannot be read");
  const good = t(
    ready.length > 1
      ? `${ready.length} lignes sont prêtes`
      : ready.length === 1
        ? "Une ligne est prête"
        : "Aucune ligne n'est prête",
    ready.length > 1
      ? `${ready.length} lines are ready`
      : ready.length === 1
        ? "One line is ready"
        : "No line is ready",
  );
  const wrong =
    bad.length === 0
      ? t("aucune n'est à corriger", "none is to correct")
      : bad.length === 1
        ? t("une est à corriger", "one is to correct")
        : t(`${bad.length} sont à corriger`, `${bad.length} are to correct`);
  return `${good}, ${wrong}.`;
};

const WhyNotKept: FC<{ desk: Desk; findings: readonly Finding[] }> = ({ desk: { t, at }, findings }) => (
  <Verdict
    tone="no"
    says={t("Ces corrections ne sont pas gardées.", "These corrections are not kept.")}
    settled={false}
  >
    <Reasons findings={findings} language={at.language} />
  </Verdict>
);

type ChoiceProps = {
  readonly desk: Desk;
  readonly session: Session;
  readonly action: string;
  readonly file: DroppedFile;
};

const Choice: FC<ChoiceProps> = ({ desk: { at, t }, session, action, file: { ready, bad } }) => {
  const many = ready.length > 1;
  return (
    <form method="post" action={action} class="row">
      {bad.length === 0 && ready.length > 0 ? (
        <button type="submit" name="taking" value="all">
          {t(
            many ? `Inscrire les ${ready.length} lignes` : "Inscrire cette ligne",
            many ? `Enrol the ${ready.length} lines` : "Enrol this line",
          )}
        </button>
      ) : null}
      {bad.length > 0 && ready.length > 0 ? (
        <button type="submit" name="taking" value="granted" class="quiet">
          {t(
            many
              ? `Laisser de côté, et inscrire les ${ready.length} lignes prêtes`
              : "Laisser de côté, et inscrire la ligne prête",
            many
              ? `Leave aside, and enrol the ${ready.length} lines ready`
              : "Leave aside, and enrol the line ready",
          )}
        </button>
      ) : null}
      <a class="button quiet" href={href(at, sessionPath(session, "inscrire"))}>
        {t("N'inscrire personne", "Enrol nobody")}
      </a>
    </form>
  );
};

const Ready: FC<{ desk: Desk; file: DroppedFile }> = ({ desk: { at, t }, file: { ready, mendedLines } }) => {
  const answer = ({ line = 0 }: Application): string =>
    mendedLines.has(line)
      ? t("Corrigée, peut être inscrite", "Corrected, may be enrolled")
      : t("Peut être inscrit", "May be enrolled");
  return (
    <DataTable
      id="ready"
      caption={t("Lignes prêtes", "Lines ready")}
      stack
      columns={[
        { head: t("Ligne", "Line") },
        { head: t("Candidat", "Candidate") },
        { head: t("Voie", "Route") },
        { head: t("Entrée", "Entry") },
        { head: t("Réponse", "Answer") },
      ]}
      rows={ready.map((application) => ({
        status: "ok",
        cells: [
          t(`Ligne\u00a0${application.line}`, `Line\u00a0${application.line}`),
          personName(application.identity),
          capital(routeWords[application.route][at.language]),
          dayText(application.enteredOn, at.language),
          <Status tone="ok">{answer(application)}</Status>,
        ],
      }))}
    />
  );
};

/** A file that is kept no more, or that another account brought. */
const Forgotten: FC<{ desk: Desk; session: Session }> = ({ desk, session }) => {
  const { at, t } = desk;
  return (
    <SessionPage
      desk={desk}
      session={session}
      step="inscrire"
      title={t("Ce fichier n'est plus gardé", "This file is kept no more")}
    >
      <Empty
        says={t(
          "Il est inscrit, ou déposé depuis plus de deux heures.",
          "It is enrolled, or was dropped more than two hours ago.",
        )}
        more={t("Un fichier déposé n'est lisible que par vous.", "A dropped file is read by you alone.")}
        act={
          <>
            <a class="button" href={href(at, sessionPath(session, "candidats"))}>
              {t("Voir les candidats", "See the candidates")}
            </a>{" "}
            <a class="button quiet" href={href(at, sessionPath(session, "inscrire"))}>
              {t("Déposer un fichier", "Drop a file")}
            </a>
          </>
        }
      />
    </SessionPage>
  );
};
