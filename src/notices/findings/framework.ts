import type { PutInForceCode } from "../../referential/index.ts";
import { on, type Say, words } from "./say.ts";

/** Reasons met when a version of a framework is put in force. */
export const frameworkSaid: Readonly<Record<PutInForceCode, Say>> = {
  "framework-changes": (f) => words(`${f["changes"]} changement(s).`, `${f["changes"]} change(s).`),
  "framework-unchanged": () =>
    words("Rien ne change : il n'y a pas de nouvelle version.", "Nothing changes: there is no new version."),
  "first-day-to-come": (f, l) =>
    words(`Premier jour : le ${on(f["from"], l)}.`, `First day: ${on(f["from"], l)}.`),
  "first-day-past": (f, l) =>
    words(
      `Le ${on(f["from"], l)} est passé : une version vaut à partir d'un jour à venir.`,
      `${on(f["from"], l)} is past: a version counts from a day to come.`,
    ),
  "after-former-version": () =>
    words("La version d'avant a commencé plus tôt.", "The former version began earlier."),
  "not-after-former-version": (f, l) =>
    words(
      `La version d'avant ne commence que le ${on(f["formerFrom"], l)}.`,
      `The former version begins on ${on(f["formerFrom"], l)} only.`,
    ),
  "framework-decision-named": () => words("La décision est nommée.", "The decision is named."),
  "framework-decision-unnamed": () =>
    words("Nommez la décision qui fonde cette version.", "Name the decision that this version rests on."),
  "still-last-version": () =>
    words("La version en main est toujours la dernière.", "The version in hand is still the last."),
  "other-version-meanwhile": () =>
    words(
      "Une autre version a été mise en vigueur entre-temps : repartez d'elle.",
      "Another version was put in force meanwhile: start from it.",
    ),
  "draft-as-opened": () =>
    words("Le projet est tel que vous l'avez ouvert.", "The draft is as you opened it."),
  "draft-saved-meanwhile": () =>
    words(
      "Le projet a été enregistré depuis que vous l'avez ouvert : l'écraser ferait perdre ce travail.",
      "The draft was saved since you opened it: overwriting it would lose that work.",
    ),
  "draft-gone-meanwhile": () =>
    words(
      "Le projet a été écarté ou mis en vigueur depuis que vous l'avez ouvert.",
      "The draft was discarded or put in force since you opened it.",
    ),
};
