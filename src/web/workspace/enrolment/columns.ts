import type { ApplicationColumn } from "../../../candidacy/index.ts";
import type { Option } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Tongue } from "../desk.tsx";

/** A centre that an application may name. */
export type NamedCentre = { readonly siret: string; readonly name: string };

/** Each column of an application, as a page names it. */
export const columnLabels = (t: Tongue): Readonly<Record<ApplicationColumn, string>> => ({
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

/** What a column takes, told below its name. */
export const columnHints = (t: Tongue): Partial<Record<ApplicationColumn, string>> => ({
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

const choices: Partial<Record<ApplicationColumn, readonly string[]>> = {
  statut: ["salarié", "demandeur d'emploi", "jeune", "intérimaire"],
  voie: [
    "contrat de professionnalisation",
    "plan de développement des compétences",
    "CPF",
    "projet de transition professionnelle",
    "période de reconversion",
    "VAE",
    "formation de demandeur d'emploi",
    "travail temporaire",
    "apprentissage",
  ],
  initiative: ["candidat", "centre", "France Travail", "employeur", "autre"],
};

/** What may stand in a column that takes one of few; undefined for one that is written freely. */
export const columnChoices = (
  column: ApplicationColumn,
  centres: readonly NamedCentre[],
  t: Tongue,
): readonly Option[] | undefined => {
  if (column === "siret_centre") return centres.map(({ siret, name }) => ({ value: siret, label: name }));
  if (column === "sexe")
    return [
      { value: "F", label: t("Femme", "Woman") },
      { value: "M", label: t("Homme", "Man") },
    ];
  return choices[column]?.map((value) => ({ value, label: typeset(value, "fr") }));
};

/** Codes and dates, shown in figures of one width. */
export const isMono = (column: ApplicationColumn): boolean =>
  ["code_commune_naissance", "nir", "dossier_cpf"].includes(column);
