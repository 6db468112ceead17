import type { MarkCode, OutcomeCode } from "../assessment/index.ts";
import type { ApplicationCode } from "../candidacy/index.ts";
import type { TextCode } from "../casebook/index.ts";
import type { AwardingCode, HoldingCode, JurorCode } from "../jury/index.ts";
import type { Citation, Facts, Finding } from "../kernel/index.ts";
import {
  agreed,
  collegeWords,
  dayText,
  frenchSpacing,
  type Language,
  publicWords,
  roleWords,
  routeWords,
  ruleWords,
  termWords,
  type Words,
} from "../language/index.ts";
import type { PermissionCode } from "../people/index.ts";
import type { RecognitionCode } from "../recognition/index.ts";
import { isCpfCode, wordCpfCode } from "./cpf.ts";
import { fill, filledReasons } from "./reasons/index.ts";

/** Every reason code of every decision. A code without words does not compile. */
export type ReasonCode = SpokenCode | keyof typeof filledReasons;

type SpokenCode =
  | ApplicationCode
  | RecognitionCode
  | HoldingCode
  | JurorCode
  | AwardingCode
  | MarkCode
  | OutcomeCode
  | PermissionCode
  | TextCode;

type Say = (facts: Facts, language: Language) => Words | string;
const words = (fr: string, en: string): Words => ({ fr, en });

const named = (table: Readonly<Record<string, Words>>, key: unknown, language: Language): string =>
  table[String(key)]?.[language] ?? String(key);
const route = (facts: Facts, language: Language) => named(routeWords, facts["route"], language);
const who = (facts: Facts, language: Language) => named(publicWords, facts["public"], language);
const on = (value: unknown, language: Language) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? dayText(value, language)
    : String(value ?? "?");
const college = (value: unknown, language: Language) => named(collegeWords, value, language);
const list = (value: unknown): string => (Array.isArray(value) ? value.join(", ") : String(value));
const purpose = (value: unknown, language: Language) =>
  value === "train" ? (language === "fr" ? "former" : "train") : language === "fr" ? "évaluer" : "assess";
const role = (facts: Facts, language: Language) => named(roleWords, facts["role"], language);
const decimal = (value: unknown, language: Language) =>
  language === "fr" ? String(value).replace(".", ",") : String(value);

const ruleOf = (facts: Facts): string => String(facts["rule"]).split("#").at(-1) ?? "";

