import { type Day, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { type Experience, experienceHolds } from "./experience.ts";

export type EntryCode =
  | "prerequisites-not-asked"
  | "prerequisite-held"
  | "prerequisite-not-held"
  | "prerequisite-unknown"
  | "age-reached"
  | "age-reached-with"
  | "age-not-reached"
  | "age-unknown";

export type EntryFacts = {
  /** Day of entry, from which a look-back is counted. */
  readonly on: Day;
  /** Whole years lived on that day. */
  readonly age?: number | undefined;
  /** What an age under the usual one asks for, in the rulebook's words: a parent's leave. */
  readonly agreed?: boolean | undefined;
  /** Level of the highest diploma, from 1 to 8. */
  readonly diplomaLevel?: number | undefined;
  readonly experience: readonly Experience[];
};

/** May this person enter, by what the branch asks beforehand? Silence asks nothing. */
export const mayEnter = (facts: EntryFacts, rules: Rules): Decision<true, EntryCode> =>
  decide([...prerequisiteFindings(facts, rules), ...ageFindings(facts, rules)], () => true as const);

/** One alternative is enough; when none holds, every one is reported. */
const prerequisiteFindings = (facts: EntryFacts, rules: Rules): Finding<EntryCode>[] => {
  const rule = rules.ask("entry.prerequisites");
  if (!rule.stated) return [finding<EntryCode>(true, "prerequisites-not-asked", { rule: rule.rule })];
  const { value, citation } = rule;
  if (value === "none") return [finding<EntryCode>(true, "prerequisites-not-asked", {}, citation)];
  const looked = value.map((asked) => {
    const said = {
      months: asked.months ?? null,
      hours: asked.hours ?? null,
      level: asked.diplomaLevel ?? null,
      share: asked.timeShare ?? null,
      of: asked.of ?? null,
    };
    const holds = experienceHolds(asked, facts);
    if (holds === undefined) return missing<EntryCode>("prerequisite-unknown", said, citation);
    return finding<EntryCode>(holds, holds ? "prerequisite-held" : "prerequisite-not-held", said, citation);
  });
  const held = looked.filter(({ outcome }) => outcome === "met");
  if (held.length > 0) return held;
  const unknown = looked.filter(({ outcome }) => outcome === "missing");
  return unknown.length > 0 ? unknown : looked;
};

const ageFindings = ({ age, agreed }: EntryFacts, rules: Rules): Finding<EntryCode>[] => {
  const rule = rules.ask("entry.minimum-age");
  if (!rule.stated) return [];
  const { value, citation } = rule;
  const needed = typeof value === "number" ? value : value.age;
  const said = { age: age ?? null, needed };
  if (age === undefined) return [missing<EntryCode>("age-unknown", said, citation)];
  if (age >= needed) return [finding<EntryCode>(true, "age-reached", said, citation)];
  if (typeof value === "number" || age < value.orFrom)
    return [finding<EntryCode>(false, "age-not-reached", said, citation)];
  return [
    finding<EntryCode>(
      agreed === true,
      agreed === true ? "age-reached-with" : "age-not-reached",
      { ...said, from: value.orFrom, with: value.with },
      citation,
    ),
  ];
};
