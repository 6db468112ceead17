import { inflateSync } from "node:zlib";

/** A PDF from a stranger, read only as far as its attachments, its seals and its title. */
export type PdfReading =
  | {
      readonly ok: true;
      readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
      readonly seals: readonly SealRange[];
      /** The document's own title, from its metadata. */
      readonly title?: string | undefined;
    }
  | { readonly ok: false; readonly code: "too-large" | "not-a-pdf" | "too-many-objects" };

/** What a seal says it covers, and its value. */
export type SealRange = {
  /** The covered bytes: everything but the value. */
  readonly covered: Uint8Array;
  readonly value: Uint8Array;
  /** Nothing lies before, after or beside what is covered. */
  readonly wholeDocument: boolean;
};

const largest = 10 * 1024 * 1024;
const largestAttachment = 4 * 1024 * 1024;
const mostObjects = 20_000;

/** Never throws: a file that is no PDF is answered with a code. No network, no script, no font is touched. */
export const readPdf = (bytes: Uint8Array): PdfReading => {
  if (bytes.length > largest) return { ok: false, code: "too-large" };
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!pdf.subarray(0, 1024).includes("%PDF-")) return { ok: false, code: "not-a-pdf" };
  const objects = readObjects(pdf);
  if (!objects) return { ok: false, code: "too-many-objects" };
  return { ok: true, attachments: attachmentsIn(pdf, objects), seals: sealsIn(pdf), title: titleOf(pdf) };
};

type PdfObject = {
  readonly text: string;
  readonly stream?: { readonly from: number; readonly to: number } | undefined;
};

/** Objects by number, the last definition standing: an incremental update replaces what came before. */
const readObjects = (pdf: Buffer): Map<number, PdfObject> | undefined => {
  const objects = new Map<number, PdfObject>();
  let at = 0;
  for (let count = 0; ; count++) {
    if (count > mostObjects) return undefined;
    const found = pdf.indexOf(" obj", at);
    if (found < 0) return objects;
    const head = /(\d{1,8}) (\d{1,5})$/.exec(pdf.subarray(Math.max(0, found - 16), found).toString("latin1"));
    if (!head) {
      at = found + 4;
      continue;
    }
    const end = pdf.indexOf("endobj", found);
    const stream = pdf.indexOf("stream", found);
    const hasStream = stream > 0 && (end < 0 || stream < end);
    const textEnd = hasStream ? stream : end < 0 ? pdf.length : end;
    const text = pdf.subarray(found + 4, Math.min(textEnd, found + 65_536)).toString("latin1");
    if (!hasStream) {
      objects.set(Number(head[1]), { text });
      at = textEnd + 1;
      continue;
    }
    const from = pdf[stream + 6] === 0x0d ? stream + 8 : stream + 7;
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(text)?.[1] ?? Number.NaN);
    const stated = from + length;
    const to =
      Number.isInteger(length) && pdf.subarray(stated, stated + 12).includes("endstream")
        ? stated
        : pdf.indexOf("endstream", from);
    objects.set(Number(head[1]), { text, stream: { from, to: to < 0 ? pdf.length : to } });
    at = to < 0 ? pdf.length : to;
  }
};

const attachmentsIn = (pdf: Buffer, objects: ReadonlyMap<number, PdfObject>) =>
  [...objects.values()].flatMap(({ text }) => {
    if (!/\/Type\s*\/Filespec/.test(text)) return [];
    const name =
      /\/UF\s*\(([^()\\]{1,200})\)/.exec(text)?.[1] ?? /\/F\s*\(([^()\\]{1,200})\)/.exec(text)?.[1];
    const file = objects.get(Number(/\/EF\s*<<[^>]*?\/F\s+(\d+)\s+\d+\s+R/.exec(text)?.[1]));
    const bytes = file && streamBytes(pdf, file);
    return name !== undefined && bytes ? [{ name, bytes }] : [];
  });

const streamBytes = (pdf: Buffer, { text, stream }: PdfObject): Uint8Array | undefined => {
  if (!stream) return undefined;
  const raw = pdf.subarray(stream.from, stream.to);
  if (!/\/Filter/.test(text)) return raw.length <= largestAttachment ? new Uint8Array(raw) : undefined;
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*[/>]/.test(text)) return undefined;
  try {
    return new Uint8Array(inflateSync(raw, { maxOutputLength: largestAttachment }));
  } catch {
    return undefined;
  }
};

const sealsIn = (pdf: Buffer): SealRange[] => {
  const seals: SealRange[] = [];
  for (
    let at = pdf.indexOf("/ByteRange");
    at >= 0 && seals.length < 16;
    at = pdf.indexOf("/ByteRange", at + 10)
  ) {
    const numbers = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(
      pdf.subarray(at, at + 120).toString("latin1"),
    );
    if (!numbers) continue;
    const [start, length, resume, rest] = numbers.slice(1).map(Number) as [number, number, number, number];
    const hole = start + length;
    if (hole >= resume || resume + rest > pdf.length) continue;
    const hex = pdf.subarray(hole, resume).toString("latin1");
    const digits = /^<([0-9a-fA-F]*)>$/.exec(hex)?.[1];
    const named = pdf
      .subarray(Math.max(0, hole - 16), hole)
      .toString("latin1")
      .trimEnd()
      .endsWith("/Contents");
    const value =
      digits !== undefined && named ? new Uint8Array(Buffer.from(digits, "hex")) : new Uint8Array();
    seals.push({
      covered: new Uint8Array(
        Buffer.concat([pdf.subarray(start, hole), pdf.subarray(resume, resume + rest)]),
      ),
      value,
      wholeDocument: named && digits !== undefined && start === 0 && resume + rest === pdf.length,
    });
  }
  return seals;
};

/** The title in the XMP packet, which PDF/A keeps uncompressed. */
const titleOf = (pdf: Buffer): string | undefined => {
  const from = pdf.indexOf("<dc:title>");
  const to = from < 0 ? -1 : pdf.indexOf("</dc:title>", from);
  if (to < 0 || to - from > 8_192) return undefined;
  const text = /<rdf:li[^>]*>([^<]*)</.exec(pdf.subarray(from, to).toString("utf8"))?.[1];
  return text?.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
  );
};
