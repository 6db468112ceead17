import { parentPort } from "node:worker_threads";
import { type SheetsToSet, setSheets } from "./sheet.ts";

/** What a worker answers to one file of sheets. */
export type PressAnswer = { readonly finished: ReturnType<typeof setSheets> } | { readonly failed: string };

const answer = (work: SheetsToSet): PressAnswer => {
  try {
    return { finished: setSheets(work) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", (work: SheetsToSet) => {
  const said = answer(work);
  // The file's bytes are handed over, not copied.
  parentPort?.postMessage(said, "finished" in said ? [said.finished.pdf.buffer as ArrayBuffer] : []);
});
