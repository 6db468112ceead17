import {
  type Citation,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  lastDayOf,
} from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";

/** What ties a juror to a candidate, as declared or found; the words are those of the rulebooks. */
export const jurorLinks = [
  "same-company",
  "same-site",
  "hierarchical-link",
  "trained-candidate",
  "accompanied-candidate",
  "personal-link",
  "may-be-involved",
] as const;
export type JurorLink = (typeof jurorLinks)[number];

export type JurorFacts = {
  readonly heldOn: Day;
  readonly links: readonly JurorLink[];
  /** Last day of activity in the trade; undefined while active. */
  readonly activeUntil?: Day | undefined;
  readonly isVae: boolean;
};

export type JurorCode =
  | "no-link-with-candidate"
  | "link-with-candidate"
  | "link-allowed"
  | "juror-active"
  | "juror-too-long-away"
  | "vae-relation-excluded";

/** C. trav. R. 6412-6 keeps from a VAE jury anyone with a personal or professional relation, whatever the branch says. */
const vaeLinks: readonly JurorLink[] = [
  "same-company",
  "same-site",
  "hierarchical-link",
  "accompanied-candidate",
  "personal-link",
  "trained-candidate",
];

/** May this juror decide on this candidate's file? The day that counts is the day of the jury. */
export const mayDecideFile = (facts: JurorFacts, rules: Rules, law: Law): Decision<true, JurorCode> =>
  decide([...jurorFindings(facts, rules, law)], () => true as const);

function* jurorFindings(
  { heldOn, links, activeUntil, isVae }: JurorFacts,
  rules: Rules,
  law: Law,
): Generator<Finding<JurorCode>> {
  const vae = isVae ? law.inForce("vae.jury", heldOn) : undefined;
  const relation = links.find((link) => vaeLinks.includes(link));
  if (vae?.value.noRelation && relation)
    yield finding<JurorCode>(false, "vae-relation-excluded", { link: relation }, vae.citation);
  const incompatible = rules.ask("jury.incompatibilities");
  const trainer = rules.ask("jury.trainer");
  const excluded = new Map<JurorLink, Citation>();
  if (trainer.stated && trainer.value.ofCandidate === "excluded")
    excluded.set("trained-candidate", trainer.citation).set("accompanied-candidate", trainer.citation);
  if (incompatible.stated) for (const link of incompatible.value) excluded.set(link, incompatible.citation);
  const cited = incompatible.stated ? incompatible.citation : trainer.stated ? trainer.citation : undefined;
  for (const link of links) {
    const article = excluded.get(link);
    yield article
      ? finding<JurorCode>(false, "link-with-candidate", { link }, article)
      : finding<JurorCode>(true, "link-allowed", { link }, cited);
  }
  if (links.length === 0) yield finding<JurorCode>(true, "no-link-with-candidate", {}, cited);
  const qualities = rules.ask("jury.qualities");
  if (!qualities.stated || !qualities.value.activeWithin) return;
  const earliest = lastDayOf(heldOn, qualities.value.activeWithin, -1);
  const active = activeUntil === undefined || earliest === "life" || activeUntil >= earliest;
  yield finding<JurorCode>(
    active,
    active ? "juror-active" : "juror-too-long-away",
    { activeUntil: activeUntil ?? null, since: earliest },
    qualities.citation,
  );
}
