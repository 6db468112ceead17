import { parentPort } from "node:worker_threads";
import type { Finished } from "./pdf/finish.ts";
import { type SheetsToSet, setSheets } from "./sheet.ts";
import { type PaperToSet, setPaper } from "./typst.ts";

/** What a worker is given to set: sheets to be finished, or a paper that Typst sets whole. */
export type PressWork = SheetsToSet | PaperToSet;

/** What a worker answers to one file. */
export type PressAnswer = { readonly finished: Finished } | { readonly failed: string };

const answer = (work: PressWork): PressAnswer => {
  try {
    return { finished: "template" in work ? { pdf: setPaper(work) } : setSheets(work) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (work: PressWork) => {
  const said = answer(work);
  // The file's bytes are handed over, not copied.
  parentPort?.postMessage(said, "finished" in said ? [said.finished.pdf.buffer as ArrayBuffer] : []);
});
