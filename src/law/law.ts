import { z } from "zod";
import { type DatedRule, type Day, dayKinds, type InForce, inForceOn, parseDay } from "../kernel/index.ts";
import { type LawRule, type LawValue, lawRules } from "./rules.ts";

/** The law as dated rules: what stood in force on any day, with its article. */
export type Law = {
  readonly rules: readonly StatedRule[];
  /** The value in force that day; undefined before the rule existed and after its repeal. */
  readonly inForce: <Rule extends LawRule>(rule: Rule, on: Day) => InForce<LawValue<Rule>> | undefined;
};

/** A rule with the unit of its value and the day that counts, as its file states them. */
export type StatedRule = DatedRule<unknown> & { readonly unit: string; readonly countsOn: string };

const dayField = z.string().transform((text, context) => {
  const read = parseDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: `"${text}" is no calendar day (YYYY-MM-DD)` });
  return z.NEVER;
});

const version = z.intersection(
  z.object({
    from: dayField,
    day: z.enum(dayKinds),
    source: z.strictObject({ text: z.string(), article: z.string(), ref: z.string().optional() }),
    checked: z.enum(["read", "reported"]),
    inferred: z.boolean().optional(),
  }),
  z.union([z.object({ repealed: z.literal(true) }), z.object({ value: z.unknown() })]),
);

const LawFile = z.array(
  z.strictObject({
    rule: z.string(),
    unit: z.string(),
    "counts-on": z.string(),
    versions: z.array(version).min(1),
  }),
);

/**
 * Reads the parsed content of the files of `law/`, keyed by file name.
 * Throws an Error naming file and rule for an unknown rule, a value of the wrong shape,
 * a rule stated twice, or versions out of order.
 */
export const readLaw = (files: Readonly<Record<string, unknown>>): Law => {
  const rules = new Map<string, StatedRule>();
  for (const [file, content] of Object.entries(files)) {
    for (const stated of readFile(file, content)) {
      if (rules.has(stated.name)) throw new Error(`${file}: ${stated.name} is stated twice`);
      rules.set(stated.name, stated);
    }
  }
  for (const name of Object.keys(lawRules)) {
    if (!rules.has(name)) throw new Error(`law: no file states ${name}`);
  }
  return {
    rules: [...rules.values()],
    inForce: <Rule extends LawRule>(rule: Rule, on: Day) =>
      inForceOn(rules.get(rule) as DatedRule<LawValue<Rule>>, on),
  };
};

const readFile = (file: string, content: unknown): StatedRule[] => {
  const parsed = LawFile.safeParse(content);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.map(({ rule, unit, "counts-on": countsOn, versions }) => {
    const shape = (lawRules as Record<string, z.ZodType>)[rule];
    if (!shape) throw new Error(`${file}: ${rule} is not a rule the product knows`);
    versions.forEach((stated, i) => {
      const previous = versions[i - 1];
      if (previous && previous.from >= stated.from) {
        throw new Error(`${file}: ${rule}: the version of ${stated.from} is out of order`);
      }
      if ("repealed" in stated) return;
      const value = shape.safeParse(stated.value);
      if (!value.success)
        throw new Error(`${file}: ${rule}, ${stated.from}: ${z.prettifyError(value.error)}`);
    });
    const dated = versions.map(({ day, checked: _, ...rest }) => ({ ...rest, dayKind: day }));
    return { name: rule, unit, countsOn, versions: dated as StatedRule["versions"] };
  });
};
