/** The one hash of the log. */
import { fromBase64 as lenient, toBase64 } from "../../platform/index.ts";

export { sha256, toBase64 } from "../../platform/index.ts";

export const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Strict: only what `toBase64` writes is read; anything else is undefined. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  const bytes = lenient(text);
  return toBase64(bytes) === text ? bytes : undefined;
};
