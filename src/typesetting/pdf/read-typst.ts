/** What Typst wrote, taken apart: every object by its number, and what the trailer points at. */
export type TypstFile = {
  readonly header: Buffer;
  readonly objects: ReadonlyMap<number, Buffer>;
  readonly size: number;
  readonly root: number;
  /** In order. */
  readonly pages: readonly number[];
  readonly info: number;
  /** The pair of identifiers, as written. */
  readonly id: string;
};

/** Takes apart a PDF of Typst's, which has one classic cross-reference table. Throws when it is not of that form. */
export const readTypst = (bytes: Uint8Array): TypstFile => {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = pdf.subarray(-64).toString("latin1");
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  const text = Number.isNaN(table) ? "" : pdf.subarray(table).toString("latin1");
  const size = Number(/^xref\n0 (\d+)\n/.exec(text)?.[1] ?? Number.NaN);
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(text)?.[1];
  if (trailer === undefined || Number.isNaN(size))
    throw new Error("not a PDF with one classic cross-reference table");
  const offsets = [...text.matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset));
  const objects = new Map(offsets.map((from, i) => objectAt(pdf, from, offsets[i + 1] ?? table)));
  const number = (name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(trailer)?.[1]);
  return {
    header: pdf.subarray(0, offsets[0]),
    objects,
    size,
    root: number("Root"),
    pages: pagesOf(objects, number("Root")),
    info: number("Info"),
    id: /\/ID (\[[\s\S]*?\)\])/.exec(trailer)?.[1] ?? "",
  };
};

const objectAt = (pdf: Buffer, from: number, before: number): [number, Buffer] => {
  const body = pdf.indexOf(" obj\n", from);
  const end = pdf.lastIndexOf("\nendobj", before);
  if (body < 0 || body > before || end < body) throw new Error("an object is not where the table says");
  return [Number.parseInt(pdf.subarray(from, body).toString("latin1"), 10), pdf.subarray(body + 5, end)];
};

/** Every page of Typst's flat tree. */
const pagesOf = (objects: ReadonlyMap<number, Buffer>, root: number): number[] => {
  const text = (number: number) => objects.get(number)?.toString("latin1") ?? "";
  const tree = Number(/\/Pages (\d+) 0 R/.exec(text(root))?.[1]);
  const kids = /\/Kids \[([^\]]*)\]/.exec(text(tree))?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  if (pages.length === 0 || pages.some((page) => !/\/Type \/Page\n/.test(text(page))))
    throw new Error("no flat tree of pages");
  return pages;
};

export const isStream = (body: Buffer): boolean => body.subarray(-9).toString("latin1") === "endstream";
