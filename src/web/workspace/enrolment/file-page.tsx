import type { FC } from "hono/jsx";
import type { Fault } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import { dayText, routeWords } from "../../../language/index.ts";
import { wordCitation, wordFault, wordFinding } from "../../../notices/index.ts";
import { DataTable, type Row, Status, toneOf } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { capital, Empty, personName } from "../parts.tsx";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import type { AnsweredLine, FilePreview } from "./people.ts";
import { type Column, columnLabels } from "./person-form.tsx";

type Props = {
  readonly desk: Desk;
  readonly session: Session;
  readonly file: string;
  readonly preview: FilePreview;
};

/** What the file would do: lines ready, lines to correct with every reason, and the choice to enrol. */
export const FilePreviewPage: FC<Props> = ({ desk, session, file, preview: { faults, lines } }) => {
  const { at, t } = desk;
  const ready = lines.filter(({ decision }) => decision.outcome === "granted");
  const refused = lines.filter(({ decision }) => decision.outcome !== "granted");
  const faulty = new Set(faults.map(({ line }) => line ?? 0)).size;
  const wrong = refused.length + faulty;
  const title = titleOf(ready.length, wrong, desk);
  return (
    <SessionPage desk={desk} session={session} step="inscrire" title={title}>
      <div class="flow">
        <p>
          {t("Fichier", "File")} <span class="number">{file}</span>.{" "}
          {t("Rien n'est encore enregistré.", "Nothing is recorded yet.")}
        </p>
        {wrong > 0 ? (
          <DataTable
            id="wrong"
            caption={t("Lignes à corriger", "Lines to correct")}
            stack
            columns={[
              { head: t("Ligne", "Line") },
              { head: t("Candidat ou colonne", "Candidate or column") },
              { head: t("Ce qui ne va pas, et pourquoi", "What is wrong, and why") },
              { head: t("Réponse", "Answer") },
            ]}
            rows={[
              ...faults.map((fault) => faultRow(fault, desk)),
              ...refused.map((line) => refusedRow(line, desk)),
            ]}
          />
        ) : null}
        <Choice
          desk={desk}
          ready={ready.length}
          wrong={wrong}
          again={href(at, sessionPath(session, "inscrire"))}
        />
        {ready.length > 0 ? (
          <DataTable
            id="ready"
            caption={t("Lignes prêtes", "Lines ready")}
            stack
            columns={[
              { head: t("Ligne", "Line") },
              { head: t("Candidat", "Candidate") },
              { head: t("Voie", "Route") },
              { head: t("Entrée", "Entry") },
              { head: t("Réponse", "Answer") },
            ]}
            rows={ready.map(({ application }) => ({
              status: "ok",
              cells: [
                t(`Ligne\u00a0${application.line}`, `Line\u00a0${application.line}`),
                personName(application.identity),
                capital(routeWords[application.route][at.language]),
                dayText(application.enteredOn, at.language),
                <Status tone="ok">{t("Peut être inscrit", "May be enrolled")}</Status>,
              ],
            }))}
          />
        ) : (
          <Empty
            says={t("Aucune ligne n'est prête.", "No line is ready.")}
            more={t(
              "Corrigez le fichier, puis déposez-le de nouveau.",
              "Correct the file, then drop it again.",
            )}
          />
        )}
      </div>
    </SessionPage>
  );
};

const titleOf = (ready: number, wrong: number, { t }: Desk): string => {
  const good = t(
    ready > 1
      ? `${ready} lignes sont prêtes`
      : ready === 1
        ? "Une ligne est prête"
        : "Aucune ligne n'est prête",
    ready > 1 ? `${ready} lines are ready` : ready === 1 ? "One line is ready" : "No line is ready",
  );
  const bad =
    wrong === 0
      ? t("aucune n'est à corriger", "none is to correct")
      : wrong === 1
        ? t("une est à corriger", "one is to correct")
        : t(`${wrong} sont à corriger`, `${wrong} are to correct`);
  return `${good}, ${bad}.`;
};

const faultRow = (fault: Fault, { t, at }: Desk): Row => ({
  status: "no",
  cells: [
    fault.line === undefined
      ? t("Tout le fichier", "The whole file")
      : t(`Ligne\u00a0${fault.line}`, `Line\u00a0${fault.line}`),
    fault.column ? (
      <>
        {columnLabels(t)[fault.column as Column] ?? ""} <span class="number">{fault.column}</span>
      </>
    ) : (
      "–"
    ),
    typeset(wordFault(fault, at.language), at.language),
    <Status tone="no">{t("Illisible", "Not readable")}</Status>,
  ],
});

const refusedRow = ({ application, decision }: AnsweredLine, { t, at }: Desk): Row => ({
  status: toneOf[decision.outcome],
  cells: [
    t(`Ligne\u00a0${application.line}`, `Line\u00a0${application.line}`),
    personName(application.identity),
    decision.findings
      .filter(({ outcome }) => outcome !== "met")
      .map((finding) => (
        <>
          <span>{typeset(wordFinding(finding, at.language), at.language)}</span>
          <br />
          {finding.rule ? (
            <>
              <span class="source">{typeset(wordCitation(finding.rule, at.language), at.language)}</span>
              <br />
            </>
          ) : null}
        </>
      )),
    <Status tone={toneOf[decision.outcome]}>
      {decision.outcome === "refused" ? t("Refusée", "Refused") : t("Inconnue", "Unknown")}
    </Status>,
  ],
});

const Choice: FC<{ desk: Desk; ready: number; wrong: number; again: string }> = ({
  desk: { t },
  ready,
  wrong,
  again,
}) => (
  <form method="post" class="row">
    {wrong === 0 && ready > 0 ? (
      <button type="submit" name="taking" value="all">
        {t(
          ready > 1 ? `Inscrire les ${ready} lignes` : "Inscrire cette ligne",
          ready > 1 ? `Enrol the ${ready} lines` : "Enrol this line",
        )}
      </button>
    ) : null}
    {wrong > 0 && ready > 0 ? (
      <button type="submit" name="taking" value="granted">
        {t(
          ready > 1 ? `Inscrire seulement les ${ready} lignes prêtes` : "Inscrire seulement la ligne prête",
          ready > 1 ? `Enrol only the ${ready} lines ready` : "Enrol only the line ready",
        )}
      </button>
    ) : null}
    <a class="button quiet" href={again}>
      {wrong > 0
        ? t("N'inscrire personne et corriger le fichier", "Enrol nobody and correct the file")
        : t("N'inscrire personne", "Enrol nobody")}
    </a>
  </form>
);
