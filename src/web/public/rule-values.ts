import { collegeWords, type Language, routeWords, type Words } from "../../language/index.ts";
import type { BranchRule, BranchValue, College, CreditRule } from "../../rulebook/index.ts";
import { typeset } from "../typeset.ts";
import { methodWords } from "./certification.words.ts";

type Say<Value> = (value: Value) => Words;

const both = (fr: string, en: string): Words => ({ fr, en });
const college = (one: College, language: Language): string => collegeWords[one][language];
const plural = (count: number, fr: readonly [string, string], en: readonly [string, string]): Words =>
  both(`${count} ${fr[count > 1 ? 1 : 0]}`, `${count} ${en[count === 1 ? 0 : 1]}`);

const lasts = ({ lasts: how }: CreditRule): Words => {
  if (how === "life") return both("sans limite de durée", "without end");
  return "years" in how
    ? plural(how.years, ["an", "ans"], ["year", "years"])
    : plural(how.months, ["mois", "mois"], ["month", "months"]);
};

const grains = {
  competence: both("compétence", "competence"),
  block: both("bloc", "block"),
  test: both("épreuve", "test"),
  unit: both("unité", "unit"),
} as const;
const starts = {
  deliberation: both("à compter de la délibération", "from the deliberation"),
  decision: both("à compter de la décision", "from the decision"),
  "not-stated": both("d'un jour que le texte ne dit pas", "from a day the text does not state"),
} as const;
const conditions = {
  "registered-rncp": both("si la certification est au RNCP", "if the certification is in the RNCP"),
  "mark-reaches-minimum": both("si la note atteint le minimum", "if the mark reaches the minimum"),
} as const;

const credit = (rule: CreditRule, language: Language): string => {
  const only = rule.onlyIf ? `, ${conditions[rule.onlyIf][language]}` : "";
  const grain = grains[rule.grain][language];
  const colon = language === "fr" ? " : " : ": ";
  return `${grain.charAt(0).toUpperCase()}${grain.slice(1)}${colon}${lasts(rule)[language]}, ${starts[rule.from][language]}${only}.`;
};

const number = (value: number, language: Language): string =>
  language === "fr" ? String(value).replace(".", ",") : String(value);

