import type { FC } from "hono/jsx";
import { candidaciesOf } from "../../candidacy/index.ts";
import { findSession, type Session, sessionsOf } from "../../jury/index.ts";
import { daysBetween } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { href } from "../page.ts";
import { certifiersAs, type Desk, ownOrganisation } from "./desk.tsx";
import { sessionPath } from "./session-frame.tsx";

type MineRow = {
  readonly says: string;
  readonly more: string;
  readonly act: string;
  readonly path: string;
  readonly now: boolean;
};

/** What awaits the other roles: a jury to sit in, grids to fill, people to enrol, a path to read. */
export const othersOf = async (desk: Desk): Promise<MineRow[]> => {
  const { means, actor, t } = desk;
  const seats = await Promise.all(actor.appointments.map((id) => findSession(means.db, id)));
  const juries = seats.flatMap((session) => (session ? [juryRow(session, desk)] : []));
  const coming = async (certifierId: string): Promise<Session[]> =>
    (await sessionsOf(means.db, certifierId)).filter(({ state }) => state === "planned" || state === "open");
  const grids = (await Promise.all(certifiersAs(actor, "assessor").map(coming))).flat().map((session) => ({
    says: t(
      `Évaluer pour le jury du ${dayText(session.heldOn)}`,
      `Assess for the jury of ${dayText(session.heldOn, "en")}`,
    ),
    more: session.place,
    act: t("Ouvrir les grilles", "Open the grids"),
    path: `/travail/evaluations/${encodeURIComponent(session.reference)}`,
    now: true,
  }));
  const enrolments = (await Promise.all(certifiersAs(actor, "centre-manager").map(coming)))
    .flat()
    .filter(({ state }) => state === "planned");
  const centre = await Promise.all(enrolments.map((session) => centreRow(session, desk)));
  const path = certifiersAs(actor, "candidate")
    .slice(0, 1)
    .map(() => ({
      says: t("Votre parcours", "Your path"),
      more: t("Où vous en êtes, et pourquoi.", "Where you are, and why."),
      act: t("Voir mon parcours", "See my path"),
      path: "/travail/mon-parcours",
      now: false,
    }));
  return [...juries, ...grids, ...centre, ...path];
};

/** What a member of a jury does next in it, by where the session stands. */
const juryRow = (session: Session, { t, means }: Desk): MineRow => {
  const { heldOn, place, state } = session;
  const days = daysBetween(means.world.today(), heldOn);
  const says = t(`Jury du ${dayText(heldOn)}, ${place}`, `Jury of ${dayText(heldOn, "en")}, ${place}`);
  const row = (more: string, act: string, step: string, now: boolean): MineRow => ({
    says,
    more,
    act,
    path: sessionPath(session, step),
    now,
  });
  if (state === "planned")
    return row(
      t(`Vous y siégez, dans ${days} jours.`, `You sit in it, in ${days} days.`),
      t("Voir la session", "See the session"),
      days <= 0 ? "presence" : "jury",
      days <= 0,
    );
  if (state === "open")
    return row(
      t("La session est ouverte.", "The session is open."),
      t("Délibérer", "Deliberate"),
      "deliberation",
      true,
    );
  if (state === "closed")
    return row(
      t("Le procès-verbal attend ses signatures.", "The minutes await their signatures."),
      t("Lire et signer", "Read and sign"),
      "proces-verbal",
      true,
    );
  return row(t("Le jury a fini.", "The jury is done."), t("Relire", "Read again"), "proces-verbal", false);
};

const centreRow = async (session: Session, { means, actor, t }: Desk): Promise<MineRow> => {
  const own = ownOrganisation(actor, session.certifierId);
  const enrolled = (await candidaciesOf(means.db, session.id)).filter(
    ({ organisationId }) => organisationId === own,
  ).length;
  return {
    says: t(
      `Inscrire pour le jury du ${dayText(session.heldOn)}, ${session.place}`,
      `Enrol for the jury of ${dayText(session.heldOn, "en")}, ${session.place}`,
    ),
    more: t(
      `${enrolled} personne(s) inscrite(s) par votre centre.`,
      `${enrolled} of your people are enrolled.`,
    ),
    act: t("Inscrire", "Enrol"),
    path: sessionPath(session, "inscrire"),
    now: false,
  };
};

export const Mine: FC<{ desk: Desk; mine: readonly MineRow[] }> = ({ desk, mine }) => (
  <>
    <h2>{desk.t("Pour vous", "For you")}</h2>
    <ul class="ruled">
      {mine.map(({ says, more, act, path, now }) => (
        <li class="clock" data-status={now ? "warn" : "now"}>
          <p>{more}</p>
          <p>
            <strong>{says}</strong>
          </p>
          <p class="action">
            <a class="button quiet" href={href(desk.at, path)}>
              {act}
              <span class="visually-hidden"> : {says}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  </>
);
