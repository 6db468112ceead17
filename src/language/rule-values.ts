import type { BranchRule, BranchValue, CreditRule } from "../rulebook/index.ts";
import { routeWords } from "./labels.ts";
import { capital, delay, lasting, sinceWords, term } from "./rule-lengths.ts";
import { appealWords, resitWords } from "./rule-rights.ts";
import { memberWords, startWords } from "./rule-terms.ts";
import { frenchSpacing, type Language } from "./typography.ts";
import { type Words, words } from "./words.ts";

type Say<Value> = (value: Value) => Words;

const colon = { fr: " : ", en: ": " } as const;

/** A start has words of its own: "post-held" opens a delay by a day, and is a condition elsewhere. */
const startOf = (name: string, value: unknown, language: Language): string | undefined =>
  name === "from" && typeof value === "string" ? startWords[value]?.[language] : undefined;

/** Any value in words: lists joined, members labelled, closed lists named; what the file says in its own words stays as it is. */
const describe = (value: unknown, language: Language): string => {
  if (typeof value === "boolean")
    return value ? (language === "fr" ? "oui" : "yes") : language === "fr" ? "non" : "no";
  if (typeof value === "number") return language === "fr" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "string") return term(value, language);
  if (Array.isArray(value)) return value.map((one) => describe(one, language)).join(" ; ");
  const time = lasting(value, language) ?? delay(value, language);
  if (time) return time;
  const members = Object.entries(value as Record<string, unknown>).filter(
    ([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0),
  );
  return members
    .map(
      ([name, one]) =>
        `${memberWords[name]?.[language] ?? name}${colon[language]}${startOf(name, one, language) ?? describe(one, language)}`,
    )
    .join(", ");
};

const anyhow = (value: unknown): Words => words(`${describe(value, "fr")}.`, `${describe(value, "en")}.`);

const credit = (
  { grain, lasts, from, onlyIf, routes, besideRegistrationEnd }: CreditRule,
  language: Language,
): string => {
  const start = lasts === "life" && from === "not-stated" ? "" : `, ${sinceWords(from, language)}`;
  const only = onlyIf ? `, ${term(onlyIf, language)}` : "";
  const way = routes ? ` (${routes.map((route) => routeWords[route][language]).join(", ")})` : "";
  const beside = besideRegistrationEnd ? `, ${memberWords["besideRegistrationEnd"]?.[language] ?? ""}` : "";
  return `${capital(term(grain, language))}${way}${colon[language]}${lasting(lasts, language)}${start}${only}${beside}.`;
};

type Grant = BranchValue<"classification.grants">[number];

/** "Chef de site(s) (CS) : MP1 au moins, si l'activité est exercée": each step, then its start and its conditions. */
const grant = ({ title, certification, steps, from, needs, when }: Grant, language: Language): string => {
  const [then, after, if_] = language === "fr" ? ["puis", "après", "si"] : ["then", "after", "if"];
  const path = steps.map(
    ({ grade, after: time }, i) =>
      `${i > 0 ? `${then} ` : ""}${grade}${time ? ` ${after} ${lasting(time, language)}` : ""}`,
  );
  const name = title ?? certification;
  const parts = [
    path.join(", "),
    from && sinceWords(from, language),
    needs.length > 0 && `${if_} ${needs.map((need) => term(need, language)).join(", ")}`,
    when && describe({ ...when, ...(title ? { certifications: undefined } : {}) }, language),
  ];
  return `${name ? `${name}${colon[language]}` : ""}${parts.filter(Boolean).join(", ")}`;
};

const itemKinds = {
  competences: words("compétences", "competences"),
  blocks: words("blocs", "blocks"),
  units: words("unités", "units"),
} as const;

