import { type Language, publicWords, type Words } from "../../language/index.ts";
import type { LawRule, LawValue, RouteRule } from "../../law/index.ts";
import { typeset, words } from "../typeset.ts";

const both = (fr: string, en: string): Words => ({ fr, en });

/** What each rule of law is about. A rule without a name does not compile. */
export const lawNames: Readonly<Record<LawRule, Words>> = {
  "vae.minimum-experience": words("VAE : expérience minimale", "VAE: minimum experience"),
  "vae.direct-link": words(
    "VAE : rapport direct avec la certification",
    "VAE: direct link with the certification",
  ),
  "vae.admissibility-months": words("VAE : réponse sur la recevabilité", "VAE: answer on admissibility"),
  "vae.result-days": words("VAE : annonce du résultat", "VAE: announcement of the result"),
  "vae.jury": words("VAE : jury", "VAE: jury"),
  "route.professionalisation-contract": words(
    "Voie : contrat de professionnalisation",
    "Route: professionalisation contract",
  ),
  "route.company-plan": words("Voie : plan de l'entreprise", "Route: company plan"),
  "route.individual-leave": words("Voie : congé individuel de formation", "Route: individual training leave"),
  "route.transition-project": words(
    "Voie : projet de transition professionnelle",
    "Route: career transition project",
  ),
  "route.cpf": words("Voie : compte personnel de formation", "Route: personal training account"),
  "route.work-study-requalification": words("Voie : Pro-A", "Route: Pro-A"),
  "route.reconversion-period": words("Voie : période de reconversion", "Route: reconversion period"),
  "route.vae": words("Voie : VAE", "Route: VAE"),
  "route.jobseeker-training": words("Voie : formation de demandeur d'emploi", "Route: job-seeker's training"),
  "route.temporary-work": words("Voie : travail temporaire", "Route: temporary work"),
  "route.apprenticeship": words("Voie : apprentissage", "Route: apprenticeship"),
  "cqp.recognised-in-its-branch": words("Reconnaissance dans la branche", "Recognition in the branch"),
  "registration.recognised-across-branches": words(
    "Reconnaissance au-delà de la branche",
    "Recognition beyond the branch",
  ),
  "registration.claim-by-entry": words(
    "Enregistrement invoqué par l'entrée",
    "Registration claimed by entry",
  ),
  "cqpi.recognised-by-signatories": words("Reconnaissance d'un CQPI", "Recognition of a CQPI"),
  "cpf-export.deadline-months": words(
    "Transmission à la Caisse des Dépôts",
    "Passing on to the Caisse des Dépôts",
  ),
  "cpf-export.nir": words("Numéro de sécurité sociale du titulaire", "The holder's social security number"),
};

const registrations = {
  any: both("avec ou sans enregistrement", "with or without a registration"),
  registered: both(
    "certification enregistrée (RNCP ou répertoire spécifique)",
    "a registered certification (RNCP or répertoire spécifique)",
  ),
  rncp: both("certification au RNCP", "a certification in the RNCP"),
  "none-at-all": both("aucun CQP", "no CQP at all"),
} as const;

const openTo = ({ openTo: lines }: RouteRule, language: Language): string =>
  lines
    .map(({ public: who, ageFrom, ageTo }) => {
      const age = [ageFrom, ageTo].filter((one) => one !== undefined);
      const years = language === "fr" ? "ans" : "years";
      const span =
        age.length === 2
          ? `${ageFrom}-${ageTo} ${years}`
          : ageFrom !== undefined
            ? `${ageFrom} ${years} +`
            : "";
      return [who ? publicWords[who][language] : "", span].filter(Boolean).join(" ");
    })
    .join(", ");

const route = (rule: RouteRule): Words => {
  const said = (language: Language) =>
    rule.registration === "none-at-all"
      ? registrations["none-at-all"][language]
      : `${openTo(rule, language)} ; ${registrations[rule.registration][language]}`;
  return both(`${said("fr")}.`, `${said("en").replace(" ;", ";")}.`);
};

const truth =
  (fr: readonly [string, string], en: readonly [string, string]) =>
  (value: boolean): Words =>
    both(fr[value ? 0 : 1], en[value ? 0 : 1]);
const counts = truth(["Oui.", "Non."], ["Yes.", "No."]);

type RouteName = Extract<LawRule, `route.${string}`>;

const values: { readonly [Rule in Exclude<LawRule, RouteName>]: (value: LawValue<Rule>) => Words } = {
  "vae.minimum-experience": (months) =>
    months === 0
      ? both("Aucune durée minimale.", "No minimum.")
      : both(`${months} mois d'activité en rapport.`, `${months} months of related activity.`),
  "vae.direct-link": truth(
    ["Un rapport direct est demandé.", "Aucun rapport direct n'est demandé."],
    ["A direct link is asked.", "No direct link is asked."],
  ),
  "vae.admissibility-months": (months) =>
    both(
      `Dans les ${months} mois du dossier complet ; le silence vaut recevabilité.`,
      `Within ${months} months of the complete file; silence means admissible.`,
    ),
  "vae.result-days": (days) =>
    both(`Dans les ${days} jours qui suivent le jury.`, `Within ${days} days after the jury.`),
  "vae.jury": ({ minimum, qualified }) =>
    both(
      `${minimum} membres au moins, dont ${qualified} qualifié ; la présidence départage ; sans lien avec le candidat.`,
      `${minimum} members at least, ${qualified} of them qualified; the president casts; no relation to the candidate.`,
    ),
  "cqp.recognised-in-its-branch": truth(
    ["Un CQP vaut dans les entreprises de sa branche.", "Un CQP n'y vaut pas."],
    ["A CQP counts in the companies of its branch.", "A CQP does not count there."],
  ),
  "registration.recognised-across-branches": truth(
    ["Une certification enregistrée vaut au-delà de sa branche.", "Elle ne vaut pas au-delà."],
    ["A registered certification counts beyond its branch.", "It does not count beyond."],
  ),
  "registration.claim-by-entry": truth(
    ["Une entrée pendant l'enregistrement suffit à s'en prévaloir.", "L'entrée ne suffit pas."],
    ["Entry during the registration is enough to claim it.", "Entry is not enough."],
  ),
  "cqpi.recognised-by-signatories": truth(
    ["Un CQPI vaut dans chaque branche signataire.", "Il n'y vaut pas."],
    ["A CQPI counts in every branch that signed it.", "It does not count there."],
  ),
  "cpf-export.deadline-months": (months) =>
    both(`Dans les ${months} mois de la délivrance.`, `Within ${months} months of issue.`),
  "cpf-export.nir": counts,
};

/** The value of a rule of law in words. */
export const wordLaw = (rule: LawRule, value: unknown, language: Language): string => {
  // The law was read with each rule's own shape: the value fits.
  const text = rule.startsWith("route.")
    ? route(value as RouteRule)[language]
    : (values[rule as keyof typeof values] as (value: unknown) => Words)(value)[language];
  return typeset(text.charAt(0).toUpperCase() + text.slice(1), language);
};
