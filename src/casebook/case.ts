import { z } from "zod";
import type { Day } from "../kernel/index.ts";
import { routes } from "../law/index.ts";
import { dayText, readLocatedYaml, type TextFault } from "../rulebook/index.ts";
import { decisions, isDecision } from "./decisions/index.ts";

const code = z.string().min(1);

/** What a case expects. `reasons`: every code that refuses or is missing, or some of those met by a grant. */
const Expected = z.strictObject({
  outcome: z.enum(["granted", "refused", "undetermined"]),
  reasons: z.array(code).optional(),
  /** Facts that one finding at least must hold: a mean, a day, a number. */
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Rules of the branch whose silence leaves it undetermined. */
  missing: z.array(code).optional(),
  /** What the decision must hold; what is not named here may be anything. */
  value: z.unknown().optional(),
  /** Short for `value: { until: … }`. */
  until: z.string().optional(),
});

const Case = z.strictObject({
  case: z.string().min(1),
  source: z.string().min(1),
  decision: z.string(),
  /** Identifier of the rulebook that speaks, or the matter whose governing rulebook does; the law alone without either. */
  rulebook: z.string().optional(),
  matter: z
    .strictObject({
      idcc: z.string().regex(/^\d{4}$/, "an IDCC has four digits"),
      kind: z.string(),
      certification: z.string().default("any"),
      route: z.enum(routes).optional(),
    })
    .optional(),
  /** The day that counts for the decision. */
  on: dayText,
  facts: z.unknown(),
  settled: z.record(z.string(), z.unknown()).default({}),
  /** True when no text read decides this point and the outcome expected is a reading. */
  inferred: z.boolean().optional(),
  note: z.string().optional(),
  expect: Expected,
});

export type Expected = z.infer<typeof Expected>;

/** A worked case: facts, a day, the text that speaks, and what must come out of them. */
export type WorkedCase = Omit<z.infer<typeof Case>, "case" | "on"> & {
  readonly title: string;
  readonly on: Day;
  readonly place: { readonly file: string; readonly line: number };
};

export type CasesReading =
  | { readonly ok: true; readonly cases: readonly WorkedCase[] }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/** Reads a file of worked cases. Facts are parsed by the shape of the decision named; every fault has its place. */
export const readCases = (file: string, text: string): CasesReading => {
  const reading = readLocatedYaml(file, text);
  if (!reading.ok) return reading;
  const { content, fault } = reading;
  if (!Array.isArray(content) || content.length === 0)
    return { ok: false, faults: [fault([], "a file of cases is a list, each beginning with « - case: »")] };
  const read = content.map((written, i) =>
    readCase(written, (path, message) => fault([i, ...path], message), file),
  );
  const faults = read.flatMap((one) => ("faults" in one ? one.faults : []));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, cases: read.flatMap((one) => ("faults" in one ? [] : [one])) };
};

type Place = (path: readonly PropertyKey[], message: string) => TextFault;

const readCase = (written: unknown, fault: Place, file: string): WorkedCase | { faults: TextFault[] } => {
  const head = Case.safeParse(written);
  if (!head.success) return { faults: placed(head.error, [], fault) };
  const { case: title, ...rest } = head.data;
  if (!isDecision(rest.decision)) {
    const known = Object.keys(decisions).join(", ");
    return { faults: [fault(["decision"], `decision: none is named "${rest.decision}"; known: ${known}`)] };
  }
  const facts = decisions[rest.decision].facts.safeParse(rest.facts ?? {});
  if (!facts.success) return { faults: placed(facts.error, ["facts"], fault) };
  return { ...rest, facts: facts.data, title, place: { file, line: fault([], "").line } };
};

/** Each issue at its place; a key that is not known, at that key. */
const placed = ({ issues }: z.ZodError, under: readonly string[], fault: Place): TextFault[] =>
  issues.map((issue) => {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
    const path = [...under, ...issue.path, ...unknown];
    return fault(path, `${path.join(".")}: ${issue.message}`);
  });
