import { SaxesParser } from "saxes";
import type { Facts } from "../kernel/index.ts";
import type { Fault, FaultCode } from "./fault.ts";

/** An element being read: its local name, and where it began. */
export type XmlPlace = { readonly line: number; readonly column: string };
export type XmlTaker = {
  /** Takes the beginning of an element; what it answers stops the reading there. */
  readonly open: (
    name: string,
    at: XmlPlace,
  ) => { readonly code: FaultCode; readonly facts: Facts } | undefined;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** No text read is a tenth of this; more without a tag is an attack on the memory. */
const longestText = 8_000_000;
const deepest = 50;

/**
 * Reads XML piece by piece, names without their prefix. A DOCTYPE is refused, so no entity of its own is ever known;
 * what is not well formed is located. Answers the fault that stopped the reading.
 */
export const readXml = async (
  file: string,
  text: AsyncIterable<string>,
  taker: XmlTaker,
): Promise<Fault | undefined> => {
  const parser = new SaxesParser({ position: true });
  let fault: Fault | undefined;
  let depth = 0;
  let lastEvent = 0;
  const stop = (code: FaultCode, facts: Facts = {}): void => {
    fault ??= { file, line: parser.line, column: String(parser.columnIndex), code, facts };
  };
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  parser.on("error", () => stop("xml-not-well-formed"));
  parser.on("doctype", () => stop("xml-doctype"));
  parser.on("opentag", ({ name }) => {
    depth += 1;
    lastEvent = parser.position;
    if (depth > deepest) stop("xml-not-well-formed");
    if (fault) return;
    const stopped = taker.open(local(name), { line: parser.line, column: String(parser.columnIndex) });
    if (stopped) stop(stopped.code, stopped.facts);
  });
  parser.on("text", (piece) => {
    if (!fault) taker.text(piece);
  });
  parser.on("cdata", (piece) => {
    if (!fault) taker.text(piece);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    lastEvent = parser.position;
    if (!fault) taker.close(local(name));
  });
  for await (const piece of text) {
    parser.write(piece);
    if (parser.position - lastEvent > longestText) stop("text-too-long", { longest: longestText });
    if (fault) return fault;
  }
  parser.close();
  return fault;
};
