import type { TypstFile } from "./read-typst.ts";
import { writeCompact } from "./write-compact.ts";

/**
 * A file that Typst set, opened to be finished: objects are added and changed, then it is written once. What is added
 * or changed as text stays plain, so that a reader who unpacks nothing finds it.
 */
export class OpenFile {
  readonly #typst: TypstFile;
  readonly #objects: Map<number, Buffer>;
  readonly #plain: Set<number>;
  #next: number;

  constructor(typst: TypstFile) {
    this.#typst = typst;
    this.#objects = new Map(typst.objects);
    this.#plain = new Set([typst.root]);
    this.#next = typst.size;
  }

  get pages(): readonly number[] {
    return this.#typst.pages;
  }

  /** Adds an object and answers its number. */
  add(body: Buffer | string): number {
    const number = this.#next++;
    if (typeof body === "string") this.#plain.add(number);
    this.#objects.set(number, typeof body === "string" ? Buffer.from(body, "latin1") : body);
    return number;
  }

  object(number: number): Buffer {
    const body = this.#objects.get(number);
    if (!body) throw new Error(`object ${number} is not in the file`);
    return body;
  }

  /** Puts another body in an object's place. */
  replace(number: number, body: Buffer): void {
    this.#objects.set(number, body);
  }

  edit(number: number, change: (text: string) => string): void {
    this.replace(number, Buffer.from(change(this.object(number).toString("latin1")), "latin1"));
    this.#plain.add(number);
  }

  /** Adds entries to a dictionary. */
  extend(number: number, entries: string): void {
    this.edit(number, (text) => {
      if (!text.endsWith(">>")) throw new Error(`object ${number} is no dictionary`);
      return `${text.slice(0, -2)} ${entries} >>`;
    });
  }

  extendCatalogue(entries: string): void {
    this.extend(this.#typst.root, entries);
  }

  numbers(): readonly number[] {
    return [...this.#objects.keys()];
  }

  /** The file, and where in it the body of each object that is not packed begins. */
  write(): ReturnType<typeof writeCompact> {
    const { header, root, info, id } = this.#typst;
    const trailer = `/Root ${root} 0 R /Info ${info} 0 R /ID ${id}`;
    return writeCompact({ header, objects: this.#objects, plain: this.#plain, trailer });
  }
}
