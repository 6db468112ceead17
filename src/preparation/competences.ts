import { type Credit, isAlive } from "../assessment/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Framework } from "../referential/index.ts";

/** What a positioning looks at: a competence, or a whole block where the framework names no competence in it. */
export type Positioned = { readonly code: string; readonly title: string; readonly block: string };

export const positionedIn = ({ blocks }: Pick<Framework, "blocks">): readonly Positioned[] =>
  blocks.flatMap(({ code: block, title, competences }) =>
    competences.length === 0
      ? [{ code: block, title, block }]
      : competences.map((competence) => ({ code: competence.code, title: competence.title, block })),
  );

/** Competences that a credit alive that day holds, its own or its block's. */
export const heldByCredit = (
  competences: readonly Positioned[],
  credits: readonly Pick<Credit, "code" | "wonOn" | "until">[],
  on: Day,
): string[] => {
  const alive = new Set(credits.filter((credit) => isAlive(credit, on)).map(({ code }) => code));
  return competences.flatMap(({ code, block }) => (alive.has(code) || alive.has(block) ? [code] : []));
};
