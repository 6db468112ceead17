import { decimal, list, type Say, words } from "./say.ts";

/** What is said of marks and of what they add up to. */
export const assessmentSaid = {
  "item-acquired": (f) => words(`${f["item"]} : acquise.`, `${f["item"]}: acquired.`),
  "item-not-acquired": (f) => words(`${f["item"]} : non acquise.`, `${f["item"]}: not acquired.`),
  "item-held-by-credit": (f) =>
    words(
      `${f["item"]} : déjà acquise, et encore valable ce jour.`,
      `${f["item"]}: already acquired, and still alive that day.`,
    ),
  "mean-reached": (f, l) =>
    words(
      `Moyenne ${decimal(f["mean"], l)}, pour ${f["minimum"]} demandés.`,
      `Mean ${f["mean"]}, for ${f["minimum"]} asked.`,
    ),
  "mean-not-reached": (f, l) =>
    words(
      `Moyenne ${decimal(f["mean"], l)} ; il faut ${f["minimum"]}.`,
      `Mean ${f["mean"]}; ${f["minimum"]} needed.`,
    ),
  "total-reached": (f, l) =>
    words(
      `Total ${decimal(f["total"], l)} sur ${f["outOf"]}, pour ${decimal(f["minimum"], l)} demandés.`,
      `Total ${f["total"]} out of ${f["outOf"]}, for ${f["minimum"]} asked.`,
    ),
  "total-not-reached": (f, l) =>
    words(
      `Total ${decimal(f["total"], l)} sur ${f["outOf"]} ; il faut ${decimal(f["minimum"], l)}.`,
      `Total ${f["total"]} out of ${f["outOf"]}; ${f["minimum"]} needed.`,
    ),
  "minimum-reached": (f, l) =>
    words(
      `${f["item"]} : ${decimal(f["points"], l)}, pour ${decimal(f["minimum"], l)} demandés.`,
      `${f["item"]}: ${f["points"]}, for ${f["minimum"]} asked.`,
    ),
  "minimum-not-reached": (f, l) =>
    words(
      `${f["item"]} : ${decimal(f["points"], l)} ; il faut ${decimal(f["minimum"], l)}.`,
      `${f["item"]}: ${f["points"]}; ${f["minimum"]} needed.`,
    ),
  "domain-won": (f) =>
    words(
      `Domaine ${f["domain"]} : ${f["points"]} points, pour ${f["minimum"]} demandés.`,
      `Domain ${f["domain"]}: ${f["points"]} points, for ${f["minimum"]} asked.`,
    ),
  "domain-not-won": (f) =>
    words(
      `Domaine ${f["domain"]} : ${f["points"]} points, pour ${f["minimum"]} demandés${list(f["zeros"]) ? `, et un zéro (${list(f["zeros"])})` : ""}.`,
      `Domain ${f["domain"]}: ${f["points"]} points, for ${f["minimum"]} asked${list(f["zeros"]) ? `, and a zero (${list(f["zeros"])})` : ""}.`,
    ),
  "opinions-enough": (f) =>
    words(
      `${f["favourable"]} avis favorable(s) sur ${f["of"]}, pour ${f["needed"]} demandé(s).`,
      `${f["favourable"]} favourable opinions of ${f["of"]}, for ${f["needed"]} asked.`,
    ),
  "opinions-too-few": (f) =>
    words(
      `${f["favourable"]} avis favorable(s) sur ${f["of"]} ; il en faut ${f["needed"]}.`,
      `${f["favourable"]} favourable opinion(s) of ${f["of"]}; ${f["needed"]} needed.`,
    ),
  "share-reached": (f) =>
    words(
      f["block"]
        ? `Bloc ${f["block"]} : la part demandée est acquise.`
        : `${f["won"]} bloc(s) sur ${f["blocks"]}, pour ${f["needed"]} demandé(s).`,
      f["block"]
        ? `Block ${f["block"]}: the share asked is acquired.`
        : `${f["won"]} block(s) of ${f["blocks"]}, for ${f["needed"]} asked.`,
    ),
  "share-not-reached": (f) =>
    words(
      f["block"]
        ? `Bloc ${f["block"]} : la part demandée n'est pas acquise.`
        : `${f["won"]} bloc(s) sur ${f["blocks"]} ; il en faut ${f["needed"]}${f["retake"] ? " : ceux qui manquent sont évalués à nouveau" : ""}.`,
      f["block"]
        ? `Block ${f["block"]}: the share asked is not acquired.`
        : `${f["won"]} block(s) of ${f["blocks"]}; ${f["needed"]} needed${f["retake"] ? ": those missing are assessed again" : ""}.`,
    ),
  "minimum-not-stated": () =>
    words(
      "Le texte donne des coefficients et aucun seuil : rien ne peut être conclu.",
      "The text gives weights and no pass mark: nothing can be concluded.",
    ),
  "eliminatory-mark-unclear": (f) =>
    words(
      `Note basse (${list(f["items"])}), et le texte ne dit pas clairement si elle élimine.`,
      `Low mark (${list(f["items"])}), and the text does not clearly say whether it eliminates.`,
    ),
  "eliminatory-mark": (f) =>
    words(
      `${f["item"]} : note éliminatoire, ${f["points"]} sous ${f["below"]}.`,
      `${f["item"]}: eliminatory mark, ${f["points"]} under ${f["below"]}.`,
    ),
  "aggregation-not-stated": () =>
    words(
      "Le texte ne dit pas ce qui fait obtenir le certificat.",
      "The text does not state what wins the certificate.",
    ),
  "no-item": () =>
    words("Le référentiel ne porte aucun élément à évaluer.", "The framework holds nothing to assess."),
  "mark-on-scale": () => words("La note est dans l'échelle.", "The mark is on the scale."),
  "mark-off-scale": (f) =>
    words(
      f["max"] === null ? "Il faut répondre acquis ou non acquis." : `La note va de 0 à ${f["max"]}.`,
      f["max"] === null ? "Answer acquired or not acquired." : `Marks go from 0 to ${f["max"]}.`,
    ),
  "criteria-differ": () =>
    words(
      "Cette grille porte d'autres critères que le référentiel de la session. Reprenez la page.",
      "This grid bears other criteria than the session's framework. Open the page again.",
    ),
  "observation-hostile": () =>
    words(
      "L'observation contient des caractères invisibles : tapez-la de nouveau.",
      "The observation holds invisible characters: type it again.",
    ),
  "observation-too-long": (f) =>
    words(
      `L'observation dépasse ${f["longest"]} signes : raccourcissez-la.`,
      `The observation exceeds ${f["longest"]} characters: shorten it.`,
    ),
  "observation-missing": () =>
    words(
      "Un critère n'est pas atteint : dites ce que vous avez vu, pour que le jury en juge.",
      "A criterion is not met: say what you saw, for the jury to judge.",
    ),
  "item-known": (f) =>
    words(`${f["item"]} fait partie du référentiel.`, `${f["item"]} is part of the framework.`),
  "item-unknown": (f) =>
    words(
      `${f["item"]} ne fait pas partie de ce qui est évalué.`,
      `${f["item"]} is not among what is assessed.`,
    ),
  "scale-not-stated": () => words("Le texte ne dit pas comment noter.", "The text does not state the scale."),
} as const satisfies Readonly<Record<string, Say>>;
