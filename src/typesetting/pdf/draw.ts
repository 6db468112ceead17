import { inflateSync } from "node:zlib";
import { deflated, type Form, streamContent } from "./form.ts";
import type { OpenFile } from "./open-file.ts";

export type PageDrawings = {
  /** Drawn under the words, as an artifact: it is decoration, and tags do not know it. */
  readonly ground: Form;
  /** Drawn, a unit square, where the template keeps its place by `code-place.svg`. */
  readonly code: Form;
};

const underWords = deflated("", "/Artifact << /Type /Page >> BDC q /Ground Do Q EMC");

/** Draws the ground under each page's words, and the code in its place among them. */
export const draw = (file: OpenFile, drawings: readonly PageDrawings[]): void => {
  const under = file.add(underWords);
  const numberOf = formsIn(file);
  for (const [i, page] of file.pages.entries()) {
    const { ground, code } = drawings[i] as PageDrawings;
    const words = Number(/\/Contents (\d+) 0 R/.exec(file.object(page).toString("latin1"))?.[1]);
    const forms = `/XObject << /Ground ${numberOf(ground)} 0 R /Code ${numberOf(code)} 0 R >>`;
    file.edit(page, (text) => {
      if (/\/XObject|\/Annots/.test(text)) throw new Error("the page draws what only we may draw");
      return text
        .replace(`/Contents ${words} 0 R`, `/Contents [${under} 0 R ${words} 0 R]`)
        .replace("/Resources <<", `/Resources << ${forms}`);
    });
    file.replace(words, withCode(file.object(words)));
  }
};

/** How Typst draws the square of `code-place.svg`. */
const codePlace = Buffer.from("0 0 m\n1 0 l\n1 1 l\n0 1 l\nh\nf\n", "latin1");

const withCode = (words: Buffer): Buffer => {
  const content = inflateSync(streamContent(words));
  const place = content.lastIndexOf(codePlace);
  if (place < 0) throw new Error("the page keeps no place for its code");
  const [before, after] = [content.subarray(0, place), content.subarray(place + codePlace.length)];
  return deflated("", Buffer.concat([before, Buffer.from("/Code Do\n", "latin1"), after]));
};

/** Numbers the forms of one file: each is written once, after what it draws. */
const formsIn = (file: OpenFile): ((form: Form) => number) => {
  const numbers = new Map<Form, number>();
  const numberOf = (form: Form): number => {
    const known = numbers.get(form);
    if (known !== undefined) return known;
    const inner = (form.draws ?? []).map((drawn) => `/${drawn.name} ${numberOf(drawn)} 0 R`);
    const number = file.add(formBody(form, inner));
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
