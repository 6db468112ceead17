import type { FC } from "hono/jsx";
import { type Absence, absencesOf, type PoolMember, poolOf } from "../../../jury/index.ts";
import { covers, daysBetween } from "../../../kernel/index.ts";
import { collegeWords, dayText } from "../../../language/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  SelectField,
  Status,
  TextField,
} from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { allows, type Desk, show, WorkPage } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { capital, Empty } from "../parts.tsx";

/** A mandate that ends within so many days is shown as ending. */
const soonDays = 90;

export const poolLabels = ({ t }: Desk) => ({
  name: t("Nom", "Name"),
  college: t("Collège", "College"),
  organisation: t("Organisation", "Organisation"),
  capacity: t("Qualité", "Capacity"),
  email: t("Courriel (facultatif)", "E-mail (optional)"),
  from: t("Premier jour du mandat", "First day of the mandate"),
  until: t("Dernier jour (facultatif)", "Last day (optional)"),
});

/** Everyone a branch may call to its juries, with their mandate and the days on which they cannot come. */
export const poolPage = async (
  desk: Desk,
  certifierId: string,
  { typed = {}, faults = [] }: { readonly typed?: Typed; readonly faults?: readonly FieldFault[] } = {},
): Promise<Response> => {
  const { t, means } = desk;
  const today = means.world.today();
  const pool = await poolOf(means.db, certifierId);
  const absences = await absencesOf(
    means.db,
    pool.map(({ id }) => id),
    today,
  );
  const mandated = pool.filter(({ mandate }) => covers(mandate, today)).length;
  const title =
    mandated === 0
      ? t("Personne n'est mandaté pour siéger", "Nobody is mandated to sit")
      : t(
          `${mandated} personne${mandated > 1 ? "s sont mandatées" : " est mandatée"} pour siéger`,
          `${mandated} ${mandated > 1 ? "people are" : "person is"} mandated to sit`,
        );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Vivier des jurys", "Jury pool")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Le vivier dit qui peut être appelé ; être juré reste une désignation, session par session.",
            "The pool tells who may be called; being a juror remains an appointment, session by session.",
          )}
        </p>
      </div>
      <div class="flow">
        {pool.length === 0 ? (
          <Empty says={t("Le vivier est vide.", "The pool is empty.")} />
        ) : (
          <Pool desk={desk} pool={pool} absences={absences} />
        )}
        {allows(desk, "keep-jury-pool", { certifierId }) ? (
          <AddForm desk={desk} typed={typed} faults={faults} />
        ) : null}
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

const Pool: FC<{
  desk: Desk;
  pool: readonly PoolMember[];
  absences: ReadonlyMap<string, readonly Absence[]>;
}> = ({ desk, pool, absences }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="pool"
      caption={t("Vivier, par collège", "Pool, by college")}
      stack
      columns={[
        { head: t("Nom", "Name") },
        { head: t("Collège", "College") },
        { head: t("Organisation, qualité", "Organisation, capacity") },
        { head: t("Mandat", "Mandate") },
        { head: t("Indisponible", "Absent") },
      ]}
      rows={pool.map((member) => ({
        cells: [
          <a href={href(at, links.poolMember(member.id))}>{member.name}</a>,
          capital(collegeWords[member.college][at.language]),
          `${member.organisation}, ${member.capacity}`,
          <Mandate desk={desk} member={member} />,
          (absences.get(member.id) ?? []).map((absence) => (
            <>
              {absenceText(absence, desk)}
              <br />
            </>
          )),
        ],
      }))}
    />
  );
};

export const absenceText = ({ from, until }: Absence, { t, at }: Desk): string =>
  from === until
    ? t(`le ${dayText(from)}`, `on ${dayText(from, at.language)}`)
    : t(`du ${dayText(from)} au ${dayText(until)}`, `from ${dayText(from, "en")} to ${dayText(until, "en")}`);

const Mandate: FC<{ desk: Desk; member: PoolMember }> = ({ desk: { t, means }, member: { mandate } }) => {
  const today = means.world.today();
  const { from, until } = mandate;
  if (today < from)
    return <Status tone="todo">{t(`À partir du ${dayText(from)}`, `From ${dayText(from, "en")}`)}</Status>;
  if (until === undefined) return <Status tone="ok">{t("En cours", "Running")}</Status>;
  const left = daysBetween(today, until);
  if (left < 0)
    return <Status tone="no">{t(`Fini le ${dayText(until)}`, `Ended on ${dayText(until, "en")}`)}</Status>;
  return (
    <Status tone={left <= soonDays ? "warn" : "ok"}>
      {t(`Jusqu'au ${dayText(until)}`, `Until ${dayText(until, "en")}`)}
    </Status>
  );
};

const AddForm: FC<{ desk: Desk; typed: Typed; faults: readonly FieldFault[] }> = ({
  desk,
  typed,
  faults,
}) => {
  const { t, at } = desk;
  const labels = poolLabels(desk);
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], value: typed[name], faults });
  return (
    <section class="flow" id="ajouter">
      <h2>{t("Ajouter une personne", "Add someone")}</h2>
      <form method="post" action={href(at, links.pool)} class="sheet flow">
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        <div class="wide-fields">
          <TextField {...field("name")} required />
          <SelectField
            {...field("college")}
            options={(["employees", "employers", "none"] as const).map((value) => ({
              value,
              label: capital(collegeWords[value][at.language]),
            }))}
          />
          <TextField {...field("organisation")} required />
          <TextField {...field("capacity")} required />
          <TextField {...field("email")} type="email" />
          <TextField {...field("from")} type="date" required />
          <TextField {...field("until")} type="date" />
        </div>
        <p>
          <button type="submit" class="quiet">
            {t("Ajouter au vivier", "Add to the pool")}
          </button>
        </p>
      </form>
    </section>
  );
};
