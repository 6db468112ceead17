import type { VaeStepCode } from "../../candidacy/index.ts";
import { on, type Say, words } from "./say.ts";

/** Reasons met when a step of a VAE file is recorded. */
export const vaeStepSaid: Readonly<Record<VaeStepCode, Say>> = {
  "vae-route": () => words("Le dossier est une VAE.", "The file is a VAE."),
  "not-vae-route": () => words("Ce dossier n'est pas une VAE.", "This file is not a VAE."),
  "step-of-the-past": () => words("Le jour est venu.", "The day has come."),
  "step-to-come": (f, l) =>
    words(`Le ${on(f["on"], l)} n'est pas encore venu.`, `${on(f["on"], l)} has not come yet.`),
  "file-was-complete": (f, l) =>
    words(`Le dossier était complet le ${on(f["on"], l)}.`, `The file was complete on ${on(f["on"], l)}.`),
  "file-not-complete-yet": (f, l) =>
    f["on"] === null
      ? words(
          "Inscrivez d'abord le jour où le dossier était complet.",
          "First record the day the file was complete.",
        )
      : words(
          `Ce jour vient avant celui où le dossier était complet, le ${on(f["on"], l)}.`,
          `That day comes before the file was complete, on ${on(f["on"], l)}.`,
        ),
  "step-unreadable": () =>
    words(
      "Choisissez une étape et un jour, par exemple 24/11/2026.",
      "Choose a step and a day, for example 24/11/2026.",
    ),
  "answer-explained": () => words("Le refus dit pourquoi.", "The refusal says why."),
  "answer-without-reason": () =>
    words(
      "Un refus dit pourquoi : la personne lira ce motif.",
      "A refusal says why: the person will read it.",
    ),
  "opinion-explained": () => words("L'avis dit pourquoi.", "The opinion says why."),
  "opinion-without-reason": () =>
    words(
      "Un avis qui limite à des blocs ou oriente vers une autre voie dit pourquoi : la personne le lira.",
      "An opinion that keeps to some blocks or points to another route says why: the person will read it.",
    ),
  "candidate-met": () => words("La personne a été reçue.", "The person was met."),
  "candidate-met-by-nobody": () => words("Dites qui a reçu la personne.", "Say who met the person."),
};
