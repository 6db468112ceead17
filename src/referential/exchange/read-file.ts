import { readTable } from "../../intake/index.ts";
import { longestOutline, mostLines, writeOutline } from "../versions/outline.ts";
import { readFrameworkTable } from "./csv.ts";
import { readFrameworkJson } from "./json.ts";
import type { FrameworkReading } from "./texts.ts";

/** Reads a framework from a stranger's JSON, CSV or XLSX, or says every place to correct, each with its line. */
export const readFrameworkFile = async (file: string, bytes: Uint8Array): Promise<FrameworkReading> => {
  const reading = isJson(file, bytes)
    ? readFrameworkJson(file, bytes)
    : readFrameworkTable(file, await readTable(file, bytes));
  if (!reading.ok) return reading;
  const outline = writeOutline(reading.blocks);
  return outline.length > longestOutline || outline.split("\n").length > mostLines
    ? {
        ok: false,
        faults: [
          { file, code: "framework-too-long", facts: { lines: mostLines, characters: longestOutline } },
        ],
      }
    : reading;
};

/** By its name, or by its first sign: no table of ours begins with a brace. */
const isJson = (file: string, bytes: Uint8Array): boolean =>
  /\.json$/i.test(file) || /^\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
