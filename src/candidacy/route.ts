import { ageOn, type Day, type Facts, type Finding, finding, missing } from "../kernel/index.ts";
import type { Law, Public, Route, RouteRule } from "../law/index.ts";
import { applies, type BranchValue, type Rules, type WhenFacts, type WhenValue } from "../rulebook/index.ts";
import type { RouteCode } from "./codes.ts";

/** Who asks to enter by which route, on which day, towards a certification of which register. */
export type RouteFacts = {
  readonly route: Route;
  readonly public: Public;
  /** Undefined when the person did not say; an age the law asks for is then missing. */
  readonly age?: number | undefined;
  /** Day of entry into training; for a VAE, the day the request is filed. */
  readonly on: Day;
  readonly register?: "RNCP" | "RS" | undefined;
  /** Did the certification's registration run on `on`? `settled`: no sheet says so, a person entitled did, on record. */
  readonly registered: "yes" | "no" | "unknown" | "settled";
  /** Months of activity related to the certification; undefined when not said. */
  readonly experienceMonths?: number | undefined;
  /** Is it a titre à finalité professionnelle, a CQP's twin? Apprenticeship leads to one once it is in the RNCP. */
  readonly isTitle?: boolean | undefined;
} & Pick<WhenFacts, "aims" | "certification" | "practising" | "initiative">;

/** Age in whole years on the day of entry. */
export const ageAtEntry = (bornOn: Day, on: Day): number => ageOn(bornOn, on);

/**
 * Everything the law and the branch say of this way in, on the day of entry.
 * `rules` is undefined when no rulebook is held for the branch that day.
 */
export const routeFindings = (
  facts: RouteFacts,
  law: Law,
  rules: Rules | undefined,
): Finding<RouteCode>[] => {
  const inForce = law.inForce(`route.${facts.route}`, facts.on);
  if (!inForce)
    return [finding<RouteCode>(false, "route-not-in-force", { route: facts.route, on: facts.on })];
  const { value, citation } = inForce;
  const toTitleOnly = value.registration === "none-at-all";
  if (toTitleOnly && !facts.isTitle) {
    return [finding<RouteCode>(false, "route-never-leads-here", { route: facts.route }, citation)];
  }
  return [
    publicFinding(facts, value, citation),
    registrationFinding(facts, toTitleOnly ? { ...value, registration: "rncp" } : value, citation),
    branchFinding(facts, rules),
    ...(facts.route === "vae" ? experienceFindings(facts, law, rules) : []),
  ];
};

type Cited = NonNullable<Finding["rule"]>;

const publicFinding = (facts: RouteFacts, { openTo }: RouteRule, rule: Cited): Finding<RouteCode> => {
  const said: Facts = { route: facts.route, public: facts.public, age: facts.age ?? null };
  const fits = openTo.some(
    (line) => (!line.public || line.public === facts.public) && ageFits(line, facts.age) === true,
  );
  if (fits) return finding<RouteCode>(true, "route-open", said, rule);
  const wouldFitByAge = openTo.some(
    (line) => (!line.public || line.public === facts.public) && ageFits(line, facts.age) === undefined,
  );
  if (wouldFitByAge) return missing<RouteCode>("route-closed-to-public", said, rule);
  return finding<RouteCode>(false, "route-closed-to-public", said, rule);
};

const ageFits = (line: RouteRule["openTo"][number], age: number | undefined): boolean | undefined => {
  if (line.ageFrom === undefined && line.ageTo === undefined) return true;
  if (age === undefined) return undefined;
  return age >= (line.ageFrom ?? 0) && age <= (line.ageTo ?? Number.POSITIVE_INFINITY);
};

const registrationFinding = (
  facts: RouteFacts,
  { registration }: RouteRule,
  rule: Cited,
): Finding<RouteCode> => {
  const said: Facts = {
    route: facts.route,
    on: facts.on,
    register: facts.register ?? null,
    asked: registration,
  };
  if (registration === "any") return finding<RouteCode>(true, "registration-not-needed", said, rule);
  const rightRegister =
    registration === "registered" ||
    facts.register === "RNCP" ||
    (facts.register === undefined && facts.registered === "unknown");
  if (facts.registered === "no" || !rightRegister)
    return finding<RouteCode>(false, "not-registered-that-day", said, rule);
  if (facts.registered === "settled")
    return finding<RouteCode>(true, "registration-settled-that-day", said, rule);
  if (facts.registered === "unknown") return missing<RouteCode>("registration-days-unknown", said, rule);
  return finding<RouteCode>(true, "registered-that-day", said, rule);
};