const reasons: Readonly<Record<SpokenCode, Say>> = {
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
  "own-branch": (f) =>
    words(
      `La branche ${f["idcc"]} est celle qui a créé la certification.`,
      `Branch ${f["idcc"]} created the certification.`,
    ),
  "succeeded-branch": (f) =>
    words(
      `La branche ${f["idcc"]} a été réunie à ${f["successor"]}, qui a créé la certification.`,
      `Branch ${f["idcc"]} merged into ${f["successor"]}, which created the certification.`,
    ),
  "branch-differs": (f) =>
    words(
      `La branche ${f["idcc"]} n'est pas celle de la certification (${list(f["branches"]) || "inconnue"}).`,
      `Branch ${f["idcc"]} is not the certification's (${list(f["branches"]) || "unknown"}).`,
    ),
  "registered-at-award": (f, l) =>
    words(
      `Enregistrée sous ${f["code"]} le ${on(f["on"], l)} : elle vaut au-delà de sa branche.`,
      `Registered as ${f["code"]} on ${on(f["on"], l)}: it counts beyond its branch.`,
    ),
  "claimed-by-entry": (f, l) =>
    words(
      `Entrée le ${on(f["on"], l)}, pendant l'enregistrement ${f["code"]} : le titulaire peut s'en prévaloir.`,
      `Entry on ${on(f["on"], l)}, during registration ${f["code"]}: the holder may claim it.`,
    ),
  "not-registered-at-award": (f, l) =>
    words(
      `Aucun enregistrement connu ne court le ${on(f["on"], l)}.`,
      `No known registration runs on ${on(f["on"], l)}.`,
    ),
  "registration-unknown-at-award": (f, l) =>
    words(
      `${f["code"]} : aucune source ne dit si l'enregistrement courait le ${on(f["on"], l)}.`,
      `${f["code"]}: no source says whether the registration ran on ${on(f["on"], l)}.`,
    ),
  "cqpi-signed": (f) =>
    words(`La branche ${f["idcc"]} a signé ce CQPI.`, `Branch ${f["idcc"]} signed this CQPI.`),
  "cqpi-not-signed": (f, l) =>
    words(
      `La branche ${f["idcc"]} n'est pas parmi les signataires connus de ce CQPI le ${on(f["on"], l)}.`,
      `Branch ${f["idcc"]} is not among the known signatories of this CQPI on ${on(f["on"], l)}.`,
    ),
  "cqpi-signature-days-unknown": (f, l) =>
    words(
      `La branche ${f["idcc"]} est citée parmi les signataires, mais aucune source ne dit depuis quel jour (demande pour le ${on(f["on"], l)}).`,
      `Branch ${f["idcc"]} is named among the signatories, but no source says since when (asked for ${on(f["on"], l)}).`,
    ),
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
  "vote-count-differs": (f) =>
    words(
      `Le compte des voix (${f["for"]} + ${f["against"]} + ${f["abstained"]}) n'est pas celui des présents (${f["present"]}).`,
      `The votes counted (${f["for"]} + ${f["against"]} + ${f["abstained"]}) are not the members present (${f["present"]}).`,
    ),
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
  "majority-base-not-stated": () =>
    words(
      "Le texte demande une majorité sans dire de quoi, et la réponse en dépend.",
      "The text asks for a majority without saying of what, and the answer depends on it.",
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
  "session-not-planned": () => words("Cette session est déjà ouverte.", "This session is already open."),
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
  "mark-on-scale": () => words("La note est dans l'échelle.", "The mark is on the scale."),
  "mark-off-scale": (f) =>
    words(
      f["max"] === null ? "Il faut répondre acquis ou non acquis." : `La note va de 0 à ${f["max"]}.`,
      f["max"] === null ? "Answer acquired or not acquired." : `Marks go from 0 to ${f["max"]}.`,
    ),
  "item-known": (f) =>
    words(`${f["item"]} fait partie du référentiel.`, `${f["item"]} is part of the framework.`),
  "item-unknown": (f) =>
    words(
      `${f["item"]} ne fait pas partie de ce qui est évalué.`,
      `${f["item"]} is not among what is assessed.`,
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
  "not-appointed": () =>
    words("Vous n'êtes pas désigné(e) pour ce jury.", "You are not appointed to this jury."),
  "other-person": () =>
    words("Votre espace ne montre que votre propre dossier.", "Your space shows your own file only."),
  "scale-not-stated": () => words("Le texte ne dit pas comment noter.", "The text does not state the scale."),
};

/** A finding as a sentence with its figures. */
export const wordFinding = (finding: Finding, language: Language): string => {
  const { code, facts } = finding;
  if (isCpfCode(code)) return wordCpfCode({ code, facts }, language);
  const filled = (filledReasons as Readonly<Record<string, Words>>)[finding.code];
  const said = filled
    ? fill(filled, finding.facts, language)
    : (reasons as Readonly<Record<string, Say>>)[finding.code]?.(finding.facts, language);
  const text = said === undefined ? finding.code : typeof said === "string" ? said : said[language];
  const agreeing = agreed(text, language);
  return language === "fr" ? frenchSpacing(agreeing) : agreeing;
};

const dayKindWords: Readonly<Record<Citation["dayKind"], Words>> = {
  force: words("en vigueur depuis le", "in force since"),
  effect: words("avec effet du", "with effect from"),
  extension: words("étendu le", "extended on"),
  text: words("applicable depuis le", "applies since"),
  signature: words("signé le", "signed on"),
  settlement: words("réglé au procès-verbal le", "settled on record on"),
};

/** Where a rule is written and since when it stands: "Accord du 8 novembre 2019, art. 55, signé le 8 novembre 2019". */
export const wordCitation = (
  { rule, source, dayKind, from, inferred }: Citation,
  language: Language,
): string => {
  const since = `${dayKindWords[dayKind][language]} ${dayText(from, language)}`;
  const reading = inferred
    ? language === "fr"
      ? " (lecture déduite, aucun texte ne le dit)"
      : " (inferred, no text says so)"
    : "";
  const name = rule.split("#")[1] ?? rule;
  const where =
    dayKind === "settlement"
      ? `${named(ruleWords, name, language)}, ${source.article}`
      : `${source.text}, ${source.article}`;
  return language === "fr" ? frenchSpacing(`${where}, ${since}${reading}`) : `${where}, ${since}${reading}`;
};
