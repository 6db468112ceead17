import { z } from "zod";
import { findSession, planSession, type Session, sessionsOf } from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { findCertifier, may } from "../../people/index.ts";
import { type Certification, certificationsOfCertifier, frameworksOf } from "../../referential/index.ts";
import { DataTable, ErrorSummary, type FieldFault, SelectField, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import { certifiersAs, type Desk, done, refuse, show, WorkPage } from "./desk.tsx";
import { dayField, faultMessage, oneOf, readTyped, type Typed, text, typedIn } from "./form.ts";
import { Empty, SessionState } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

/** The sessions this person may know: their certifier's, or those they sit in. */
const knownSessions = async ({ actor, means: { db } }: Desk): Promise<Session[]> => {
  const certifierIds = [
    ...new Set([...certifiersAs(actor, "secretariat"), ...certifiersAs(actor, "centre-manager")]),
  ];
  const whole = (await Promise.all(certifierIds.map((id) => sessionsOf(db, id)))).flat();
  const seats = await Promise.all(actor.appointments.map((id) => findSession(db, id)));
  const others = seats.flatMap((session) =>
    session && !whole.some(({ id }) => id === session.id) ? [session] : [],
  );
  return [...whole, ...others].sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
};

const certificationsBy = async ({ means: { db } }: Desk, certifierId: string): Promise<Certification[]> =>
  certificationsOfCertifier(db, certifierId);

export const sessionList = async (
  desk: Desk,
  typed: Typed = {},
  faults: readonly FieldFault[] = [],
): Promise<Response> => {
  const { at, t, actor, means } = desk;
  const sessions = await knownSessions(desk);
  const titles = new Map(
    (
      await Promise.all(
        [...new Set(sessions.map(({ certifierId }) => certifierId))].map((id) => certificationsBy(desk, id)),
      )
    )
      .flat()
      .map(({ id, title }) => [id, title]),
  );
  const [certifierId] = certifiersAs(actor, "secretariat");
  const coming = sessions.filter(({ state }) => state === "planned" || state === "open").length;
  const title =
    coming === 0
      ? t("Aucun jury n'est prévu", "No jury is planned")
      : t(
          `${coming} jury${coming > 1 ? "s sont prévus" : " est prévu"}`,
          `${coming} jur${coming > 1 ? "ies are" : "y is"} planned`,
        );
  const only = actor.grants.every(({ role }) => role === "centre-manager");
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
                <a href={href(at, sessionPath(session, only ? "candidats" : ""))}>
                  {dayText(session.heldOn, at.language)}
                </a>,
                titles.get(session.certificationId) ?? session.certificationId,
                session.place,
                <span class="number">{session.reference}</span>,
                <SessionState desk={desk} state={session.state} />,
              ],
            }))}
          />
        )}
        {certifierId && may(actor, { name: "plan-session", certifierId }).outcome === "granted" ? (
          <PlanForm
            desk={desk}
            certifications={await plannable(means.db, certifierId)}
            typed={typed}
            faults={faults}
          />
        ) : null}
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
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
  typed,
  faults,
}: {
  desk: Desk;
  certifications: Awaited<ReturnType<typeof plannable>>;
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
          <TextField
            name="organiser"
            label={labels.organiser}
            value={typed["organiser"]}
            faults={faults}
            required
          />
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

export const planOne = async (desk: Desk): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const [certifierId] = certifiersAs(actor, "secretariat");
  const decision = may(actor, { name: "plan-session", certifierId: certifierId ?? "" });
  if (!certifierId || decision.outcome !== "granted") return refuse(desk, decision.findings);
  const typed = await typedIn(c);
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
  if (await findSession(means.db, reference)) faults.push(fault("reference", faultMessage("taken", t)));
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
  await planSession(means.db, means.world, {
    reference,
    certifierId,
    certificationId: chosen.id,
    versionId: chosen.versionId,
    routeScope: scope,
    heldOn: held,
    place,
    organiser,
  });
  return done(desk, sessionPath({ reference }, "jury"), "session-planned");
};