/** Sentences of the rules that are read most; the others are described member by member. */
const sentences: { readonly [Rule in BranchRule]?: Say<BranchValue<Rule>> } = {
  "organs.owner": ({ name, short }) => words(`${name} (${short}).`, `${name} (${short}).`),
  "vae.minimum-experience": (asked) => {
    if (asked === 0) return words("Aucune durée minimale.", "No minimum.");
    return typeof asked === "number" ? words(`${asked} mois.`, `${asked} months.`) : anyhow(asked);
  },
  "jury.seats": (seats) => {
    if (seats.kind === "per-union" && seats.others.length === 0) {
      const which =
        seats.unions === "representative"
          ? words("représentative", "representative")
          : words("signataire", "signatory");
      return words(
        `${seats.employees} membre(s) par organisation syndicale ${which.fr}, et autant d'employeurs.`,
        `${seats.employees} member(s) per ${which.en} union, and as many employers.`,
      );
    }
    if (seats.kind === "fixed" && seats.others.length === 0)
      return words(
        `${seats.employees} salariés et ${seats.employers} employeurs.`,
        `${seats.employees} employees and ${seats.employers} employers.`,
      );
    if (seats.kind === "panel" && seats.others.length === 0)
      return words(
        `${seats.atLeast} membres au moins : ${seats.who.join(", ")}.`,
        `${seats.atLeast} members at least: ${seats.who.join(", ")}.`,
      );
    if (seats.kind === "plenary")
      return words(`La formation plénière de : ${seats.of}.`, `The plenary of: ${seats.of}.`);
    if (seats.kind === "none")
      return words("Aucun jury : des avis, puis la commission.", "No jury: opinions, then the commission.");
    return anyhow(seats);
  },
  "jury.parity": (asked) =>
    asked
      ? words("Autant de salariés que d'employeurs.", "As many employees as employers.")
      : words("Le texte n'exige pas la parité.", "The text asks for no parity."),
  "jury.quorum": ({ kind, atLeast }) =>
    kind === "per-college"
      ? words(
          `${atLeast} membre${atLeast > 1 ? "s" : ""} de chaque collège, au moins.`,
          `${atLeast} member${atLeast > 1 ? "s" : ""} of each college, at least.`,
        )
      : words(`${atLeast} membres, au moins.`, `${atLeast} members, at least.`),
  "jury.president": (president) => {
    if (president.kind === "college")
      return words(
        `Un membre du ${term(president.college, "fr")}.`,
        `A member of the ${term(president.college, "en")}.`,
      );
    if (president.kind === "trade") return words(`Un ${president.trade}.`, `By trade: ${president.trade}.`);
    if (president.kind === "listed")
      return words(
        `Une personne de la liste : ${president.list}.`,
        `A person of the list: ${president.list}.`,
      );
    if (president.kind === "yearly-alternation") {
      return words(
        `Chaque collège à son tour, d'année en année : ${term(president.college, "fr")} en ${president.inYear}.`,
        `Each college in turn, year by year: ${term(president.college, "en")} in ${president.inYear}.`,
      );
    }
    return anyhow(president);
  },
  "jury.union-notice-days": (days) =>
    words(
      `${days} jours calendaires avant le jury, au moins.`,
      `${days} calendar days before the jury, at least.`,
    ),
  "jury.juror-notice": ({ days, lifted }) =>
    words(
      `${days} jours avant le jury${lifted ? `, ${term(lifted, "fr").replace("si la", "sauf si la")}` : ""}.`,
      `${days} days before the jury${lifted ? `, unless ${term(lifted, "en").replace("when ", "")}` : ""}.`,
    ),
  "jury.majority": ({ share, of }) => {
    const base =
      of === "not-stated"
        ? words(", sans dire de quoi", ", of what is not said")
        : words(
            ` des ${term(of, "fr")}`,
            ` of ${of === "present" ? "those present" : `the ${term(of, "en")}`}`,
          );
    return words(`${capital(term(share, "fr"))}${base.fr}.`, `${capital(term(share, "en"))}${base.en}.`);
  },
  "jury.tie": (tie) =>
    ({
      "president-casts": words("La voix de la présidence l'emporte.", "The president's vote prevails."),
      grants: words("Le partage accorde.", "A tie grants."),
      fails: words("Le partage n'accorde pas.", "A tie does not grant."),
    })[tie],
  "assessment.items": (items) => {
    if (items.kind === "opinions") {
      const titles = items.opinions.map(({ title }) => title).join(", ");
      return words(`Des avis : ${titles}.`, `Opinions: ${titles}.`);
    }
    if (items.kind !== "tests")
      return words(
        `Les ${itemKinds[items.kind].fr} du référentiel.`,
        `The framework's ${itemKinds[items.kind].en}.`,
      );
    const tests = (times: string) =>
      items.tests
        .map(({ title, weight, max }) => `${title} (${times} ${weight}${max ? `, /${max}` : ""})`)
        .join(", ");
    return words(`Les épreuves : ${tests("coefficient")}.`, `The tests: ${tests("weight")}.`);
  },
  "assessment.scale": (scale) => {
    if (scale.kind === "binary") return words("Acquis ou non acquis.", "Acquired or not acquired.");
    return scale.kind === "points"
      ? words(`Une note sur ${scale.max}.`, `A mark out of ${scale.max}.`)
      : words(
          `De 0 à ${scale.max} : ${scale.steps.join(", ")}.`,
          `From 0 to ${scale.max}: ${scale.steps.join(", ")}.`,
        );
  },
  "assessment.aggregation": (how) => {
    if (how.kind === "all")
      return words("Tout ce qui est évalué doit être acquis.", "Everything assessed must be acquired.");
    if (how.kind === "weighted-mean")
      return words(
        `Une moyenne pondérée de ${describe(how.minimum, "fr")} au moins, sans arrondi.`,
        `A weighted mean of ${how.minimum} at least, without rounding.`,
      );
    if (how.kind === "opinions")
      return words(
        `${how.atLeast} avis favorables au moins, sur ${how.of.length} : ${how.of.join(", ")}.`,
        `${how.atLeast} favourable opinions at least, of ${how.of.length}: ${how.of.join(", ")}.`,
      );
    return anyhow(how);
  },
  "assessment.eliminatory": ({ below, items }) =>
    words(
      `Une note sous ${describe(below, "fr")} refuse le tout : ${items.join(", ")}.`,
      `A mark under ${below} refuses the whole: ${items.join(", ")}.`,
    ),
  "credit.retention": (credits) =>
    words(
      credits.map((one) => credit(one, "fr")).join(" "),
      credits.map((one) => credit(one, "en")).join(" "),
    ),
  "award.policy": (policy) =>
    ({
      "jury-awards": words("Le jury attribue.", "The jury awards."),
      "jury-awards-controlled-after": words(
        "Le jury attribue ; un contrôle suit.",
        "The jury awards; a control follows.",
      ),
      "cpne-awards-on-proposal": words(
        "La commission paritaire attribue, sur proposition du jury.",
        "The joint commission awards, on the jury's proposal.",
      ),
      "cpne-awards-on-dossier": words(
        "La commission paritaire attribue, sur dossier.",
        "The joint commission awards, on the file.",
      ),
    })[policy],
  "entry.prerequisites": (asked) =>
    asked === "none" ? words("Aucune condition d'entrée.", "No condition of entry.") : anyhow(asked),
  "holder.practice-limits": (limits) =>
    limits.length === 0 ? words("Aucune limite.", "No limit.") : anyhow(limits),
  "vae.registration": (asked) =>
    asked === "rncp"
      ? words("La certification doit être au RNCP.", "The certification must be in the RNCP.")
      : words("Aucun enregistrement demandé.", "No registration asked."),
  "classification.grants": (grants) =>
    words(
      `${grants.map((one) => grant(one, "fr")).join(" ; ")}.`,
      `${grants.map((one) => grant(one, "en")).join("; ")}.`,
    ),
  "award.organ": ({ name }) => words(`${name}.`, `${name}.`),
  "resit.rule": resitWords,
  "appeal.path": appealWords,
  "appeal.other": (paths) =>
    words(
      paths.map((path) => appealWords(path).fr).join(" "),
      paths.map((path) => appealWords(path).en).join(" "),
    ),
};

/** The value of a rule in words: "15 jours calendaires avant le jury, au moins." */
export const wordValue = (rule: BranchRule, value: unknown, language: Language): string => {
  // The rulebook was read with this rule's own shape: the value fits its sentence.
  const say = (sentences[rule] as Say<unknown> | undefined) ?? anyhow;
  const text = capital(say(value)[language]);
  return language === "fr" ? frenchSpacing(text) : text;
};
