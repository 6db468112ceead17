import { checkpoint, entriesOf, logKey } from "../log/index.ts";
import { equal, eventLeaf, includes, inclusionProof, readCheckpoint, rootOf } from "../log/pure/index.ts";
import type { Command } from "./context.ts";

/** `log check`: recomputes every leaf, the root, and each entry's proof, and compares them with the signed checkpoint. */
export const run: Command = async ([action], { database, world: _, settings, masterKey, out, err }) => {
  if (action !== "check") {
    err("La commande est : log check");
    return 2;
  }
  const opened = await database();
  try {
    const means = { publicUrl: settings.publicUrl, masterKey: masterKey() };
    const entries = await entriesOf(opened.db);
    const leaves = entries.map(({ leaf }) => new Uint8Array(leaf));
    const changed = entries
      .filter(({ event }, i) => !equal(eventLeaf(event), leaves[i] ?? new Uint8Array()))
      .map(({ index }) => index);
    const root = rootOf(leaves);
    const signed = readCheckpoint(await checkpoint(opened.db, means), await logKey(opened.db, means));
    const unproved = leaves.flatMap((leaf, i) =>
      includes(leaf, i, leaves.length, inclusionProof(leaves, i), root) ? [] : [i],
    );
    const gaps = entries.flatMap(({ index }, i) => (index === i ? [] : [i]));
    const good =
      changed.length + unproved.length + gaps.length === 0 &&
      signed?.size === leaves.length &&
      equal(signed.root, root);
    out(
      good
        ? `Registre public : ${leaves.length} inscriptions, toutes prouvées.`
        : `Registre public : ${changed.length} modifiée(s), ${unproved.length} sans preuve, ${gaps.length} absente(s).`,
    );
    return good ? 0 : 1;
  } finally {
    await opened.close();
  }
};
