import { collegeWords } from "../../language/index.ts";
import { college, list, named, type Say, words } from "./say.ts";

/** What is said of a jury that is convened and sits: seats, presidency, notice, quorum. */
export const sittingSaid = {
  "seats-filled": (f, l) =>
    words(
      `Sièges pourvus${f["college"] ? `, ${college(f["college"], l)}` : ""} : ${f["seated"]} pour ${f["needed"]}.`,
      `Seats filled${f["college"] ? `, ${college(f["college"], l)}` : ""}: ${f["seated"]} for ${f["needed"]}.`,
    ),
  "seats-short": (f, l) =>
    words(
      `Sièges à pourvoir${f["college"] ? `, ${college(f["college"], l)}` : ""} : ${f["seated"]} pour ${f["needed"]}.`,
      `Seats to fill${f["college"] ? `, ${college(f["college"], l)}` : ""}: ${f["seated"]} for ${f["needed"]}.`,
    ),
  "seats-not-stated": () =>
    words("Le texte ne dit pas la composition du jury.", "The text does not state the jury's composition."),
  "seats-too-many": (f, l) =>
    words(
      `Trop de membres${f["college"] ? `, ${college(f["college"], l)}` : ""} : ${f["seated"]} pour ${f["needed"]} au plus.`,
      `Too many members${f["college"] ? `, ${college(f["college"], l)}` : ""}: ${f["seated"]} for ${f["needed"]} at most.`,
    ),
  "seat-without-ground": (f) =>
    words(`Le siège « ${f["who"]} » n'existe pas ici.`, `The seat "${f["who"]}" does not exist here.`),
  "seat-has-no-vote": (f) =>
    words(`Le siège « ${f["who"]} » n'a pas voix délibérative.`, `The seat "${f["who"]}" has no vote.`),
  "member-not-listed": (f) =>
    words(
      `Membre hors de la liste : ${list(f["capacities"])}.`,
      `A member is not on the list: ${list(f["capacities"])}.`,
    ),
  "no-jury-here": () =>
    words(
      "Le texte ne prévoit pas de jury : des avis, puis la commission.",
      "The text has no jury: opinions, then the commission.",
    ),
  "meetings-left": (f) =>
    words(
      `${f["held"]} jury(s) dans l'année, pour ${f["most"]} au plus.`,
      `${f["held"]} jury(ies) this year, for ${f["most"]} at most.`,
    ),
  "meetings-used-up": (f) =>
    words(
      `Déjà ${f["held"]} jurys dans l'année ; il n'y en a pas plus de ${f["most"]}.`,
      `Already ${f["held"]} juries this year; there are no more than ${f["most"]}.`,
    ),
  "president-depends-on-unknown": () =>
    words(
      "La présidence dépend d'une autre session ou d'un autre organe, qui n'est pas connu.",
      "The presidency depends on another session or body, which is not known.",
    ),
  "parity-kept": (f) =>
    words(
      `Parité : ${f["employees"]} siège(s) salarié(s), ${f["employers"]} siège(s) employeur(s).`,
      `Parity: ${f["employees"]} employee seats, ${f["employers"]} employer seats.`,
    ),
  "parity-broken": (f) =>
    words(
      `Pas de parité : ${f["employees"]} siège(s) salarié(s), ${f["employers"]} siège(s) employeur(s).`,
      `No parity: ${f["employees"]} employee seats, ${f["employers"]} employer seats.`,
    ),
  "parity-not-asked": () => words("Le texte n'exige pas la parité.", "The text asks for no parity."),
  "parity-not-stated": () => words("Le texte ne dit rien de la parité.", "The text says nothing of parity."),
  "unions-asked-in-time": (f) =>
    words(
      `Syndicats sollicités ${f["days"]} jour(s) avant, pour ${f["needed"]} demandé(s).`,
      `Unions asked ${f["days"]} days before, for ${f["needed"]} asked.`,
    ),
  "unions-asked-too-late": (f) =>
    words(
      `Syndicats sollicités ${f["days"]} jour(s) avant ; il en faut ${f["needed"]}.`,
      `Unions asked ${f["days"]} days before; ${f["needed"]} are needed.`,
    ),
  "unions-not-asked": (f) =>
    words(
      `Les syndicats n'ont pas été sollicités ; il faut le faire ${f["needed"]} jour(s) avant.`,
      `Unions were not asked; it must be done ${f["needed"]} days before.`,
    ),
  "notice-not-stated": () =>
    words("Le texte ne fixe pas de délai de demande aux syndicats.", "The text sets no notice to unions."),
  "president-regular": (f, l) =>
    words(
      `Présidence régulière : ${f["college"] === "none" ? f["capacity"] : college(f["college"], l)}.`,
      `Regular presidency: ${f["college"] === "none" ? f["capacity"] : college(f["college"], l)}.`,
    ),
  "vice-president-regular": (f, l) =>
    words(
      `Vice-présidence régulière : ${college(f["college"], l)}.`,
      `Regular vice-presidency: ${college(f["college"], l)}.`,
    ),
  "vice-president-of-wrong-side": (f, l) =>
    words(
      `La vice-présidence ne revient pas à : ${college(f["college"], l)}.`,
      `The vice-presidency does not belong to: ${college(f["college"], l)}.`,
    ),
  "president-absent": () => words("Aucun président présent.", "No president present."),
  "president-of-wrong-side": (f, l) =>
    words(
      `La présidence revient à : ${named(collegeWords, f["asked"], l)}.`,
      `The presidency belongs to: ${named(collegeWords, f["asked"], l)}.`,
    ),
  "president-not-stated": () =>
    words("Le texte ne dit pas qui préside.", "The text does not say who presides."),
  "quorum-reached": (f) =>
    words(
      `Quorum atteint : ${f["present"]} membre(s) présent(s) (${f["employees"]} salarié(s), ${f["employers"]} employeur(s)).`,
      `Quorum reached: ${f["present"]} members present (${f["employees"]} employees, ${f["employers"]} employers).`,
    ),
  "quorum-not-reached": (f) =>
    words(
      `Quorum non atteint : ${f["present"]} membre(s) présent(s) ; il en faut ${f["needed"]}${f["kind"] === "per-college" ? " par collège" : ""}.`,
      `Quorum not reached: ${f["present"]} members present; ${f["needed"]}${f["kind"] === "per-college" ? " per college" : ""} needed.`,
    ),
  "quorum-not-stated": () =>
    words(
      "Le texte ne fixe pas de quorum : il faut le régler au procès-verbal.",
      "The text sets no quorum: it must be settled on record.",
    ),
  "vae-jury-large-enough": (f) =>
    words(
      `Jury de VAE : ${f["seated"]} membres, pour ${f["needed"]} au moins.`,
      `VAE jury: ${f["seated"]} members, for ${f["needed"]} at least.`,
    ),
  "vae-jury-too-small": (f) =>
    words(
      `Jury de VAE : ${f["seated"]} membre(s) ; il en faut ${f["needed"]}.`,
      `VAE jury: ${f["seated"]} member(s); ${f["needed"]} needed.`,
    ),
  "session-not-planned": () => words("Cette session est déjà ouverte.", "This session is already open."),
} as const satisfies Readonly<Record<string, Say>>;
