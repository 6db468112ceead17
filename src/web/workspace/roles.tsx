import type { FC } from "hono/jsx";
import { z } from "zod";
import { centresOf } from "../../centre/index.ts";
import { roleWords } from "../../language/index.ts";
import { tellRoleWithdrawn } from "../../notices/index.ts";
import { type RoleHolder, roles, rolesAt, type WithdrawalRefusal, withdrawRole } from "../../people/index.ts";
import { inTransaction } from "../../storage/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  SelectField,
  TextField,
  Verdict,
} from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { allows, type Desk, done, show } from "./desk.tsx";
import { oneOf, readTyped, type Typed, text, typedIn } from "./form.ts";
import { capital } from "./parts.tsx";
import { SettingPage } from "./setting-frame.tsx";

type Shown = {
  readonly refusal?: WithdrawalRefusal | undefined;
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
};

/** Who holds which role at a certifier, and the act of withdrawing one. */
export const rolesPage = async (
  desk: Desk,
  certifierId: string,
  { refusal, typed = {}, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, at, means } = desk;
  const holders = await rolesAt(means.db, certifierId);
  const names = new Map((await centresOf(means.db, certifierId)).map(({ id, name }) => [id, name]));
  const people = new Set(holders.map(({ account }) => account.id)).size;
  const title = t(
    people > 1 ? `${people} personnes tiennent un rôle ici` : "Une personne tient un rôle ici",
    people > 1 ? `${people} people hold a role here` : "One person holds a role here",
  );
  return show(
    desk,
    <SettingPage
      desk={desk}
      title={title}
      here={t("Rôles", "Roles")}
      lead={t(
        "Un rôle se donne par une invitation. Les candidats tiennent le leur de leur inscription : ils ne sont pas dans cette liste.",
        "A role is given by an invitation. Candidates have theirs from their enrolment: they are not in this list.",
      )}
    >
      {refusal ? (
        <Verdict
          tone="no"
          says={t("Le rôle n'est pas retiré.", "The role is not withdrawn.")}
          settled={false}
        >
          <ReasonList reasons={[{ tone: "no", says: refusalText(refusal, desk) }]} />
        </Verdict>
      ) : null}
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      <DataTable
        id="roles"
        caption={t("Qui tient quel rôle", "Who holds which role")}
        stack
        columns={[{ head: t("Personne", "Person") }, { head: t("Rôle", "Role") }, { head: t("Pour", "For") }]}
        rows={holders.map(({ account, role, organisationId }) => ({
          cells: [
            <>
              {account.name}
              <br />
              <span class="small">{account.email}</span>
            </>,
            capital(roleWords[role][at.language]),
            names.get(organisationId ?? "") ?? "–",
          ],
        }))}
      />
      {allows(desk, "invite-people", { certifierId }) ? (
        <p>
          <a class="button quiet" href={href(at, links.invitations)}>
            {t("Inviter une personne", "Invite a person")}
          </a>
        </p>
      ) : null}
      {allows(desk, "withdraw-role", { certifierId }) ? (
        <WithdrawForm desk={desk} holders={holders} typed={typed} faults={faults} />
      ) : null}
    </SettingPage>,
    refusal || faults.length > 0 ? 422 : 200,
  );
};

const labelsOf = ({ t }: Desk) => ({ held: t("Rôle", "Role"), why: t("Motif", "Reason") });

const WithdrawForm: FC<{
  desk: Desk;
  holders: readonly RoleHolder[];
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, holders, typed, faults }) => {
  const { t, at } = desk;
  const labels = labelsOf(desk);
  return (
    <section class="flow">
      <h2>{t("Retirer un rôle", "Withdraw a role")}</h2>
      <form method="post" action={href(at, `${links.roles}/retirer`)} class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="held"
            label={labels.held}
            hint={t(
              "La personne ne l'a plus dès sa prochaine page.",
              "The person lacks it from their next page on.",
            )}
            value={typed["held"]}
            faults={faults}
            options={holders.map(({ account, role }) => ({
              value: `${role} ${account.id}`,
              label: `${account.name}, ${roleWords[role][at.language]}`,
            }))}
          />
          <TextField
            name="why"
            label={labels.why}
            hint={t("Il reste à l'historique.", "It stays in the history.")}
            value={typed["why"]}
            faults={faults}
            required
          />
        </div>
        <p>
          {t(
            "La personne garde son compte et ses autres rôles ; ce qu'elle a fait reste à son nom.",
            "The person keeps their account and other roles; what they did stays under their name.",
          )}
        </p>
        <p>
          <button type="submit" class="danger">
            {t("Retirer le rôle", "Withdraw the role")}
          </button>
        </p>
      </form>
    </section>
  );
};

const Asked = z.object({
  held: z
    .string("missing")
    .transform((written) => written.split(" "))
    .pipe(z.tuple([oneOf(roles), z.uuid("choice")], "choice")),
  why: text(400),
});

export const withdrawOneRole = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, t, means } = desk;
  const typed = await typedIn(c);
  const read = readTyped(Asked, typed, labelsOf(desk), t);
  if (!read.ok) return rolesPage(desk, certifierId, { typed, faults: read.faults });
  const { held, why } = read.value;
  const [role, accountId] = held;
  const withdrawn = { certifierId, accountId, role, why };
  const refusal = await inTransaction(means.db, async (tx) => {
    const refused = await withdrawRole(tx, means.world, withdrawn);
    if (!refused) await tellRoleWithdrawn(tx, means, withdrawn);
    return refused;
  });
  return refusal
    ? rolesPage(desk, certifierId, { refusal, typed })
    : done(desk, links.roles, "role-withdrawn");
};

const refusalText = (code: WithdrawalRefusal, { t }: Desk): string =>
  ({
    "role-not-held": t(
      "Cette personne ne tient plus ce rôle ici.",
      "This person does not hold this role here any more.",
    ),
    "role-of-an-enrolment": t(
      "Le rôle de candidat suit l'inscription : il ne se retire pas.",
      "A candidate's role follows the enrolment: it is not withdrawn.",
    ),
    "last-secretariat": t(
      "C'est le dernier secrétariat du certificateur : invitez-en un autre d'abord.",
      "It is the certifier's last secretariat: invite another first.",
    ),
  })[code];
