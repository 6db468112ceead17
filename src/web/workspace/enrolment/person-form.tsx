import type { Child, FC } from "hono/jsx";
import { type ApplicationColumn, applicationColumns } from "../../../candidacy/index.ts";
import type { Fault } from "../../../intake/index.ts";
import type { Language } from "../../../language/index.ts";
import { wordFault } from "../../../notices/index.ts";
import { ErrorSummary, type FieldFault, SelectField, TextField } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk, Tongue } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { columnChoices, columnHints, columnLabels, isMono, type NamedCentre } from "./columns.ts";

/** A fault as the page says it, beside its field. */
export const fieldFaults = (faults: readonly Fault[], t: Tongue, language: Language): FieldFault[] =>
  faults.map((fault) => {
    const column = (fault.column ?? "nom_naissance") as ApplicationColumn;
    return {
      field: column,
      label: columnLabels(t)[column] ?? column,
      message: typeset(wordFault(fault, language), language),
    };
  });

type Props = {
  readonly desk: Desk;
  readonly action: string;
  readonly centres: readonly NamedCentre[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
};

/** What each field of an application is made with: its label, its hint, what was typed and what is wrong with it. */
const fieldsOf = ({ desk: { t }, typed, faults, centres }: Omit<Props, "action">) => {
  const labels = columnLabels(t);
  const hints = columnHints(t);
  const written = (name: ApplicationColumn) => ({
    name,
    label: applicationColumns[name]
      ? labels[name]
      : t(`${labels[name]} (facultatif)`, `${labels[name]} (optional)`),
    hint: hints[name],
    value: typed[name],
    faults,
    mono: isMono(name),
  });
  const chosen = (name: ApplicationColumn) => ({
    ...written(name),
    options: [{ value: "", label: "–" }, ...(columnChoices(name, centres, t) ?? [])],
  });
  return { written, chosen };
};

/** Who someone is, as the civil register says it. */
export const IdentityFields: FC<Pick<Props, "desk" | "typed" | "faults">> = (props) => {
  const { written, chosen } = fieldsOf({ ...props, centres: [] });
  return (
    <div class="wide-fields">
      <TextField {...written("nom_naissance")} required />
      <TextField {...written("nom_usage")} />
      <TextField {...written("prenoms")} required />
      <TextField {...written("date_naissance")} type="date" required />
      <SelectField {...chosen("sexe")} />
      <TextField {...written("commune_naissance")} required />
      <TextField {...written("code_commune_naissance")} required />
      <TextField {...written("pays_naissance")} />
      <TextField {...written("nir")} autocomplete="off" />
      <TextField {...written("email")} type="email" />
    </div>
  );
};

/** Every field of one application; `also` is another act on what is typed. */
export const PersonForm: FC<Props & { also?: Child }> = ({ desk, action, centres, typed, faults, also }) => {
  const { t } = desk;
  const { written, chosen } = fieldsOf({ desk, centres, typed, faults });
  const onlyCentre = centres.length === 1 ? centres[0]?.siret : undefined;
  return (
    <form method="post" action={action} class="sheet flow">
      <ErrorSummary
        title={t("Cette inscription ne peut pas être lue", "This enrolment cannot be read")}
        faults={faults}
      />
      <h3>{t("Qui", "Who")}</h3>
      <IdentityFields desk={desk} typed={typed} faults={faults} />
      <h3>{t("Par quelle voie", "By which route")}</h3>
      <div class="wide-fields">
        <SelectField {...chosen("statut")} />
        <SelectField {...chosen("voie")} />
        <TextField {...written("date_entree")} type="date" required />
        <SelectField {...chosen("siret_centre")} value={typed["siret_centre"] ?? onlyCentre} />
        <TextField {...written("employeur")} />
        <SelectField {...chosen("initiative")} />
        <TextField {...written("dossier_cpf")} />
        <TextField {...written("mois_experience")} inputmode="numeric" />
      </div>
      <p class="row">
        <button type="submit">{t("Inscrire cette personne", "Enrol this person")}</button>
        {also}
      </p>
    </form>
  );
};
