import type { RefusalCode } from "../../candidacy/index.ts";
import { type Words, words } from "../../language/index.ts";

/** Reasons met when a refused enrolment is notified. */
export const refusalReasons: Readonly<Record<RefusalCode, Words>> = {
  "enrolment-is-refused": words("L'inscription est refusée.", "The enrolment is refused."),
  "enrolment-not-refused": words(
    "Cette inscription n'est pas refusée : il n'y a rien à notifier.",
    "This enrolment is not refused: there is nothing to notify.",
  ),
  "refusal-is-about-person": words(
    "Le refus tient au dossier de la personne.",
    "The refusal is about the person's file.",
  ),
  "refusal-is-of-entry": words(
    "Ce refus tient à ce qui est saisi : corrigez-le, personne n'a à en être prévenu.",
    "This refusal is about what is typed: correct it, nobody needs to be told.",
  ),
  "refusal-of-enrolled": words(
    "Cette personne est inscrite à cette session : lui écrire un refus serait faux.",
    "This person is enrolled in this session: writing them a refusal would be untrue.",
  ),
  "refusal-told-to-someone": words("Le refus est notifié.", "The refusal is notified."),
  "refusal-told-to-nobody": words(
    "Aucune lettre n'est partie : le dossier n'a pas d'adresse et le centre n'a pas de responsable, ou ce refus est déjà notifié.",
    "No letter left: the file has no address and the centre no manager, or this refusal is notified already.",
  ),
};
