import { decisionsAbout } from "../decisions/index.ts";
import { awardsOf, type SessionFile } from "../jury/index.ts";
import type { Day, Finding } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";

/** What became of what a jury proposed: awarded, by whom and when; or not, with the reasons. */
export type Awarded = { readonly by: string; readonly on: Day } | { readonly refused: readonly Finding[] };

/** The reasons for which a proposal was not followed; undefined where it was, or where nothing was proposed. */
export const refusalOf = (awarded: Awarded | undefined): readonly Finding[] | undefined =>
  awarded && "refused" in awarded ? awarded.refused : undefined;

/** By candidacy, what became of the jury's proposals in a session that is awarded; nothing where nothing was proposed. */
export const awardedIn = async (
  db: Db,
  { candidates }: Pick<SessionFile, "candidates">,
): Promise<ReadonlyMap<string, Awarded>> => {
  const ids = candidates.map(({ candidacy }) => candidacy.id);
  const awards = await awardsOf(db, ids);
  const told = new Map<string, Awarded>(
    awards.map(({ candidacyId, organ, decidedOn }) => [candidacyId, { by: organ, on: decidedOn }]),
  );
  for (const { kind, subject, outcome, findings } of await decisionsAbout(db, ids))
    if (kind === "award" && outcome === "refused" && !told.has(subject))
      told.set(subject, { refused: findings.filter((one) => one.outcome === "unmet") });
  return told;
};
