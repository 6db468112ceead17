import { deflateSync } from "node:zlib";

/** A drawing kept once in a file, and drawn by name: a form XObject. It takes colour and width from where it is drawn. */
export type Form = {
  readonly name: string;
  /** "left bottom right top", in its own units. */
  readonly box: string;
  readonly operators: string;
  readonly draws?: readonly Form[];
};

/** More effort would save a hundredth of a file and cost a twentieth of its time. */
const effort = { level: 4 };

export const deflated = (dictionary: string, content: Uint8Array | string): Buffer => {
  const bytes = deflateSync(content, effort);
  return stream(`${dictionary} /Filter /FlateDecode`, bytes);
};

/** What a stream's object holds between its two words. */
export const streamContent = (body: Buffer): Buffer =>
  body.subarray(body.indexOf("stream\n") + "stream\n".length, body.lastIndexOf("\nendstream"));

const stream = (dictionary: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, "latin1"),
    bytes,
    Buffer.from("\nendstream", "latin1"),
  ]);

/** A real number as short as two decimals write it. */
export const short = (value: number): string => {
  const text = String(Math.round(value * 100) / 100);
  return text === "-0" ? "0" : text;
};

/** A text string as UTF-16BE hexadecimal: no character of it can end the string. */
export const hexText = (text: string): string =>
  `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** "D:20260326100000Z". */
export const dateText = (at: Date): string => `(D:${at.toISOString().slice(0, 19).replaceAll(/\D/g, "")}Z)`;
