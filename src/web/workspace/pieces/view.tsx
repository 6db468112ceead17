import type { FC } from "hono/jsx";
import { type CandidateFile, type SessionFile, sitsOrWill } from "../../../jury/index.ts";
import { dayInParis } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { askedPieces, type Piece } from "../../../pieces/index.ts";
import { Reasons } from "../../components/index.ts";
import { href } from "../../page.ts";
import { numberText, typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { allowsOnPieces, piecesPath } from "./about.ts";

type PiecesProps = {
  readonly desk: Desk;
  readonly file: Pick<SessionFile, "session" | "rules">;
  readonly candidate: Pick<CandidateFile, "candidacy">;
  readonly pieces: readonly Piece[];
};

const kinds = { pdf: "PDF", jpeg: "JPEG", png: "PNG" } as const;

/** "PDF, 120 ko". */
const weightText = ({ kind, size }: Piece, { t, at }: Desk): string => {
  const kB = numberText(Math.max(1, Math.round(size / 1024)), at.language);
  return `${kinds[kind]}, ${t(`${kB} ko`, `${kB} kB`)}`;
};

/** The pieces of a file, each to be downloaded. */
export const PieceList: FC<Omit<PiecesProps, "file"> & { readonly file: Pick<SessionFile, "session"> }> = ({
  desk,
  file: { session },
  candidate,
  pieces,
}) => {
  const { t, at } = desk;
  if (pieces.length === 0)
    return <p class="small">{t("Aucune pièce dans ce dossier.", "No piece in this file.")}</p>;
  return (
    <ul class="ruled">
      {pieces.map((piece) => (
        <li>
          <a href={href(at, piecesPath(session, candidate, piece.id))}>{typeset(piece.label, "fr")}</a>
          <br />
          <span class="small">
            {weightText(piece, desk)}, {piece.addedBy}, {dayText(dayInParis(piece.addedAt), at.language)}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What the branch's text asks of the file: what is there, what is missing, each with its article. */
export const PiecesAsked: FC<PiecesProps> = ({ desk, file, pieces }) => {
  const asked = askedPieces(
    file.rules,
    pieces.map(({ label }) => label),
  );
  return asked.length === 0 ? null : (
    <Reasons findings={asked.flatMap(({ decision }) => decision.findings)} language={desk.at.language} />
  );
};

/** The pieces of a file where it is read, with the way to add one. */
export const PiecesOnFile: FC<PiecesProps> = (props) => {
  const { desk, file, candidate } = props;
  const { t, at } = desk;
  const open = sitsOrWill(file.session.state);
  if (!allowsOnPieces(desk, "see-pieces", file.session, candidate)) return null;
  if (!open && props.pieces.length === 0) return null;
  return (
    <section class="flow">
      <h2>{t("Pièces du dossier", "Pieces of the file")}</h2>
      <PieceList {...props} />
      <PiecesAsked {...props} />
      {open && allowsOnPieces(desk, "add-piece", file.session, candidate) ? (
        <p>
          <a class="button quiet" href={href(at, piecesPath(file.session, candidate))}>
            {t("Ajouter ou retirer une pièce", "Add or remove a piece")}
          </a>
        </p>
      ) : null}
    </section>
  );
};