const branchFinding = (facts: RouteFacts, rules: Rules | undefined): Finding<RouteCode> => {
  const { route } = facts;
  if (!rules) return missing<RouteCode>("branch-without-rulebook", { route });
  const twin = facts.isTitle ? rules.ask("certification.twin") : undefined;
  // What a branch's text says of the CQP's routes does not bind its twin, which exists for one route more.
  if (twin?.stated) return finding<RouteCode>(true, "branch-opens-route", { route }, twin.citation);
  const conditions = whenFacts(facts);
  const closed = rules.ask("routes.closed");
  const shut = closed.stated ? oneApplies(closed.value, route, conditions) : "no";
  if (closed.stated && shut === "yes")
    return finding<RouteCode>(false, "branch-closes-route", { route }, closed.citation);
  const open = rules.ask("routes.open");
  if (open.stated) {
    const leads = oneApplies(open.value, route, conditions);
    if (leads === "no") return finding<RouteCode>(false, "branch-closes-route", { route }, open.citation);
    if (leads === "unknown") return missing<RouteCode>("branch-condition-unknown", { route }, open.citation);
  }
  if (closed.stated && shut === "unknown")
    return missing<RouteCode>("branch-condition-unknown", { route }, closed.citation);
  // A branch's silence closes nothing that the law opens: no text read says otherwise.
  return open.stated
    ? finding<RouteCode>(true, "branch-opens-route", { route }, open.citation)
    : finding<RouteCode>(true, "branch-silent-on-route", { route, rule: open.rule });
};

/** Does one of these clauses speak of the route, under what is known? */
const oneApplies = (
  clauses: readonly (Route | { readonly route: Route; readonly when?: WhenValue | undefined })[],
  route: Route,
  conditions: WhenFacts,
): "yes" | "no" | "unknown" => {
  const answers = clauses
    .map((one) => (typeof one === "string" ? { route: one } : one))
    .filter((one) => one.route === route)
    .map(({ when }: { when?: WhenValue | undefined }) => applies(when, conditions));
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
};

const whenFacts = (facts: RouteFacts): WhenFacts => {
  const register = facts.register === "RS" ? "rs" : "rncp";
  const registered = facts.registered === "no" ? "none" : register;
  return { ...facts, registered: facts.registered === "unknown" ? undefined : registered };
};

/** Months a branch asks for its VAE; none where each framework sets its own. */
const monthsAsked = (asked: BranchValue<"vae.minimum-experience">): number =>
  typeof asked === "number" ? asked : asked === "per-certification" ? 0 : asked.months;

/** The law's minimum stands over an older branch clause: C. trav. L. 6411-1 asks none since 2022-12-23. */
const experienceFindings = (facts: RouteFacts, law: Law, rules: Rules | undefined): Finding<RouteCode>[] => {
  const minimum = law.inForce("vae.minimum-experience", facts.on);
  if (!minimum) return [];
  const { value: needed, citation } = minimum;
  const findings: Finding<RouteCode>[] = [];
  const branch = rules?.ask("vae.minimum-experience");
  const branchMonths = branch?.stated ? monthsAsked(branch.value) : 0;
  if (branch?.stated && branchMonths > needed) {
    findings.push(
      finding<RouteCode>(
        true,
        "branch-experience-yields-to-law",
        { branchMonths, lawMonths: needed },
        branch.citation,
      ),
    );
  }
  if (needed === 0) return [...findings, finding<RouteCode>(true, "experience-not-asked", {}, citation)];
  const { experienceMonths } = facts;
  if (experienceMonths === undefined)
    return [...findings, missing<RouteCode>("experience-unknown", { needed }, citation)];
  const enough = experienceMonths >= needed;
  const code = enough ? "experience-enough" : "experience-too-short";
  const said = { months: experienceMonths, needed, missing: Math.max(0, needed - experienceMonths) };
  return [...findings, finding<RouteCode>(enough, code, said, citation)];
};
