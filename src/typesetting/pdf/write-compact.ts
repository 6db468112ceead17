import { deflated } from "./form.ts";
import { isStream } from "./read-typst.ts";

/** Objects to be written as one file. */
export type Parts = {
  readonly header: Buffer;
  readonly objects: ReadonlyMap<number, Buffer>;
  /** Objects that readers who do not unpack must find: written plainly. Streams always are. */
  readonly plain: ReadonlySet<number>;
  /** "/Root 70 0 R …", without size. */
  readonly trailer: string;
};

/**
 * Writes a file with an object stream and a cross-reference stream: a third of what Typst's dictionaries take.
 * Answers where each plain object's body begins, too. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export const writeCompact = ({
  header,
  objects,
  plain,
  trailer,
}: Parts): { readonly pdf: Buffer; readonly bodies: ReadonlyMap<number, number> } => {
  let last = 0;
  for (const number of objects.keys()) last = Math.max(last, number);
  const size = last + 3;
  const [packNumber, tableNumber] = [size - 2, size - 1];
  const table = new CrossReferences(size);
  const bodies = new Map<number, number>();
  const chunks: Buffer[] = [header];
  let at = header.length;
  const put = (number: number, body: Buffer): void => {
    const head = Buffer.from(`${number} 0 obj\n`, "latin1");
    table.plain(number, at);
    bodies.set(number, at + head.length);
    chunks.push(head, body, endOfObject);
    at += head.length + body.length + endOfObject.length;
  };
  const packed: [number, Buffer][] = [];
  for (const [number, body] of objects)
    if (plain.has(number) || isStream(body)) put(number, body);
    else packed.push([number, body]);
  for (const [rank, [number]] of packed.entries()) table.packed(number, packNumber, rank);
  put(packNumber, packOf(packed));
  const start = at;
  table.plain(tableNumber, start);
  const cross = deflated(`/Type /XRef /Size ${size} /W ${CrossReferences.widths} ${trailer}`, table.bytes);
  put(tableNumber, cross);
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, "latin1"));
  return { pdf: Buffer.concat(chunks), bodies };
};

const endOfObject = Buffer.from("\nendobj\n", "latin1");

const packOf = (packed: readonly (readonly [number, Buffer])[]): Buffer => {
  let offset = 0;
  const heads = packed.map(([number, body]) => {
    const head = `${number} ${offset}`;
    offset += body.length + 1;
    return head;
  });
  const first = Buffer.from(`${heads.join(" ")}\n`, "latin1");
  const space = Buffer.from("\n", "latin1");
  return deflated(
    `/Type /ObjStm /N ${packed.length} /First ${first.length}`,
    Buffer.concat([first, ...packed.flatMap(([, body]) => [body, space])]),
  );
};

/** The table as it grows, the free entry first: a kind, then an offset, or a pack and a rank in it. */
class CrossReferences {
  static readonly widths = "[1 4 4]";
  readonly bytes: Buffer;
  constructor(size: number) {
    this.bytes = Buffer.alloc(size * 9);
    this.bytes.writeUInt32BE(0xffff, 5);
  }
  plain(number: number, offset: number): void {
    this.#put(number, 1, offset, 0);
  }
  packed(number: number, pack: number, rank: number): void {
    this.#put(number, 2, pack, rank);
  }
  #put(number: number, kind: 1 | 2, second: number, third: number): void {
    const at = this.bytes.writeUInt8(kind, number * 9);
    this.bytes.writeUInt32BE(third, this.bytes.writeUInt32BE(second, at));
  }
}
