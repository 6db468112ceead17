import { type Entry, fromBuffer, type ZipFile } from "yauzl";

export type ArchiveLimits = { readonly entries: number; readonly bytes: number; readonly ratio: number };
export type ArchiveReading =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly code: "archive-too-large" | "archive-unreadable" };

/**
 * Opens a ZIP after looking at what it says it holds, and counts what really comes out: too many files, too many
 * bytes, or too high a ratio and it is refused before it fills the memory.
 */
export const openArchive = async (
  bytes: Uint8Array,
  limits: ArchiveLimits,
  wanted: (name: string) => boolean,
): Promise<ArchiveReading> => {
  try {
    const zip = await open(bytes);
    const entries = await list(zip, limits.entries);
    if (!entries) return { ok: false, code: "archive-too-large" };
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > limits.bytes || total > bytes.length * limits.ratio)
      return { ok: false, code: "archive-too-large" };
    const files = new Map<string, Uint8Array>();
    let left = limits.bytes;
    for (const entry of entries.filter(({ fileName }) => wanted(fileName))) {
      const content = await extract(zip, entry, left);
      if (!content) return { ok: false, code: "archive-too-large" };
      left -= content.length;
      files.set(entry.fileName, content);
    }
    return { ok: true, files };
  } catch {
    return { ok: false, code: "archive-unreadable" };
  }
};

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(
      Buffer.from(bytes),
      { lazyEntries: true, autoClose: false, validateEntrySizes: true },
      (error, zip) => (error || !zip ? reject(error) : resolve(zip)),
    ),
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

const extract = (zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | undefined> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error);
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > most) {
          stream.destroy();
          resolve(undefined);
        } else {
          chunks.push(chunk);
        }
      });
      stream.on("error", reject);
      stream.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    }),
  );