/** Each rule's value as a sentence. A rule without words does not compile. */
const values: { readonly [Rule in BranchRule]: Say<BranchValue<Rule>> } = {
  "organs.owner": ({ name, short }) => both(`${name} (${short}).`, `${name} (${short}).`),
  "routes.open": (routes) =>
    both(
      `${routes.map((route) => routeWords[route].fr).join(", ")}.`,
      `${routes.map((route) => routeWords[route].en).join(", ")}.`,
    ),
  "vae.minimum-experience": (months) =>
    months === 0
      ? both("Aucune durée minimale.", "No minimum.")
      : both(`${months} mois.`, `${months} months.`),
  "enrolment.practice-months": (months) =>
    both(`${months} mois avant les évaluations.`, `${months} months before assessment.`),
  "jury.seats": (seats) => {
    if (seats.kind === "per-union") {
      return both(
        `${seats.employees} membre par organisation syndicale représentative, et autant d'employeurs.`,
        `${seats.employees} member per representative union, and as many employers.`,
      );
    }
    if (seats.kind === "fixed")
      return both(
        `${seats.employees} salariés et ${seats.employers} employeurs.`,
        `${seats.employees} employees and ${seats.employers} employers.`,
      );
    if (seats.kind === "panel")
      return both(
        `${seats.atLeast} membres au moins : ${seats.who.join(", ")}.`,
        `${seats.atLeast} members at least: ${seats.who.join(", ")}.`,
      );
    return both(`La formation plénière de : ${seats.of}.`, `The plenary of: ${seats.of}.`);
  },
  "jury.parity": (asked) =>
    asked
      ? both("Autant de salariés que d'employeurs.", "As many employees as employers.")
      : both("Le texte n'exige pas la parité.", "The text asks for no parity."),
  "jury.quorum": ({ kind, atLeast }) =>
    kind === "per-college"
      ? both(`${atLeast} membre de chaque collège, au moins.`, `${atLeast} member of each college, at least.`)
      : both(`${atLeast} membres, au moins.`, `${atLeast} members, at least.`),
  "jury.president": (president) => {
    if (president.kind === "college")
      return both(
        `Un membre du ${college(president.college, "fr")}.`,
        `A member of the ${college(president.college, "en")}.`,
      );
    if (president.kind === "yearly-alternation") {
      return both(
        `Chaque collège à son tour, d'année en année : ${college(president.college, "fr")} en ${president.inYear}.`,
        `Each college in turn, year by year: ${college(president.college, "en")} in ${president.inYear}.`,
      );
    }
    return president.kind === "trade"
      ? both(`Un ${president.trade}.`, `By trade: ${president.trade}.`)
      : both(`Une personne de la liste : ${president.list}.`, `A person of the list: ${president.list}.`);
  },
  "jury.union-notice-days": (days) =>
    both(
      `${days} jours calendaires avant le jury, au moins.`,
      `${days} calendar days before the jury, at least.`,
    ),
  "jury.juror-notice-days": (days) => both(`${days} jours avant le jury.`, `${days} days before the jury.`),
  "jury.majority": ({ share, of }) => {
    const shares = {
      "more-than-half": both("Plus de la moitié", "More than half"),
      "two-thirds": both("Les deux tiers", "Two thirds"),
    } as const;
    const wholes = {
      present: both("des présents", "of those present"),
      members: both("des membres", "of the members"),
      "votes-cast": both("des voix exprimées", "of the votes cast"),
    } as const;
    return both(`${shares[share].fr} ${wholes[of].fr}.`, `${shares[share].en} ${wholes[of].en}.`);
  },
  "jury.tie": (tie) =>
    ({
      "president-casts": both("La voix de la présidence l'emporte.", "The president's vote prevails."),
      grants: both("Le partage accorde.", "A tie grants."),
      fails: both("Le partage n'accorde pas.", "A tie does not grant."),
    })[tie],
  "jury.trainer-of-candidate": (may) =>
    may === "excluded"
      ? both(
          "Qui a formé ou accompagné le candidat ne siège pas.",
          "Whoever trained or accompanied the candidate does not sit.",
        )
      : both("Peut siéger.", "May sit."),
  "assessment.items": (items) => {
    if (items.kind === "competences")
      return both("Les compétences du référentiel.", "The framework's competences.");
    if (items.kind === "blocks") return both("Les blocs du référentiel.", "The framework's blocks.");
    const tests = (times: string) =>
      items.tests.map(({ title, weight }) => `${title} (${times} ${weight})`).join(", ");
    return both(`Les épreuves : ${tests("coefficient")}.`, `The tests: ${tests("weight")}.`);
  },
  "assessment.scale": (scale) =>
    scale.kind === "binary"
      ? both("Acquis ou non acquis.", "Acquired or not acquired.")
      : both(`Une note sur ${scale.max}.`, `A mark out of ${scale.max}.`),
  "assessment.aggregation": (how) =>
    how.kind === "all"
      ? both("Tout ce qui est évalué doit être acquis.", "Everything assessed must be acquired.")
      : both(
          `Une moyenne pondérée de ${number(how.minimum, "fr")} au moins, sans arrondi.`,
          `A weighted mean of ${how.minimum} at least, without rounding.`,
        ),
  "assessment.eliminatory": ({ below, items }) =>
    both(
      `Une note sous ${number(below, "fr")} refuse le tout : ${items.join(", ")}.`,
      `A mark under ${below} refuses the whole: ${items.join(", ")}.`,
    ),
  "assessment.methods": (methods) =>
    both(
      `${methods.map((one) => methodWords[one]?.fr ?? one).join(", ")}.`,
      `${methods.map((one) => methodWords[one]?.en ?? one).join(", ")}.`,
    ),
  "credit.retention": (credits) =>
    both(
      credits.map((one) => credit(one, "fr")).join(" "),
      credits.map((one) => credit(one, "en")).join(" "),
    ),
  "award.policy": (policy) =>
    ({
      "jury-awards": both("Le jury attribue.", "The jury awards."),
      "jury-awards-controlled-after": both(
        "Le jury attribue ; un contrôle suit.",
        "The jury awards; a control follows.",
      ),
      "cpne-awards-on-proposal": both(
        "La commission paritaire attribue, sur proposition du jury.",
        "The joint commission awards, on the jury's proposal.",
      ),
    })[policy],
  "award.organ": ({ name }) => both(`${name}.`, `${name}.`),
  "minutes.signatories": (who) => {
    const names = {
      president: both("la présidence", "the president"),
      "all-jurors": both("tous les jurés", "all jurors"),
      "one-per-college": both("un membre de chaque collège", "one member of each college"),
    } as const;
    return both(
      `${who.map((one) => names[one].fr).join(", ")}.`,
      `${who.map((one) => names[one].en).join(", ")}.`,
    );
  },
  "appeal.path": (path) => {
    if (path === "none") return both("Aucun recours prévu.", "No appeal provided.");
    const within = path.months
      ? both(`, dans les ${path.months} mois`, `, within ${path.months} months`)
      : both("", "");
    return both(
      `Devant : ${path.to}${within.fr}.`,
      `Before: ${path.to}${within.en}${path.from ? ` of ${path.from}` : ""}.`,
    );
  },
  "certificate.kind-label": (label) => both(`${label}.`, `${label}.`),
};

/** The value of a rule in words: "15 jours calendaires avant le jury, au moins." */
export const wordValue = (rule: BranchRule, value: unknown, language: Language): string => {
  // The rulebook was read with this rule's own shape: the value fits.
  const text = (values[rule] as Say<unknown>)(value)[language];
  return typeset(text.charAt(0).toUpperCase() + text.slice(1), language);
};

/** Rules in the order of a règlement's chapters. */
export const chapters: readonly { readonly title: Words; readonly rules: readonly BranchRule[] }[] = [
  {
    title: both("Organes et voies", "Organs and routes"),
    rules: [
      "organs.owner",
      "certificate.kind-label",
      "routes.open",
      "vae.minimum-experience",
      "enrolment.practice-months",
    ],
  },
  {
    title: both("Évaluation", "Assessment"),
    rules: [
      "assessment.items",
      "assessment.methods",
      "assessment.scale",
      "assessment.aggregation",
      "assessment.eliminatory",
    ],
  },
  {
    title: both("Jury", "Jury"),
    rules: [
      "jury.seats",
      "jury.parity",
      "jury.president",
      "jury.union-notice-days",
      "jury.juror-notice-days",
      "jury.trainer-of-candidate",
      "jury.quorum",
      "jury.majority",
      "jury.tie",
      "minutes.signatories",
    ],
  },
  {
    title: both("Attribution et suites", "Award and after"),
    rules: ["award.policy", "award.organ", "credit.retention", "appeal.path"],
  },
];
