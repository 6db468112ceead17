export type { Attachment } from "./pdf/attach.ts";
export { setInWorker, setPaperInWorker } from "./press.ts";
export { qrPath } from "./qr.ts";
export type { SheetsToSet, SheetWords } from "./sheet.ts";
export { typeset } from "./typst.ts";
