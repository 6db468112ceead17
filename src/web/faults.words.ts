import { words } from "./typeset.ts";

/** What a page says when it cannot answer, and what to do then. */
export const faultWords = {
  "not-found": {
    title: words("Il n'y a rien à cette adresse", "There is nothing at this address"),
    says: words(
      "Le lien est peut-être incomplet, ou la page a changé de place. Un certificat se vérifie par son numéro.",
      "The link may be incomplete, or the page has moved. A certificate is verified by its number.",
    ),
  },
  forbidden: {
    title: words("Cette demande ne vient pas de nos pages", "This request does not come from our pages"),
    says: words(
      "Rien n'a été enregistré. Ouvrez la page à nouveau, puis envoyez le formulaire.",
      "Nothing was saved. Open the page again, then send the form.",
    ),
  },
  "too-large": {
    title: words("Ce fichier est trop grand", "This file is too large"),
    says: words(
      "Un fichier fait au plus 10 Mo. Rien n'a été lu.",
      "A file may weigh 10 MB at most. Nothing was read.",
    ),
  },
  "bad-request": {
    title: words("Cette demande ne peut pas être lue", "This request cannot be read"),
    says: words(
      "Rien n'a été enregistré. Revenez à la page précédente et recommencez.",
      "Nothing was saved. Go back to the page before and try again.",
    ),
  },
  surprise: {
    title: words("Cette page n'a pas pu être préparée", "This page could not be prepared"),
    says: words(
      "La panne est de notre côté et elle a été notée. Recommencez dans un moment.",
      "The fault is ours and was noted. Try again in a moment.",
    ),
  },
} as const;

/** What stands below every such page. */
export const faultPageWords = {
  reference: words("Référence à donner si vous nous écrivez :", "Reference to quote if you write to us:"),
  back: words("Revenir à l'accueil", "Back to the home page"),
} as const;
