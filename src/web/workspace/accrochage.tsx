import type { FC } from "hono/jsx";
import { type ListedPassage, listPassages, type PassageState } from "../../cpf/index.ts";
import { dayText } from "../../language/index.ts";
import { passageStateWords, wordCitation, wordCpfCode } from "../../notices/index.ts";
import { DataTable, type Row, Status, type Tone } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { Answer, changedNothing, Messages, type SendingAnswer } from "./accrochage-answer.tsx";
import { FlowHistory, flowHistory, MakeForm, ReportForm } from "./accrochage-flows.tsx";
import { certificatePath } from "./certificates.tsx";
import { away, toneOfDays, wholeDay } from "./clocks.tsx";
import { allows, type Desk, show, WorkPage } from "./desk.tsx";
import { capital, Empty } from "./parts.tsx";

export type { SendingAnswer } from "./accrochage-answer.tsx";

/** The most lines that one page shows. */
const mostShown = 200;

/** The holders due to the Caisse des Dépôts: what is due by when, the files made, the reports read. */
export const sendingPage = async (
  desk: Desk,
  certifierId: string,
  answer?: SendingAnswer,
): Promise<Response> => {
  const { at, t, c, means } = desk;
  const { db, texts, world } = means;
  const sends = allows(desk, "send-holders", { certifierId });
  const all = c.req.query("tous") !== undefined;
  const passages = await listPassages(db, texts.law, world.today(), certifierId, all ? "all" : "open");
  const flows = await flowHistory(desk, certifierId);
  const leaving = passages.filter(
    ({ state, problems }) => (state === "due" || state === "refused") && problems.length === 0,
  ).length;
  const rule = texts.law.inForce("cpf-export.deadline-months", world.today());
  const title = titleOf(passages, desk);
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Accrochage", "Holders sent")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Le certificateur transmet à la Caisse des dépôts les titulaires d'une certification enregistrée.",
            "The certifier sends the Caisse des dépôts the holders of a registered certification.",
          )}
        </p>
        {rule ? <p class="source">{typeset(wordCitation(rule.citation, at.language), at.language)}</p> : null}
      </div>
      <div class="flow">
        {answer ? <Answer desk={desk} answer={answer} /> : null}
        <Passages desk={desk} passages={passages} all={all} />
        {sends ? <MakeForm desk={desk} leaving={leaving} /> : null}
        {sends ? <ReportForm desk={desk} missing={answer?.kind === "report-missing"} /> : null}
        <FlowHistory desk={desk} flows={flows} />
      </div>
    </WorkPage>,
    answer && changedNothing(answer) ? 422 : 200,
  );
};

/** Revoked before it was taken: it stays on the list with its reason, and is no longer to be sent. */
const isMoot = ({ state, certificateState }: ListedPassage): boolean =>
  (state === "due" || state === "refused") && certificateState === "revoked";

const titleOf = (passages: readonly ListedPassage[], desk: Desk): string => {
  const { t } = desk;
  const due = passages.filter((one) => (one.state === "due" || one.state === "refused") && !isMoot(one));
  const [first] = due.flatMap(({ dueOn }) => dueOn ?? []).sort();
  if (due.length > 0)
    return t(
      `${due.length} titulaire${due.length > 1 ? "s sont" : " est"} à transmettre${first ? `, le premier au plus tard ${wholeDay(first, desk)}` : ""}`,
      `${due.length} holder${due.length > 1 ? "s are" : " is"} to be sent${first ? `, the first by ${wholeDay(first, desk)}` : ""}`,
    );
  const awaited = passages.filter(({ state }) => state === "batched").length;
  return awaited > 0
    ? t(
        `${awaited} titulaire${awaited > 1 ? "s attendent" : " attend"} la réponse de la Caisse des dépôts`,
        `${awaited} holder${awaited > 1 ? "s await" : " awaits"} the answer of the Caisse des dépôts`,
      )
    : t("Tous les titulaires sont transmis", "All holders are sent");
};

const tones = {
  due: "todo",
  batched: "now",
  accepted: "ok",
  refused: "no",
} as const satisfies Record<PassageState, Tone>;

const Passages: FC<{ desk: Desk; passages: readonly ListedPassage[]; all: boolean }> = ({
  desk,
  passages,
  all,
}) => {
  const { t, at } = desk;
  const other = (
    <a href={href(at, all ? links.sendHolders : `${links.sendHolders}?tous`)}>
      {all
        ? t("Cacher ceux qui sont acceptés", "Hide those accepted")
        : t("Montrer aussi ceux qui sont acceptés", "Show those accepted too")}
    </a>
  );
  if (passages.length === 0)
    return <Empty says={t("Aucun passage n'attend.", "No passage is waiting.")} act={other} />;
  return (
    <>
      <DataTable
        id="passages"
        caption={
          passages.length > mostShown
            ? t(
                `Les ${mostShown} premiers passages sur ${passages.length}`,
                `The first ${mostShown} passages of ${passages.length}`,
              )
            : t("Passages, par jour de délivrance", "Passages, by day of issue")
        }
        stack
        columns={[
          { head: t("Certificat", "Certificate"), mono: true },
          { head: t("Certification", "Certification") },
          { head: t("Au plus tard", "By") },
          { head: t("État", "State") },
          { head: t("Ce qui retient, et que faire", "What keeps it back, and what to do") },
        ]}
        rows={passages.slice(0, mostShown).map((passage) => rowOf(passage, desk))}
      />
      <p>{other}</p>
    </>
  );
};

const rowOf = (passage: ListedPassage, desk: Desk): Row => {
  const { t, at } = desk;
  const { number, title, code, dueOn, daysLeft, state, toWithdraw } = passage;
  const moot = isMoot(passage);
  const done = state === "accepted" || moot;
  return {
    status: toWithdraw ? "warn" : tones[state],
    cells: [
      <a href={href(at, certificatePath(number))}>{number}</a>,
      <>
        {typeset(title, "fr")}
        <br />
        <span class="number">{code}</span>
      </>,
      dueOn === undefined ? (
        "–"
      ) : (
        <>
          <time datetime={dueOn}>{dayText(dueOn, at.language)}</time>
          {done || daysLeft === undefined ? null : (
            <>
              <br />
              <span class="status" data-status={toneOfDays(daysLeft)}>
                {capital(away(dueOn, desk))}
              </span>
            </>
          )}
        </>
      ),
      <Status tone={toWithdraw ? "warn" : tones[state]}>
        {toWithdraw
          ? t("Accepté, retiré depuis", "Accepted, revoked since")
          : moot
            ? t("Rien à envoyer", "Nothing to send")
            : capital(typeset(passageStateWords[state][at.language], at.language))}
      </Status>,
      <Held desk={desk} passage={passage} />,
    ],
  };
};

const Held: FC<{ desk: Desk; passage: ListedPassage }> = ({
  desk,
  passage: { state, problems, messages, toWithdraw },
}) => {
  const { t, at } = desk;
  if (toWithdraw)
    return (
      <>
        {t(
          "Ce certificat a été retiré après son envoi : retirez-le à la main sur le portail.",
          "This certificate was revoked after it was sent: withdraw it by hand on the portal.",
        )}
      </>
    );
  if (state !== "refused" && problems.length === 0) return <>{t("Rien", "Nothing")}</>;
  return (
    <>
      {state === "refused" ? <Messages desk={desk} messages={messages} /> : null}
      {problems.map((problem) => (
        <>
          {typeset(wordCpfCode(problem, at.language), at.language)}
          <br />
        </>
      ))}
    </>
  );
};
