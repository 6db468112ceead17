import type { Db } from "../storage/index.ts";
import { type LogMeans, logKey } from "./log-key.postgres.ts";
import { type Cosignature, readCheckpoint, readCosignatures } from "./pure/index.ts";
import { saveCosignatures, witnesses } from "./witnesses.postgres.ts";

export type CosignRefusal = "checkpoint-not-ours" | "no-known-witness";

/**
 * Keeps the cosignatures that witnesses known here put below one of our own checkpoints: it is then served with them.
 * Answers those that were good, or why nothing was kept.
 */
export const keepCosignatures = async (
  db: Db,
  means: LogMeans,
  note: string,
): Promise<readonly Cosignature[] | CosignRefusal> => {
  const head = readCheckpoint(note, await logKey(db, means));
  if (!head) return "checkpoint-not-ours";
  const good = readCosignatures(note, await witnesses(db));
  if (good.length === 0) return "no-known-witness";
  await saveCosignatures(db, head.size, good);
  return good;
};
