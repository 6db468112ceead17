import type { FC } from "hono/jsx";
import { type Session, sitsOrWill } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { askedPieces } from "../../../pieces/index.ts";
import {
  ErrorSummary,
  type FieldFault,
  FileField,
  Reasons,
  TextField,
  Verdict,
} from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { personName } from "../parts.tsx";
import { SessionPage } from "../session-frame.tsx";
import { aboutPieces, allowsOnPieces, type FileWithPieces, piecesPath } from "./about.ts";
import { PieceList, PiecesAsked } from "./view.tsx";

/** What was asked and not done: fields to correct, or every reason; with what was typed. */
export type NotKept = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refused?: readonly Finding[];
};

export const pieceLabels = ({ t }: Desk) => ({
  label: t("Nom de la pièce", "Name of the piece"),
  file: t("Fichier PDF, JPEG ou PNG", "PDF, JPEG or PNG file"),
});

export const piecesPage = (desk: Desk, session: Session): Promise<Response> =>
  aboutPieces(desk, session, "see-pieces", (subject) => page(desk, subject));

/** The pieces of one file, what its text asks, and the form that adds one. */
export const page = (desk: Desk, subject: FileWithPieces, not: NotKept = {}): Promise<Response> => {
  const { t, at } = desk;
  const { file, candidate, pieces } = subject;
  const { session } = file;
  const open = sitsOrWill(session.state);
  const adds = open && allowsOnPieces(desk, "add-piece", session, candidate);
  const failed = not.refused !== undefined || (not.faults?.length ?? 0) > 0;
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="candidats"
      title={t(
        `Pièces du dossier de ${personName(candidate.person)}`,
        `Pieces of the file of ${personName(candidate.person)}`,
      )}
      tab={t("Pièces d'un dossier", "Pieces of a file")}
    >
      <div class="flow">
        {not.refused ? (
          <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
            <Reasons findings={not.refused} language={at.language} />
          </Verdict>
        ) : null}
        <PieceList desk={desk} file={file} candidate={candidate} pieces={pieces} />
        <PiecesAsked desk={desk} file={file} candidate={candidate} pieces={pieces} />
        {adds ? <AddForm desk={desk} subject={subject} not={not} /> : null}
        {open ? (
          <Removals desk={desk} subject={subject} />
        ) : (
          <p>
            {t(
              "Le jury a clos : les pièces sur lesquelles il a décidé ne changent plus.",
              "The jury has closed: the pieces it decided on change no more.",
            )}
          </p>
        )}
      </div>
    </SessionPage>,
    failed ? 422 : 200,
  );
};

type FormProps = { readonly desk: Desk; readonly subject: FileWithPieces };

const AddForm: FC<FormProps & { readonly not: NotKept }> = ({ desk, subject, not }) => {
  const { t, at } = desk;
  const { file, candidate, pieces } = subject;
  const labels = pieceLabels(desk);
  const faults = not.faults ?? [];
  const missing = askedPieces(
    file.rules,
    pieces.map(({ label }) => label),
  ).flatMap(({ decision }) =>
    decision.findings.flatMap(({ code, facts }) => (code === "piece-given" ? [] : String(facts["piece"]))),
  );
  return (
    <form
      method="post"
      action={href(at, piecesPath(file.session, candidate))}
      enctype="multipart/form-data"
      class="sheet flow"
    >
      <h2>{t("Ajouter une pièce", "Add a piece")}</h2>
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      <TextField
        name="label"
        label={labels.label}
        hint={
          missing.length > 0
            ? t(
                "Prenez un nom de la liste pour une pièce que le règlement demande.",
                "Take a name of the list for a piece that the rulebook asks for.",
              )
            : undefined
        }
        value={not.typed?.["label"]}
        list={missing.length > 0 ? "asked-pieces" : undefined}
        faults={faults}
        required
      />
      {missing.length > 0 ? (
        <datalist id="asked-pieces">
          {missing.map((piece) => (
            <option value={piece} />
          ))}
        </datalist>
      ) : null}
      <FileField
        name="file"
        label={labels.file}
        hint={t(
          "10 Mo au plus. Une photo se prend sans visage ; le lieu et l'appareil en sont retirés.",
          "10 MB at most. A picture is taken without faces; its place and device are removed.",
        )}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        faults={faults}
      />
      <p>
        <button type="submit">{t("Ajouter au dossier", "Add to the file")}</button>
      </p>
    </form>
  );
};

/** Each piece that who reads may take out, behind a fold. */
const Removals: FC<FormProps> = ({ desk, subject: { file, candidate, pieces } }) => {
  const { t, at } = desk;
  const all = allowsOnPieces(desk, "keep-pieces", file.session, candidate);
  const own = pieces.filter(({ accountId }) => all || accountId === desk.actor.account.id);
  return (
    <>
      {own.map(({ id, label }) => (
        <details>
          <summary>{t(`Retirer : ${label}`, `Remove: ${label}`)}</summary>
          <form method="post" action={href(at, piecesPath(file.session, candidate, `${id}/retirer`))}>
            <p class="row">
              <button type="submit" class="quiet">
                {t("Retirer cette pièce", "Remove this piece")}
                <span class="visually-hidden"> : {label}</span>
              </button>
              <span class="small">
                {t(
                  "L'historique en garde le nom et l'empreinte.",
                  "The history keeps its name and fingerprint.",
                )}
              </span>
            </p>
          </form>
        </details>
      ))}
    </>
  );
};
