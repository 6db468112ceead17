import { termWords } from "../../language/index.ts";
import { college, list, named, on, type Say, words } from "./say.ts";

/** What is said of files decided: jurors, votes, outcomes, awards. */
export const deliberationSaid = {
  "no-link-with-candidate": () =>
    words("Aucun lien déclaré avec le candidat.", "No link with the candidate declared."),
  "link-with-candidate": (f, l) =>
    words(
      `Lien avec le candidat : ${named(termWords, f["link"], l)}.`,
      `Link with the candidate: ${named(termWords, f["link"], l)}.`,
    ),
  "link-allowed": (f, l) =>
    words(
      `Lien que le texte admet : ${named(termWords, f["link"], l)}.`,
      `A link the text allows: ${named(termWords, f["link"], l)}.`,
    ),
  "juror-active": () => words("En activité, ou depuis assez peu de temps.", "Active, or recently enough."),
  "juror-too-long-away": (f, l) =>
    words(`A quitté le métier avant le ${on(f["since"], l)}.`, `Left the trade before ${on(f["since"], l)}.`),
  "vae-relation-excluded": (f, l) =>
    words(
      `Pour une VAE, la loi écarte qui a un lien avec le candidat : ${named(termWords, f["link"], l)}.`,
      `For a VAE the law keeps away whoever is linked to the candidate: ${named(termWords, f["link"], l)}.`,
    ),
  "vote-unanimous": (f) =>
    words(`Adopté à l'unanimité (${f["for"]} voix).`, `Carried unanimously (${f["for"]} votes).`),
  "vote-carried": (f) =>
    words(
      `Adopté : ${f["for"]} pour, ${f["against"]} contre, ${f["abstained"]} abstention(s).`,
      `Carried: ${f["for"]} for, ${f["against"]} against, ${f["abstained"]} abstained.`,
    ),
  "vote-lost": (f) =>
    words(
      `Non adopté : ${f["for"]} pour, ${f["against"]} contre, ${f["abstained"]} abstention(s).`,
      `Not carried: ${f["for"]} for, ${f["against"]} against, ${f["abstained"]} abstained.`,
    ),
  "vote-tied-president-casts": (f) =>
    words(
      `Partage ${f["for"]} contre ${f["against"]} : la voix du président l'emporte.`,
      `Tie ${f["for"]} to ${f["against"]}: the president's vote prevails.`,
    ),
  "vote-tied-grants": (f) =>
    words(
      `Partage ${f["for"]} contre ${f["against"]} : le texte accorde.`,
      `Tie ${f["for"]} to ${f["against"]}: the text grants.`,
    ),
  "vote-tied-fails": (f) =>
    words(
      `Partage ${f["for"]} contre ${f["against"]} : le texte n'accorde pas.`,
      `Tie ${f["for"]} to ${f["against"]}: the text does not grant.`,
    ),
  "tie-not-stated": () =>
    words(
      "Partage des voix, et le texte ne dit pas ce qui en suit.",
      "A tie, and the text does not say what follows.",
    ),
  "president-vote-unknown": () =>
    words("Partage des voix : il manque la voix du président.", "A tie: the president's vote is missing."),
  "majority-not-stated": () =>
    words(
      "Vote partagé, et le texte ne dit pas quelle majorité il faut.",
      "A divided vote, and the text does not state the majority.",
    ),
  "vote-count-differs": (f, l) =>
    words(
      `${f["college"] ? `${college(f["college"], l)} : le` : "Le"} compte des voix (${f["for"]} + ${f["against"]} + ${f["abstained"]}) n'est pas celui des présents (${f["present"]}).`,
      `${f["college"] ? `${college(f["college"], l)}: the` : "The"} votes counted (${f["for"]} + ${f["against"]} + ${f["abstained"]}) are not the members present (${f["present"]}).`,
    ),
  "majority-base-not-stated": () =>
    words(
      "Le texte demande une majorité sans dire de quoi, et la réponse en dépend.",
      "The text asks for a majority without saying of what, and the answer depends on it.",
    ),
  "reason-given": () => words("Motif inscrit au procès-verbal.", "Reason on record."),
  "deferral-without-reason": () => words("Un ajournement se motive.", "A deferral needs a reason."),
  "item-unmarked": (f) =>
    words(`${f["item"]} : aucune évaluation n'est inscrite.`, `${f["item"]}: no assessment is noted.`),
  "item-unsettled": (f) =>
    words(
      `${f["item"]} : les évaluateurs divergent, le jury doit trancher.`,
      `${f["item"]}: the assessors differ, the jury must decide.`,
    ),
  "departure-without-reason": (f) =>
    words(
      `Le jury s'écarte des évaluateurs (${list(f["items"])}) : il doit dire pourquoi.`,
      `The jury departs from the assessors (${list(f["items"])}): it must say why.`,
    ),
  "proposal-not-adopted": () =>
    words(
      "La proposition n'est pas adoptée : reprenez la délibération de ce dossier.",
      "The proposal is not carried: take this file up again.",
    ),
  "session-unknown": () => words("Cette session n'existe pas.", "There is no such session."),
  "session-not-open": () => words("Cette session n'est pas ouverte.", "This session is not open."),
  "session-not-signed": () =>
    words(
      "Le procès-verbal n'est pas encore signé, ou l'attribution est déjà prononcée.",
      "The minutes are not signed yet, or the awards are already made.",
    ),
  "session-awarded": (f) =>
    words(`${f["awards"]} attribution(s) prononcée(s).`, `${f["awards"]} award(s) made.`),
  "candidacy-unknown": () =>
    words("Ce dossier n'est pas de cette session.", "This file is not of this session."),
  "files-undecided": (f) =>
    words(
      `${f["undecided"]} dossier(s) restent à décider.`,
      `${f["undecided"]} file(s) are still to decide.`,
    ),
  "all-files-decided": (f) =>
    words(`Les ${f["files"]} dossiers sont décidés.`, `All ${f["files"]} files are decided.`),
  "jury-awards": (f, l) =>
    words(`Le jury attribue, le ${on(f["on"], l)}.`, `The jury awards, on ${on(f["on"], l)}.`),
  "cpne-decided": (f, l) =>
    words(
      `La commission a confirmé la proposition le ${on(f["on"], l)}.`,
      `The commission confirmed on ${on(f["on"], l)}.`,
    ),
  "cpne-has-not-decided": () =>
    words(
      "La commission doit encore décider sur la proposition du jury.",
      "The commission has yet to decide on the jury's proposal.",
    ),
  "cpne-refused": (f, l) =>
    words(
      `La commission n'a pas suivi la proposition, le ${on(f["on"], l)}.`,
      `The commission did not follow the proposal, on ${on(f["on"], l)}.`,
    ),
  "award-policy-not-stated": () =>
    words(
      "Le texte ne dit pas qui attribue : il faut le régler au procès-verbal.",
      "The text does not say who awards: it must be settled on record.",
    ),
  "minutes-signed": () => words("Procès-verbal signé.", "Minutes signed."),
  "minutes-not-signed": () => words("Le procès-verbal n'est pas signé.", "The minutes are not signed."),
  "nothing-to-award": () => words("Rien à attribuer.", "Nothing to award."),
  "registered-at-entry": (f, l) =>
    words(
      `${f["code"]} courait à l'entrée, le ${on(f["on"], l)} : le titulaire peut s'en prévaloir.`,
      `${f["code"]} ran at entry, on ${on(f["on"], l)}: the holder may claim it.`,
    ),
  "registered-at-award-day": (f) =>
    words(`${f["code"]} courait le jour de l'attribution.`, `${f["code"]} ran on the day of the award.`),
  "registration-settled": (f, l) =>
    words(
      `${f["code"]} : réglé au procès-verbal comme courant à l'entrée, le ${on(f["on"], l)}.`,
      `${f["code"]}: settled on record as running at entry, on ${on(f["on"], l)}.`,
    ),
  "no-registration-to-claim": (f, l) =>
    words(
      `Aucun enregistrement à l'entrée, le ${on(f["on"], l)} : certificat de branche.`,
      `No registration at entry, on ${on(f["on"], l)}: a branch certificate.`,
    ),
  "registration-days-not-known": (f, l) =>
    words(
      `${f["code"]} : aucune source ne dit s'il courait à l'entrée, le ${on(f["on"], l)}. À régler au procès-verbal.`,
      `${f["code"]}: no source says whether it ran at entry, on ${on(f["on"], l)}. To be settled on record.`,
    ),
} as const satisfies Readonly<Record<string, Say>>;
