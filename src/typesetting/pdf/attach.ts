import { dateText, deflated, hexText } from "./form.ts";
import type { OpenFile } from "./open-file.ts";

/** A file carried inside the PDF. */
export type Attachment = {
  /** ASCII, without brackets. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly description: string;
};

/** Attaches files to the document as its sources. Source: ISO 19005-3, 6.8. */
export const attach = (file: OpenFile, attachments: readonly Attachment[], at: Date): void => {
  if (attachments.length === 0) return;
  const attached = attachments.map(({ name, bytes, mime, description }) => {
    const type = mime.replaceAll("/", "#2F");
    const parameters = `<< /Size ${bytes.length} /ModDate ${dateText(at)} >>`;
    const embedded = file.add(deflated(`/Type /EmbeddedFile /Subtype /${type} /Params ${parameters}`, bytes));
    const number = file.add(
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${embedded} 0 R /UF ${embedded} 0 R >> /AFRelationship /Source /Desc ${hexText(description)} >>`,
    );
    return { name, number };
  });
  const names = attached
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, number }) => `(${name}) ${number} 0 R`);
  const list = attached.map(({ number }) => `${number} 0 R`);
  file.extendCatalogue(
    `/Names << /EmbeddedFiles << /Names [${names.join(" ")}] >> >> /AF [${list.join(" ")}]`,
  );
};
