import { finder, indexOf, latin1 } from "./find.ts";
import { type PdfObjects, readObjects } from "./objects.ts";
import { isDictionary, nameOf, type PdfValue, referenceOf } from "./syntax.ts";

/** A file inside a PDF. */
export type Attachment = { readonly name: string; readonly bytes: Uint8Array };

/** A PDF from a stranger, read only as far as its attachments, its seals and its title. */
export type PdfReading =
  | {
      readonly ok: true;
      readonly attachments: readonly Attachment[];
      readonly seals: readonly SealRange[];
      /** The document's own title, from its metadata. */
      readonly title?: string | undefined;
    }
  | { readonly ok: false; readonly code: PdfFault };

export type PdfFault = "too-large" | "not-a-pdf" | "too-many-objects" | "encrypted";

/** What a seal says it covers, and its value. */
export type SealRange = {
  /** The covered bytes, in two parts: everything but the value. */
  readonly covered: readonly [Uint8Array, Uint8Array];
  readonly value: Uint8Array;
  /** Nothing lies before, after or beside what is covered. */
  readonly wholeDocument: boolean;
};

const largest = 10 * 1024 * 1024;
/** Digits of a seal's value: a chain, a time-stamp and room to spare. */
const longestSeal = 262_144;
const mostAttachments = 64;
/** Revisions of one attachment that are looked at, the last ones. */
const mostDefinitions = 4;

/** Never throws: a file that is no PDF is answered with a code. No network, no script, no font is touched. */
export const readPdf = (bytes: Uint8Array): PdfReading => {
  if (bytes.length > largest) return { ok: false, code: "too-large" };
  if (indexOf(bytes.subarray(0, 1024), "%PDF-", 0) < 0) return { ok: false, code: "not-a-pdf" };
  const objects = readObjects(bytes);
  if (!objects) return { ok: false, code: "too-many-objects" };
  if (objects.encrypted) return { ok: false, code: "encrypted" };
  return { ok: true, attachments: attachmentsIn(objects), seals: sealsIn(bytes), title: titleIn(objects) };
};

/** Every attachment of every revision; the same file named twice is one. */
const attachmentsIn = (objects: PdfObjects): Attachment[] => {
  const found: Attachment[] = [];
  for (const [name, file] of namedFilesIn(objects)) {
    for (const object of objects.definitions(file).slice(-mostDefinitions)) {
      const bytes = objects.bytesOf(object);
      if (bytes && !found.some((other) => other.name === name && same(other.bytes, bytes)))
        found.push({ name, bytes });
    }
  }
  return found;
};

/** Names of attachments, each with the object that holds its file. */
const namedFilesIn = ({ all }: PdfObjects): readonly (readonly [name: string, file: number])[] => {
  const named = new Map<string, readonly [string, number]>();
  for (const { value } of all) {
    if (named.size >= mostAttachments) break;
    if (!isDictionary(value) || nameOf(value.get("Type")) !== "Filespec") continue;
    const name = textOf(value.get("UF")) ?? textOf(value.get("F"));
    const files = value.get("EF");
    const file = isDictionary(files) ? referenceOf(files.get("F") ?? files.get("UF")) : undefined;
    if (name !== undefined && file !== undefined) named.set(`${file} ${name}`, [name, file]);
  }
  return [...named.values()];
};

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** A text of the file: UTF-16 where it says so, else one letter a byte. */
const textOf = (value: PdfValue | undefined): string | undefined => {
  if (!(value instanceof Uint8Array) || value.length > 1_000) return undefined;
  if (value[0] === 0xfe && value[1] === 0xff) {
    const letters = Array.from(
      { length: Math.floor((value.length - 2) / 2) },
      (_, i) => ((value[2 * i + 2] ?? 0) << 8) | (value[2 * i + 3] ?? 0),
    );
    return String.fromCharCode(...letters);
  }
  return String.fromCharCode(...value);
};

const byteRange =
  /^\/ByteRange\s{0,8}\[\s{0,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{1,8}(\d{1,10})\s{0,40}\]/;

const sealsIn = (bytes: Uint8Array): SealRange[] => {
  const seals: SealRange[] = [];
  const next = finder(bytes, "/ByteRange");
  for (let at = next(0); at < bytes.length && seals.length < 16; at = next(at + 10)) {
    const numbers = byteRange
      .exec(latin1(bytes, at, at + 160))
      ?.slice(1)
      .map(Number);
    const seal = numbers && sealAt(bytes, numbers as [number, number, number, number]);
    if (seal) seals.push(seal);
  }
  return seals;
};

/** The hole that a range leaves must hold the seal's value and nothing else. */
const sealAt = (
  bytes: Uint8Array,
  [start, length, resume, rest]: readonly [number, number, number, number],
): SealRange | undefined => {
  const hole = start + length;
  if (hole >= resume || resume + rest > bytes.length) return undefined;
  const named = /\/Contents\s*$/.test(latin1(bytes, hole - 16, hole));
  const value = named && resume - hole <= longestSeal ? hexIn(bytes.subarray(hole, resume)) : undefined;
  return {
    covered: [bytes.subarray(start, hole), bytes.subarray(resume, resume + rest)],
    value: value ?? new Uint8Array(),
    wholeDocument: value !== undefined && start === 0 && resume + rest === bytes.length,
  };
};

/** "<0a1b…>" as bytes; undefined for anything else. */
const hexIn = (bytes: Uint8Array): Uint8Array | undefined => {
  const text = new TextDecoder().decode(bytes);
  if (!/^<(?:[0-9a-fA-F]{2})*>$/.test(text)) return undefined;
  return Uint8Array.from({ length: (text.length - 2) / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i + 1, 2 * i + 3), 16),
  );
};

/** The title that the catalogue's metadata give. */
const titleIn = (objects: PdfObjects): string | undefined => {
  const catalogue = objects.all.findLast(
    ({ value }) => isDictionary(value) && nameOf(value.get("Type")) === "Catalog",
  )?.value;
  const metadata = isDictionary(catalogue) ? referenceOf(catalogue.get("Metadata")) : undefined;
  const stream = metadata === undefined ? undefined : objects.definitions(metadata).at(-1);
  const bytes = stream && objects.bytesOf(stream);
  return bytes && titleOf(new TextDecoder().decode(bytes.subarray(0, 65_536)));
};

const titleOf = (xmp: string): string | undefined => {
  const from = xmp.indexOf("<dc:title>");
  const to = from < 0 ? -1 : xmp.indexOf("</dc:title>", from);
  if (to < 0 || to - from > 8_192) return undefined;
  const text = /<rdf:li[^>]*>([^<]*)</.exec(xmp.slice(from, to))?.[1];
  return text?.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );
};
