import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { TextField } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { type FormProps, Frame } from "./frame.tsx";

export const planLabels = ({ t }: Pick<Desk, "t">) => ({
  from: t("Premier jour", "First day"),
  until: t("Dernier jour", "Last day"),
  tutor: t("Tuteur en entreprise", "Tutor at the company"),
  years: t("Ses années dans le métier", "Their years in the trade"),
});

/** Days, tutor, and hours of each missing competence. */
export const PlanForm: FC<FormProps> = ({ desk, prepared, not }) => {
  const { t, at } = desk;
  const { shown, file } = prepared;
  const { positioning, plan } = shown.held;
  const typed = not?.step === "plan" ? not.typed : undefined;
  const faults = not?.step === "plan" ? not.faults : undefined;
  const labels = planLabels(desk);
  const asked = file.rules.ask("tutor.rules");
  const { compulsory, yearsOfExperience, trained } = asked.stated ? asked.value : {};
  const day = (name: "from" | "until") => (
    <TextField
      name={name}
      type="date"
      label={labels[name]}
      value={typed?.[name] ?? plan?.[name]}
      hint={
        name === "until"
          ? t(
              `Au plus tard le ${dayText(file.session.heldOn)}, jour du jury.`,
              `By ${dayText(file.session.heldOn, "en")}, the day of the jury.`,
            )
          : positioning &&
            t(
              `Au plus tôt le ${dayText(positioning.on)}, jour du positionnement.`,
              `From ${dayText(positioning.on, "en")}, the day of the positioning.`,
            )
      }
      faults={faults}
      required
    />
  );
  const planned = (code: string) => plan?.competences.find((one) => one.code === code);
  const hours = (side: "centre" | "company", code: string, label: string, value: number | undefined) => (
    <TextField
      name={`${side}.${code}`}
      label={label}
      inputmode="numeric"
      value={typed?.[`${side}.${code}`] ?? (value === undefined ? undefined : String(value))}
      faults={faults}
    />
  );
  return (
    <Frame
      desk={desk}
      prepared={prepared}
      not={not}
      step="plan"
      button={t("Inscrire le plan", "Record the plan")}
    >
      <div class="wide-fields">
        {day("from")}
        {day("until")}
        <TextField
          name="tutor"
          label={labels.tutor}
          hint={
            compulsory
              ? t("Le règlement en exige un.", "The rulebook asks for one.")
              : t("Facultatif.", "Optional.")
          }
          value={typed?.["tutor"] ?? plan?.tutor?.name}
          faults={faults}
          required={compulsory}
        />
        {yearsOfExperience === undefined ? null : (
          <TextField
            name="years"
            label={labels.years}
            inputmode="numeric"
            value={typed?.["years"] ?? plan?.tutor?.years?.toString()}
            faults={faults}
          />
        )}
      </div>
      {trained ? (
        <p>
          <label class="check">
            <input
              type="checkbox"
              name="trained"
              value="oui"
              checked={typed ? typed["trained"] !== undefined : plan?.tutor?.trained}
            />{" "}
            {t("Le tuteur est formé au tutorat", "The tutor is trained as a tutor")}
          </label>
        </p>
      ) : null}
      {shown.competences
        .filter(({ code }) => positioning?.missing.includes(code))
        .map(({ code, title }) => (
          <fieldset>
            <legend>
              {code} {typeset(title, "fr")}
            </legend>
            <div class="wide-fields">
              {hours(
                "centre",
                code,
                t("Heures au centre", "Hours in the centre"),
                planned(code)?.centreHours,
              )}
              {hours(
                "company",
                code,
                t("Heures en entreprise", "Hours at the company"),
                planned(code)?.companyHours,
              )}
            </div>
          </fieldset>
        ))}
      {asked.stated ? (
        <p class="source">{typeset(wordCitation(asked.citation, at.language), at.language)}</p>
      ) : null}
    </Frame>
  );
};
