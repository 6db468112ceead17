import { applicationColumns } from "../../../candidacy/index.ts";
import { writeCsv, writeXlsx } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import { type Desk, download } from "../desk.tsx";
import { centresFor } from "./people.ts";

/** One line that reads well, so that the template says what each column holds. */
const example: Readonly<Record<keyof typeof applicationColumns, string>> = {
  nom_naissance: "Exemple",
  nom_usage: "",
  prenoms: "Camille Anne",
  date_naissance: "04/05/1994",
  sexe: "F",
  code_commune_naissance: "44184",
  commune_naissance: "Saint-Nazaire",
  code_pays_naissance: "",
  pays_naissance: "",
  nir: "",
  email: "camille@exemple.fr",
  statut: "salarié",
  voie: "plan de développement des compétences",
  date_entree: "05/01/2026",
  siret_centre: "",
  employeur: "",
  initiative: "employeur",
  dossier_cpf: "",
  mois_experience: "",
};

/** The template of a file of candidates, with one line as an example and the centre's SIRET when it is known. */
export const template =
  (kind: "csv" | "xlsx") =>
  async (desk: Desk, session: Session): Promise<Response> => {
    const centres = await centresFor(desk, session);
    const columns = Object.keys(applicationColumns) as (keyof typeof applicationColumns)[];
    const row = columns.map((column) =>
      column === "siret_centre" ? (centres[0]?.siret ?? "") : example[column],
    );
    return kind === "csv"
      ? download(desk, "candidats-modele.csv", "text/csv; charset=utf-8", writeCsv(columns, [row]))
      : download(
          desk,
          "candidats-modele.xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          await writeXlsx("candidats", columns, [row]),
        );
  };
