import { z } from "zod";
import { dayKinds } from "../kernel/index.ts";
import { routes } from "../law/index.ts";
import { dayText, type FaultAt, readLocatedYaml, type TextFault } from "./located-yaml.ts";
import { occasions, type Rulebook, type RuleEntry, type StatedVersion } from "./rulebook.ts";
import { type BranchRule, branchRules } from "./rules/index.ts";

export type { FaultAt };

/** A fault in a rulebook file. */
export type RulebookFault = TextFault;

export type RulebookReading =
  | { readonly ok: true; readonly rulebook: Rulebook; readonly faultAt: FaultAt }
  | { readonly ok: false; readonly faults: readonly RulebookFault[] };

const Head = z.strictObject({
  rulebook: z.string().regex(/^\d{4}-[a-z0-9-]+\/[a-z0-9-]+$/, "write <idcc>-<branch>/<scope>"),
  idcc: z.string().regex(/^\d{4}$/, "an IDCC has four digits"),
  title: z.string().min(1),
  from: dayText,
  day: z.enum(dayKinds),
  /** First day on which a temporary text no longer holds, and what ends it. */
  until: z
    .strictObject({ day: dayText, with: z.string().min(1), inferred: z.boolean().optional() })
    .optional(),
  scope: z.strictObject({
    kinds: z.array(z.string()).min(1).optional(),
    certifications: z.array(z.string()).min(1).optional(),
    routes: z.array(z.enum(routes)).min(1).optional(),
    occasion: z.enum(occasions).optional(),
  }),
  sources: z.record(
    z.string(),
    z.strictObject({ text: z.string(), article: z.string(), ref: z.string().optional() }),
  ),
  /** Says that the text read is silent on every rule this file does not name. */
  "the-rest": z.literal("not-stated").optional(),
  rules: z.record(z.string(), z.unknown()),
});
type Head = z.infer<typeof Head>;

const entryKeys = ["source", "phrase", "from", "day", "inferred", "note"] as const;
const Stated = z.strictObject({
  value: z.unknown(),
  source: z.string(),
  phrase: z.string().max(200).optional(),
  from: dayText.optional(),
  day: z.enum(dayKinds).optional(),
  inferred: z.boolean().optional(),
  note: z.string().optional(),
});
const NotStated = z.strictObject({ "not-stated": z.literal(true), note: z.string().optional() });

/**
 * Reads one rulebook file. Every rule of the product must be stated, or said `not-stated` by itself or by
 * `the-rest: not-stated`: silence is a finding, never a default. All faults are returned, each with line and column.
 */
export const readRulebook = (file: string, text: string): RulebookReading => {
  const reading = readLocatedYaml(file, text);
  if (!reading.ok) return reading;
  const { content, fault } = reading;
  const head = Head.safeParse(content);
  if (!head.success) {
    return {
      ok: false,
      faults: head.error.issues.map(({ path, message }) => fault(path, `${path.join(".")}: ${message}`)),
    };
  }
  const { rules, faults } = readRules(head.data, fault);
  const { rulebook, idcc, title, scope, from, until } = head.data;
  if (until && until.day <= from)
    faults.push(fault(["until", "day"], `until.day: ends on ${until.day}, before its first day ${from}`));
  if (!rulebook.startsWith(`${idcc}-`))
    faults.push(fault(["rulebook"], `rulebook: ${rulebook} is not of IDCC ${idcc}`));
  if (faults.length > 0) return { ok: false, faults };
  const ends = until && { with: until.with, inferred: until.inferred };
  const id = `${rulebook}/${from}`;
  return {
    ok: true,
    rulebook: { id, idcc, title, scope, from, until: until?.day, ends, rules },
    faultAt: fault,
  };
};

const readRules = (head: Head, fault: FaultAt) => {
  const faults: RulebookFault[] = [];
  const rules: Partial<Record<BranchRule, RuleEntry>> = {};
  for (const [name, written] of Object.entries(head.rules)) {
    if (!(name in branchRules)) {
      faults.push(fault(["rules", name], `rules.${name}: not a rule the product knows${nearest(name)}`));
      continue;
    }
    const entry = readEntry(head, name as BranchRule, written, fault);
    if (Array.isArray(entry)) faults.push(...entry);
    else rules[name as BranchRule] = entry as RuleEntry;
  }
  for (const name of Object.keys(branchRules)) {
    if (name in head.rules) continue;
    if (head["the-rest"]) rules[name as BranchRule] = { stated: false };
    else
      faults.push(
        fault(
          ["rules"],
          `rules.${name}: neither stated nor said not-stated; write "${name}: { not-stated: true }", or "the-rest: not-stated" at the head`,
        ),
      );
  }
  return { rules, faults };
};

const readEntry = (
  head: Head,
  name: BranchRule,
  written: unknown,
  fault: FaultAt,
): RuleEntry | RulebookFault[] => {
  const path = ["rules", name];
  const silent = NotStated.safeParse(written);
  if (silent.success) return { stated: false, note: silent.data.note };

  const list = Array.isArray(written) ? written : [written];
  const faults: RulebookFault[] = [];
  const versions: StatedVersion[] = [];
  list.forEach((item, i) => {
    const itemPath = Array.isArray(written) ? [...path, i] : path;
    const stated = Stated.safeParse(item);
    if (!stated.success) {
      const wanted = `a value with its source (and ${entryKeys.slice(1).join(", ")} where known), or not-stated: true`;
      faults.push(
        ...stated.error.issues.map((issue) =>
          fault([...itemPath, ...issue.path], `rules.${name}: ${issue.message}; write ${wanted}`),
        ),
      );
      return;
    }
    const source = head.sources[stated.data.source];
    if (!source)
      faults.push(
        fault([...itemPath, "source"], `rules.${name}: "${stated.data.source}" is not among the sources`),
      );
    const value = branchRules[name].safeParse(stated.data.value);
    if (!value.success) {
      faults.push(
        ...value.error.issues.map((issue) =>
          fault([...itemPath, "value", ...issue.path], `rules.${name}: ${issue.message}`),
        ),
      );
    }
    const from = stated.data.from ?? head.from;
    if ((versions.at(-1)?.from ?? "") >= from)
      faults.push(fault(itemPath, `rules.${name}: the version of ${from} does not follow the one before it`));
    const end = head.until?.day;
    if (end && from >= end)
      faults.push(
        fault(itemPath, `rules.${name}: the version of ${from} begins once the text has ended (${end})`),
      );
    if (!source || !value.success) return;
    const { day, inferred, phrase, note } = stated.data;
    versions.push({ from, dayKind: day ?? head.day, source, inferred, value: value.data, phrase, note });
  });
  return faults.length > 0 ? faults : { stated: true, versions };
};

/** " — did you mean …?" when a known rule is a few letters away. */
const nearest = (name: string): string => {
  const close = Object.keys(branchRules)
    .map((known) => ({ known, away: distance(name, known) }))
    .sort((a, b) => a.away - b.away)[0];
  return close && close.away <= 4 ? `; did you mean ${close.known}?` : "";
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};
