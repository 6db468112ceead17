import type { Readable } from "node:stream";
import { type Entry, fromBuffer, open as openFile, type ZipFile } from "yauzl";

export type ArchiveLimits = { readonly entries: number; readonly bytes: number; readonly ratio: number };
type ArchiveFault = { readonly ok: false; readonly code: "archive-too-large" | "archive-unreadable" };
export type ArchiveReading =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | ArchiveFault;

/** A file of an archive, unfolded piece by piece each time it is opened; more bytes than announced end it with an error. */
export type ArchiveEntry = {
  readonly name: string;
  readonly bytes: number;
  readonly open: () => Promise<Readable>;
};
export type ArchiveListing =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[]; readonly close: () => void }
  | ArchiveFault;

/**
 * Opens a ZIP after looking at what it says it holds, and counts what really comes out: too many files, too many
 * bytes, or too high a ratio and it is refused before it fills the memory.
 */
export const openArchive = async (
  bytes: Uint8Array,
  limits: ArchiveLimits,
  wanted: (name: string) => boolean,
): Promise<ArchiveReading> => {
  const listing = await listArchive(() => zipIn(bytes), bytes.length, limits);
  if (!listing.ok) return listing;
  try {
    const files = new Map<string, Uint8Array>();
    for (const entry of listing.entries.filter(({ name }) => wanted(name))) {
      const chunks: Buffer[] = [];
      for await (const chunk of await entry.open()) chunks.push(chunk as Buffer);
      files.set(entry.name, new Uint8Array(Buffer.concat(chunks)));
    }
    return { ok: true, files };
  } catch {
    return { ok: false, code: "archive-unreadable" };
  } finally {
    listing.close();
  }
};

/** Lists a ZIP on the disk under the same limits, without unfolding anything; close it when done. */
export const openArchiveFile = (path: string, size: number, limits: ArchiveLimits): Promise<ArchiveListing> =>
  listArchive(() => zipAt(path), size, limits);

const listArchive = async (
  open: () => Promise<ZipFile>,
  size: number,
  limits: ArchiveLimits,
): Promise<ArchiveListing> => {
  let zip: ZipFile | undefined;
  try {
    zip = await open();
    const opened = zip;
    const entries = await list(opened, limits.entries);
    const total =
      entries?.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) ?? Number.POSITIVE_INFINITY;
    if (!entries || total > limits.bytes || total > size * limits.ratio) {
      opened.close();
      return { ok: false, code: "archive-too-large" };
    }
    const files = entries.map((entry) => ({
      name: entry.fileName,
      bytes: entry.uncompressedSize,
      open: () => stream(opened, entry),
    }));
    return { ok: true, entries: files, close: () => opened.close() };
  } catch {
    zip?.close();
    return { ok: false, code: "archive-unreadable" };
  }
};

const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true } as const;

const zipIn = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), options, (error, zip) => (error || !zip ? reject(error) : resolve(zip))),
  );

const zipAt = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    openFile(path, options, (error, zip) => (error || !zip ? reject(error) : resolve(zip))),
  );

const list = (zip: ZipFile, most: number): Promise<Entry[] | undefined> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > most) resolve(undefined);
      else zip.readEntry();
    });
    zip.readEntry();
  });

const stream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error || !opened ? reject(error) : resolve(opened))),
  );
