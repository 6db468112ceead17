import type { CallCode } from "../../jury/index.ts";
import { on, type Say, words } from "./say.ts";

/** Reasons met when someone of the pool is called to a jury. */
export const poolSaid: Readonly<Record<CallCode, Say>> = {
  "mandate-runs": (f, l) =>
    f["until"] === null
      ? words("Le mandat court.", "The mandate runs.")
      : words(
          `Le mandat court jusqu'au ${on(f["until"], l)}.`,
          `The mandate runs until ${on(f["until"], l)}.`,
        ),
  "mandate-not-begun": (f, l) =>
    words(
      `Le mandat ne commence que le ${on(f["from"], l)}.`,
      `The mandate begins on ${on(f["from"], l)} only.`,
    ),
  "mandate-over": (f, l) =>
    words(`Le mandat a pris fin le ${on(f["until"], l)}.`, `The mandate ended on ${on(f["until"], l)}.`),
  "available-that-day": () => words("Aucune indisponibilité ce jour-là.", "No absence on that day."),
  "absent-that-day": (f, l) =>
    words(
      `Indisponible du ${on(f["from"], l)} au ${on(f["until"], l)}.`,
      `Absent from ${on(f["from"], l)} to ${on(f["until"], l)}.`,
    ),
  "free-that-day": () => words("Aucun autre jury ce jour-là.", "No other jury on that day."),
  "sits-elsewhere-that-day": (f) =>
    words(`Siège ce jour-là à la session ${f["session"]}.`, `Sits on that day in session ${f["session"]}.`),
  "not-in-this-jury": () => words("Pas encore dans ce jury.", "Not in this jury yet."),
  "in-this-jury": () => words("Déjà dans ce jury.", "In this jury already."),
};
