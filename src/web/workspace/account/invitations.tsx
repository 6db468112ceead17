import type { FC } from "hono/jsx";
import { type Centre, centresOf } from "../../../centre/index.ts";
import { dayInParis } from "../../../kernel/index.ts";
import { dayText, roleWords } from "../../../language/index.ts";
import {
  type Account,
  findAccounts,
  type Invitation,
  type InvitationState,
  type InviteRefusal,
  type Inviting,
  invitationState,
  invitationsOf,
  invitingAs,
  may,
} from "../../../people/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  SelectField,
  Status,
  TextField,
  type Tone,
  Verdict,
} from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { type Desk, refuse, show, WorkPage } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { Act, capital, Empty } from "../parts.tsx";

type Shown = {
  readonly refusal?: InviteRefusal | undefined;
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
};

/** Runs for who may invite, and for nobody else. */
export const invitingHere = (
  desk: Desk,
  answer: (inviting: Inviting) => Promise<Response>,
): Promise<Response> | Response => {
  const inviting = invitingAs(desk.actor);
  if (inviting) return answer(inviting);
  const certifierId = desk.actor.grants[0]?.certifierId ?? "";
  return refuse(desk, may(desk.actor, { name: "invite-people", certifierId }).findings);
};

export const invitationList = (desk: Desk) =>
  invitingHere(desk, (inviting) => invitationsPage(desk, inviting));

/** Who was invited, what became of it, and a form to invite one more. */
export const invitationsPage = async (
  desk: Desk,
  inviting: Inviting,
  { refusal, typed = {}, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const { certifierId, organisationId } = inviting;
  const invitations = await invitationsOf(means.db, certifierId, organisationId);
  const centres = organisationId === undefined ? await centresOf(means.db, certifierId) : [];
  const inviters = await findAccounts(means.db, [...new Set(invitations.map(({ invitedBy }) => invitedBy))]);
  const waiting = invitations.filter((one) => invitationState(one, means.world.now()) === "waiting").length;
  const title =
    waiting === 0
      ? t("Aucune invitation n'attend de réponse", "No invitation awaits an answer")
      : t(`${waiting} invitation(s) sans réponse`, `${waiting} invitation(s) without an answer`);
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Invitations", "Invitations")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Une invitation donne un rôle à qui l'accepte, dans les quatorze jours, par un lien qui sert une fois.",
            "An invitation gives a role to who accepts it, within fourteen days, by a link that works once.",
          )}
        </p>
      </div>
      <div class="flow">
        {refusal ? (
          <Verdict tone="no" says={t("Rien n'a été envoyé.", "Nothing was sent.")} settled={false}>
            <ReasonList reasons={[{ tone: "no", says: refusalText(refusal, desk) }]} />
          </Verdict>
        ) : null}
        <InviteForm desk={desk} inviting={inviting} centres={centres} typed={typed} faults={faults} />
        {invitations.length === 0 ? (
          <Empty says={t("Personne n'a encore été invité.", "Nobody has been invited yet.")} />
        ) : (
          <Invitations desk={desk} invitations={invitations} centres={centres} inviters={inviters} />
        )}
      </div>
    </WorkPage>,
    refusal || faults.length > 0 ? 422 : 200,
  );
};

export const inviteLabels = ({ t }: Desk) => ({
  email: t("Adresse de la personne", "Address of the person"),
  role: t("Rôle", "Role"),
  organisation: t("Centre ou organisation", "Centre or organisation"),
});

