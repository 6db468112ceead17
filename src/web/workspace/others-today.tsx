import type { FC } from "hono/jsx";
import { presentedToPlanned } from "../../candidacy/index.ts";
import { findSession, type Session, sessionsOf, sitsOrWill } from "../../jury/index.ts";
import { daysBetween } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import type { Grant } from "../../people/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { gridsLeft, sessionsAssessedBy } from "./assessments.tsx";
import { away } from "./clocks.tsx";
import type { Desk } from "./desk.tsx";
import { assessedFile, gridPath } from "./grid-path.ts";
import { sessionPath } from "./session-frame.tsx";

type MineRow = {
  readonly says: string;
  readonly more: string;
  readonly act: string;
  readonly path: string;
  readonly now: boolean;
  /** Grids that an assessor has to fill. */
  readonly grids?: number | undefined;
};

/** Coming sessions whose grids are counted, the nearest first; the others are under "Évaluations". */
const mostAssessed = 5;

/** What awaits the other roles: a jury to sit in or to run, grids to fill, people to enrol, a path to read. */
export const othersOf = async (desk: Desk): Promise<MineRow[]> => {
  const { means, actor } = desk;
  const seats = await Promise.all(actor.appointments.map((id) => findSession(means.db, id)));
  const juries = seats.flatMap((session) => (session ? [juryRow(session, desk)] : []));
  const held = await Promise.all(actor.grants.map((grant) => rowsOf(grant, desk)));
  return [...juries, ...held.flat()];
};

const rowsOf = async (grant: Grant, desk: Desk): Promise<MineRow[]> => {
  const { certifierId, role, organisationId = "" } = grant;
  const { db } = desk.means;
  const { t } = desk;
  switch (role) {
    case "assessor": {
      const coming = (await sessionsAssessedBy(grant, desk))
        .filter(({ state }) => sitsOrWill(state))
        .reverse();
      return Promise.all(coming.slice(0, mostAssessed).map((session) => gridRow(session, desk)));
    }
    case "centre-manager": {
      const presented = (await presentedToPlanned(db, certifierId)).filter(
        (one) => one.organisationId === organisationId,
      );
      const enrolled = new Map(presented.map(({ reference, candidates }) => [reference, candidates]));
      return (await sessionsOf(db, certifierId))
        .filter(({ state }) => state === "planned")
        .map((session) => centreRow(session, enrolled.get(session.reference) ?? 0, desk));
    }
    case "trainer":
      return [
        {
          says: t("Les candidats de votre centre", "Your centre's candidates"),
          more: t(
            "Session par session, avec ce qui a été décidé.",
            "Session by session, with what was decided.",
          ),
          act: t("Voir les sessions", "See the sessions"),
          path: "/travail/sessions",
          now: false,
        },
      ];
    case "candidate":
      return [
        {
          says: t("Votre parcours", "Your path"),
          more: t("Où vous en êtes, et pourquoi.", "Where you are, and why."),
          act: t("Voir mon parcours", "See my path"),
          path: "/travail/mon-parcours",
          now: false,
        },
      ];
    case "employer":
      return [
        {
          says: t("Vérifier un certificat, ou une liste", "Verify a certificate, or a list"),
          more: t("Un numéro, un fichier ou un tableau.", "A number, a file or a table."),
          act: t("Vérifier", "Verify"),
          path: links.verify,
          now: false,
        },
      ];
    case "regulator":
      return [
        {
          says: t("Les centres habilités et les sessions", "Accredited centres, and sessions"),
          more: t("Sans aucun nom de candidat.", "Without any candidate's name."),
          act: t("Voir les centres", "See the centres"),
          path: "/travail/centres",
          now: false,
        },
      ];
    case "operator":
      return [
        {
          says: t("L'état de la plateforme", "The state of the platform"),
          more: t("Sans aucune donnée personnelle.", "Without any personal data."),
          act: t("Voir l'état", "See the state"),
          path: links.health,
          now: false,
        },
      ];
    default:
      return [];
  }
};

const gridRow = async (session: Session, desk: Desk): Promise<MineRow> => {
  const { heldOn, place, reference } = session;
  const { t } = desk;
  const grids = gridsLeft(desk, await assessedFile(desk, session)).length;
  return {
    says: t(`Évaluer pour le jury du ${dayText(heldOn)}`, `Assess for the jury of ${dayText(heldOn, "en")}`),
    more: t(`${place}, ${grids} grille(s) à remplir.`, `${place}, ${grids} grid(s) to fill.`),
    act: t("Ouvrir les grilles", "Open the grids"),
    path: gridPath({ reference }),
    now: grids > 0,
    grids,
  };
};

/** What a member of a jury does next in it, by where the session stands. */
const juryRow = (session: Session, desk: Desk): MineRow => {
  const { t, means } = desk;
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
      t(`Vous y siégez, ${away(heldOn, desk)}.`, `You sit in it, ${away(heldOn, desk)}.`),
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

const centreRow = (session: Session, enrolled: number, { t }: Desk): MineRow => ({
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
});

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
