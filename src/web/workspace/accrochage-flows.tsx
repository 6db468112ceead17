import type { FC } from "hono/jsx";
import { type FlowRecord, flowsOf } from "../../cpf/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { DataTable, FileField, Status } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import { noFile } from "./form.ts";
import { Act } from "./parts.tsx";

/** Making the file: it is handed over once, at once. */
export const MakeForm: FC<{ desk: Desk; leaving: number }> = ({ desk: { t, at }, leaving }) =>
  leaving === 0 ? null : (
    <section class="flow">
      <h2>{t("Faire le fichier", "Make the file")}</h2>
      <p>
        {t(
          "Il est remis une seule fois et n'est pas gardé ici : il peut contenir des numéros de sécurité sociale. Déposez-le sur le portail de la Caisse des dépôts, puis rouvrez cette page. S'il se perd, mettez-le de côté et refaites-le.",
          "It is handed over once and not kept here: it may hold social security numbers. Deposit it on the portal of the Caisse des dépôts, then open this page again. If it is lost, set it aside and make it again.",
        )}
      </p>
      <Act
        action={href(at, `${links.sendHolders}/fichier`)}
        label={t(
          leaving > 1 ? `Faire le fichier des ${leaving} passages` : "Faire le fichier de ce passage",
          leaving > 1 ? `Make the file of ${leaving} passages` : "Make the file of this passage",
        )}
      />
    </section>
  );

export const ReportForm: FC<{ desk: Desk; missing: boolean }> = ({ desk: { t, at }, missing }) => (
  <section class="flow">
    <h2>{t("Lire un rapport", "Read a report")}</h2>
    <form
      method="post"
      action={href(at, `${links.sendHolders}/rapport`)}
      enctype="multipart/form-data"
      class="sheet flow"
    >
      <FileField
        name="report"
        label={t("Rapport de traitement, en XML", "Processing report, in XML")}
        hint={t(
          "Celui que le portail rend après chaque dépôt. 10 Mo au plus ; un plus grand se lit par la commande import receipt.",
          "The one that the portal gives back after each deposit. 10 MB at most; a larger one is read by the command import receipt.",
        )}
        accept=".xml"
        faults={missing ? noFile("report", t) : undefined}
        alerts
      />
      <p>
        <button type="submit" class="quiet">
          {t("Lire le rapport", "Read the report")}
        </button>
      </p>
    </form>
  </section>
);

/** The files made, the last first. */
export const flowHistory = ({ means }: Desk, certifierId: string): Promise<FlowRecord[]> =>
  flowsOf(means.db, certifierId);

/** Every file made and what became of it; one that waits for its report may be set aside. */
export const FlowHistory: FC<{ desk: Desk; flows: readonly FlowRecord[] }> = ({ desk, flows }) => {
  const { t, at } = desk;
  if (flows.length === 0) return null;
  const on = (instant: Date): string => dayText(dayInParis(instant), at.language);
  return (
    <DataTable
      id="flows"
      caption={t("Fichiers faits, le dernier d'abord", "Files made, the last first")}
      stack
      columns={[
        { head: t("Fichier", "File"), mono: true },
        { head: t("Fait le", "Made on") },
        { head: t("Schéma officiel", "Official schema") },
        { head: t("Ce qu'il est devenu", "What became of it") },
      ]}
      rows={flows.map(({ id, fileName, preparedAt, checked, treatmentId, readBackAt, discardedAt }) => ({
        cells: [
          fileName,
          on(preparedAt),
          checked ? t("contrôlé", "checked") : t("non contrôlé", "not checked"),
          readBackAt ? (
            <Status tone="ok">
              {t(
                `Rapport ${treatmentId ?? ""} lu le ${on(readBackAt)}`,
                `Report ${treatmentId ?? ""} read on ${on(readBackAt)}`,
              )}
            </Status>
          ) : discardedAt ? (
            <Status tone="todo">
              {t(`Mis de côté le ${on(discardedAt)}`, `Set aside on ${on(discardedAt)}`)}
            </Status>
          ) : (
            <>
              <Status tone="now">{t("Rapport attendu", "Report awaited")}</Status>
              <Act
                action={href(at, `${links.sendHolders}/${id}/ecarter`)}
                label={t("Jamais déposé : mettre de côté", "Never deposited: set aside")}
                quiet
              />
            </>
          ),
        ],
      }))}
    />
  );
};
