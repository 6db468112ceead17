import type { FC } from "hono/jsx";
import { type Absence, absencesOf, type PoolMember, poolOf } from "../../../jury/index.ts";
import { collegeWords } from "../../../language/index.ts";
import { ErrorSummary, Facts, type FieldFault, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { allows, type Desk, notFound, show, WorkPage } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { HistoryLink } from "../history.tsx";
import { Act, capital } from "../parts.tsx";
import { absenceText, poolLabels } from "./page.tsx";

/** Someone of this certifier's pool, named by the address of the page. */
export const memberAt = async (desk: Desk, certifierId: string): Promise<PoolMember | undefined> => {
  const pool = await poolOf(desk.means.db, certifierId);
  return pool.find(({ id }) => id === desk.c.req.param("member"));
};

type Shown = { readonly typed?: Typed; readonly faults?: readonly FieldFault[] };

/** One person of the pool: who they are, how long they are mandated, when they cannot come. */
export const memberPage = async (
  desk: Desk,
  certifierId: string,
  { typed = {}, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, at, means } = desk;
  const member = await memberAt(desk, certifierId);
  if (!member) return notFound(desk);
  const absences = (await absencesOf(means.db, [member.id], means.world.today())).get(member.id) ?? [];
  const path = links.poolMember(member.id);
  const keeps = allows(desk, "keep-jury-pool", { certifierId });
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={t("Une personne du vivier", "Someone of the pool")}
      crumbs={[{ label: t("Vivier des jurys", "Jury pool"), path: links.pool }]}
      here={t("Une personne", "Someone")}
    >
      <div class="title">
        <p class="kicker">{capital(collegeWords[member.college][at.language])}</p>
        <h1>{member.name}</h1>
      </div>
      <div class="flow">
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        <Facts
          facts={[
            { label: t("Organisation", "Organisation"), value: member.organisation },
            { label: t("Qualité", "Capacity"), value: member.capacity },
            { label: t("Courriel", "E-mail"), value: member.email ?? "–" },
          ]}
        />
        {keeps ? <MandateForm desk={desk} member={member} typed={typed} faults={faults} /> : null}
        <h2>{t("Jours où cette personne ne peut pas venir", "Days on which this person cannot come")}</h2>
        <Absences desk={desk} absences={absences} path={keeps ? path : undefined} />
        {keeps ? <AbsenceForm desk={desk} action={`${path}/absences`} typed={typed} faults={faults} /> : null}
        {keeps ? (
          <details>
            <summary>{t("Retirer du vivier", "Take out of the pool")}</summary>
            <div class="flow">
              <p>
                {t(
                  "Les sessions où cette personne a siégé gardent son nom ; ses coordonnées et ses indisponibilités sont effacées.",
                  "Sessions in which this person sat keep their name; their address and absences are erased.",
                )}
              </p>
              <Act action={href(at, `${path}/retirer`)} danger label={t("Retirer", "Take out")} />
            </div>
          </details>
        ) : null}
        <HistoryLink desk={desk} certifierId={certifierId} kind="pool-member" id={member.id} />
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

const MandateForm: FC<{
  desk: Desk;
  member: PoolMember;
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, member: { id, mandate }, typed, faults }) => {
  const { t, at } = desk;
  const labels = poolLabels(desk);
  return (
    <form method="post" action={href(at, `${links.poolMember(id)}/mandat`)} class="sheet flow">
      <h2>{t("Mandat", "Mandate")}</h2>
      <div class="wide-fields">
        <TextField
          name="from"
          type="date"
          label={labels.from}
          value={typed["from"] ?? mandate.from}
          faults={faults}
          required
        />
        <TextField
          name="until"
          type="date"
          label={labels.until}
          value={typed["until"] ?? mandate.until ?? ""}
          faults={faults}
        />
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Changer le mandat", "Change the mandate")}
        </button>
      </p>
    </form>
  );
};

/** Absences that are not over; each is taken back where a path is given. */
export const Absences: FC<{ desk: Desk; absences: readonly Absence[]; path: string | undefined }> = ({
  desk,
  absences,
  path,
}) => {
  const { t, at } = desk;
  if (absences.length === 0) return <p>{t("Aucun jour noté.", "No day noted.")}</p>;
  return (
    <ul class="ruled">
      {absences.map((absence) => (
        <li class="row">
          <span>{capital(absenceText(absence, desk))}</span>
          {path ? (
            <Act
              action={href(at, `${path}/absences/retirer`)}
              quiet
              label={t(
                `Reprendre : ${absenceText(absence, desk)}`,
                `Take back: ${absenceText(absence, desk)}`,
              )}
              hidden={{ absence: absence.id }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
};

export const absenceLabels = ({ t }: Desk) => ({
  absentFrom: t("Indisponible du", "Absent from"),
  absentUntil: t("au (compris)", "to (included)"),
});

export const AbsenceForm: FC<{
  desk: Desk;
  action: string;
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, action, typed, faults }) => {
  const { t, at } = desk;
  const labels = absenceLabels(desk);
  return (
    <form method="post" action={href(at, action)} class="sheet flow">
      <div class="wide-fields">
        {(["absentFrom", "absentUntil"] as const).map((name) => (
          <TextField
            name={name}
            type="date"
            label={labels[name]}
            value={typed[name]}
            faults={faults}
            required
          />
        ))}
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Noter ces jours", "Note these days")}
        </button>
      </p>
    </form>
  );
};
