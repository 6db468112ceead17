import type { FC } from "hono/jsx";
import type { HeldAccreditation, WithdrawalRefusal } from "../../centre/index.ts";
import { dayText } from "../../language/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";

/** A withdrawal that was asked and not made: what was typed, and every reason. */
export type AskedWithdrawal = {
  readonly id: string;
  readonly typed: string;
  readonly refusals: readonly (WithdrawalRefusal | "day")[];
};

/** The act of ending an accreditation, closed until it is asked for. */
export const WithdrawForm: FC<{
  desk: Desk;
  accreditation: HeldAccreditation;
  centre: string;
  asked: AskedWithdrawal | undefined;
}> = ({ desk: { t, at }, accreditation: { id, from, until }, centre, asked }) => {
  const field = `first-${id}`;
  const mine = asked?.id === id ? asked : undefined;
  return (
    <details open={mine !== undefined}>
      <summary>
        {t("Retirer", "Withdraw")}
        <span class="visually-hidden">
          {t(` l'habilitation de ${centre}`, ` the accreditation of ${centre}`)}
        </span>
      </summary>
      <form method="post" action={href(at, `/travail/centres/habilitations/${id}/retrait`)} class="flow">
        <p class="field">
          <label for={field}>{t("Premier jour sans elle", "First day without it")}</label>
          <span class="hint" id={`${field}-hint`}>
            {t(
              `Du ${dayText(from)} au ${dayText(until)}. À partir de ce jour, personne n'entre plus par ce centre ; qui est entré avant reste inscrit.`,
              `From ${dayText(from, "en")} to ${dayText(until, "en")}. From that day on nobody enters by this centre; those who entered before stay.`,
            )}
          </span>
          <input
            type="date"
            id={field}
            name="first"
            value={mine?.typed}
            aria-describedby={`${field}-hint`}
            aria-invalid={mine ? "true" : undefined}
            required
          />
        </p>
        <p>
          <button type="submit" class="danger">
            {t("Retirer l'habilitation", "Withdraw the accreditation")}
          </button>
        </p>
      </form>
    </details>
  );
};

const refusalText = (code: AskedWithdrawal["refusals"][number], { t }: Desk): string =>
  ({
    day: t(
      "Écrivez le jour, le mois et l'année, par exemple 24/11/2026.",
      "Write day, month and year, for example 24/11/2026.",
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
