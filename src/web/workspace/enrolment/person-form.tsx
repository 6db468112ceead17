import type { FC } from "hono/jsx";
import { applicationColumns } from "../../../candidacy/index.ts";
import type { Fault } from "../../../intake/index.ts";
import type { Language } from "../../../language/index.ts";
import { wordFault } from "../../../notices/index.ts";
import { ErrorSummary, type FieldFault, SelectField, TextField } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk, Tongue } from "../desk.tsx";
import type { Typed } from "../form.ts";

export type Column = keyof typeof applicationColumns;

/** Each column of an application, as a page names it. */
export const columnLabels = (t: Tongue): Readonly<Record<Column, string>> => ({
  nom_naissance: t("Nom de naissance", "Birth name"),
  nom_usage: t("Nom d'usage", "Name in use"),
  prenoms: t("Prénoms", "Given names"),
  date_naissance: t("Date de naissance", "Day of birth"),
  sexe: t("Sexe", "Sex"),
  code_commune_naissance: t("Code INSEE de la commune de naissance", "INSEE code of the commune of birth"),
  commune_naissance: t("Commune de naissance", "Commune of birth"),
  code_pays_naissance: t("Code du pays de naissance", "Code of the country of birth"),
  pays_naissance: t("Pays de naissance", "Country of birth"),
  nir: t("Numéro de sécurité sociale", "Social security number"),
  email: t("Courriel", "E-mail"),
  statut: t("Statut", "Status"),
  voie: t("Voie", "Route"),
  date_entree: t("Entrée en formation, ou dépôt de la VAE", "Entry into training, or filing of the VAE"),
  siret_centre: t("Centre", "Centre"),
  employeur: t("Entreprise", "Employer"),
  initiative: t("À l'initiative de", "On the initiative of"),
  dossier_cpf: t("Numéro de dossier CPF", "CPF file number"),
  mois_experience: t("Mois d'expérience (VAE)", "Months of experience (VAE)"),
});

const hints = (t: Tongue): Partial<Record<Column, string>> => ({
  prenoms: t("Dans l'ordre de l'état civil.", "In the order of the civil register."),
  code_commune_naissance: t(
    "Cinq caractères, par exemple 44184 ; 99 et le code du pays pour une naissance à l'étranger.",
    "Five characters, such as 44184; 99 and the country's code for a birth abroad.",
  ),
  nir: t(
    "Chiffré dès sa saisie, et demandé pour la Caisse des dépôts.",
    "Encrypted at once, and asked for the Caisse des dépôts.",
  ),
  email: t("Pour ouvrir son espace à la personne.", "To open their space to the person."),
});

const publics = ["salarié", "demandeur d'emploi", "jeune", "intérimaire"];
const routes = [
  "contrat de professionnalisation",
  "plan de développement des compétences",
  "CPF",
  "projet de transition professionnelle",
  "période de reconversion",
  "VAE",
  "formation de demandeur d'emploi",
  "travail temporaire",
  "apprentissage",
];
const initiatives = ["candidat", "centre", "France Travail", "employeur", "autre"];
const same = (values: readonly string[]) =>
  ["", ...values].map((value) => ({ value, label: typeset(value, "fr") || "–" }));

/** A fault as the page says it, beside its field. */
export const fieldFaults = (faults: readonly Fault[], t: Tongue, language: Language): FieldFault[] =>
  faults.map((fault) => {
    const column = (fault.column ?? "nom_naissance") as Column;
    return {
      field: column,
      label: columnLabels(t)[column] ?? column,
      message: typeset(wordFault(fault, language), language),
    };
  });

type Props = {
  readonly desk: Desk;
  readonly action: string;
  readonly centres: readonly { readonly siret: string; readonly name: string }[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
};

/** What each field of a person is made with: its label, its hint, what was typed and what is wrong with it. */
const fieldOf = ({ desk: { t }, typed, faults }: Pick<Props, "desk" | "typed" | "faults">) => {
  const labels = columnLabels(t);
  const hint = hints(t);
  return (name: Column) => ({
    name,
    label: applicationColumns[name]
      ? labels[name]
      : t(`${labels[name]} (facultatif)`, `${labels[name]} (optional)`),
    hint: hint[name],
    value: typed[name],
    faults,
  });
};

/** Who someone is, as the civil register says it. */
export const IdentityFields: FC<Pick<Props, "desk" | "typed" | "faults">> = (props) => {
  const { t } = props.desk;
  const shared = fieldOf(props);
  return (
    <div class="wide-fields">
      <TextField {...shared("nom_naissance")} required />
      <TextField {...shared("nom_usage")} />
      <TextField {...shared("prenoms")} required />
      <TextField {...shared("date_naissance")} type="date" required />
      <SelectField
        {...shared("sexe")}
        options={[
          { value: "", label: "–" },
          { value: "F", label: t("Femme", "Woman") },
          { value: "M", label: t("Homme", "Man") },
        ]}
      />
      <TextField {...shared("commune_naissance")} required />
      <TextField {...shared("code_commune_naissance")} mono required />
      <TextField {...shared("pays_naissance")} />
      <TextField {...shared("nir")} mono autocomplete="off" />
      <TextField {...shared("email")} type="email" />
    </div>
  );
};

/** Every field of one application. */
export const PersonForm: FC<Props> = ({ desk, action, centres, typed, faults }) => {
  const { t } = desk;
  const shared = fieldOf({ desk, typed, faults });
  const oneCentre = centres.length === 1 ? centres[0]?.siret : undefined;
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
        <SelectField {...shared("statut")} options={same(publics)} />
        <SelectField {...shared("voie")} options={same(routes)} />
        <TextField {...shared("date_entree")} type="date" required />
        <SelectField
          {...shared("siret_centre")}
          value={typed["siret_centre"] ?? oneCentre}
          options={[
            ...(oneCentre ? [] : [{ value: "", label: "–" }]),
            ...centres.map(({ siret, name }) => ({ value: siret, label: name })),
          ]}
        />
        <TextField {...shared("employeur")} />
        <SelectField {...shared("initiative")} options={same(initiatives)} />
        <TextField {...shared("dossier_cpf")} mono />
        <TextField {...shared("mois_experience")} inputmode="numeric" />
      </div>
      <p>
        <button type="submit">{t("Inscrire cette personne", "Enrol this person")}</button>
      </p>
    </form>
  );
};
