import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { openArchiveFile } from "./archive.ts";
import type { Fault } from "./fault.ts";

/** A file to be read piece by piece, as often as needed: on the disk or inside an archive. */
export type SourceFile = {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
};

export type SourceReading =
  | { readonly ok: true; readonly files: readonly SourceFile[]; readonly close: () => void }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Room for twice what France compétences publishes in a year; text of that kind shrinks by ten, not by a hundred. */
const limits = { entries: 200, bytes: 4 * 1024 ** 3, ratio: 100 };

/**
 * The files of a path that exists: one file, the files of a folder, those of a ZIP or of the ZIPs of a folder.
 * Folders and archives give their CSV and XML alone. Nothing is unfolded before it is read.
 */
export const openSource = async (path: string): Promise<SourceReading> => {
  const found = await stat(path);
  if (!found.isDirectory()) return openOne(path, found.size, () => true);
  const files: SourceFile[] = [];
  const opened: (() => void)[] = [];
  for (const name of (await readdir(path)).sort()) {
    const inside = join(path, name);
    const { size, isFile } = await stat(inside).then((one) => ({ size: one.size, isFile: one.isFile() }));
    if (!isFile || !/\.(?:csv|xml|zip)$/i.test(name)) continue;
    const reading = await openOne(inside, size, isTable);
    if (!reading.ok) {
      for (const close of opened) close();
      return reading;
    }
    files.push(...reading.files);
    opened.push(reading.close);
  }
  const close = (): void => {
    for (const closeOne of opened) closeOne();
  };
  return { ok: true, files, close };
};

const isTable = (name: string): boolean => /\.(?:csv|xml)$/i.test(name) && !basename(name).startsWith(".");

const openOne = async (
  path: string,
  size: number,
  wanted: (name: string) => boolean,
): Promise<SourceReading> => {
  const name = basename(path);
  if (size === 0) return { ok: false, faults: [{ file: name, code: "file-empty", facts: {} }] };
  if (!(await isZip(path))) {
    const file = { name, bytes: size, open: async () => createReadStream(path) };
    return { ok: true, files: wanted(name) ? [file] : [], close: () => undefined };
  }
  const archive = await openArchiveFile(path, size, limits);
  if (!archive.ok) return { ok: false, faults: [{ file: name, code: archive.code, facts: {} }] };
  const files = archive.entries
    .filter((entry) => isTable(entry.name))
    .map((entry) => ({ ...entry, name: basename(entry.name) }));
  return { ok: true, files, close: archive.close };
};

const isZip = async (path: string): Promise<boolean> => {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString("latin1").startsWith("PK");
  } finally {
    await handle.close();
  }
};
