import { z } from "zod";
import { type Fault, type JsonPath, readJson } from "../../intake/index.ts";
import type { Day } from "../../kernel/index.ts";
import type { Block } from "../certification.ts";
import { codeFault, criterionFault, type FrameworkReading, tidy, titleFault } from "./texts.ts";

const format = "opencqp-framework-1";

const Text = z.string("text");
const FrameworkJson = z.strictObject(
  {
    format: z.literal(format),
    certification: Text.optional(),
    version: Text.optional(),
    from: Text.optional(),
    until: Text.optional(),
    blocks: z.array(
      z.strictObject(
        {
          code: Text,
          title: Text,
          competences: z.array(
            z.strictObject(
              {
                code: Text,
                title: Text,
                criteria: z.array(
                  z.strictObject({ text: Text, invented: z.boolean("truth").optional() }, "object"),
                  "list",
                ),
              },
              "object",
            ),
            "list",
          ),
        },
        "object",
      ),
      "list",
    ),
  },
  "object",
);
type FrameworkJson = z.infer<typeof FrameworkJson>;

/** The members that each object of the file may have, by how deep it stands. */
const members = {
  top: ["format", "certification", "version", "from", "until", "blocks"],
  block: ["code", "title", "competences"],
  competence: ["code", "title", "criteria"],
  criterion: ["text", "invented"],
} as const;

/** What is exported: a version, or a draft, which has no name and no day of its own yet. */
export type ToExport = {
  readonly certificationId: string;
  readonly version?: string | undefined;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly blocks: readonly Block[];
};

export const writeFrameworkJson = ({ certificationId, version, from, until, blocks }: ToExport): string => {
  const written: FrameworkJson = {
    format,
    certification: certificationId,
    version,
    from,
    until,
    blocks: blocks.map(({ code, title, competences }) => ({
      code,
      title,
      competences: competences.map((one) => ({
        code: one.code,
        title: one.title,
        criteria: one.criteria.map(({ text, invented }) => ({ text, ...(invented && { invented }) })),
      })),
    })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
};

/** Reads the blocks of a framework written as JSON, or says every value to correct. */
export const readFrameworkJson = (file: string, bytes: Uint8Array): FrameworkReading => {
  const reading = readJson(file, bytes);
  if (!reading.ok) return reading;
  const at = (path: JsonPath, fault: Pick<Fault, "code" | "facts">): Fault => ({
    file,
    line: reading.lineOf(path),
    column: path.length === 0 ? undefined : pathText(path),
    ...fault,
  });
  const shaped = FrameworkJson.safeParse(reading.value);
  if (!shaped.success)
    return {
      ok: false,
      faults: shaped.error.issues.flatMap((issue) => shapeFaults(issue, reading.value, at)),
    };
  const blocks = shaped.data.blocks.map(tidyBlock);
  const faults = [...textFaults(blocks, at, reading.lineOf)];
  if (blocks.length === 0) faults.push(at(["blocks"], { code: "value-missing", facts: {} }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, blocks };
};

const tidyBlock = ({ code, title, competences }: FrameworkJson["blocks"][number]): Block => ({
  code: tidy(code),
  title: tidy(title),
  competences: competences.map((one) => ({
    code: tidy(one.code),
    title: tidy(one.title),
    criteria: one.criteria.map(({ text, invented }) => ({ text: tidy(text), ...(invented && { invented }) })),
  })),
});

/** "blocks[0].competences[2].title" */
const pathText = (path: JsonPath): string =>
  path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i > 0 ? "." : ""}${String(step)}`))
    .join("");

type At = (path: JsonPath, fault: Pick<Fault, "code" | "facts">) => Fault;

/** A value that is missing, of another kind, or that no file of ours has. */
const shapeFaults = (issue: z.core.$ZodIssue, value: unknown, at: At): Fault[] => {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const known = [members.top, members.block, members.competence, members.criterion][
        path.filter((step) => typeof step === "number").length
      ];
      const facts = { found: key.slice(0, 60), known: (known ?? []).join(", ") };
      return at([...path, key.slice(0, 60)], { code: "json-member-unknown", facts });
    });
  const found = path.reduce<unknown>((here, step) => (here as Record<PropertyKey, unknown>)?.[step], value);
  if (found === undefined) return [at(path, { code: "value-missing", facts: {} })];
  if (issue.code === "invalid_value") {
    const facts = { found: String(JSON.stringify(found)).slice(0, 60), known: format };
    return [at(path, { code: "value-unknown", facts })];
  }
  return [at(path, { code: "json-kind-wrong", facts: { expected: issue.message } })];
};

/** Texts that an outline cannot hold, and codes given twice. */
function* textFaults(blocks: readonly Block[], at: At, lineOf: (path: JsonPath) => number): Generator<Fault> {
  const first = new Map<string, number>();
  function* place({ code, title }: Pick<Block, "code" | "title">, path: JsonPath): Generator<Fault> {
    const wrong = codeFault(code);
    if (wrong) yield at([...path, "code"], wrong);
    const line = first.get(code);
    if (line !== undefined)
      yield at([...path, "code"], { code: "code-twice", facts: { found: code, first: line } });
    else if (!wrong) first.set(code, lineOf([...path, "code"]));
    const wrongTitle = titleFault(title, code);
    if (wrongTitle) yield at([...path, "title"], wrongTitle);
  }
  for (const [i, block] of blocks.entries()) {
    yield* place(block, ["blocks", i]);
    for (const [j, competence] of block.competences.entries()) {
      const path = ["blocks", i, "competences", j];
      yield* place(competence, path);
      for (const [k, { text }] of competence.criteria.entries()) {
        const wrong = criterionFault(text);
        if (wrong) yield at([...path, "criteria", k, "text"], wrong);
      }
    }
  }
}
