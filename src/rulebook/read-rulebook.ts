import { type Document, isMap, LineCounter, type Node, parseDocument } from "yaml";
import { z } from "zod";
import { dayKinds, parseDay, type Version } from "../kernel/index.ts";
import { routes } from "../law/index.ts";
import type { Rulebook, RuleEntry } from "./rulebook.ts";
import { type BranchRule, branchRules } from "./rules/index.ts";

/** A fault in a rulebook file, with where it stands and what would mend it. */
export type RulebookFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

export type RulebookReading =
  | { readonly ok: true; readonly rulebook: Rulebook }
  | { readonly ok: false; readonly faults: readonly RulebookFault[] };

const dayText = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: `"${text}" is no calendar day; write YYYY-MM-DD` });
  return z.NEVER;
});

const Head = z.strictObject({
  rulebook: z.string().regex(/^\d{4}-[a-z0-9-]+\/[a-z0-9-]+$/, "write <idcc>-<branch>/<scope>"),
  idcc: z.string().regex(/^\d{4}$/, "an IDCC has four digits"),
  title: z.string().min(1),
  from: dayText,
  day: z.enum(dayKinds),
  scope: z.strictObject({
    kinds: z.array(z.string()).min(1).optional(),
    certifications: z.array(z.string()).min(1).optional(),
    routes: z.array(z.enum(routes)).min(1).optional(),
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: "core" });
  const at = (offset: number) => lines.linePos(offset);
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => {
      const { line, col } = at(error.pos[0]);
      return { file, line, column: col, message: error.message.split("\n")[0] ?? "not YAML" };
    });
    return { ok: false, faults };
  }
  const fault = (path: readonly PropertyKey[], message: string): RulebookFault => {
    const { line, col } = at(offsetOf(document, path));
    return { file, line, column: col, message };
  };
  const head = Head.safeParse(document.toJS());
  if (!head.success) {
    return {
      ok: false,
      faults: head.error.issues.map(({ path, message }) => fault(path, `${path.join(".")}: ${message}`)),
    };
  }
  const { rules, faults } = readRules(head.data, fault);
  if (faults.length > 0) return { ok: false, faults };
  const { rulebook, idcc, title, scope, from } = head.data;
  return { ok: true, rulebook: { id: `${rulebook}/${from}`, idcc, title, scope, from, rules } };
};

type Fault = (path: readonly PropertyKey[], message: string) => RulebookFault;

const readRules = (head: Head, fault: Fault) => {
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
  fault: Fault,
): RuleEntry | RulebookFault[] => {
  const path = ["rules", name];
  const silent = NotStated.safeParse(written);
  if (silent.success) return { stated: false, note: silent.data.note };

  const list = Array.isArray(written) ? written : [written];
  const faults: RulebookFault[] = [];
  const versions: Version<unknown>[] = [];
  let phrase: string | undefined;
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
    if (!source || !value.success) return;
    phrase = stated.data.phrase ?? phrase;
    versions.push({
      from,
      dayKind: stated.data.day ?? head.day,
      source,
      inferred: stated.data.inferred,
      value: value.data,
    });
  });
  return faults.length > 0 ? faults : { stated: true, versions, phrase };
};

/** Where the deepest existing node of the path begins in the text. */
const offsetOf = (document: Document, path: readonly PropertyKey[]): number => {
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else {
      const next = document.getIn([...path.slice(0, path.indexOf(step) + 1)], true) as Node | undefined;
      if (!next) break;
      offset = next.range?.[0] ?? offset;
      node = next;
    }
  }
  return offset;
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
