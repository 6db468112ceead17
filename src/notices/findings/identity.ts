import type { CorrectionCode } from "../../candidacy/index.ts";
import { type Say, words } from "./say.ts";

/** Reasons met when an identity is put right. */
export const identitySaid: Readonly<Record<CorrectionCode, Say>> = {
  "identity-differs": () => words("L'identité change.", "The identity changes."),
  "identity-confirmed": () =>
    words(
      "L'identité connue est gardée, une inscription l'ayant dite autrement.",
      "The identity is kept as known, an enrolment having told it otherwise.",
    ),
  "identity-unchanged": () => words("Rien n'est changé.", "Nothing is changed."),
  "correction-explained": () => words("Un motif est donné.", "A reason is given."),
  "correction-without-reason": () =>
    words(
      "Il faut un motif : ce qui montre l'identité exacte.",
      "A reason is needed: what shows the right identity.",
    ),
  "identity-free": () =>
    words("Personne d'autre ne porte cette identité.", "Nobody else bears this identity."),
  "identity-taken": () =>
    words(
      "Une autre personne est déjà connue sous cette identité : deux dossiers ne se fondent pas ainsi.",
      "Someone else is already known by this identity: two files are not merged this way.",
    ),
  "enrolled-here-alone": () =>
    words("Aucun autre centre n'a inscrit cette personne.", "No other centre enrolled this person."),
  "enrolled-elsewhere": () =>
    words(
      "Un autre centre a aussi inscrit cette personne : demandez la correction au secrétariat.",
      "Another centre enrolled this person too: ask the secretariat for the correction.",
    ),
};
