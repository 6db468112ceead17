export type { Attachment, Finished, SealPlace } from "./pdf/finish.ts";
export { setInWorker } from "./press.ts";
export type { SheetsToSet, SheetWords } from "./sheet.ts";
export { typeset } from "./typst.ts";
