import { countUnprinted } from "../../certificate/index.ts";
import { countDeposits, logSize } from "../../log/index.ts";
import { countRefused, countWaiting } from "../../notices/index.ts";
import { queueStanding, serverStanding, type TaskStanding } from "../../storage/index.ts";
import { DataTable, Facts, Status, type Tone } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { numberText } from "../typeset.ts";
import { allows, type Desk, show, WorkPage } from "./desk.tsx";

/** What waits and what fails, in figures alone: no name, no address, no word of a letter. */
export const healthPage = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { t, at, means } = desk;
  const { db } = means;
  const [server, tasks, waiting, refused, unprinted, entries, deposits] = await Promise.all([
    serverStanding(db),
    queueStanding(db),
    countWaiting(db, certifierId),
    countRefused(db, certifierId),
    countUnprinted(db, certifierId),
    logSize(db),
    countDeposits(db),
  ]);
  const failing = tasks.filter((one) => one.failing + one.abandoned > 0);
  const points = failing.length + (refused > 0 ? 1 : 0);
  const title =
    points === 0
      ? t("Rien n'échoue", "Nothing fails")
      : t(
          `${points} point${points > 1 ? "s" : ""} à regarder`,
          `${points} point${points > 1 ? "s" : ""} to look at`,
        );
  const number = (value: number): string => numberText(value, at.language);
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("État de la plateforme", "State of the platform")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Des chiffres seulement : cette page ne montre ni nom ni adresse.",
            "Figures alone: this page shows neither name nor address.",
          )}
        </p>
      </div>
      <div class="flow">
        <Facts
          facts={[
            {
              label: t("Lettres à envoyer", "Letters to send"),
              value: number(waiting),
            },
            {
              label: t("Lettres que le serveur de courrier refuse", "Letters that the mail server refuses"),
              value: <Count desk={desk} count={refused} tone="no" />,
              small:
                refused > 0 && allows(desk, "see-letters", { certifierId }) ? (
                  <a href={href(at, `${links.letters}?etat=refused`)}>{t("Les voir", "See them")}</a>
                ) : undefined,
            },
            { label: t("Feuilles à imprimer", "Sheets to print"), value: number(unprinted) },
            {
              label: t("Registre public", "Public log"),
              value: t(
                `${number(entries)} inscription(s)`,
                `${number(entries)} entr${entries === 1 ? "y" : "ies"}`,
              ),
              small: t(
                `${number(deposits)} en attente d'entrer dans l'arbre`,
                `${number(deposits)} waiting to enter the tree`,
              ),
            },
            {
              label: t("Base de données", "Database"),
              value: `PostgreSQL ${server.server}`,
              small: t(`dernière migration : ${server.migration}`, `last migration: ${server.migration}`),
            },
          ]}
        />
        <Tasks desk={desk} tasks={tasks} />
      </div>
    </WorkPage>,
  );
};

const Count = ({ desk, count, tone }: { desk: Desk; count: number; tone: Tone }) =>
  count > 0 ? <Status tone={tone}>{numberText(count, desk.at.language)}</Status> : <>0</>;

const taskText = (task: string, { t }: Desk): string =>
  ({
    "send-mail": t("Envoi des lettres", "Sending letters"),
    "send-sign-in-link": t("Liens de connexion", "Sign-in links"),
    "print-parchments": t("Impression des feuilles", "Printing sheets"),
    "apply-retention": t("Effacement de ce qui a passé son temps", "Erasing what is past its time"),
    "send-reminders": t("Rappels", "Reminders"),
  })[task] ?? task;

/** The work queued, of every certifier of this installation. */
const Tasks = ({ desk, tasks }: { desk: Desk; tasks: readonly TaskStanding[] }) => {
  const { t } = desk;
  if (tasks.length === 0)
    return <p>{t("Aucun travail de fond n'attend.", "No background work is waiting.")}</p>;
  return (
    <DataTable
      id="tasks"
      caption={t("Travaux de fond, de toute l'installation", "Background work, of the whole installation")}
      stack
      columns={[
        { head: t("Travail", "Work") },
        { head: t("À faire", "Due"), numeric: true },
        { head: t("Échoué, sera repris", "Failed, runs again"), numeric: true },
        { head: t("Abandonné", "Given up"), numeric: true },
      ]}
      rows={tasks.map(({ task, due, failing, abandoned }) => ({
        cells: [
          taskText(task, desk),
          numberText(due, desk.at.language),
          <Count desk={desk} count={failing} tone="warn" />,
          <Count desk={desk} count={abandoned} tone="no" />,
        ],
      }))}
    />
  );
};
