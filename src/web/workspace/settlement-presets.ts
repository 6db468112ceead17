import type { SessionFile } from "../../jury/index.ts";
import { settledName } from "../../language/index.ts";
import type { BranchRule } from "../../rulebook/index.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";

/** Rules that a session may need and that its text may leave out. */
const needed = [
  "jury.seats",
  "jury.parity",
  "jury.president",
  "jury.quorum",
  "jury.majority",
  "jury.tie",
  "assessment.scale",
  "assessment.aggregation",
  "assessment.eliminatory",
  "award.policy",
  "award.organ",
] as const satisfies readonly BranchRule[];

export const ruleLabel = (rule: string, { at }: Desk): string =>
  typeset(settledName(rule, at.language), at.language);

/** Points that the text leaves open and that nobody has settled for this session. */
export const openPoints = ({ rules, settlements, registrations }: SessionFile): readonly string[] => {
  const settled = new Set(settlements.map(({ rule }) => rule));
  const unstated = needed.filter((rule) => !rules.ask(rule).stated);
  const undated = registrations.some(
    ({ effectiveOn, decidedOn, publishedOn }) => !effectiveOn && !decidedOn && !publishedOn,
  );
  return [...unstated, ...(undated ? ["registration.ran-at-entry"] : [])].filter(
    (rule) => !settled.has(rule),
  );
};

type Preset = { readonly label: string; readonly value: unknown };

export const presetsOf = (rule: string, { registrations }: SessionFile, { t }: Desk): readonly Preset[] => {
  const quorum = [1, 2, 3, 4].map((atLeast) => ({
    label: t(
      `${atLeast} membre${atLeast > 1 ? "s" : ""} par collège`,
      `${atLeast} member${atLeast > 1 ? "s" : ""} per college`,
    ),
    value: { kind: "per-college", atLeast },
  }));
  const members = [2, 3, 4, 5, 6].map((atLeast) => ({
    label: t(`${atLeast} membres en tout`, `${atLeast} members in all`),
    value: { kind: "members", atLeast },
  }));
  const of = (share: string, base: string, fr: string, en: string): Preset => ({
    label: t(fr, en),
    value: { share, of: base },
  });
  const presets: Readonly<Record<string, readonly Preset[]>> = {
    "jury.quorum": [...quorum, ...members],
    "jury.parity": [
      { label: t("Parité exigée", "Parity asked"), value: true },
      { label: t("Parité non exigée", "Parity not asked"), value: false },
    ],
    "jury.president": [
      {
        label: t("Collège employeurs", "Employers' college"),
        value: { kind: "college", college: "employers" },
      },
      {
        label: t("Collège salariés", "Employees' college"),
        value: { kind: "college", college: "employees" },
      },
      {
        label: t("Qui porte la qualité de président", "Whoever bears the quality of president"),
        value: { kind: "listed", list: "président" },
      },
    ],
    "jury.majority": [
      of("more-than-half", "present", "Plus de la moitié des présents", "More than half of those present"),
      of(
        "more-than-half",
        "votes-cast",
        "Plus de la moitié des suffrages exprimés",
        "More than half of votes cast",
      ),
      of("two-thirds", "present", "Deux tiers des présents", "Two thirds of those present"),
    ],
    "jury.tie": [
      {
        label: t("La voix du président l'emporte", "The president's vote prevails"),
        value: "president-casts",
      },
      { label: t("Le partage accorde", "A tie grants"), value: "grants" },
      { label: t("Le partage n'accorde pas", "A tie does not grant"), value: "fails" },
    ],
    "award.policy": [
      { label: t("Le jury attribue", "The jury awards"), value: "jury-awards" },
      {
        label: t(
          "La commission attribue, sur proposition du jury",
          "The commission awards on the jury's proposal",
        ),
        value: "cpne-awards-on-proposal",
      },
    ],
    "award.organ": [
      { label: t("Le jury", "The jury"), value: { name: "jury" } },
      { label: t("La commission", "The commission"), value: { name: "commission" } },
    ],
    "assessment.scale": [
      { label: t("Acquis ou non acquis", "Acquired or not"), value: { kind: "binary" } },
      { label: t("Points sur 20", "Points out of 20"), value: { kind: "points", max: 20 } },
    ],
    "assessment.aggregation": [
      { label: t("Tout doit être acquis", "All must be acquired"), value: { kind: "all" } },
      { label: t("Moyenne de 10", "Mean of 10"), value: { kind: "weighted-mean", minimum: 10 } },
    ],
    "registration.ran-at-entry": registrations.map(({ code }) => ({
      label: t(`${code} courait à l'entrée`, `${code} ran at entry`),
      value: code,
    })),
  };
  return presets[rule] ?? [];
};
