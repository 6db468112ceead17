import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { trustList } from "../certificate/index.ts";
import { logFile, logKey } from "../log/index.ts";
import { type LogFile, logPath, readCheckpoint, tilesOf, tileWidth } from "../log/pure/index.ts";
import type { Command } from "./context.ts";
import { progressOn } from "./progress.ts";

/**
 * `log export --out DOSSIER`: writes the log as static files, its signed head last. Run again it adds what is new:
 * a whole tile never changes. `trust.json` beside them holds the key that the head is signed with.
 */
export const exportLog: Command = async (args, context) => {
  const { values } = parseArgs({ args: [...args], options: { out: { type: "string" } } });
  const folder = values.out;
  if (folder === undefined) {
    context.err("Donnez le dossier où écrire : log export --out DOSSIER");
    return 2;
  }
  const { world, settings } = context;
  const opened = await context.database();
  const progress = progressOn(process.stderr);
  try {
    const means = { world, publicUrl: settings.publicUrl, masterKey: context.masterKey() };
    const read = async (file: LogFile): Promise<Uint8Array> => {
      const bytes = await logFile(opened.db, means, file);
      if (!bytes) throw new Error(`the log has no ${logPath(file)}`);
      return bytes;
    };
    const write = (path: string, content: Uint8Array | string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    };
    const note = await read({ kind: "checkpoint" });
    const head = readCheckpoint(Buffer.from(note).toString("utf8"), await logKey(opened.db, means));
    if (!head) throw new Error("the log's own checkpoint is not signed by its key");
    let written = 0;
    for (const file of filesOf(head.size)) {
      const path = logPath(file);
      if (file.width === tileWidth && existsSync(join(folder, path))) continue;
      write(path, await read(file));
      written++;
      progress.say(`${path}`);
    }
    write("trust.json", JSON.stringify(await trustList(opened.db, means), null, 2));
    write("checkpoint", note);
    progress.end();
    context.out(`Registre public : ${head.size} inscriptions, ${written} fichiers écrits dans ${folder}.`);
    return 0;
  } finally {
    progress.end();
    await opened.close();
  }
};

/** Every tile of a tree of `size` leaves, and the entries under each tile of leaves. */
function* filesOf(
  size: number,
): Generator<Exclude<LogFile, { kind: "checkpoint" }> & { readonly width: number }> {
  for (const tile of tilesOf(size)) {
    yield { kind: "tile", tile, width: tile.width };
    if (tile.level === 0) yield { kind: "entries", index: tile.index, width: tile.width };
  }
}
