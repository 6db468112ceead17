import { Hono } from "hono";
import { own } from "../../../people/index.ts";
import type { WebMeans } from "../../means.ts";
import { inSession } from "../desk.tsx";
import type { WorkEnv } from "../visit.ts";
import { addOnePiece, pieceFile, removeOnePiece } from "./acts.ts";
import { piecesPage } from "./page.tsx";

/** A candidate has pieces in their own file; whose file it is, is asked again of the file. */
const oneself = { personId: own };

/** The pieces of one file; mounted under the candidate's own address. */
export const pieceRoutes = (means: WebMeans): Hono<WorkEnv> => {
  const pieces = new Hono<WorkEnv>();
  pieces.get("/", inSession(means, "see-pieces", piecesPage, oneself));
  pieces.post("/", inSession(means, "add-piece", addOnePiece, oneself));
  pieces.get("/:piece", inSession(means, "see-pieces", pieceFile, oneself));
  pieces.post("/:piece/retirer", inSession(means, "add-piece", removeOnePiece, oneself));
  return pieces;
};
