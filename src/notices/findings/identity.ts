import type { AddressCode, CorrectionCode } from "../../candidacy/index.ts";
import { type Say, words } from "./say.ts";

/** Reasons met when an identity is put right, or an address that waits is settled. */
export const identitySaid: Readonly<Record<CorrectionCode | AddressCode, Say>> = {
  "address-waits": () => words("Une adresse attend d'être confirmée.", "An address waits to be confirmed."),
  "no-address-waits": () =>
    words("Aucune adresse n'attend dans ce dossier.", "No address waits in this file."),
  "address-answered": () =>
    words(
      "Il est dit si l'adresse est celle de la personne.",
      "It is said whether the address is the person's.",
    ),
  "address-not-answered": () =>
    words("Dites si cette adresse est celle de la personne.", "Say whether this address is the person's."),
  "address-explained": () => words("Un motif est donné.", "A reason is given."),
  "address-without-reason": () =>
    words("Il faut un motif : ce qui le montre.", "A reason is needed: what shows it."),
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
  "address-opens-nothing-past": () =>
    words("Aucun dossier d'avant ne s'ouvre par l'adresse.", "The address opens no earlier file."),
  "address-opens-past": () =>
    words(
      "Cette personne a un autre dossier, ou un dossier décidé, que son adresse ouvrirait : demandez-la au secrétariat.",
      "This person has another file, or a decided one, which their address would open: ask the secretariat for it.",
    ),
  "enrolled-elsewhere": () =>
    words(
      "Un autre centre a aussi inscrit cette personne : demandez la correction au secrétariat.",
      "Another centre enrolled this person too: ask the secretariat for the correction.",
    ),
};
