import type { Session } from "../../jury/index.ts";
import { outcomeWords, routeWords } from "../../language/index.ts";
import { candidatesShown } from "./candidates.tsx";
import type { Desk } from "./desk.tsx";
import { listFile } from "./list-file.ts";
import { assessed } from "./overview.tsx";

/** The candidates of a session that the page shows to this reader, with nothing more than it shows but the whole name. */
export const candidatesFile = async (desk: Desk, session: Session): Promise<Response> => {
  const { at, t } = desk;
  const { file, shown, centres } = await candidatesShown(desk, session);
  return listFile(desk, `candidats-${session.reference}`, shown, [
    [t("Prénoms", "First names"), ({ person }) => person.firstNames.join(" ")],
    [t("Nom de naissance", "Birth name"), ({ person }) => person.birthName],
    [t("Nom d'usage", "Usage name"), ({ person }) => person.usageName ?? ""],
    [t("Voie", "Route"), ({ candidacy }) => routeWords[candidacy.route][at.language]],
    [t("Entrée", "Entry"), ({ candidacy }) => candidacy.enteredOn],
    [t("Centre", "Centre"), ({ candidacy }) => centres.get(candidacy.organisationId) ?? ""],
    [t("Évaluations notées", "Assessments noted"), ({ marks }) => String(assessed(file.items, marks))],
    [t("Évaluations prévues", "Assessments planned"), () => String(file.items.length)],
    [
      t("Décision", "Decision"),
      ({ deliberation }) =>
        deliberation ? outcomeWords[deliberation.outcome][at.language] : t("À décider", "To decide"),
    ],
  ]);
};
