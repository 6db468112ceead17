import { readUtf8 } from "../platform/index.ts";

/** Why a text from outside is not taken as JSON. */
export type JsonFault =
  | "too-large"
  | "not-utf8"
  | "too-deep"
  | "duplicate-member"
  | "forbidden-member"
  | "hostile-text"
  | "not-json";
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: JsonFault };

const largest = 2 * 1024 * 1024;
const deepest = 32;
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** Control characters and direction overrides: a name that shows otherwise than it reads. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const hostile = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Does the text hold what would show it otherwise than it reads, or half a character? */
export const isHostile = (text: string): boolean => hostile.test(text) || !text.isWellFormed();

/** Reads JSON from a stranger: bounded in size and depth, each member once, no lone surrogate. Never throws. */
export const readJson = (bytes: Uint8Array): JsonReading => {
  if (bytes.length > largest) return { ok: false, code: "too-large" };
  const text = readUtf8(bytes);
  if (text === undefined) return { ok: false, code: "not-utf8" };
  return readPlain(text) ?? readSuspect(text);
};

/** What a plain text never holds: signs that hide or turn, a gap before a colon, escapes, names that act on objects. */
const isSuspect = (text: string): boolean =>
  /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) ||
  /"\s+:/.test(text) ||
  text.includes("\\") ||
  [...forbidden].some((name) => text.includes(`"${name}"`));

/**
 * A text without such signs says each member once when a quote meets a colon as often as the value has members: each
 * member is one such meeting, repeated ones included, and a text within quotes can only add to them. Undefined for any
 * other text, which is then looked at sign by sign.
 */
const readPlain = (text: string): JsonReading | undefined => {
  if (isSuspect(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return membersOf(value, deepest) === meetingsIn(text) ? { ok: true, value } : undefined;
  } catch {
    return undefined;
  }
};

const meetingsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) count += 1;
  return count;
};

/** How many members a value has with all below it; not a number when it is deeper than so many levels. */
const membersOf = (value: unknown, levels: number): number => {
  if (value === null || typeof value !== "object") return 0;
  if (levels === 0) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) for (const inner of value) count += membersOf(inner, levels - 1);
  else for (const inner of Object.values(value)) count += 1 + membersOf(inner, levels - 1);
  return count;
};

const readSuspect = (text: string): JsonReading => {
  const fault = scan(text);
  if (fault) return { ok: false, code: fault };
  try {
    const value: unknown = JSON.parse(text);
    const inside = inspect(value);
    return inside ? { ok: false, code: inside } : { ok: true, value };
  } catch {
    return { ok: false, code: "not-json" };
  }
};

/** JSON.parse keeps the last of two members of one name in silence, and follows any depth: look first. */
const scan = (text: string): JsonFault | undefined => {
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === "{" || char === "[") {
      open.push(char === "{" ? new Set() : undefined);
      if (open.length > deepest) return "too-deep";
      at += 1;
    } else if (char === "}" || char === "]") {
      open.pop();
      at += 1;
    } else if (char === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return "not-json";
      const members = open.at(-1);
      if (members && isColonNext(text, end)) {
        const name = unquote(text.slice(at, end));
        if (name === undefined) return "not-json";
        if (forbidden.has(name)) return "forbidden-member";
        if (members.has(name)) return "duplicate-member";
        members.add(name);
      }
      at = end;
    } else {
      at += 1;
    }
  }
  return undefined;
};

const isColonNext = (text: string, from: number): boolean => {
  let at = from;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
};

const endOfString = (text: string, start: number): number | undefined => {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return undefined;
};

const unquote = (quoted: string): string | undefined => {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
};

const inspect = (value: unknown): JsonFault | undefined => {
  if (typeof value === "string") return isHostile(value) ? "hostile-text" : undefined;
  if (value === null || typeof value !== "object") return undefined;
  for (const inner of Object.values(value)) {
    const fault = inspect(inner);
    if (fault) return fault;
  }
  return undefined;
};
