import { everyDecision, type RecordedDecision } from "../decisions/index.ts";
import type { Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { type Again, takeAgain } from "./again.ts";

/** A recorded decision that the texts held today decide otherwise, or whose text is no longer held. */
export type Differing = {
  readonly recorded: RecordedDecision;
  readonly again: Extract<Again, { kind: "differs" | "text-gone" }>;
};

export type Replay = {
  readonly looked: number;
  /** Kept before decisions kept all their facts: they cannot be taken again. */
  readonly incomplete: number;
  readonly differing: readonly Differing[];
};

/** Takes every recorded decision again with the texts held today. */
export const replay = async (db: Db, texts: Texts): Promise<Replay> => {
  const differing: Differing[] = [];
  let [looked, incomplete] = [0, 0];
  for await (const recorded of everyDecision(db)) {
    const again = takeAgain(recorded, texts);
    if (again.kind === "facts-incomplete") incomplete += 1;
    else looked += 1;
    if (again.kind === "differs" || again.kind === "text-gone") differing.push({ recorded, again });
  }
  return { looked, incomplete, differing };
};
