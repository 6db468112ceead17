import { z } from "zod";
import type { Session } from "../../../jury/index.ts";
import { addPiece, pieceBytes, removePiece } from "../../../pieces/index.ts";
import type { FieldFault } from "../../components/index.ts";
import { type Desk, done, download, notFound } from "../desk.tsx";
import { faultMessage, readTyped, text } from "../form.ts";
import { aboutPieces, allowsOnPieces, piecesPath } from "./about.ts";
import { page, pieceLabels } from "./page.tsx";

const Added = z.object({ label: text(300) });

const byOf = ({ actor }: Desk) => ({ name: actor.account.name, accountId: actor.account.id });

/** Puts a file in the candidate's own, or shows every reason with what was typed. */
export const addOnePiece = (desk: Desk, session: Session): Promise<Response> =>
  aboutPieces(desk, session, "add-piece", async (subject) => {
    const { means, t } = desk;
    const { file, label } = await desk.c.req.parseBody();
    const labels = pieceLabels(desk);
    const typed = typeof label === "string" ? { label } : {};
    const read = readTyped(Added, typed, labels, t);
    const given = file instanceof File && file.name !== "" ? file : undefined;
    const faults: FieldFault[] = [
      ...(read.ok ? [] : read.faults),
      ...(given ? [] : [{ field: "file", label: labels.file, message: faultMessage("missing", t) }]),
    ];
    if (!read.ok || !given) return page(desk, subject, { typed, faults });
    const bytes = new Uint8Array(await given.arrayBuffer());
    const about = { sessionId: session.id, candidacyId: subject.candidate.candidacy.id };
    const piece = { label: read.value.label, bytes };
    const decision = await addPiece(means.db, means.world, about, piece, byOf(desk));
    return decision.outcome === "granted"
      ? done(desk, piecesPath(session, subject.candidate), "piece-added")
      : page(desk, subject, { typed, refused: decision.findings });
  });

export const removeOnePiece = (desk: Desk, session: Session): Promise<Response> =>
  aboutPieces(desk, session, "add-piece", async (subject) => {
    const { db, world } = desk.means;
    const about = { sessionId: session.id, candidacyId: subject.candidate.candidacy.id };
    const keepsAll = allowsOnPieces(desk, "keep-pieces", session, subject.candidate);
    const by = { ...byOf(desk), keepsAll };
    const decision = await removePiece(db, world, about, desk.c.req.param("piece") ?? "", by);
    if (!decision) return notFound(desk);
    return decision.outcome === "granted"
      ? done(desk, piecesPath(session, subject.candidate), "piece-removed")
      : page(desk, subject, { refused: decision.findings });
  });

const types = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const;
const endings = { pdf: "pdf", jpeg: "jpg", png: "png" } as const;

/** A piece to keep: always a download, so that nothing in it runs on our pages. */
export const pieceFile = (desk: Desk, session: Session): Promise<Response> =>
  aboutPieces(desk, session, "see-pieces", async ({ candidate, pieces }) => {
    const piece = pieces.find(({ id }) => id === desk.c.req.param("piece"));
    const bytes = piece && (await pieceBytes(desk.means.db, candidate.candidacy.id, piece.id));
    return piece && bytes
      ? download(desk, `${piece.label}.${endings[piece.kind]}`, types[piece.kind], bytes)
      : notFound(desk);
  });
