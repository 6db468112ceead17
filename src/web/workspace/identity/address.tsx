import type { FC } from "hono/jsx";
import type { Candidacy } from "../../../candidacy/index.ts";
import type { CandidateFile, Session } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { roleWords } from "../../../language/index.ts";
import { emailKey, type RoleHolder, rolesAt } from "../../../people/index.ts";
import { Choices, NoticeLine, Reasons, Status, TextField, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { aboutSession, allows, type Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { personName } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";

/** What was answered of an address and not kept, with every reason. */
export type NotSettled = { readonly typed: Typed; readonly findings: readonly Finding[] };

type Of = { readonly desk: Desk; readonly session: Session };

/** Whether this reader may read the address that a file was told: the secretariat, and the centre that told it. */
const reads = (desk: Desk, session: Session, { organisationId }: Candidacy): boolean =>
  allows(desk, "correct-identity", { ...aboutSession(session), organisationId });

/** A mark in a list, for who may read the address. */
export const AddressWaits: FC<Of & { candidacy: Candidacy }> = ({ desk, session, candidacy }) =>
  candidacy.toldEmail !== undefined && reads(desk, session, candidacy) ? (
    <Status tone="warn">{desk.t("Adresse à confirmer", "Address to confirm")}</Status>
  ) : null;

/** Who works with the certifier and signs in by the very address that a file was told. */
export const addressOwners = async (
  { means }: Desk,
  { certifierId, toldEmail }: Candidacy,
): Promise<RoleHolder[]> =>
  toldEmail === undefined
    ? []
    : (await rolesAt(means.db, certifierId)).filter(
        ({ account }) => emailKey(account.email) === emailKey(toldEmail),
      );

type ToSettle = Of & {
  readonly candidate: CandidateFile;
  readonly owners: readonly RoleHolder[];
  readonly not: NotSettled | undefined;
};

/** The address that waits, with its answer to give for who may give it; why nothing was kept, when it was asked. */
export const AddressToSettle: FC<ToSettle> = ({
  desk,
  session,
  candidate: { candidacy, person },
  owners,
  not,
}) => {
  const { t, at } = desk;
  const address = candidacy.toldEmail;
  const refused = not ? (
    <Verdict
      tone="no"
      says={t("L'adresse attend encore.", "The address still waits.")}
      settled={false}
      id="unsettled"
    >
      <Reasons findings={not.findings} language={at.language} />
    </Verdict>
  ) : null;
  if (address === undefined || !reads(desk, session, candidacy)) return refused;
  if (!allows(desk, "settle-address", aboutSession(session)))
    return (
      <NoticeLine status="warn">
        {t(
          `L'adresse ${address} attend que le secrétariat la confirme : cette personne était déjà connue, sans adresse. D'ici là, elle n'ouvre pas d'espace ; remettez convocation et décision sur papier.`,
          `The address ${address} waits for the secretariat to confirm it: this person was known already, without one. Until then it opens no space; hand convocation and decision on paper.`,
        )}
      </NoticeLine>
    );
  const typed = not?.typed ?? {};
  return (
    <>
      {refused}
      <Verdict
        tone="warn"
        says={t(
          `L'adresse ${address} attend d'être confirmée.`,
          `The address ${address} waits to be confirmed.`,
        )}
        more={t(
          "L'inscription l'a donnée pour une personne déjà connue sans adresse. Tant qu'elle n'est pas confirmée, elle n'ouvre aucun espace et ne reçoit rien du dossier.",
          "The enrolment gave it for someone already known without one. Until it is confirmed it opens no space and receives nothing of the file.",
        )}
        settled={false}
        id="address"
      >
        <AlsoOf desk={desk} owners={owners} />
        <form
          method="post"
          action={href(at, sessionPath(session, `candidats/${candidacy.id}/adresse`))}
          class="flow"
        >
          <Choices
            name="theirs"
            legend={t(
              `Est-ce l'adresse de ${personName(person)} ?`,
              `Is it the address of ${personName(person)}?`,
            )}
            value={typed["theirs"]}
            options={[
              {
                value: "yes",
                label: t("Oui : lui ouvrir son espace", "Yes: open their space to it"),
              },
              { value: "no", label: t("Non : l'écarter", "No: set it aside") },
            ]}
          />
          <TextField
            name="why"
            label={t("Ce qui le montre", "What shows it")}
            hint={t(
              "Demandez-le à la personne elle-même, non à qui l'a inscrite.",
              "Ask the person themselves, not whoever enrolled them.",
            )}
            value={typed["why"]}
            required
          />
          <p>
            <button type="submit">{t("Enregistrer la réponse", "Save the answer")}</button>
          </p>
        </form>
      </Verdict>
    </>
  );
};

/** Someone who works with the certifier may be a candidate too, but it is to be looked at. */
const AlsoOf: FC<{ desk: Desk; owners: readonly RoleHolder[] }> = ({ desk: { t, at }, owners }) => {
  if (owners.length === 0) return null;
  const who = owners
    .map(({ account, role }) => `${account.name} (${roleWords[role][at.language]})`)
    .join(", ");
  return (
    <NoticeLine status="warn">
      {t(`Cette adresse est aussi celle de ${who}.`, `This address is also that of ${who}.`)}
    </NoticeLine>
  );
};
