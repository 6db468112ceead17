import { writeCsv } from "../../intake/index.ts";
import type { Session } from "../../jury/index.ts";
import { outcomeWords, routeWords } from "../../language/index.ts";
import { candidatesShown } from "./candidates.tsx";
import { type Desk, download } from "./desk.tsx";
import { assessed } from "./overview.tsx";

/**
 * The list of a session's candidates as a CSV: those the page shows to this reader, with nothing more than it shows
 * but the whole name. Days are written year first.
 */
export const candidatesFile = async (desk: Desk, session: Session): Promise<Response> => {
  const { at, t } = desk;
  const { file, shown, centres } = await candidatesShown(desk, session);
  const columns = [
    t("Prénoms", "First names"),
    t("Nom de naissance", "Birth name"),
    t("Nom d'usage", "Usage name"),
    t("Voie", "Route"),
    t("Entrée", "Entry"),
    t("Centre", "Centre"),
    t("Évaluations notées", "Assessments noted"),
    t("Évaluations prévues", "Assessments planned"),
    t("Décision", "Decision"),
  ];
  const rows = shown.map(({ candidacy, person, marks, deliberation }) => [
    person.firstNames.join(" "),
    person.birthName,
    person.usageName ?? "",
    routeWords[candidacy.route][at.language],
    candidacy.enteredOn,
    centres.get(candidacy.organisationId) ?? "",
    String(assessed(file.items, marks)),
    String(file.items.length),
    deliberation ? outcomeWords[deliberation.outcome][at.language] : t("À décider", "To decide"),
  ]);
  return download(
    desk,
    `candidats-${session.reference}.csv`,
    "text/csv; charset=utf-8",
    writeCsv(columns, rows),
  );
};
