import { parse } from "yaml";
import { z } from "zod";
import { type Day, parseDay } from "../kernel/index.ts";
import type { CqpiSignature, Framework } from "./certification.ts";
import type { RegisterSheet } from "./register-sheet.ts";

const Provenance = z.strictObject({
  type: z.string(),
  ref: z.string(),
  on: z
    .string()
    .transform((text) => parseDay(text) as Day)
    .optional(),
});
const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, "no calendar day")
  .transform((text) => text as Day);
const coded = z.array(z.strictObject({ code: z.string(), label: z.string() })).default([]);

const File = z.strictObject({
  certification: z.string(),
  version: z.string(),
  from: day.optional(),
  until: day.optional(),
  source: z.strictObject({ text: z.string(), article: z.string(), ref: z.string().optional() }),
  methods: z.array(z.string()),
  remarks: z.array(z.string()),
  registrations: z
    .array(
      z.strictObject({
        code: z.string(),
        register: z.enum(["RNCP", "RS"]),
        title: z.string(),
        level: z.int().optional(),
        nsf: coded,
        rome: coded,
        "published-on": day.optional(),
        "decided-on": day.optional(),
        "effective-on": day.optional(),
        "ends-on": day.optional(),
        "previous-codes": z.array(z.string()).default([]),
        "next-codes": z.array(z.string()).default([]),
        source: Provenance,
      }),
    )
    .default([]),
  signatures: z
    .array(
      z.strictObject({ idcc: z.string(), from: day.optional(), until: day.optional(), source: Provenance }),
    )
    .default([]),
  blocks: z.array(
    z.strictObject({
      code: z.string(),
      title: z.string(),
      competences: z.array(
        z.strictObject({
          code: z.string(),
          title: z.string(),
          "invented-criteria": z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});

export type FrameworkFile = {
  readonly certificationId: string;
  readonly framework: Framework;
  readonly sheets: readonly RegisterSheet[];
  readonly signatures: readonly CqpiSignature[];
};

/** Reads a file of `data/frameworks/`. Throws an Error naming the file and the field that is wrong. */
export const readFramework = (file: string, text: string): FrameworkFile => {
  const read = File.safeParse(parse(text, { schema: "core" }));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  const { certification, version, from, until, source, methods, remarks, registrations, signatures, blocks } =
    read.data;
  return {
    certificationId: certification,
    framework: {
      id: `${certification}@${version}`,
      certificationId: certification,
      from,
      until,
      methods,
      remarks,
      source,
      blocks: blocks.map((block) => ({
        ...block,
        competences: block.competences.map(({ code, title, "invented-criteria": criteria }) => ({
          code,
          title,
          criteria: criteria.map((criterion) => ({ text: criterion, invented: true })),
        })),
      })),
    },
    sheets: registrations.map((one) => ({
      code: one.code,
      register: one.register,
      title: one.title,
      level: one.level,
      nsf: one.nsf,
      rome: one.rome,
      publishedOn: one["published-on"],
      decidedOn: one["decided-on"],
      effectiveOn: one["effective-on"],
      endsOn: one["ends-on"],
      previousCodes: one["previous-codes"],
      nextCodes: one["next-codes"],
      source: one.source,
      agreements: [],
      certifiers: [],
      partners: [],
      blocks: [],
      routes: [],
    })),
    signatures,
  };
};
