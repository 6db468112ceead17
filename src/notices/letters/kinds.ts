import { type Words, words } from "../../language/index.ts";
import type { LetterKind } from "./letter.ts";

/** What each kind of letter is, as a list names it. */
export const letterKindWords: Readonly<Record<LetterKind, Words>> = {
  "sign-in-link": words("Lien de connexion", "Sign-in link"),
  "second-factor-changed": words("Changement de signature", "Change of signature"),
  "role-offered": words("Invitation", "Invitation"),
  "role-withdrawn": words("Rôle retiré", "Role withdrawn"),
  "enrolment-confirmed": words("Inscription", "Enrolment"),
  "enrolment-undone": words("Inscription annulée", "Enrolment undone"),
  "enrolment-refused": words("Inscription refusée", "Enrolment refused"),
  "identity-corrected": words("Identité corrigée", "Identity put right"),
  "space-opened": words("Espace ouvert", "Space opened"),
  "vae-answered": words("Réponse sur une VAE", "Answer on a VAE"),
  "appeal-received": words("Réception d'un recours", "Appeal received"),
  "appeal-answered": words("Réponse à un recours", "Answer to an appeal"),
  "candidate-convened": words("Convocation d'un candidat", "Convocation of a candidate"),
  "juror-convened": words("Convocation d'un membre du jury", "Convocation of a juror"),
  "juror-not-coming": words("Absence d'un membre du jury", "Absence of a juror"),
  "result-notified": words("Résultat du jury", "Result of the jury"),
  "certificate-issued": words("Certificat délivré", "Certificate issued"),
  "certificate-corrected": words("Certificat corrigé", "Certificate corrected"),
  "certificate-state-changed": words("État d'un certificat", "State of a certificate"),
  "minutes-rectified": words("Procès-verbal rectifié", "Minutes rectified"),
  "certificate-renewed": words("Certificat signé de nouveau", "Certificate signed anew"),
  "data-request-made": words("Demande sur les données", "Request about data"),
  "data-request-answered": words("Réponse sur les données", "Answer about data"),
  "accreditation-granted": words("Habilitation accordée", "Accreditation granted"),
  "accreditation-withdrawn": words("Habilitation retirée", "Accreditation withdrawn"),
  "reminder-jury": words("Rappel du jury", "Reminder of the jury"),
  "reminder-grids": words("Rappel des grilles", "Reminder of grids"),
  "reminder-clock": words("Rappel d'un délai", "Reminder of a deadline"),
  "reminder-credits": words("Fin d'acquis", "End of credits"),
  "reminder-accreditation": words("Fin d'habilitation", "End of an accreditation"),
};

/** The kind of this name, if there is one. */
export const readLetterKind = (text: string | undefined): LetterKind | undefined =>
  text !== undefined && Object.hasOwn(letterKindWords, text) ? (text as LetterKind) : undefined;

/** Why the mail server did not take a letter, from its code. */
export const refusalWords = (code: string): Words =>
  code === "EENVELOPE"
    ? words("Le serveur de courrier refuse l'adresse", "The mail server refuses the address")
    : words("Le serveur de courrier n'a pas pris la lettre", "The mail server did not take the letter");
