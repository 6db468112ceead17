import type { Words } from "../../../language/index.ts";
import { words } from "../../typeset.ts";
import type { Reached } from "./send.ts";

export const gridsWords = {
  candidates: words("Candidats", "Candidates"),
  back: words("Tous les candidats", "All candidates"),
  allSent: words("Tout est envoyé.", "All is sent."),
  staysHere: words(
    "Vos saisies restent sur cet appareil. Elles partiront dès le retour du réseau, sans doublon.",
    "What you typed stays on this device. It will leave when the network is back, once only.",
  ),
  sheetFrom: words("Grilles reçues le", "Grids received on"),
  notReady: words(
    "Ces grilles n'ont pas encore été reçues sur cet appareil : ouvrez cette page une fois avec le réseau.",
    "These grids were not received on this device yet: open this page once with a network.",
  ),
  grounds: words("Critères et observation", "Criteria and observation"),
  acquired: words("Acquise", "Acquired"),
  notAcquired: words("Non acquise", "Not acquired"),
  outOf: words("Note, sur", "Mark, out of"),
  capacity: words("En quelle qualité", "In which capacity"),
  method: words("Modalité", "Method"),
  here: words("Sur cet appareil", "On this device"),
  sent: words("Envoyée", "Sent"),
  empty: words("À noter", "To note"),
  unreadable: words("Écrivez un nombre sur l'échelle", "Write a number on the scale"),
  needsCapacity: words(
    "Dites en quelle qualité : rien ne part sans elle.",
    "Say in which capacity: nothing leaves without it.",
  ),
  needsObservation: words(
    "Un critère n'est pas atteint : dites ce que vous avez vu.",
    "A criterion is not met: say what you saw.",
  ),
  conflict: words(
    "Vous avez noté autre chose depuis un autre appareil. Laquelle reste ?",
    "You noted something else from another device. Which one stands?",
  ),
  keepHere: words("Garder celle-ci", "Keep this one"),
  keepOther: words("Garder l'autre", "Keep the other one"),
  toSettle: words("À régler", "To settle"),
  discard: words("Abandonner cette saisie", "Discard what was typed"),
  refused: words("Non enregistrée", "Not recorded"),
  closed: words(
    "La session est close : les notes ne changent plus.",
    "The session is closed: marks change no more.",
  ),
  sendNow: words("Envoyer maintenant", "Send now"),
  signIn: words("Se connecter", "Sign in"),
} as const satisfies Record<string, Words>;

/** Why what was typed has not left yet. */
export const reachedWords: Readonly<Record<Exclude<Reached, "answered">, Words>> = {
  "no-network": words("Sans réseau.", "No network."),
  "signed-out": words(
    "Votre session est finie : connectez-vous pour envoyer.",
    "Your session has ended: sign in to send.",
  ),
  "another-assessor": words(
    "Quelqu'un d'autre est connecté ici : ces saisies attendent leur auteur.",
    "Someone else is signed in here: these marks wait for their author.",
  ),
  "site-failing": words("Le site ne répond pas comme prévu.", "The site does not answer as it should."),
};
