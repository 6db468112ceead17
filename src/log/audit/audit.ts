import { equal, type LogKey, logPath, readCheckpoint, treeRoot } from "../pure/index.ts";
import type { AuditFault, ReadLogFile } from "./fault.ts";
import { followOlder, type OlderCheckpoint } from "./history.ts";
import { compareLists, type PublishedList } from "./lists.ts";
import { countEvent, emptyTally, type Tally } from "./tally.ts";
import { walkTree } from "./tree.ts";

/** What an auditor holds beside the log itself. */
export type AuditorHolds = {
  readonly older: readonly OlderCheckpoint[];
  /** SHA-256 of the exact bytes of credentials, base64url. */
  readonly credentials: readonly { readonly file: string; readonly digest: string }[];
  readonly lists: readonly PublishedList[];
};

export type Audit = { readonly size: number; readonly tally: Tally; readonly faults: readonly AuditFault[] };

/**
 * Audits a whole log from its files alone: every leaf, every tile, the root and its signature, that older checkpoints
 * are its beginning, that credentials are entered, and that status lists tell what was entered.
 */
export const auditLog = async (
  read: ReadLogFile,
  key: LogKey,
  { older, credentials, lists }: AuditorHolds,
  progress: (entries: number, of: number) => void = () => undefined,
): Promise<Audit> => {
  const tally = emptyTally(credentials.map(({ digest }) => digest));
  const path = logPath({ kind: "checkpoint" });
  const note = await read(path);
  const head = note && readCheckpoint(new TextDecoder().decode(note), key);
  if (!head) {
    const code = note ? ("checkpoint-unsigned" as const) : ("file-missing" as const);
    return { size: 0, tally, faults: [{ code, file: path }] };
  }
  const { size, root } = head;
  const walked = await walkTree(read, size, (index, event) => {
    countEvent(tally, index, event);
    if (index % 1_000 === 0) progress(index, size);
  });
  const faults = [...walked.faults];
  if (faults.length === 0) {
    if (!equal(await treeRoot(size, walked.tree), root)) faults.push({ code: "root-differs", file: path });
    faults.push(...(await followOlder(older, key, head, walked.tree)));
  }
  for (const { file, digest } of credentials)
    if (tally.entered.get(digest) === undefined) faults.push({ code: "credential-not-entered", file });
  faults.push(...compareLists(lists, tally));
  return { size, tally, faults };
};
