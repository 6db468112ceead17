import type { Facts } from "../kernel/index.ts";
import { decode } from "./decode.ts";
import type { Fault, FaultCode } from "./fault.ts";

/** The way to a value from the top: names of members and places in lists. */
export type JsonPath = readonly PropertyKey[];

export type JsonReading =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** The line on which the value at a path begins, or else the deepest that is there. */
      readonly lineOf: (path: JsonPath) => number;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const largest = 2 * 1024 * 1024;
const deepest = 32;

/** Reads JSON from a stranger: bounded in size and depth, each member said once, what cannot be read located by its line. */
export const readJson = (file: string, bytes: Uint8Array): JsonReading => {
  const refuse = (fault: Omit<Fault, "file">): JsonReading => ({ ok: false, faults: [{ file, ...fault }] });
  if (bytes.length === 0) return refuse({ code: "file-empty", facts: {} });
  if (bytes.length > largest) {
    const facts = { megabytes: Math.ceil(bytes.length / 1_048_576), limit: largest / 1_048_576 };
    return refuse({ code: "file-too-large", facts });
  }
  const text = decode(bytes)?.text.replace(/^\ufeff/, "");
  if (text === undefined) return refuse({ code: "encoding-unreadable", facts: {} });
  try {
    const { value, places } = parse(text);
    return { ok: true, value, lineOf: (path) => lineIn(value, places, path) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse({ line: error.line, code: error.code, facts: error.facts });
  }
};

/** On which line each member of an object or a list begins. */
type Places = WeakMap<object, ReadonlyMap<PropertyKey, number>>;

const lineIn = (top: unknown, places: Places, path: JsonPath): number => {
  let value = top;
  let line = 1;
  for (const step of path) {
    const found = value !== null && typeof value === "object" ? places.get(value)?.get(step) : undefined;
    if (found === undefined) break;
    line = found;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return line;
};

class Unreadable extends Error {
  readonly line: number;
  readonly code: FaultCode;
  readonly facts: Facts;
  constructor(line: number, code: FaultCode = "json-not-well-formed", facts: Facts = {}) {
    super(code);
    this.line = line;
    this.code = code;
    this.facts = facts;
  }
}

const space = /[ \t\r\n]*/y;
const plain = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** JSON.parse says neither where a value stands nor that a member is said twice. Throws Unreadable. */
const parse = (text: string): { readonly value: unknown; readonly places: Places } => {
  const places: Places = new WeakMap();
  let at = 0;
  let line = 1;
  const next = (): string | undefined => {
    space.lastIndex = at;
    const passed = space.exec(text)?.[0] ?? "";
    at += passed.length;
    // Lines end between values alone: a text that holds the end of one is not well formed.
    line += passed.match(/\r\n?|\n/g)?.length ?? 0;
    return text[at];
  };
  const take = (sign: string): boolean => {
    if (next() !== sign) return false;
    at += 1;
    return true;
  };
  const need = (sign: string): void => {
    if (!take(sign)) throw new Unreadable(line);
  };
  const literal = (end: number): unknown => {
    const start = at;
    at = end;
    try {
      return JSON.parse(text.slice(start, end));
    } catch {
      throw new Unreadable(line);
    }
  };
  const quoted = (): string => {
    if (next() !== '"') throw new Unreadable(line);
    let end = at + 1;
    while (text[end] !== '"') {
      if (end >= text.length) throw new Unreadable(line);
      end += text[end] === "\\" ? 2 : 1;
    }
    return literal(end + 1) as string;
  };
  const bare = (): unknown => {
    plain.lastIndex = at;
    const found = plain.exec(text)?.[0];
    if (found === undefined) throw new Unreadable(line);
    return literal(at + found.length);
  };
  const list = (depth: number): unknown[] => {
    const items: unknown[] = [];
    const begins = new Map<PropertyKey, number>();
    if (!take("]")) {
      do {
        next();
        begins.set(items.length, line);
        items.push(value(depth));
      } while (take(","));
      need("]");
    }
    places.set(items, begins);
    return items;
  };
  const object = (depth: number): object => {
    const members = new Map<string, unknown>();
    const begins = new Map<PropertyKey, number>();
    if (!take("}")) {
      do {
        next();
        const start = line;
        const name = quoted();
        if (members.has(name)) throw new Unreadable(start, "json-member-twice", { found: name.slice(0, 60) });
        need(":");
        begins.set(name, start);
        members.set(name, value(depth));
      } while (take(","));
      need("}");
    }
    const made = Object.fromEntries(members);
    places.set(made, begins);
    return made;
  };
  const value = (depth: number): unknown => {
    if (depth > deepest) throw new Unreadable(line, "json-too-deep");
    if (take("{")) return object(depth + 1);
    if (take("[")) return list(depth + 1);
    return text[at] === '"' ? quoted() : bare();
  };
  const top = value(1);
  if (next() !== undefined) throw new Unreadable(line);
  return { value: top, places };
};
