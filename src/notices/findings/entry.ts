import { ruleWords } from "../../language/index.ts";
import { named, on, purpose, role, route, ruleOf, type Say, who, words } from "./say.ts";

/** What is said of entering: routes, accreditations, enrolment, who may act. */
export const entrySaid = {
  "route-open": (f, l) =>
    words(
      `Voie ouverte : ${route(f, l)}, pour un public « ${who(f, l)} »${f["age"] === null ? "" : ` de ${f["age"]} ans`}.`,
      `Route open: ${route(f, l)}, for "${who(f, l)}"${f["age"] === null ? "" : ` aged ${f["age"]}`}.`,
    ),
  "route-closed-to-public": (f, l) =>
    words(
      `La voie « ${route(f, l)} » n'est pas ouverte au public « ${who(f, l)} »${f["age"] === null ? " sans connaître l'âge" : ` de ${f["age"]} ans`}.`,
      `The route "${route(f, l)}" is not open to "${who(f, l)}"${f["age"] === null ? " without knowing the age" : ` aged ${f["age"]}`}.`,
    ),
  "route-not-in-force": (f, l) =>
    words(
      `La voie « ${route(f, l)} » n'existe pas le ${on(f["on"], l)} : pas encore créée, ou supprimée.`,
      `The route "${route(f, l)}" does not exist on ${on(f["on"], l)}: not yet created, or ended.`,
    ),
  "route-never-leads-here": (f, l) =>
    words(
      `Un CQP ne se prépare pas par la voie « ${route(f, l)} » : elle mène à un diplôme ou à un titre enregistré au RNCP.`,
      `A CQP is not reached by "${route(f, l)}": it leads to a diploma or a title in the RNCP.`,
    ),
  "registration-not-needed": (f, l) =>
    words(
      `Cette voie n'exige pas d'enregistrement au répertoire national le ${on(f["on"], l)}.`,
      `This route asks for no registration on ${on(f["on"], l)}.`,
    ),
  "registered-that-day": (f, l) =>
    words(
      `La certification est enregistrée (${f["register"]}) le ${on(f["on"], l)}, comme cette voie l'exige.`,
      `The certification is registered (${f["register"]}) on ${on(f["on"], l)}, as this route asks.`,
    ),
  "not-registered-that-day": (f, l) =>
    words(
      `Cette voie exige une certification enregistrée${f["asked"] === "rncp" ? " au RNCP" : ""} ; elle ne l'est pas le ${on(f["on"], l)}.`,
      `This route asks for a certification registered${f["asked"] === "rncp" ? " in the RNCP" : ""}; it is not on ${on(f["on"], l)}.`,
    ),
  "registration-days-unknown": (f, l) =>
    words(
      `Cette voie exige un enregistrement, et aucune source ne dit s'il courait le ${on(f["on"], l)}.`,
      `This route asks for a registration, and no source says whether it ran on ${on(f["on"], l)}.`,
    ),
  "registration-settled-that-day": (f, l) =>
    words(
      `Aucune source ne date l'enregistrement (${f["register"]}) ; il est réglé au procès-verbal qu'il courait le ${on(f["on"], l)}.`,
      `No source dates the registration (${f["register"]}); it is settled on record that it ran on ${on(f["on"], l)}.`,
    ),
  "branch-opens-route": () =>
    words("Le règlement de la branche ouvre cette voie.", "The branch's rulebook opens this route."),
  "branch-closes-route": () =>
    words(
      "Le règlement de la branche ne compte pas cette voie parmi les siennes.",
      "The branch's rulebook does not count this route among its own.",
    ),
  "branch-silent-on-route": () =>
    words(
      "Le texte de la branche ne dit rien de cette voie : la loi seule s'applique.",
      "The branch's text says nothing of this route: the law alone applies.",
    ),
  "branch-condition-unknown": () =>
    words(
      "Le règlement de la branche ouvre ou ferme cette voie selon un fait qui n'est pas connu.",
      "The branch's rulebook opens or closes this route by a fact that is not known.",
    ),
  "branch-without-rulebook": () =>
    words(
      "Aucun règlement de la branche n'est connu pour ce cas à cette date.",
      "No rulebook of the branch is held for this case on that day.",
    ),
  "experience-not-asked": () =>
    words(
      "Aucune durée minimale d'expérience : un lien direct avec la certification suffit.",
      "No minimum experience: a direct link with the certification is enough.",
    ),
  "experience-enough": (f) =>
    words(
      `${f["months"]} mois d'expérience, pour ${f["needed"]} demandé(s).`,
      `${f["months"]} months of experience, for ${f["needed"]} asked.`,
    ),
  "experience-too-short": (f) =>
    words(
      `${f["months"]} mois d'expérience, pour ${f["needed"]} demandé(s) : il manque ${f["missing"]} mois.`,
      `${f["months"]} months of experience, for ${f["needed"]} asked: ${f["missing"]} are missing.`,
    ),
  "experience-unknown": (f) =>
    words(
      `Il faut ${f["needed"]} mois d'expérience ; la durée n'a pas été donnée.`,
      `${f["needed"]} months of experience are needed; none was given.`,
    ),
  "branch-experience-yields-to-law": (f) =>
    words(
      `Le texte de la branche demande ${f["branchMonths"]} mois ; la loi, qui en demande ${f["lawMonths"]}, l'emporte.`,
      `The branch's text asks ${f["branchMonths"]} months; the law, which asks ${f["lawMonths"]}, prevails.`,
    ),
  "centre-accredited": (f, l) =>
    words(
      `Le centre est habilité à ${purpose(f["purpose"], l)} du ${on(f["from"], l)} au ${on(f["until"], l)}.`,
      `The centre is accredited to ${purpose(f["purpose"], l)} from ${on(f["from"], l)} to ${on(f["until"], l)}.`,
    ),
  "centre-not-accredited": (f, l) =>
    words(
      `Le centre n'est pas habilité à ${purpose(f["purpose"], l)} pour cette certification.`,
      `The centre is not accredited to ${purpose(f["purpose"], l)} for this certification.`,
    ),
  "accreditation-withdrawn": (f, l) =>
    words(
      `L'habilitation du centre a été retirée le ${on(f["withdrawnOn"], l)}.`,
      `The centre's accreditation was withdrawn on ${on(f["withdrawnOn"], l)}.`,
    ),
  "accreditation-out-of-dates": (f, l) =>
    words(
      `L'habilitation du centre va du ${on(f["from"], l)} au ${on(f["until"], l)} ; l'entrée est le ${on(f["on"], l)}.`,
      `The centre's accreditation runs from ${on(f["from"], l)} to ${on(f["until"], l)}; the entry is on ${on(f["on"], l)}.`,
    ),
  "accreditation-out-of-scope": (f, l) =>
    words(
      `L'habilitation du centre ne porte pas sur le droit de ${purpose(f["purpose"], l)}.`,
      `The centre's accreditation does not cover the right to ${purpose(f["purpose"], l)}.`,
    ),
  "centre-unknown": (f) =>
    words(
      `Aucun centre connu de ce certificateur n'a le SIRET ${f["siret"]}.`,
      `No centre known to this certifier has SIRET ${f["siret"]}.`,
    ),
  "framework-in-force": (f, l) =>
    words(
      `Le référentiel est en vigueur le ${on(f["on"], l)}.`,
      `The framework is in force on ${on(f["on"], l)}.`,
    ),
  "framework-not-in-force": (f, l) =>
    words(
      `Le référentiel de cette session n'est pas en vigueur le ${on(f["on"], l)}.`,
      `This session's framework is not in force on ${on(f["on"], l)}.`,
    ),
  "framework-days-unknown": () =>
    words(
      "Aucune source ne date le référentiel ; c'est celui que le certificateur examine.",
      "No source dates the framework; it is the one the certifier examines.",
    ),
  "already-enrolled": () =>
    words(
      "Cette personne est déjà inscrite à cette session.",
      "This person is already enrolled in this session.",
    ),
  "places-left": (f) =>
    words(
      `Il reste ${f["left"]} place(s) à cette session.`,
      `${f["left"]} place(s) are left in this session.`,
    ),
  "session-full": () =>
    words("Toutes les places de cette session sont prises.", "Every place of this session is taken."),
  "enrolled-before-today": (f, l) =>
    words(
      `Cette inscription date du ${on(f["on"], l)} : elle ne s'annule que le jour même.`,
      `This enrolment was made on ${on(f["on"], l)}: it is undone on its own day only.`,
    ),
  "already-assessed": () =>
    words(
      "Une évaluation de cette personne est déjà enregistrée.",
      "An assessment of this person is already recorded.",
    ),
  "already-recused": () =>
    words(
      "Un membre du jury s'est déjà récusé sur ce dossier.",
      "A member of the jury has already stood aside on this file.",
    ),
  "mend-not-of-file": () =>
    words(
      "Une case envoyée n'est pas de ce fichier. Rien n'est corrigé : revenez à la page, puis corrigez de nouveau.",
      "A cell that was sent is not of this file. Nothing is corrected: go back to the page and correct again.",
    ),
  "mend-line-not-bad": (f) =>
    words(
      `La ligne ${f["line"]} n'est pas à corriger : elle l'a peut-être été ailleurs entre-temps. Rien n'est corrigé.`,
      `Line ${f["line"]} is not to correct: it may have been meanwhile, elsewhere. Nothing is corrected.`,
    ),
  "mend-too-long": (f) =>
    words(
      `Une case de la ligne ${f["line"]} dépasse ${f["longest"]} caractères. Rien n'est corrigé : raccourcissez-la.`,
      `A cell of line ${f["line"]} is longer than ${f["longest"]} characters. Nothing is corrected: shorten it.`,
    ),
  "text-says": (f, l) =>
    words(
      `Le texte le dit : ${named(ruleWords, f["rule"], l)}.`,
      `The text says so: ${named(ruleWords, f["rule"], l)}.`,
    ),
  "text-silent": (f, l) =>
    words(
      `Le texte ne dit rien : ${named(ruleWords, ruleOf(f), l)}.`,
      `The text is silent: ${named(ruleWords, ruleOf(f), l)}.`,
    ),
  "role-allows": (f, l) =>
    words(`Votre rôle (${role(f, l)}) le permet.`, `Your role (${role(f, l)}) allows it.`),
  "no-role-here": () =>
    words("Vous n'avez aucun rôle auprès de ce certificateur.", "You hold no role with this certifier."),
  "role-does-not-allow": (f, l) =>
    words(`Votre rôle (${role(f, l)}) ne le permet pas.`, `Your role (${role(f, l)}) does not allow it.`),
  "other-organisation": () =>
    words(
      "Votre rôle ne vaut que pour votre centre, et ceci est d'un autre.",
      "Your role covers your own centre, and this is another's.",
    ),
  "other-organiser": () =>
    words(
      "Votre rôle ne vaut que pour les sessions de votre organisation, et celle-ci est d'une autre.",
      "Your role covers the sessions of your own organisation, and this one is another's.",
    ),
  "not-appointed": () =>
    words("Vous n'êtes pas désigné(e) pour ce jury.", "You are not appointed to this jury."),
  "other-person": () =>
    words("Votre espace ne montre que votre propre dossier.", "Your space shows your own file only."),
} as const satisfies Readonly<Record<string, Say>>;
