import type { FC } from "hono/jsx";
import { roleWords } from "../../../language/index.ts";
import { findCertifier, invitingAs, type WebSession, webSessionsOf } from "../../../people/index.ts";
import { DataTable, Facts, type FieldFault, ReasonList, Verdict } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { momentText } from "../../public/checks.ts";
import { type Desk, show, WorkPage } from "../desk.tsx";
import { Act } from "../parts.tsx";
import { signerAt } from "../signer.tsx";
import { Factors } from "./factors.tsx";

/** What was asked of the account and not done. */
export type Refused = {
  readonly why?: string | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
};

/** One's own account: who one is here, what one signs with, and where one is signed in. */
export const accountPage = async (desk: Desk, { why, faults = [] }: Refused = {}): Promise<Response> => {
  const { t, at, means, actor } = desk;
  const sessions = await webSessionsOf(means.db, actor.account.id, means.world.now());
  const title = t(
    `Votre compte est ouvert sur ${sessions.length} appareil(s)`,
    `Your account is open on ${sessions.length} device(s)`,
  );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Mon compte", "My account")}>
      <div class="title">
        <h1>{title}</h1>
        <p>{t("Vous entrez sans mot de passe.", "You come in without a password.")}</p>
      </div>
      <div class="flow">
        {why ? (
          <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
            <ReasonList reasons={[{ tone: "no", says: why }]} />
          </Verdict>
        ) : null}
        <Facts
          facts={[
            { label: t("Nom", "Name"), value: actor.account.name },
            { label: t("Adresse", "Address"), value: actor.account.email },
            { label: t("Rôles", "Roles"), value: await rolesText(desk) },
          ]}
        />
        {invitingAs(actor) ? (
          <p>
            <a href={href(at, links.invitations)}>
              {t("Inviter une personne à vous rejoindre", "Invite a person to join you")}
            </a>
          </p>
        ) : null}
        <Factors desk={desk} signer={await signerAt(desk)} faults={faults} />
        <h2>{t("Appareils", "Devices")}</h2>
        <Sessions desk={desk} sessions={sessions} />
        {sessions.length > 1 ? (
          <Act
            action={href(at, `${links.account}/sessions/autres`)}
            quiet
            label={t("Fermer toutes les autres sessions", "Close all other sessions")}
          />
        ) : null}
      </div>
    </WorkPage>,
    why || faults.length > 0 ? 422 : 200,
  );
};

/** "Secrétariat, CPNEFP Métallurgie": each role with the certifier it is held at. */
const rolesText = async ({ means, at, actor, t }: Desk): Promise<string> => {
  const told = await Promise.all(
    actor.grants.map(async ({ role, certifierId }) => {
      const certifier = await findCertifier(means.db, certifierId);
      return `${roleWords[role][at.language]}, ${certifier?.shortName ?? certifierId}`;
    }),
  );
  return told.length === 0 ? t("aucun", "none") : told.join(" · ");
};

const Sessions: FC<{ desk: Desk; sessions: readonly WebSession[] }> = ({ desk, sessions }) => {
  const { c, t, at } = desk;
  const here = c.get("sessionId");
  const moment = (instant: Date) => momentText(instant, at.language);
  return (
    <DataTable
      id="sessions"
      caption={t(
        "Sessions ouvertes ; chacune se ferme douze heures après son dernier usage",
        "Open sessions; each closes twelve hours after its last use",
      )}
      stack
      columns={[
        { head: t("Appareil", "Device") },
        { head: t("Ouverte", "Opened") },
        { head: t("Dernier usage", "Last use") },
        { head: t("Suite", "Next") },
      ]}
      rows={sessions.map(({ id, device, openedAt, openedBy, usedAt }) => ({
        cells: [
          deviceText(device, t),
          <>
            {moment(openedAt)}
            <br />
            <span class="small">{openedByText(openedBy, t)}</span>
          </>,
          moment(usedAt),
          id === here ? (
            t("celle-ci", "this one")
          ) : (
            <Act
              action={href(at, `${links.account}/sessions`)}
              quiet
              label={t("Fermer", "Close")}
              hidden={{ session: id }}
            />
          ),
        ],
      }))}
    />
  );
};

const deviceText = ({ browser, system }: WebSession["device"], t: Desk["t"]): string => {
  if (browser && system) return t(`${browser} sur ${system}`, `${browser} on ${system}`);
  return browser ?? system ?? t("appareil inconnu", "unknown device");
};

const openedByText = (by: WebSession["openedBy"], t: Desk["t"]): string =>
  ({
    link: t("par un lien reçu par courriel", "by a link received by mail"),
    passkey: t("par une clé d'accès", "by a passkey"),
    provider: t("par votre organisation", "by your organisation"),
  })[by];
