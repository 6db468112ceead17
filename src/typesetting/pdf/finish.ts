import { type Attachment, attach } from "./attach.ts";
import { draw, type PageDrawings } from "./draw.ts";
import { deflated, streamContent } from "./form.ts";
import { OpenFile } from "./open-file.ts";
import { isStream, type TypstFile } from "./read-typst.ts";
import { type Hole, type SealPlace, writeWithSealPlace } from "./seal-place.ts";

/** What a file lacks as Typst set it. */
export type Finishing = {
  /** Of each page, in order. */
  readonly pages: readonly PageDrawings[];
  readonly attachments: readonly Attachment[];
  readonly seal?: SealPlace | undefined;
  readonly at: Date;
};

/** A finished file; when a seal is to stand in it, where its value goes. */
export type Finished = { readonly pdf: Uint8Array; readonly hole?: Hole | undefined };

/** Finishes what Typst set, in one pass: drawings, attachments, the place of the seal, a compact form. */
export const finish = (typst: TypstFile, { pages, attachments, seal, at }: Finishing): Finished => {
  const file = new OpenFile(typst);
  deflateCharacterMaps(file);
  draw(file, pages);
  attach(file, attachments, at);
  return seal ? writeWithSealPlace(file, seal, at) : { pdf: file.write().pdf };
};

/** Typst leaves the maps from glyphs to characters as text. */
const deflateCharacterMaps = (file: OpenFile): void => {
  for (const number of file.numbers()) {
    const body = file.object(number);
    if (isStream(body) && body.subarray(0, 60).includes("/Type /CMap"))
      file.replace(number, deflated("/Type /CMap /WMode 0", streamContent(body)));
  }
};
