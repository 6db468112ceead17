import { type Words, words } from "../../language/index.ts";
import type { KeepPieceCode } from "../../pieces/index.ts";

/** Why a piece is not put in a file, or not taken out of it. */
export const pieceReasons: Readonly<Record<KeepPieceCode, Words>> = {
  "piece-empty": words(
    "Ce fichier est vide : choisissez celui qui porte la pièce.",
    "This file is empty: choose the one that holds the piece.",
  ),
  "piece-too-large": words(
    "Ce fichier dépasse {most} Mo : réduisez-le, ou partagez-le en plusieurs pièces.",
    "This file is over {most} MB: make it smaller, or cut it into several pieces.",
  ),
  "piece-kind-unknown": words(
    "Ce fichier n'est ni un PDF, ni un JPEG, ni un PNG : enregistrez-le d'abord dans une de ces formes.",
    "This file is neither a PDF, nor a JPEG, nor a PNG: save it in one of these forms first.",
  ),
  "piece-broken": words(
    "Cette image n'est pas entière : prenez-la ou enregistrez-la de nouveau.",
    "This picture is not whole: take it or save it again.",
  ),
  "pieces-too-many": words(
    "Ce dossier tient déjà {most} pièces : réunissez-en plusieurs dans un fichier.",
    "This file holds {most} pieces already: join several of them in one document.",
  ),
  "pieces-closed": words(
    "Le jury a clos : les pièces sur lesquelles il a décidé ne changent plus.",
    "The jury has closed: the pieces it decided on change no more.",
  ),
  "piece-of-another": words(
    "Cette pièce a été ajoutée par quelqu'un d'autre : lui seul, ou le secrétariat, peut la retirer.",
    "This piece was added by someone else: only they, or the secretariat, may remove it.",
  ),
};
