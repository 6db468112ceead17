import { type Checkpoint, equal, type LogKey, readCheckpoint, type Tree, treeRoot } from "../pure/index.ts";
import type { AuditFault } from "./fault.ts";

/** A checkpoint that an auditor kept from an earlier day. */
export type OlderCheckpoint = { readonly file: string; readonly note: string };

/**
 * Are older checkpoints the beginning of this tree? Two signed ones of one size with different roots prove that the
 * log showed two histories.
 */
export const followOlder = async (
  older: readonly OlderCheckpoint[],
  key: LogKey,
  head: Checkpoint,
  tree: Tree,
): Promise<AuditFault[]> => {
  const faults: AuditFault[] = [];
  for (const { file, note } of older) {
    const code = await judge(readCheckpoint(note, key), head, tree);
    if (code) faults.push({ code, file });
  }
  return faults;
};

const judge = async (
  old: Checkpoint | undefined,
  head: Checkpoint,
  tree: Tree,
): Promise<AuditFault["code"] | undefined> => {
  if (!old) return "checkpoint-unsigned";
  if (old.size > head.size) return "cut-short";
  if (old.size === head.size) return equal(old.root, head.root) ? undefined : "forked";
  return equal(await treeRoot(old.size, tree), old.root) ? undefined : "beginning-rewritten";
};
