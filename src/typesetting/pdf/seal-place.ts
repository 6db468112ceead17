import { createHash } from "node:crypto";
import { dateText, hexText } from "./form.ts";
import type { OpenFile } from "./open-file.ts";

/** Where a seal will stand: what it says of itself in clear, and the bytes kept for its value. */
export type SealPlace = {
  readonly name: string;
  readonly location: string;
  readonly reason: string;
  readonly room: number;
};

/** Where a seal's value goes, and the SHA-256 of all the rest of the file. */
export type Hole = { readonly from: number; readonly to: number; readonly digest: Uint8Array };

const emptyRange = `[0 ${"0".repeat(10)} ${"0".repeat(10)} ${"0".repeat(10)}]`;

/** Writes a file that keeps a place for its seal, on its first page and out of sight. Source: ISO 32000-1, 12.8.1. */
export const writeWithSealPlace = (
  file: OpenFile,
  { name, location, reason, room }: SealPlace,
  at: Date,
): { readonly pdf: Buffer; readonly hole: Hole } => {
  const head = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${dateText(at)} /Name ${hexText(name)} /Location ${hexText(location)} /Reason ${hexText(reason)} /ByteRange `;
  const value = " /Contents ";
  const signature = file.add(`${head}${emptyRange}${value}<${"0".repeat(2 * room)}> >>`);
  const [page] = file.pages;
  const field = file.add(
    `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Cachet) /TU (Cachet de l'organisme certificateur) /F 132 /Rect [0 0 0 0] /P ${page} 0 R /V ${signature} 0 R >>`,
  );
  file.extendCatalogue(`/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`);
  file.extend(page as number, `/Annots [${field} 0 R]`);
  const { pdf, bodies } = file.write();
  const rangeAt = (bodies.get(signature) as number) + head.length;
  const from = rangeAt + emptyRange.length + value.length;
  const to = from + 2 * room + 2;
  pdf.write(`[0 ${from} ${to} ${pdf.length - to}]`.padEnd(emptyRange.length), rangeAt, "latin1");
  const digest = createHash("sha256").update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest();
  return { pdf, hole: { from, to, digest } };
};
