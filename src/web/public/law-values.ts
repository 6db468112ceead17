import { type Language, publicWords, type Words } from "../../language/index.ts";
import type { LawRule, LawValue, RouteRule } from "../../law/index.ts";
import { typeset } from "../typeset.ts";

const both = (fr: string, en: string): Words => ({ fr, en });

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

const targets = {
  certification: both("une certification du RNCP", "a certification of the RNCP"),
  block: both("un bloc de compétences", "a block of competences"),
  rncp: both("une certification du RNCP", "a certification of the RNCP"),
  rs: both("une certification du répertoire spécifique", "a certification of the répertoire spécifique"),
  cqp: both("un CQP, même sans enregistrement", "a CQP, even without a registration"),
  "basic-skills": both("le socle de connaissances et de compétences", "the common core of basic skills"),
  activities: both("référentiel d'activités", "framework of activities"),
  competences: both("référentiel de compétences", "framework of competences"),
  assessment: both("référentiel d'évaluation", "framework of assessment"),
} as const;
const certificationFramework = both("référentiel de certification", "framework of certification");
const listed = (names: readonly (keyof typeof targets)[]): Words =>
  both(
    `${names.map((name) => targets[name].fr).join(", ")}.`,
    `${names.map((name) => targets[name].en).join(", ")}.`,
  );
