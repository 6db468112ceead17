import type { FC } from "hono/jsx";
import { dayText } from "../../language/index.ts";
import { certifiersWhere } from "../../people/index.ts";
import { Figures } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { numberText } from "../typeset.ts";
import { CentreToday, centreDayOf } from "./centre-today.tsx";
import { Clocks, dueText, sourceOf, toneOfDays, wholeDay } from "./clocks.tsx";
import { dayTitle } from "./day-title.ts";
import { type Desk, show, WorkPage } from "./desk.tsx";
import { Mine, othersOf } from "./others-today.tsx";
import { capital, SessionState } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";
import { type Today, todayOf, type Waiting } from "./today.ts";

export const dashboard = async (desk: Desk): Promise<Response> => {
  const { means, actor, at, t } = desk;
  const [whole] = certifiersWhere(actor, "see-holders-sent");
  const certifierId = whole ?? certifiersWhere(actor, "plan-session")[0];
  const today = certifierId ? await todayOf(means, actor, certifierId) : undefined;
  const mine = await othersOf(desk);
  const centreDay = await centreDayOf(desk);
  const title = dayTitle(
    {
      decisions: (today?.waiting.length ?? 0) + mine.filter(({ now, grids }) => now && !grids).length,
      grids: mine.reduce((sum, { grids = 0 }) => sum + grids, 0),
      candidates: centreDay.waiting,
    },
    t,
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
          <CentreToday desk={desk} day={centreDay} />
          {today ? <Clocks desk={desk} clocks={today.clocks} /> : null}
          {whole ? (
            <p>
              <a href={href(at, links.sendHolders)}>
                {t(
                  "Titulaires à transmettre à la Caisse des dépôts",
                  "Holders to send to the Caisse des dépôts",
                )}
              </a>
            </p>
          ) : null}
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
      says: t(`Faire signer le procès-verbal, ${jury}`, `Have the minutes signed, ${jury}`),
      act: t("Lire le procès-verbal", "Read the minutes"),
      path: to("proces-verbal"),
    },
    award: {
      says: t(`Prononcer les attributions, ${jury}`, `Decide the awards, ${jury}`),
      act: t("Voir l'attribution", "See the award"),
      path: to("attribution"),
    },
    "send-minutes": {
      says: t(`Transmettre le procès-verbal, ${jury}`, `Send the minutes, ${jury}`),
      act: t("Voir à qui", "See to whom"),
      path: to("proces-verbal"),
    },
    issue: {
      says: t(`Délivrer les certificats, ${jury}`, `Issue the certificates, ${jury}`),
      act: t("Délivrer", "Issue"),
      path: to("certificats"),
    },
    "answer-appeals": {
      says: t(`Répondre à ${count} recours, ${jury}`, `Answer ${count} appeal(s), ${jury}`),
      act: t("Voir les candidats", "See the candidates"),
      path: to("candidats"),
    },
    "settle-addresses": {
      says: t(
        `Confirmer l'adresse de ${count} candidat${count > 1 ? "s" : ""}, ${jury}`,
        `Confirm the address of ${count} candidate${count > 1 ? "s" : ""}, ${jury}`,
      ),
      act: t("Voir les candidats", "See the candidates"),
      path: to("candidats"),
    },
    "uncovered-candidates": {
      says: t(
        `Décider de ${count} candidat${count > 1 ? "s" : ""} dont le centre n'est plus habilité, ${jury}`,
        `Decide on ${count} candidate${count > 1 ? "s" : ""} whose centre is accredited no more, ${jury}`,
      ),
      act: t("Voir les centres", "See the centres"),
      path: "/travail/centres",
    },
    "confirm-state": {
      says: t(
        `Confirmer, ou non, un changement demandé sur ${reference}`,
        `Confirm, or not, a change asked on ${reference}`,
      ),
      act: t("Voir la demande", "See the request"),
      path: `/travail/certificats/${encodeURIComponent(reference)}`,
    },
    "resend-letters": {
      says: t(
        `Renvoyer ${count} lettre(s) que le serveur de courrier a refusée(s)`,
        `Send again ${count} letter(s) that the mail server refused`,
      ),
      act: t("Voir les lettres", "See the letters"),
      path: `${links.letters}?etat=refused`,
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
    {issued === undefined ? null : (
      <Figures
        figures={[
          {
            label: desk.t("documents délivrés, sessions récentes", "documents issued, recent sessions"),
            value: numberText(issued, desk.at.language),
          },
        ]}
      />
    )}
  </aside>
);
