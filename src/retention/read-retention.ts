import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Day, parseDay } from "../kernel/index.ts";
import { type RetentionRule, retentionMatters } from "./rule.ts";

const Rules = z.array(
  z.strictObject({
    matter: z.enum(retentionMatters),
    starts: z.enum([
      "session-awarded",
      "last-right-over",
      "letter-sent",
      "certificate-issued",
      "mandate-over",
    ]),
    months: z.int().min(0).optional(),
    does: z.enum(["erase", "reduce", "archive", "keep"]),
    from: z.string().transform((text, context): Day => {
      const read = parseDay(text);
      if (read) return read;
      context.addIssue({ code: "custom", message: "not a day" });
      return z.NEVER;
    }),
    source: z.strictObject({ text: z.string(), article: z.string().optional() }),
    inferred: z.boolean(),
  }),
);

const held = new Map<string, readonly RetentionRule[]>();

/** The default lengths, from `data/retention`, read at their first use. Throws on a file of ours that is not well formed. */
export const readRetention = (root: string): readonly RetentionRule[] => {
  const rules =
    held.get(root) ?? Rules.parse(parse(readFileSync(join(root, "data", "retention", "rules.yaml"), "utf8")));
  held.set(root, rules);
  return rules;
};