const yearsAtMost = (years: number): Words => both(`${years} ans au plus.`, `${years} years at most.`);
const hoursOfLeave = (hours: number): Words =>
  both(`${hours} heures par session.`, `${hours} hours for each session.`);

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
  "cpf-export.correction-months": (months) =>
    both(`Dans les ${months} mois de la demande.`, `Within ${months} months of the request.`),
  "cpf-export.formal-notice-days": (days) => both(`${days} jours au moins.`, `${days} days at least.`),
  "vae.targets": listed,
  "vae.lapses-after-months": (months) =>
    both(
      `Après ${months} mois sans démarche enregistrée.`,
      `After ${months} months without a recorded step.`,
    ),
  "vae.files-a-year": ({ sameCertification, differentCertifications, blocksCount }) =>
    both(
      `${sameCertification} pour la même certification, ${differentCertifications} pour des certifications différentes ; les dossiers de blocs ${blocksCount ? "comptent" : "ne comptent pas"}.`,
      `${sameCertification} for the same certification, ${differentCertifications} for different ones; files for blocks ${blocksCount ? "count" : "do not count"}.`,
    ),
  "vae.jury-within-months": (months) =>
    both(
      `Avant la fin du mois de rang ${months} qui suit le dépôt du dossier.`,
      `Before the end of month ${months} after the file is handed in.`,
    ),
  "vae.jury-gender-balance": (rule) =>
    rule === "aimed-at"
      ? both("Une représentation équilibrée est recherchée.", "A balance is sought.")
      : both("Une représentation équilibrée est exigée.", "A balance is required."),
  "vae.fraud": ({ refusal, withdrawal, afterHearing }) => {
    const said = (first: string | false, second: string | false, heard: string | false) =>
      [[first, second].filter(Boolean).join(", "), heard].filter(Boolean).join(" ; ");
    const fr = said(refusal && "refus", withdrawal && "retrait", afterHearing && "la personne est entendue");
    const en = said(refusal && "refusal", withdrawal && "withdrawal", afterHearing && "the person is heard");
    return both(`${fr}.`, `${en.replace(" ;", ";")}.`);
  },
  "vae.leave-hours": hoursOfLeave,
  "vae.leave-paid-hours": hoursOfLeave,
  "professionalisation-contract.months": ({ atLeast, atMost, byAgreement, forPriorityPublics }) =>
    both(
      `De ${atLeast} à ${atMost} mois ; ${byAgreement} par accord de branche, ${forPriorityPublics} pour les publics prioritaires.`,
      `From ${atLeast} to ${atMost} months; ${byAgreement} by branch agreement, ${forPriorityPublics} for priority publics.`,
    ),
  "professionalisation-contract.training": ({ shareAtLeast, shareAtMost, hoursAtLeast }) =>
    both(
      `De ${shareAtLeast * 100} % à ${shareAtMost * 100} % de la durée, ${hoursAtLeast} heures au moins.`,
      `From ${shareAtLeast * 100}% to ${shareAtMost * 100}% of the length, ${hoursAtLeast} hours at least.`,
    ),
  "reconversion-period.length": ({ hoursAtLeast, hoursAtMost, months, byAgreement }) =>
    both(
      `De ${hoursAtLeast} à ${hoursAtMost} heures sur ${months} mois ; par accord, jusqu'à ${byAgreement.hoursAtMost} heures sur ${byAgreement.months} mois.`,
      `From ${hoursAtLeast} to ${hoursAtMost} hours over ${months} months; by agreement, up to ${byAgreement.hoursAtMost} hours over ${byAgreement.months} months.`,
    ),
  "reconversion-period.targets": listed,
  "cpf.targets": listed,
  "cpf.rs-capped": truth(
    ["Un décret plafonne les droits utilisés.", "Aucun plafond."],
    ["A decree caps the rights spent.", "No cap."],
  ),
  "cqp.definition": ({ madeBy, restsOn, sentTo, rightsOwnerNamed }) => {
    const frameworks = { activities: targets.activities, certification: certificationFramework };
    const rests = (language: Language) =>
      restsOn ? restsOn.map((one) => frameworks[one][language]).join(", ") : undefined;
    const french = [
      `Établi par ${madeBy}`,
      restsOn && `s'appuie sur : ${rests("fr")}`,
      `transmis à : ${sentTo.join(", ")}`,
      rightsOwnerNamed && "la personne morale qui en détient les droits est désignée",
    ];
    const english = [
      `Made by ${madeBy}`,
      restsOn && `rests on: ${rests("en")}`,
      `sent to: ${sentTo.join(", ")}`,
      rightsOwnerNamed && "the body that holds its rights is named",
    ];
    return both(`${french.filter(Boolean).join(" ; ")}.`, `${english.filter(Boolean).join("; ")}.`);
  },
  "cqp.registration": (policy) =>
    policy === "optional" ? both("Facultatif.", "Optional.") : both("Obligatoire.", "Compulsory."),
  "registration.rncp-years": yearsAtMost,
  "registration.rs-years": yearsAtMost,
  "registration.emerging-job-years": (years) => both(`${years} ans.`, `${years} years.`),
  "registration.one-cohort-year-years": yearsAtMost,
  "registration.blocks-compulsory": truth(
    ["Une certification du RNCP est faite de blocs.", "Elle peut n'en avoir aucun."],
    ["A certification of the RNCP is made of blocks.", "It may have none."],
  ),
  "registration.frameworks": listed,
  "registration.vae-access": truth(
    ["L'accès par la VAE est examiné à l'enregistrement.", "Il n'est pas examiné."],
    ["Access by VAE is looked at before a registration.", "It is not looked at."],
  ),
  "registration.insertion-statistics-years": (years) =>
    both(`Tous les ${years} ans au moins.`, `Every ${years} years at least.`),
  "registration.claim-by-cohort": truth(
    ["Les promotions de la demande et celle en cours s'en prévalent.", "Elles ne s'en prévalent pas."],
    ["The cohorts of the request and the one under way may claim it.", "They may not."],
  ),
  "levels.nomenclature": ({ levels }) => both(`${levels.join(", ")}.`, `${levels.join(", ")}.`),
  "accreditation.agreement-headings": (headings) =>
    both(`${headings.join(" ; ")}.`, `${headings.join("; ")}.`),
  "accreditation.assessor-enrols-own-trainees": truth(
    ["Qui forme et évalue inscrit à une session ceux qu'il a formés.", "Rien n'y oblige."],
    ["Who trains and assesses enrols in a session those it trained.", "Nothing obliges it to."],
  ),
  "accreditation.change-months": (months) =>
    both(`Signalé dans les ${months} mois.`, `Told within ${months} months.`),
};

/** The value of a rule of law in words. */
export const wordLaw = (rule: LawRule, value: unknown, language: Language): string => {
  // The law was read with each rule's own shape: the value fits.
  const text = rule.startsWith("route.")
    ? route(value as RouteRule)[language]
    : (values[rule as keyof typeof values] as (value: unknown) => Words)(value)[language];
  return typeset(text.charAt(0).toUpperCase() + text.slice(1), language);
};
