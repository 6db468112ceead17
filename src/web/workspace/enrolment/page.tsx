import type { FC } from "hono/jsx";
import { z } from "zod";
import {
  applicationColumns,
  findDraft,
  readApplications,
  readRow,
  saveDraft,
} from "../../../candidacy/index.ts";
import { type Fault, readTable, writeCsv, writeXlsx } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { Reasons, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, done, download, notFound, show } from "../desk.tsx";
import { type Typed, typedIn } from "../form.ts";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import { FilePreviewPage } from "./file-page.tsx";
import { type AnsweredLine, centresFor, enrolPeople, openFor, previewFile } from "./people.ts";
import { fieldFaults, PersonForm } from "./person-form.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly Fault[];
  readonly answer?: AnsweredLine | undefined;
  readonly fileMissing?: boolean;
};

/** Enrolling: a file, or one person. */
export const enrolPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, faults = [], answer, fileMissing = false }: Shown = {},
): Promise<Response> => {
  const { at, t } = desk;
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const centres = await centresFor(desk, session);
  const to = (step: string) => href(at, sessionPath(session, step));
  const title = t("Inscrire des candidats", "Enrol candidates");
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="inscrire"
      title={title}
      lead={t(
        "Chaque inscription est décidée par les règles du jour d'entrée ; rien n'est gardé sans votre accord.",
        "Each enrolment is decided by the rules of the day of entry; nothing is kept without your word.",
      )}
    >
      <div class="flow">
        {answer ? <Refused desk={desk} answer={answer} /> : null}
        <h2>{t("Avec un fichier", "With a file")}</h2>
        <form method="post" action={to("inscrire/fichier")} enctype="multipart/form-data" class="sheet flow">
          <p class="field">
            <label for="file">{t("Fichier CSV ou XLSX", "CSV or XLSX file")}</label>
            <span class="hint" id="file-hint">
              {t(
                "10 Mo au plus. Vous verrez la réponse de chaque ligne avant d'inscrire.",
                "10 MB at most. You will see the answer to each line before enrolling.",
              )}
            </span>
            {fileMissing ? (
              <span class="error" id="file-error" role="alert">
                {t("Choisissez d'abord un fichier", "Choose a file first")}
              </span>
            ) : null}
            <input
              type="file"
              id="file"
              name="file"
              accept=".csv,.xlsx"
              aria-describedby={fileMissing ? "file-hint file-error" : "file-hint"}
              aria-invalid={fileMissing ? "true" : undefined}
              required
            />
          </p>
          <p class="row">
            <button type="submit">{t("Vérifier le fichier", "Check the file")}</button>
            <a href={to("inscrire/modele.csv")}>{t("Modèle CSV", "CSV template")}</a>
            <a href={to("inscrire/modele.xlsx")}>{t("Modèle XLSX", "XLSX template")}</a>
          </p>
        </form>
        <h2>{t("Une personne", "One person")}</h2>
        <PersonForm
          desk={desk}
          action={to("inscrire")}
          centres={centres}
          typed={typed}
          faults={fieldFaults(faults, t, at.language)}
        />
      </div>
    </SessionPage>,
    faults.length > 0 || answer || fileMissing ? 422 : 200,
  );
};

const Refused: FC<{ desk: Desk; answer: AnsweredLine }> = ({ desk: { t, at }, answer: { decision } }) => (
  <Verdict
    tone={decision.outcome === "refused" ? "no" : "unknown"}
    says={
      decision.outcome === "refused"
        ? t("Cette inscription ne peut pas être faite.", "This enrolment cannot be made.")
        : t("Cette inscription ne peut pas encore être décidée.", "This enrolment cannot be decided yet.")
    }
    more={t(
      "Rien n'est enregistré ; ce que vous avez saisi est gardé ci-dessous.",
      "Nothing is recorded; what you typed is kept below.",
    )}
    settled={false}
  >
    <Reasons findings={decision.findings} language={at.language} />
  </Verdict>
);

const closedPage = (desk: Desk, session: Session, findings: readonly Finding[]): Promise<Response> => {
  const { t, at } = desk;
  const title = t("Les inscriptions sont closes", "Enrolment is closed");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="inscrire" title={title}>
      <Verdict
        tone="no"
        says={t("On ne s'inscrit plus à cette session.", "One can no longer enrol in this session.")}
        settled={false}
      >
        <Reasons findings={findings} language={at.language} />
      </Verdict>
    </SessionPage>,
  );
};

/** Sends on to the candidates, from where this enrolment can be undone. */
const enrolled = (desk: Desk, session: Session, id: string, count: number): Response =>
  done(desk, `${sessionPath(session, "candidats")}?inscription=${id}`, "enrolled", count);

/** Enrols the one person typed. */
export const enrolOne = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readRow("page", { line: 1, cells: typed });
  if ("faults" in read) return enrolPage(desk, session, { typed, faults: read.faults });
  const { id, lines } = await enrolPeople(desk, session, [read], "all");
  if (id) return enrolled(desk, session, id, 1);
  return enrolPage(desk, session, { typed, answer: lines[0] });
};

/** Takes the file in, keeps it sealed, and sends on to its preview. */
export const takeFile = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor } = desk;
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.name === "") return enrolPage(desk, session, { fileMissing: true });
  const id = await saveDraft(means.db, means, {
    certifierId: session.certifierId,
    sessionId: session.id,
    accountId: actor.account.id,
    name: file.name.slice(0, 120),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return done(desk, sessionPath(session, `inscrire/fichier/${id}`));
};

const draftOf = async ({ c, means, actor }: Desk, session: Session) => {
  const id = z.uuid().safeParse(c.req.param("draft"));
  const draft = id.success
    ? await findDraft(means.db, means, { id: id.data, sessionId: session.id, accountId: actor.account.id })
    : undefined;
  return id.success && draft ? { ...draft, id: id.data } : undefined;
};

export const previewPage = async (desk: Desk, session: Session): Promise<Response> => {
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const draft = await draftOf(desk, session);
  if (!draft) return notFound(desk);
  const preview = await previewFile(desk, session, opened, draft);
  return show(
    desk,
    <FilePreviewPage desk={desk} session={session} file={draft.name} preview={preview} />,
    preview.lines.some(({ decision }) => decision.outcome === "granted") ? 200 : 422,
  );
};

/** Enrols the lines of the file, all or only the good ones, as was chosen. */
export const enrolFile = async (desk: Desk, session: Session): Promise<Response> => {
  const chosen = (await typedIn(desk.c))["taking"];
  const draft = await draftOf(desk, session);
  if (!draft) return notFound(desk);
  const { applications, faults } = readApplications(draft.name, await readTable(draft.name, draft.bytes));
  const whole = chosen !== "granted";
  if (whole && faults.length > 0) return previewPage(desk, session);
  const taking = whole ? "all" : "granted";
  const answer = await enrolPeople(desk, session, applications, taking, draft.id);
  return answer.id ? enrolled(desk, session, answer.id, answer.enrolled) : previewPage(desk, session);
};

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
