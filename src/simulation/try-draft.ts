import { decisions } from "../casebook/index.ts";
import { everyDecision, type RecordedDecision } from "../decisions/index.ts";
import type { Sitting } from "../jury/index.ts";
import type { Rulebook, Shelf } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { type PastFile, trial, type WhatIf } from "./what-if.ts";

/** The rulebook held that a draft would follow or replace: the latest of its branch and scope that begins no later. */
export const heldBefore = ({ rulebooks }: Shelf, draft: Rulebook): Rulebook | undefined => {
  const scopeOf = ({ id, from }: Rulebook): string => id.slice(0, -from.length);
  return rulebooks
    .filter((one) => scopeOf(one) === scopeOf(draft) && one.from <= draft.from)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
};

/**
 * Tries a draft on every deliberation that was recorded under the rulebook held, of one certifier or of all: the last
 * one of each file. Those recorded before decisions kept all their facts are passed over.
 */
export const tryDraft = async (
  db: Db,
  held: Rulebook,
  draft: Rulebook,
  certifierId?: string,
): Promise<WhatIf> => {
  const last = new Map<string, PastFile>();
  for await (const recorded of everyDecision(db)) {
    const mine = certifierId === undefined || recorded.certifierId === certifierId;
    const past =
      mine && recorded.kind === "deliberation" && recorded.rulebook === held.id
        ? pastFile(recorded)
        : undefined;
    if (past) last.set(past.candidacyId, past);
  }
  const { look, result } = trial(held, draft);
  for (const past of last.values()) look(past);
  return result();
};

const pastFile = ({ subject, onDay, facts, settlements }: RecordedDecision): PastFile | undefined => {
  const read = decisions.deliberation.facts.safeParse(facts);
  if (!read.success) return undefined;
  // The shape was just read: the registry keeps it as the deliberation takes it.
  const { file, sitting, word } = read.data as Pick<PastFile, "file" | "word"> & {
    readonly sitting: Omit<Sitting, "heldOn">;
  };
  return {
    candidacyId: subject,
    heldOn: onDay,
    file,
    word,
    sitting: { ...sitting, heldOn: onDay },
    settlements: (settlements ?? []).map((one) => ({ ...one, by: "" })),
  };
};
