import type { FC } from "hono/jsx";
import { z } from "zod";
import { centresOf } from "../../centre/index.ts";
import {
  countComing,
  type KnownSessions,
  pageOfSessions,
  planSession,
  type Session,
} from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { certifiersWhere, findCertifier, may } from "../../people/index.ts";
import { type Certification, certificationsOfCertifier, frameworksOf } from "../../referential/index.ts";
import { DataTable, ErrorSummary, type FieldFault, SelectField, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import { aboutSession, allows, type Desk, done, show, WorkPage } from "./desk.tsx";
import { dayField, faultMessage, oneOf, readTyped, type Typed, text, typedIn } from "./form.ts";
import { Empty, SessionState } from "./parts.tsx";
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

const certificationsBy = async ({ means: { db } }: Desk, certifierId: string): Promise<Certification[]> =>
  certificationsOfCertifier(db, certifierId);

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
  const titles = new Map(
    (
      await Promise.all(
        [...new Set(sessions.map(({ certifierId }) => certifierId))].map((id) => certificationsBy(desk, id)),
      )
    )
      .flat()
      .map(({ id, title }) => [id, title]),
  );
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

type Organiser = { readonly id: string; readonly name: string };

/** The organisation a person plans for; undefined when they plan for the certifier, and may name any organiser. */
const organiserFor = async ({ actor, means }: Desk, certifierId: string): Promise<Organiser | undefined> => {
  if (may(actor, { name: "plan-session", certifierId }).outcome === "granted") return undefined;
  const grant = actor.grants.find((held) => held.certifierId === certifierId && held.role === "organiser");
  return (await centresOf(means.db, certifierId)).find(({ id }) => id === grant?.organisationId);
};

/** A certification can be examined once it has a framework: its first one that no day has ended. */
const plannable = async (
  db: Desk["means"]["db"],
  certifierId: string,
): Promise<(Certification & { readonly versionId: string })[]> => {
  const all = await certificationsOfCertifier(db, certifierId);
  const found = await Promise.all(
    all.map(async (one) => ({ ...one, versionId: (await frameworksOf(db, one.id)).at(-1)?.id })),
  );
  return found.flatMap((one) => (one.versionId ? [{ ...one, versionId: one.versionId }] : []));
};

const labelsOf = ({ t }: Desk) => ({
  certification: t("Certification", "Certification"),
  reference: t("Référence", "Reference"),
  held: t("Jour du jury", "Day of the jury"),
  place: t("Lieu", "Place"),
  organiser: t("Organisateur", "Organiser"),
  scope: t("Voies examinées", "Routes examined"),
});

const PlanForm = ({
  desk,
  certifications,
  organiser,
  typed,
  faults,
}: {
  desk: Desk;
  certifications: Awaited<ReturnType<typeof plannable>>;
  organiser: Organiser | undefined;
  typed: Typed;
  faults: readonly FieldFault[];
}) => {
  const { t } = desk;
  const labels = labelsOf(desk);
  return (
    <section class="flow" id="prevoir">
      <h2>{t("Prévoir une session", "Plan a session")}</h2>
      <form method="post" class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="certification"
            label={labels.certification}
            value={typed["certification"]}
            faults={faults}
            options={certifications.map(({ id, kind, title }) => ({ value: id, label: `${kind} ${title}` }))}
          />
          <SelectField
            name="scope"
            label={labels.scope}
            value={typed["scope"] ?? "all"}
            faults={faults}
            options={[
              { value: "all", label: t("Toutes", "All") },
              { value: "training", label: t("Formation", "Training") },
              { value: "vae", label: "VAE" },
            ]}
          />
          <TextField
            name="reference"
            label={labels.reference}
            value={typed["reference"]}
            faults={faults}
            placeholder="MET-2027-01"
            mono
            required
          />
          <TextField
            name="held"
            type="date"
            label={labels.held}
            value={typed["held"]}
            faults={faults}
            required
          />
          <TextField name="place" label={labels.place} value={typed["place"]} faults={faults} required />
          {organiser ? null : (
            <TextField
              name="organiser"
              label={labels.organiser}
              value={typed["organiser"]}
              faults={faults}
              required
            />
          )}
        </div>
        <p>
          <button type="submit">{t("Prévoir la session", "Plan the session")}</button>
        </p>
      </form>
    </section>
  );
};

const Planned = z.object({
  certification: text(200),
  scope: oneOf(["all", "training", "vae"]),
  reference: text(40).regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, "choice"),
  held: dayField,
  place: text(80),
  organiser: text(120),
});

export const planOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, t } = desk;
  const own = await organiserFor(desk, certifierId);
  const typed = { ...(await typedIn(c)), ...(own && { organiser: own.name }) };
  const labels = labelsOf(desk);
  const read = readTyped(Planned, typed, labels, t);
  if (!read.ok) return sessionList(desk, typed, read.faults);
  const { certification, scope, reference, held, place, organiser } = read.value;
  const certifier = await findCertifier(means.db, certifierId);
  const chosen = (await plannable(means.db, certifierId)).find(({ id }) => id === certification);
  const fault = (field: keyof typeof labels, message: string): FieldFault => ({
    field,
    label: labels[field],
    message,
  });
  const faults: FieldFault[] = [];
  if (!chosen) faults.push(fault("certification", faultMessage("choice", t)));
  if (chosen && certifier) {
    const route =
      scope === "vae" ? ("vae" as const) : scope === "training" ? ("company-plan" as const) : undefined;
    const governed = means.texts.shelf.governing(
      { idcc: certifier.idcc, kind: chosen.kind, certification: chosen.id, route },
      held,
    );
    if (!governed)
      faults.push(
        fault(
          "scope",
          t(
            "aucun règlement connu ne régit cette certification, par ces voies, ce jour-là ; choisissez d'autres voies",
            "no rulebook held governs this certification, by these routes, on that day; choose other routes",
          ),
        ),
      );
  }
  if (!chosen || faults.length > 0) return sessionList(desk, typed, faults);
  const planned = await planSession(means.db, means.world, {
    reference,
    certifierId,
    certificationId: chosen.id,
    versionId: chosen.versionId,
    routeScope: scope,
    heldOn: held,
    place,
    organiser,
    organiserId: own?.id,
  });
  return planned
    ? done(desk, sessionPath({ reference }, "jury"), "session-planned")
    : sessionList(desk, typed, [fault("reference", faultMessage("taken", t))]);
};
