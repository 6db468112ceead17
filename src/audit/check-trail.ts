import type { Db } from "../storage/index.ts";
import { chains, linksOf } from "./audit.postgres.ts";
import { type CheckedChain, checkChain, type Head } from "./chain.ts";

export type CheckedTrail = CheckedChain & { readonly chain: string };

/**
 * Follows every chain of the trail to where it stands; a head kept elsewhere, by the name of its chain, must lie on the
 * way. Whoever may write to the database could write a whole chain anew: a head kept outside is what shows it.
 */
export const checkTrail = async (
  db: Db,
  kept: ReadonlyMap<string, Head> = new Map(),
): Promise<CheckedTrail[]> => {
  const checked: CheckedTrail[] = [];
  for (const { chain, ...end } of await chains(db)) {
    const toEnd = await checkChain(linksOf(db, chain), end);
    const outside = kept.get(chain);
    const answer = toEnd.fault || !outside ? toEnd : await checkChain(linksOf(db, chain), outside);
    checked.push({ chain, ...answer });
  }
  for (const [chain, { length }] of kept)
    if (!checked.some((one) => one.chain === chain))
      checked.push({
        chain,
        length: 0,
        hash: new Uint8Array(32),
        erased: 0,
        fault: { position: length, code: "end-missing" },
      });
  return checked;
};
