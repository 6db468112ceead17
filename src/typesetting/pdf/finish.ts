import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { dateText, deflated, type Form, hexText } from "./form.ts";
import { isStream, readTypst } from "./read-typst.ts";
import { writeCompact } from "./write-compact.ts";

/** A file carried inside the PDF. */
export type Attachment = {
  /** ASCII, without brackets. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly description: string;
};

/** Where a seal will stand: what it says of itself in clear, and the bytes kept for its value. */
export type SealPlace = {
  readonly name: string;
  readonly location: string;
  readonly reason: string;
  readonly room: number;
};

export type PageDrawings = {
  /** Drawn under the words, as an artifact: it is decoration, and tags do not know it. */
  readonly ground: Form;
  /** Drawn, a unit square, where the template keeps its place by `code-place.svg`. */
  readonly code: Form;
};

export type Finishing = {
  readonly pages: readonly PageDrawings[];
  readonly attachments: readonly Attachment[];
  readonly seal?: SealPlace | undefined;
  readonly at: Date;
};

/** A finished file; when a seal is to stand in it, the SHA-256 of all but its value, and where the value goes. */
export type Finished = {
  readonly pdf: Uint8Array;
  readonly hole?: { readonly from: number; readonly to: number; readonly digest: Uint8Array } | undefined;
};

/**
 * Finishes what Typst set, in one pass: the drawn ground under each page, attachments, the place of the seal,
 * and a compact form. What checks a seal without unpacking (catalogue, page, field, signature, attachments) stays plain.
 */
export const finish = (
  typst: Uint8Array,
  { pages: drawings, attachments, seal, at }: Finishing,
): Finished => {
  const { header, objects: set, size, root, info, id } = readTypst(typst);
  const objects = new Map(set);
  const plain = new Set<number>([root]);
  let next = size;
  const add = (body: Buffer | string): number => {
    objects.set(next, typeof body === "string" ? Buffer.from(body, "latin1") : body);
    next += 1;
    return next - 1;
  };
  const addPlain = (body: string): number => {
    const number = add(body);
    plain.add(number);
    return number;
  };
  const edit = (number: number, change: (text: string) => string): void => {
    objects.set(
      number,
      Buffer.from(change((objects.get(number) ?? Buffer.alloc(0)).toString("latin1")), "latin1"),
    );
    plain.add(number);
  };

  for (const [number, body] of set) if (isCharacterMap(body)) objects.set(number, compressed(body));

  const drawing = add(underWords);
  const formNumber = formsIn(add);
  const pages = pagesOf(set, root);
  if (pages.length !== drawings.length) throw new Error("a sheet runs over its page");
  for (const [i, page] of pages.entries()) {
    const { ground, code } = drawings[i] as PageDrawings;
    edit(page, (text) => withDrawings(text, drawing, formNumber(ground), formNumber(code)));
    const words = contentOf(objects, page);
    objects.set(words, withCode(objects.get(words) as Buffer));
  }

  const files = attachments.map(({ name, bytes, mime, description }) => {
    const file = add(
      deflated(
        `/Type /EmbeddedFile /Subtype /${mime.replaceAll("/", "#2F")} /Params << /Size ${bytes.length} /ModDate ${dateText(at)} >>`,
        bytes,
      ),
    );
    const number = addPlain(
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${file} 0 R /UF ${file} 0 R >> /AFRelationship /Source /Desc ${hexText(description)} >>`,
    );
    return { name, number };
  });
  if (files.length > 0) {
    const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
    const names = inOrder.map(({ name, number }) => `(${name}) ${number} 0 R`).join(" ");
    const list = files.map(({ number }) => `${number} 0 R`).join(" ");
    edit(root, (text) =>
      withEntry(text, `/Names << /EmbeddedFiles << /Names [${names}] >> >> /AF [${list}]`),
    );
  }

  const trailer = `/Root ${root} 0 R /Info ${info} 0 R /ID ${id}`;
  if (!seal) return { pdf: writeCompact({ header, objects, plain, trailer }).pdf };

  const { text, valueAt, rangeAt } = signatureDictionary(seal, at);
  const signature = addPlain(text);
  const page = pages[0] as number;
  const field = addPlain(
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Cachet) /TU (Cachet de l'organisme certificateur) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
  );
  edit(root, (catalogue) => withEntry(catalogue, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`));
  edit(page, (dictionary) => withEntry(dictionary, `/Annots [${field} 0 R]`));
  const { pdf, bodies } = writeCompact({ header, objects, plain, trailer });
  const body = bodies.get(signature) as number;
  return withRange(pdf, body + rangeAt, body + valueAt, seal.room);
};

/** Fills in which bytes the seal covers, and takes their digest. */
const withRange = (pdf: Buffer, rangeAt: number, from: number, room: number): Finished => {
  const to = from + 2 * room + 2;
  pdf.write(`[0 ${from} ${to} ${pdf.length - to}]`.padEnd(emptyRange.length), rangeAt, "latin1");
  const digest = createHash("sha256").update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest();
  return { pdf, hole: { from, to, digest } };
};

const emptyRange = `[0 ${"0".repeat(10)} ${"0".repeat(10)} ${"0".repeat(10)}]`;

const signatureDictionary = ({ name, location, reason, room }: SealPlace, at: Date) => {
  const head = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${dateText(at)} /Name ${hexText(name)} /Location ${hexText(location)} /Reason ${hexText(reason)} /ByteRange `;
  const text = `${head}${emptyRange} /Contents <${"0".repeat(2 * room)}> >>`;
  return { text, rangeAt: head.length, valueAt: text.lastIndexOf("<") };
};

/** Every page of Typst's flat tree, in order. */
const pagesOf = (objects: ReadonlyMap<number, Buffer>, root: number): number[] => {
  const text = (number: number) => (objects.get(number) ?? Buffer.alloc(0)).toString("latin1");
  const tree = Number(/\/Pages (\d+) 0 R/.exec(text(root))?.[1]);
  const kids = /\/Kids \[([^\]]*)\]/.exec(text(tree))?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  if (pages.length === 0 || pages.some((page) => !/\/Type \/Page\n/.test(text(page))))
    throw new Error("no flat tree of pages");
  return pages;
};

const underWords = deflated("", "/Artifact << /Type /Page >> BDC q /Ground Do Q EMC");

const withDrawings = (page: string, drawing: number, ground: number, code: number): string => {
  if (/\/XObject|\/Annots/.test(page)) throw new Error("the page draws what only we may draw");
  return page
    .replace(/\/Contents (\d+ 0 R)/, `/Contents [${drawing} 0 R $1]`)
    .replace("/Resources <<", `/Resources << /XObject << /Ground ${ground} 0 R /Code ${code} 0 R >>`);
};

const contentOf = (objects: ReadonlyMap<number, Buffer>, page: number): number =>
  Number(/\/Contents \[\d+ 0 R (\d+) 0 R\]/.exec(objects.get(page)?.toString("latin1") ?? "")?.[1]);

/** How Typst draws the square of `code-place.svg`. */
const codePlace = Buffer.from("0 0 m\n1 0 l\n1 1 l\n0 1 l\nh\nf\n", "latin1");

const withCode = (words: Buffer): Buffer => {
  const content = inflateSync(
    words.subarray(words.indexOf("stream\n") + 7, words.lastIndexOf("\nendstream")),
  );
  const place = content.lastIndexOf(codePlace);
  if (place < 0) throw new Error("the page keeps no place for its code");
  return deflated(
    "",
    Buffer.concat([
      content.subarray(0, place),
      Buffer.from("/Code Do\n", "latin1"),
      content.subarray(place + codePlace.length),
    ]),
  );
};

/** Numbers the forms of one file: each is written once, after what it draws. */
const formsIn = (add: (body: Buffer) => number): ((form: Form) => number) => {
  const numbers = new Map<Form, number>();
  const numberOf = (form: Form): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    const inner = (form.draws ?? []).map((drawn) => `/${drawn.name} ${numberOf(drawn)} 0 R`);
    const number = add(formBody(form, inner));
    numbers.set(form, number);
    return number;
  };
  return numberOf;
};

const deflatedOf = new WeakMap<Form, Buffer>();

/** A form's stream. Its operators are the same in every file, so they are deflated once. */
const formBody = (form: Form, inner: readonly string[]): Buffer => {
  const content = deflatedOf.get(form) ?? deflated("", form.operators);
  deflatedOf.set(form, content);
  const resources = inner.length > 0 ? ` /Resources << /XObject << ${inner.join(" ")} >> >>` : "";
  const head = Buffer.from(`<< /Type /XObject /Subtype /Form /BBox [${form.box}]${resources}`, "latin1");
  return Buffer.concat([head, content.subarray(2)]);
};

/** Typst leaves the maps from glyphs to characters as text. */
const isCharacterMap = (body: Buffer): boolean =>
  isStream(body) && body.subarray(0, 60).includes("/Type /CMap");

const compressed = (body: Buffer): Buffer => {
  const from = body.indexOf("stream\n") + "stream\n".length;
  return deflated("/Type /CMap /WMode 0", body.subarray(from, body.lastIndexOf("\nendstream")));
};

const withEntry = (dictionary: string, entry: string): string => {
  if (!dictionary.endsWith(">>")) throw new Error("not a dictionary");
  return `${dictionary.slice(0, -2)} ${entry} >>`;
};
