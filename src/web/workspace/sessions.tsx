import type { FC } from "hono/jsx";
import { z } from "zod";
import { countComing, type KnownSessions, pageOfSessions, type Session } from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { certifiersWhere, may } from "../../people/index.ts";
import { certificationsOfCertifier } from "../../referential/index.ts";
import { DataTable, ErrorSummary, type FieldFault } from "../components/index.ts";
import { href } from "../page.ts";
import { aboutSession, allows, type Desk, show, WorkPage } from "./desk.tsx";
import { dayField, type Typed } from "./form.ts";
import { Empty, SessionState } from "./parts.tsx";
import { organiserFor, PlanForm, plannable } from "./plan-form.tsx";
import { sessionPath } from "./session-frame.tsx";

const mostOnAPage = 50;

/** The sessions this person may know: their certifier's, those their organisation organises, or those they sit in. */
export const knownTo = ({ actor }: Desk): KnownSessions => ({
  certifierIds: actor.grants.flatMap(({ certifierId }) =>
    may(actor, { name: "see-sessions", certifierId }).outcome === "granted" ? [certifierId] : [],
  ),
  organiserIds: actor.grants.flatMap(({ role, organisationId }) =>
    role === "organiser" && organisationId ? [organisationId] : [],
  ),
  ids: actor.appointments,
});

/** Where the page begins, as the address says it: the day and identifier of the last session of the page before. */
const After = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/)
  .transform((written) => written.split("_"))
  .pipe(z.tuple([dayField, z.uuid()]))
  .transform(([heldOn, id]) => ({ heldOn, id }));

/** The page of a session that this person may open, if any. */
const openPage = (desk: Desk, session: Session): string | undefined =>
  (
    [
      ["see-session", ""],
      ["see-candidate", "candidats"],
      ["see-statistics", "statistiques"],
    ] as const
  ).find(([act]) => allows(desk, act, aboutSession(session)))?.[1];

/** Titles of what these sessions examine, by certification. */
export const titlesOf = async (
  { means: { db } }: Desk,
  sessions: readonly Pick<Session, "certifierId">[],
): Promise<ReadonlyMap<string, string>> => {
  const certifierIds = [...new Set(sessions.map(({ certifierId }) => certifierId))];
  const examined = await Promise.all(certifierIds.map((id) => certificationsOfCertifier(db, id)));
  return new Map(examined.flat().map(({ id, title }) => [id, title]));
};

export const sessionList = async (
  desk: Desk,
  typed: Typed = {},
  faults: readonly FieldFault[] = [],
): Promise<Response> => {
  const { t, at, actor, means } = desk;
  const whose = knownTo(desk);
  const after = After.safeParse(desk.c.req.query("apres")).data;
  const sessions = await pageOfSessions(means.db, whose, { most: mostOnAPage, after });
  const last = sessions.length === mostOnAPage ? sessions.at(-1) : undefined;
  const titles = await titlesOf(desk, sessions);
  const [planning] = certifiersWhere(actor, "plan-session");
  const coming = await countComing(means.db, whose);
  const title =
    coming === 0
      ? t("Aucun jury n'est prévu", "No jury is planned")
      : t(
          `${coming} jury${coming > 1 ? "s sont prévus" : " est prévu"}`,
          `${coming} jur${coming > 1 ? "ies are" : "y is"} planned`,
        );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Sessions", "Sessions")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        <ErrorSummary
          title={t("La session ne peut pas encore être prévue", "The session cannot be planned yet")}
          faults={faults}
        />
        {sessions.length === 0 ? (
          <Empty says={t("Aucune session à montrer.", "No session to show.")} />
        ) : (
          <DataTable
            id="sessions"
            caption={t("Sessions, la plus récente d'abord", "Sessions, the most recent first")}
            stack
            columns={[
              { head: t("Jour", "Day") },
              { head: t("Certification", "Certification") },
              { head: t("Lieu", "Place") },
              { head: t("Référence", "Reference") },
              { head: t("État", "State") },
            ]}
            rows={sessions.map((session) => ({
              cells: [
                <SessionDay desk={desk} session={session} />,
                titles.get(session.certificationId) ?? session.certificationId,
                session.place,
                <span class="number">{session.reference}</span>,
                <SessionState desk={desk} state={session.state} />,
              ],
            }))}
          />
        )}
        {sessions.length > 0 ? (
          <p>
            <a href={href(at, "/travail/sessions/liste.csv")}>
              {t("Télécharger toute la liste (CSV)", "Download the whole list (CSV)")}
            </a>
          </p>
        ) : null}
        {after || last ? (
          <nav class="row" aria-label={t("Pages de la liste", "Pages of the list")}>
            {after ? (
              <a href={href(at, "/travail/sessions")}>{t("Les plus récentes", "The most recent")}</a>
            ) : null}
            {last ? (
              <a href={href(at, `/travail/sessions?apres=${last.heldOn}_${last.id}`)}>
                {t("Les sessions d'avant", "Earlier sessions")}
              </a>
            ) : null}
          </nav>
        ) : null}
        {planning ? (
          <PlanForm
            desk={desk}
            certifications={await plannable(means.db, planning)}
            organiser={await organiserFor(desk, planning)}
            typed={typed}
            faults={faults}
          />
        ) : null}
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

/** The day of a session, leading to the page of it that this person may open. */
const SessionDay: FC<{ desk: Desk; session: Session }> = ({ desk, session }) => {
  const step = openPage(desk, session);
  const day = dayText(session.heldOn, desk.at.language);
  return step === undefined ? (
    <span>{day}</span>
  ) : (
    <a href={href(desk.at, sessionPath(session, step))}>{day}</a>
  );
};
