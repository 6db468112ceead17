import type { FC } from "hono/jsx";
import type { HeldAccreditation, WithdrawalRefusal } from "../../centre/index.ts";
import { dayText } from "../../language/index.ts";
import { ReasonList, SelectField, TextField, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";

/** A withdrawal that was asked and not made: what was typed, and every reason. */
export type AskedWithdrawal = {
  readonly id: string;
  readonly typed: string;
  readonly why: string;
  readonly refusals: readonly (WithdrawalRefusal | "day")[];
};

/** The act of ending an accreditation that has not ended; nothing where none runs or is to come. */
export const WithdrawForm: FC<{
  desk: Desk;
  held: readonly {
    readonly accreditation: HeldAccreditation;
    readonly centre: string;
    readonly certification: string;
  }[];
  asked: AskedWithdrawal | undefined;
}> = ({ desk: { t, at, means }, held, asked }) => {
  const today = means.world.today();
  const endable = held.filter(
    ({ accreditation: { until, withdrawnOn } }) => withdrawnOn === undefined && until >= today,
  );
  if (endable.length === 0) return null;
  const period = ({ from, until }: HeldAccreditation): string =>
    t(`du ${dayText(from)} au ${dayText(until)}`, `${dayText(from, "en")} to ${dayText(until, "en")}`);
  return (
    <section class="flow">
      <h2>{t("Retirer une habilitation", "Withdraw an accreditation")}</h2>
      <form method="post" action={href(at, "/travail/centres/retraits")} class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="accreditation"
            label={t("Habilitation", "Accreditation")}
            value={asked?.id}
            options={endable.map(({ accreditation, centre, certification }) => ({
              value: accreditation.id,
              label: `${centre}, ${certification}, ${period(accreditation)}`,
            }))}
          />
          <TextField
            name="first"
            type="date"
            label={t("Premier jour sans elle", "First day without it")}
            value={asked?.typed}
            required
          />
          <TextField name="why" label={t("Motif", "Reason")} value={asked?.why} required />
        </div>
        <p>
          {t(
            "À partir de ce jour, personne n'entre plus par ce centre ; qui est entré avant reste inscrit.",
            "From that day on nobody enters by this centre; those who entered before stay.",
          )}
        </p>
        <p>
          <button type="submit" class="danger">
            {t("Retirer l'habilitation", "Withdraw the accreditation")}
          </button>
        </p>
      </form>
    </section>
  );
};

const refusalText = (code: AskedWithdrawal["refusals"][number], { t }: Desk): string =>
  ({
    day: t(
      "Écrivez le jour, le mois et l'année, par exemple 24/11/2026.",
      "Write day, month and year, for example 24/11/2026.",
    ),
    "reason-missing": t(
      "Donnez le motif : il reste dans l'historique du centre.",
      "Give the reason: it stays in the centre's history.",
    ),
    "accreditation-unknown": t(
      "Cette habilitation n'est pas de ce certificateur.",
      "This accreditation is not of this certifier.",
    ),
    "already-withdrawn": t("Elle est déjà retirée.", "It is withdrawn already."),
    "withdrawn-before-it-began": t(
      "Ce jour vient avant le premier jour de l'habilitation.",
      "That day comes before the accreditation's first day.",
    ),
    "withdrawn-after-its-end": t(
      "Ce jour vient après le dernier jour de l'habilitation : elle sera déjà finie.",
      "That day comes after the accreditation's last day: it will be over already.",
    ),
  })[code];

/** Why an accreditation was not withdrawn. */
export const WithdrawalRefused: FC<{ desk: Desk; asked: AskedWithdrawal }> = ({ desk, asked }) => (
  <Verdict
    tone="no"
    says={desk.t("L'habilitation n'est pas retirée.", "The accreditation is not withdrawn.")}
    settled={false}
    id="withdrawal"
  >
    <ReasonList reasons={asked.refusals.map((code) => ({ tone: "no", says: refusalText(code, desk) }))} />
  </Verdict>
);
