import { z } from "@hono/zod-openapi";
import { type Day, type Decision, dayKinds, type Finding, parseDay } from "../kernel/index.ts";
import type { Language } from "../language/index.ts";
import { publics, routes } from "../law/index.ts";
import { wordCitation, wordFinding } from "../notices/index.ts";
import { certificateKinds } from "../referential/index.ts";

export const DayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, "not a calendar day (YYYY-MM-DD)")
  .transform((text) => text as Day)
  .openapi({ type: "string", format: "date", example: "2026-11-24" });

export const Idcc = z
  .string()
  .regex(/^\d{1,4}$/, "an IDCC has one to four digits")
  .transform((text) => text.padStart(4, "0"))
  .openapi({ type: "string", example: "3248", description: "Identifier of a collective agreement" });

export const LanguageText = z.enum(["fr", "en"]).default("fr");
export const Public = z.enum(publics);
export const Kind = z.enum(certificateKinds);

/** Which certifications of the catalogue, and which page of them. */
export const CataloguePage = z.object({
  words: z.string().max(200).optional(),
  kind: Kind.optional(),
  level: z.coerce.number().int().min(1).max(8).optional(),
  rome: z
    .string()
    .regex(/^[A-N]\d{4}$/, "a ROME code is a letter and four digits")
    .optional()
    .openapi({ example: "D1102" }),
  register: z.enum(["RNCP", "RS", "unknown"]).optional(),
  after: z.string().max(500).optional().openapi({ description: "`next` of the page before" }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const Facts = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

export const Reason = z
  .object({
    outcome: z.enum(["met", "unmet", "missing"]),
    code: z.string(),
    facts: Facts,
    says: z.string(),
    rule: z
      .object({
        name: z.string(),
        from: z.string(),
        dayKind: z.enum(dayKinds),
        text: z.string(),
        article: z.string(),
        ref: z.string().nullable(),
        inferred: z.boolean(),
        says: z.string(),
      })
      .nullable(),
  })
  .openapi("Reason");

export const Answer = z
  .object({ outcome: z.enum(["granted", "refused", "undetermined"]), reasons: z.array(Reason) })
  .openapi("Decision");

export const RouteAnswer = Answer.extend({ route: z.enum(routes) }).openapi("RouteDecision");

/** A decision as it leaves the house: its codes for machines, its words for people. */
export const answerOf = (
  { outcome, findings }: Decision<unknown>,
  language: Language,
): z.infer<typeof Answer> => ({
  outcome,
  reasons: findings.map((finding) => reasonOf(finding, language)),
});

const reasonOf = (finding: Finding, language: Language): z.infer<typeof Reason> => {
  const { outcome, code, facts, rule } = finding;
  return {
    outcome,
    code,
    facts: facts as z.infer<typeof Facts>,
    says: wordFinding(finding, language),
    rule: rule
      ? {
          name: rule.rule,
          from: rule.from,
          dayKind: rule.dayKind,
          text: rule.source.text,
          article: rule.source.article,
          ref: rule.source.ref ?? null,
          inferred: rule.inferred ?? false,
          says: wordCitation(rule, language),
        }
      : null,
  };
};