const InviteForm: FC<{
  desk: Desk;
  inviting: Inviting;
  centres: readonly Centre[];
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, inviting, centres, typed, faults }) => {
  const { t, at } = desk;
  const labels = inviteLabels(desk);
  return (
    <form method="post" action={href(at, links.invitations)} class="sheet flow">
      <h2>{t("Inviter une personne", "Invite a person")}</h2>
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      <div class="wide-fields">
        <TextField
          name="email"
          type="email"
          label={labels.email}
          hint={t("Un lien lui est envoyé.", "A link is sent to it.")}
          value={typed["email"]}
          faults={faults}
          required
        />
        <SelectField
          name="role"
          label={labels.role}
          hint={t("Un rôle par invitation.", "One role an invitation.")}
          value={typed["role"]}
          faults={faults}
          options={inviting.roles.map((value) => ({
            value,
            label: capital(roleWords[value][at.language]),
          }))}
        />
        {centres.length > 0 ? (
          <SelectField
            name="organisation"
            label={labels.organisation}
            hint={t(
              "Pour qui agit au nom d'un centre ou d'une organisation territoriale.",
              "For who acts for a centre or a territorial organisation.",
            )}
            value={typed["organisation"]}
            faults={faults}
            options={[
              { value: "", label: t("aucun", "none") },
              ...centres.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
      </div>
      <p>
        <button type="submit">{t("Envoyer l'invitation", "Send the invitation")}</button>
      </p>
    </form>
  );
};

const tones = {
  waiting: "now",
  accepted: "ok",
  revoked: "no",
  expired: "todo",
} as const satisfies Record<InvitationState, Tone>;

const Invitations: FC<{
  desk: Desk;
  invitations: readonly Invitation[];
  centres: readonly Centre[];
  inviters: ReadonlyMap<string, Account>;
}> = ({ desk, invitations, centres, inviters }) => {
  const { t, at, means } = desk;
  const now = means.world.now();
  const dayOf = (instant: Date) => dayText(dayInParis(instant), at.language);
  return (
    <DataTable
      id="invitations"
      caption={t("Invitations, la dernière d'abord", "Invitations, the last first")}
      stack
      columns={[
        { head: t("Adresse", "Address") },
        { head: t("Rôle", "Role") },
        { head: t("Invitée le", "Invited on") },
        { head: t("État", "State") },
        { head: t("Suite", "Next") },
      ]}
      rows={invitations.map((one) => {
        const state = invitationState(one, now);
        const centre = centres.find(({ id }) => id === one.organisationId);
        return {
          cells: [
            one.email,
            <>
              {roleWords[one.role][at.language]}
              {centre ? (
                <>
                  <br />
                  <span class="small">{centre.name}</span>
                </>
              ) : null}
            </>,
            <>
              {dayOf(one.invitedAt)}
              <br />
              <span class="small">{inviters.get(one.invitedBy)?.name}</span>
            </>,
            <Status tone={tones[state]}>{stateText(one, state, desk)}</Status>,
            state === "waiting" ? (
              <Act
                action={href(at, `${links.invitations}/reprendre`)}
                quiet
                label={t("Reprendre", "Take back")}
                hidden={{ invitation: one.id }}
              />
            ) : (
              "–"
            ),
          ],
        };
      })}
    />
  );
};

const stateText = (one: Invitation, state: InvitationState, { t, at }: Desk): string => {
  const on = (instant: Date | undefined) => (instant ? dayText(dayInParis(instant), at.language) : "");
  return {
    waiting: t(`attend jusqu'au ${on(one.expiresAt)}`, `waits until ${on(one.expiresAt)}`),
    accepted: t(`acceptée le ${on(one.acceptedAt)}`, `accepted on ${on(one.acceptedAt)}`),
    revoked: t(`reprise le ${on(one.revokedAt)}`, `taken back on ${on(one.revokedAt)}`),
    expired: t("restée sans réponse", "never answered"),
  }[state];
};

const refusalText = (code: InviteRefusal, { t }: Desk): string =>
  ({
    "role-not-offered": t(
      "Ce rôle n'est pas de ceux que vous offrez.",
      "This role is not one that you offer.",
    ),
    "organisation-needed": t(
      "Ce rôle se tient pour un centre : choisissez-le.",
      "This role is held for a centre: choose it.",
    ),
    "too-many-invitations": t(
      "Cinquante invitations sont parties en une heure : continuez plus tard.",
      "Fifty invitations have left within an hour: go on later.",
    ),
    "role-held-already": t("Cette personne a déjà ce rôle.", "This person already holds this role."),
  })[code];
