import type { FC } from "hono/jsx";
import { candidaciesOf } from "../../candidacy/index.ts";
import { findSession, type Session, sessionsOf } from "../../jury/index.ts";
import { daysBetween } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Clock, wordCitation } from "../../notices/index.ts";
import { DataTable, Figures, type Tone } from "../components/index.ts";
import { href } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { certifiersAs, type Desk, ownOrganisation, show, WorkPage } from "./desk.tsx";
import { capital, SessionState } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";
import { type Today, todayOf, type Waiting } from "./today.ts";

const weekdays = {
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/** "lundi 23 novembre 2026": the day in full. */
const wholeDay = (day: string, { at }: Pick<Desk, "at">): string =>
  `${weekdays[at.language][new Date(`${day}T12:00:00Z`).getUTCDay()]} ${dayText(day, at.language)}`;

export const dashboard = async (desk: Desk): Promise<Response> => {
  const { means, actor, at, t } = desk;
  const [secretariat] = certifiersAs(actor, "secretariat");
  const today = secretariat ? await todayOf(means, secretariat, actor.account.id) : undefined;
  const mine = await othersOf(desk);
  const count = (today?.waiting.length ?? 0) + mine.filter(({ now }) => now).length;
  const title =
    count === 0
      ? t("Rien ne vous attend aujourd'hui.", "Nothing awaits you today.")
      : t(
          `${capital(inFrench(count))} décision${count > 1 ? "s vous attendent" : " vous attend"} aujourd'hui.`,
          `${count} decision${count > 1 ? "s await" : " awaits"} you today.`,
        );
  return show(
    desk,
    <WorkPage desk={desk} title={title}>
      <div class="title">
        <p class="kicker">{capital(wholeDay(means.world.today(), desk))}</p>
        <h1>{title}</h1>
      </div>
      <div class={today ? "aside" : undefined}>
        <div class="flow">
          {today && today.waiting.length > 0 ? <ToDecide desk={desk} waiting={today.waiting} /> : null}
          {mine.length > 0 ? <Mine desk={desk} mine={mine} /> : null}
          {today ? <Clocks desk={desk} clocks={today.clocks} /> : null}
          <p>
            <a href={href(at, "/certifications")}>
              {t(
                "Certifications de la branche et leurs règles",
                "The branch's certifications and their rules",
              )}
            </a>
          </p>
        </div>
        {today ? <Aside desk={desk} today={today} /> : null}
      </div>
    </WorkPage>,
  );
};

const inFrench = (count: number): string =>
  ["aucune", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"][count] ??
  String(count);

/** When, in words: "dans 2 jours", "aujourd'hui", "depuis 3 jours". */
const away = (days: number, { t }: Desk): string => {
  if (days === 0) return t("aujourd'hui", "today");
  const many = Math.abs(days) > 1 ? "s" : "";
  return days > 0
    ? t(`dans ${days} jour${many}`, `in ${days} day${many}`)
    : t(`depuis ${-days} jour${many}`, `${-days} day${many} ago`);
};

const toneOfDays = (days: number): Tone => (days < 8 ? "no" : days < 31 ? "warn" : "now");

const waitingWords = (
  desk: Desk,
  { kind, reference, count, heldOn }: Waiting,
): { says: string; act: string; path: string } => {
  const { t } = desk;
  const jury = heldOn ? t(`jury du ${dayText(heldOn)}`, `jury of ${dayText(heldOn, "en")}`) : reference;
  const files = t(`${count} dossier${count > 1 ? "s" : ""}`, `${count} file${count > 1 ? "s" : ""}`);
  const to = (step: string) => sessionPath({ reference }, step);
  const table: Record<Waiting["kind"], { says: string; act: string; path: string }> = {
    "ask-unions": {
      says: t(`Solliciter les organisations syndicales, ${jury}`, `Ask the unions, ${jury}`),
      act: t("Dater la demande", "Date the request"),
      path: to("jury"),
    },
    compose: {
      says: t(`Composer le ${jury}`, `Compose the ${jury}`),
      act: t("Désigner les membres", "Appoint the members"),
      path: to("jury"),
    },
    open: {
      says: t(`Ouvrir le ${jury} : ${files}`, `Open the ${jury}: ${files}`),
      act: t("Ouvrir la session", "Open the session"),
      path: to("deliberation"),
    },
    deliberate: {
      says: t(`Délibérer, ${jury} : ${files} à décider`, `Deliberate, ${jury}: ${files} to decide`),
      act: t("Voir les dossiers", "See the files"),
      path: to("deliberation"),
    },
    close: {
      says: t(`Clore le ${jury} : tout est décidé`, `Close the ${jury}: all is decided`),
      act: t("Clore la session", "Close the session"),
      path: to("deliberation"),
    },
    sign: {
      says: t(`Signer le procès-verbal, ${jury}`, `Sign the minutes, ${jury}`),
      act: t("Lire le procès-verbal", "Read the minutes"),
      path: to("proces-verbal"),
    },
    award: {
      says: t(`Prononcer les attributions, ${jury}`, `Decide the awards, ${jury}`),
      act: t("Voir l'attribution", "See the award"),
      path: to("attribution"),
    },
    issue: {
      says: t(`Délivrer les certificats, ${jury}`, `Issue the certificates, ${jury}`),
      act: t("Délivrer", "Issue"),
      path: to("certificats"),
    },
    "confirm-state": {
      says: t(
        `Confirmer, ou non, un changement demandé sur ${reference}`,
        `Confirm, or not, a change asked on ${reference}`,
      ),
      act: t("Voir la demande", "See the request"),
      path: `/travail/certificats/${encodeURIComponent(reference)}`,
    },
  };
  return table[kind];
};

const ToDecide: FC<{ desk: Desk; waiting: readonly Waiting[] }> = ({ desk, waiting }) => (
  <>
    <h2>{desk.t("À décider", "To decide")}</h2>
    <ul class="ruled">
      {waiting.map((one) => {
        const { says, act, path } = waitingWords(desk, one);
        const { clock } = one;
        return (
          <li class="clock" data-status={clock ? toneOfDays(clock.daysLeft) : "warn"}>
            <p>{clock ? dueText(clock, desk) : desk.t("Sans délai légal", "No legal delay")}</p>
            <p>
              <strong>{says}</strong>
            </p>
            {clock ? <p class="source">{sourceOf(clock, desk)}</p> : null}
            <p class="action">
              <a class="button quiet" href={href(desk.at, path)}>
                {act}
                <span class="visually-hidden">, {one.reference}</span>
              </a>
            </p>
          </li>
        );
      })}
    </ul>
  </>
);

const dueText = ({ dueOn, daysLeft }: Clock, desk: Desk): string =>
  daysLeft >= 0
    ? desk.t(
        `Au plus tard ${wholeDay(dueOn, desk)}, ${away(daysLeft, desk)}`,
        `By ${wholeDay(dueOn, desk)}, ${away(daysLeft, desk)}`,
      )
    : desk.t(`Il fallait le faire ${wholeDay(dueOn, desk)}`, `It was due on ${wholeDay(dueOn, desk)}`);

const sourceOf = (clock: Clock, { at }: Desk): string =>
  clock.rule
    ? typeset(wordCitation(clock.rule, at.language), at.language)
    : typeset(clock.article ?? "", at.language);

const clockWords = ({ kind, about, count }: Clock, { t }: Desk): string =>
  ({
    "ask-unions": t(
      `Solliciter les organisations syndicales, session ${about}`,
      `Ask the unions, session ${about}`,
    ),
    "tell-vae-results": t(
      `Notifier ${count} résultat(s) de VAE, session ${about}`,
      `Tell ${count} VAE result(s), session ${about}`,
    ),
    "send-holders": t(
      `Transmettre ${count} titulaire(s) à la Caisse des dépôts, session ${about}`,
      `Send ${count} holder(s) to the Caisse des dépôts, session ${about}`,
    ),
    "registration-ends": t(`Fin de l'enregistrement ${about}`, `End of registration ${about}`),
    "accreditation-ends": t(`Fin d'une habilitation : ${about}`, `End of an accreditation: ${about}`),
  })[kind];

const Clocks: FC<{ desk: Desk; clocks: readonly Clock[] }> = ({ desk, clocks }) => {
  const { t, at } = desk;
  if (clocks.length === 0)
    return (
      <p class="small">
        {t("Aucune horloge légale ne court dans les six mois.", "No legal clock runs within six months.")}
      </p>
    );
  return (
    <>
      <h2>
        {t("Horloges qui courent", "Clocks that run")}{" "}
        <span class="small">{t(`${clocks.length} en tout`, `${clocks.length} in all`)}</span>
      </h2>
      <DataTable
        id="clocks"
        caption={t("Par date d'échéance", "By due day")}
        stack
        columns={[
          { head: t("Échéance", "Due") },
          { head: t("Objet", "About") },
          { head: t("Texte", "Text") },
          { head: t("Reste", "Left") },
        ]}
        rows={clocks.map((clock) => ({
          status: toneOfDays(clock.daysLeft),
          cells: [
            <time datetime={clock.dueOn}>{dayText(clock.dueOn, at.language)}</time>,
            clockWords(clock, desk),
            <span class="source">{sourceOf(clock, desk)}</span>,
            <span class="status" data-status={toneOfDays(clock.daysLeft)}>
              {capital(away(clock.daysLeft, desk))}
            </span>,
          ],
        }))}
      />
    </>
  );
};

const Aside: FC<{ desk: Desk; today: Today }> = ({ desk, today: { sessions, issued } }) => (
  <aside>
    <section class="flow">
      <h2>{desk.t("Sessions", "Sessions")}</h2>
      <ul class="ruled">
        {sessions.slice(0, 5).map((session) => (
          <li>
            <strong>
              <a href={href(desk.at, sessionPath(session))}>
                {desk.t(`Jury du ${dayText(session.heldOn)}`, `Jury of ${dayText(session.heldOn, "en")}`)}
              </a>
            </strong>
            <br />
            <span class="small">{session.place}</span>
            <br />
            <SessionState desk={desk} state={session.state} />
          </li>
        ))}
      </ul>
    </section>
    <Figures
      figures={[
        {
          label: desk.t("documents délivrés, sessions récentes", "documents issued, recent sessions"),
          value: numberText(issued, desk.at.language),
        },
      ]}
    />
  </aside>
);

type MineRow = {
  readonly says: string;
  readonly more: string;
  readonly act: string;
  readonly path: string;
  readonly now: boolean;
};

/** What awaits the other roles: a jury to sit in, grids to fill, people to enrol, a path to read. */
const othersOf = async (desk: Desk): Promise<MineRow[]> => {
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
  const enrolments = (await Promise.all(certifiersAs(actor, "centre").map(coming)))
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

const juryRow = (session: Session, { t, means }: Desk): MineRow => {
  const over = session.state !== "planned" && session.state !== "open";
  const days = daysBetween(means.world.today(), session.heldOn);
  return {
    says: t(
      `Jury du ${dayText(session.heldOn)}, ${session.place}`,
      `Jury of ${dayText(session.heldOn, "en")}, ${session.place}`,
    ),
    more: over
      ? t("Le jury a fini.", "The jury is done.")
      : session.state === "open"
        ? t("La session est ouverte.", "The session is open.")
        : t(`Vous y siégez, dans ${days} jours.`, `You sit in it, in ${days} days.`),
    act: over
      ? t("Relire", "Read again")
      : session.state === "open"
        ? t("Délibérer", "Deliberate")
        : t("Voir la session", "See the session"),
    path: sessionPath(session, over ? "proces-verbal" : session.state === "open" ? "deliberation" : "jury"),
    now: session.state === "open" || (!over && days <= 0),
  };
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
      `${enrolled} personne(s) de votre centre y sont inscrites.`,
      `${enrolled} of your people are enrolled.`,
    ),
    act: t("Inscrire", "Enrol"),
    path: sessionPath(session, "inscrire"),
    now: false,
  };
};

const Mine: FC<{ desk: Desk; mine: readonly MineRow[] }> = ({ desk, mine }) => (
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
