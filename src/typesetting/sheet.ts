import { groundForm } from "./ground.ts";
import type { Attachment } from "./pdf/attach.ts";
import { type Finished, finish } from "./pdf/finish.ts";
import { readTypst } from "./pdf/read-typst.ts";
import type { SealPlace } from "./pdf/seal-place.ts";
import { qrForm } from "./qr.ts";
import { typeset } from "./typst.ts";

/** Every word of one certificate or attestation, as the template sets them. */
export type SheetWords = {
  readonly variant: "certificate" | "block";
  /** The one colour of ink beside black, "#0c5462". */
  readonly tone: string;
  readonly microtext: string;
  readonly issuers: readonly string[];
  /** "Duplicata", framed at the top left. */
  readonly mark: string | null;
  readonly kindLabel: string;
  readonly title: string;
  /** In points. */
  readonly titleSize: number;
  readonly under: string | null;
  readonly delivered: string;
  readonly holder: string;
  readonly born: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly issued: string;
  readonly signatory: { readonly name: string; readonly capacity: string };
  readonly notes: readonly string[];
  /** Says that it is a specimen, and what it lacks. */
  readonly lacks: string | null;
  readonly numberLabel: string;
  readonly number: string;
  readonly verifyText: string;
  readonly host: string;
  readonly onlyHost: string;
  readonly qr: { readonly text: string; readonly alt: string };
};

/** One file of sheets, a page each. Only plain values: it travels between threads. */
export type SheetsToSet = {
  readonly documentTitle: string;
  readonly issuer: string;
  readonly sheets: readonly SheetWords[];
  readonly attachments: readonly Attachment[];
  readonly seal?: SealPlace | undefined;
  readonly at: Date;
};

/** How much smaller than usual words are set, tried in turn until each sheet keeps to its page. */
const fits = [1, 0.85, 0.7, 0.55];

/** Sets sheets into a finished file. Throws when a sheet runs over its page, or its code is too fine to print. */
export const setSheets = ({
  documentTitle,
  issuer,
  sheets,
  attachments,
  seal,
  at,
}: SheetsToSet): Finished => {
  const words = sheets.map((sheet) => ({ ...sheet, qr: sheet.qr.alt }));
  const pages = sheets.map(({ variant, tone, qr }) => ({
    ground: groundForm({ rosette: variant === "block" ? "half" : "whole", tone }),
    code: qrForm(qr.text),
  }));
  for (const fit of fits) {
    const file = readTypst(typeset("parchemin", { documentTitle, issuer, fit, sheets: words }, at));
    if (file.pages.length === sheets.length) return finish(file, { pages, attachments, seal, at });
  }
  throw new Error("a sheet runs over its page");
};
