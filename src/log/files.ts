import type { Db } from "../storage/index.ts";
import { eventsBetween, logSize, readTilesOf } from "./entries.postgres.ts";
import type { LogMeans } from "./log-key.postgres.ts";
import { checkpoint } from "./prove.ts";
import { bundleOf, type LogFile, tileWidth, utf8, wholeAt } from "./pure/index.ts";

/** The bytes of a file of the log, as anyone may read them; undefined when the tree does not reach it. */
export const logFile = async (db: Db, means: LogMeans, file: LogFile): Promise<Uint8Array | undefined> => {
  if (file.kind === "checkpoint") return utf8(await checkpoint(db, means));
  const { level, index, width } = file.kind === "tile" ? file.tile : { ...file, level: 0 };
  const first = index * tileWidth;
  if (first + width > wholeAt(level, await logSize(db))) return undefined;
  return file.kind === "entries"
    ? bundleOf(await eventsBetween(db, first, first + width))
    : (await readTilesOf(db)([file.tile]))[0];
};
