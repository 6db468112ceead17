import type { Db } from "../storage/index.ts";
import { enterDeposits } from "./deposits.postgres.ts";
import { findEntries, findEntry, type LogEntry, logSize, treeOf } from "./entries.postgres.ts";
import { type LogMeans, openLogKey } from "./log-key.postgres.ts";
import {
  consistencyProof,
  type Hash,
  inclusionProofs,
  proofText,
  signedCheckpoint,
  treeRoot,
} from "./pure/index.ts";
import { cosignatureLines } from "./witnesses.postgres.ts";

/** The signed checkpoint of the whole log as it stands, what was just deposited included. */
export const checkpoint = async (db: Db, means: LogMeans): Promise<string> => {
  await enterDeposits(db);
  const size = await logSize(db);
  return signed(db, means, size, treeRoot(size, treeOf(db)));
};

/** What waits enters the tree only when the entry asked for is not in it already. */
const entryOf = async (db: Db, by: Parameters<typeof findEntry>[1]): Promise<LogEntry | undefined> => {
  const found = await findEntry(db, by);
  if (found) return found;
  await enterDeposits(db);
  return findEntry(db, by);
};

/** An entry with its proof: the text of C2SP tlog-proof, which ends with the checkpoint it leads to. */
export type ProvedEntry = { readonly index: number; readonly event: string; readonly proof: string };

/** Proof that an entry is in the log. Undefined when no entry has this ticket or this index. */
export const findProof = async (
  db: Db,
  means: LogMeans,
  by: { readonly ticket: number } | { readonly index: number },
): Promise<ProvedEntry | undefined> => {
  const entry = await entryOf(db, by);
  if (!entry) return undefined;
  const { index, event, size } = entry;
  const { paths, head } = await pathsAndHead(db, means, [index], size);
  return { index, event, proof: proofText({ index, hashes: paths[0] ?? [], checkpoint: head }) };
};

/** Proof of the entry that was deposited under this ticket. */
export const proofOf = async (db: Db, means: LogMeans, ticket: number): Promise<ProvedEntry> => {
  const proved = await findProof(db, means, { ticket });
  if (!proved) throw new Error(`the log has no entry of ticket ${ticket}`);
  return proved;
};

/** Proofs of the entries deposited under these tickets, in their order, all leading to one checkpoint. */
export const proofsOf = async (
  db: Db,
  means: LogMeans,
  tickets: readonly number[],
): Promise<ProvedEntry[]> => {
  await enterDeposits(db);
  const found = await findEntries(db, tickets);
  const entries = tickets.map((ticket) => {
    const entry = found.get(ticket);
    if (!entry) throw new Error(`the log has no entry of ticket ${ticket}`);
    return entry;
  });
  const size = await logSize(db);
  const indices = entries.map(({ index }) => index);
  const { paths, head } = await pathsAndHead(db, means, indices, size);
  return entries.map(({ index, event }, i) => ({
    index,
    event,
    proof: proofText({ index, hashes: paths[i] ?? [], checkpoint: head }),
  }));
};

/** Index of the entry that was deposited under this ticket. */
export const indexOf = async (db: Db, ticket: number): Promise<number> => {
  const entry = await entryOf(db, { ticket });
  if (!entry) throw new Error(`the log has no entry of ticket ${ticket}`);
  return entry.index;
};

/** Hashes that show that the first `older` entries are still the beginning of the first `newer`; undefined when there are fewer. */
export const consistencyOf = async (db: Db, older: number, newer: number): Promise<Hash[] | undefined> => {
  await enterDeposits(db);
  return older <= newer && newer <= (await logSize(db))
    ? consistencyProof(older, newer, treeOf(db))
    : undefined;
};

/** The paths of entries to the root of a size, and the checkpoint of that size; what is asked of the database is asked at once. */
const pathsAndHead = async (db: Db, means: LogMeans, indices: readonly number[], size: number) => {
  const proofs = inclusionProofs(indices, size, treeOf(db));
  const [{ paths }, head] = await Promise.all([
    proofs,
    signed(
      db,
      means,
      size,
      proofs.then(({ root }) => root),
    ),
  ]);
  return { paths, head };
};

/** The checkpoint of a size, signed by the log, with what witnesses cosigned of it. */
const signed = async (db: Db, means: LogMeans, size: number, computing: Promise<Hash>): Promise<string> => {
  const [{ key, sign }, lines, root] = await Promise.all([
    openLogKey(db, means),
    cosignatureLines(db, size),
    computing,
  ]);
  const note = signedCheckpoint({ origin: key.name, size, root }, key, sign);
  return `${note}${lines.map((line) => `${line}\n`).join("")}`;
};
