import { inflate } from "../../platform/index.ts";
import { finder, indexOf, latin1 } from "./find.ts";
import {
  type Budget,
  isDictionary,
  nameOf,
  type PdfDictionary,
  PdfSyntax,
  type PdfValue,
  spend,
  TooMuchWork,
} from "./syntax.ts";

/** A definition of an object, in the order of the file. `stream` holds its bytes as they lie there. */
export type PdfObject = {
  readonly number: number;
  readonly value: PdfValue;
  readonly stream?: Uint8Array | undefined;
};

/** The definitions of a file, in its order, those inside object streams where these stand; and the stream reader. */
export type PdfObjects = {
  readonly all: readonly PdfObject[];
  /** Every definition of an object. The last one stands: an update replaces what came before it. */
  readonly definitions: (number: number) => readonly PdfObject[];
  /** The decoded stream of an object; undefined when it has none, is coded otherwise, or would grow too large. */
  readonly bytesOf: (object: PdfObject) => Uint8Array | undefined;
  readonly encrypted: boolean;
};

const mostObjects = 20_000;
/** Bytes looked at outside streams: a document of our kind has some tens of thousands, and streams are the rest. */
const mostLookedAt = 6 * 1024 * 1024;
/** What looking for the head of an object costs, in bytes read at the pace of the rest. */
const costOfAHead = 128;
/** Bytes that one stream, and all of them, may give when inflated. */
const largestStream = 4 * 1024 * 1024;
const largestInAll = 16 * 1024 * 1024;

/**
 * Finds the objects by their own words ("12 0 obj"), never by the file's table of places: what the table hides is
 * seen too. Undefined when there are too many, or too much would have to be read.
 */
export const readObjects = (bytes: Uint8Array): PdfObjects | undefined => {
  const budget: Budget = { bytes: mostLookedAt };
  const inflated: Budget = { bytes: largestInAll };
  const bytesOf = ({ value, stream }: PdfObject) => decoded(value, stream, inflated);
  try {
    const all: PdfObject[] = [];
    for (const object of plainObjects(bytes, budget)) {
      all.push(object);
      for (const inner of objectsInside(object, bytesOf, budget)) all.push(inner);
      if (all.length > mostObjects) return undefined;
    }
    const byNumber = new Map<number, PdfObject[]>();
    for (const object of all) {
      const others = byNumber.get(object.number);
      if (others) others.push(object);
      else byNumber.set(object.number, [object]);
    }
    const definitions = (number: number) => byNumber.get(number) ?? [];
    return { all, definitions, bytesOf, encrypted: isEncrypted(bytes, all, budget) };
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined;
    throw error;
  }
};

function* plainObjects(bytes: Uint8Array, budget: Budget): Generator<PdfObject> {
  const nextObject = finder(bytes, " obj");
  const nextEnd = finder(bytes, "endstream");
  for (let at = nextObject(0); at < bytes.length; ) {
    spend(budget, costOfAHead);
    const number = /(\d{1,8}) \d{1,5}$/.exec(latin1(bytes, at - 16, at))?.[1];
    const syntax = new PdfSyntax(bytes, at + 4, budget);
    const value = number === undefined ? undefined : syntax.value();
    if (value === undefined) {
      at = nextObject(at + 4);
      continue;
    }
    const stream = isDictionary(value) && syntax.takes("stream");
    if (!stream) {
      yield { number: Number(number), value };
      at = nextObject(syntax.at);
      continue;
    }
    const from = syntax.at + (bytes[syntax.at] === 0x0d ? 2 : 1);
    const to = endOfStream(bytes, from, value.get("Length")) ?? nextEnd(from);
    yield { number: Number(number), value, stream: bytes.subarray(from, to) };
    at = nextObject(to);
  }
}

/** The end that the stream states, when the word that ends it stands there. */
const endOfStream = (bytes: Uint8Array, from: number, length: PdfValue | undefined): number | undefined => {
  if (typeof length !== "number" || !Number.isInteger(length) || length < 0) return undefined;
  return latin1(bytes, from + length, from + length + 12).includes("endstream") ? from + length : undefined;
};

/** The objects that an object stream holds. Source: ISO 32000-1, section 7.5.7. */
function* objectsInside(
  object: PdfObject,
  bytesOf: PdfObjects["bytesOf"],
  budget: Budget,
): Generator<PdfObject> {
  const { value } = object;
  if (!isDictionary(value) || nameOf(value.get("Type")) !== "ObjStm") return;
  const bytes = bytesOf(object);
  const [count, first] = [value.get("N"), value.get("First")];
  if (
    !bytes ||
    typeof count !== "number" ||
    typeof first !== "number" ||
    !(count >= 0 && count <= mostObjects)
  )
    return;
  const places = new PdfSyntax(bytes, 0, budget);
  for (let i = 0; i < count; i++) {
    const [number, place] = [places.value(), places.value()];
    if (typeof number !== "number" || typeof place !== "number" || place < 0) return;
    const inner = new PdfSyntax(bytes, first + place, budget).value();
    if (inner !== undefined) yield { number, value: inner };
  }
}

const decoded = (
  value: PdfValue,
  stream: Uint8Array | undefined,
  inflated: Budget,
): Uint8Array | undefined => {
  if (!stream || !isDictionary(value)) return undefined;
  const filters = filtersOf(value);
  if (filters.length === 0) return stream.length <= largestStream ? stream : undefined;
  if (filters.length > 1 || filters[0] !== "FlateDecode" || value.has("DecodeParms")) return undefined;
  const bytes = inflate(stream, Math.min(largestStream, inflated.bytes));
  // What is refused was inflated too: it is counted as if it had grown to all it may.
  inflated.bytes -= bytes?.length ?? Math.min(largestStream, inflated.bytes);
  return bytes;
};

const filtersOf = (dictionary: PdfDictionary): readonly (string | undefined)[] => {
  const filter = dictionary.get("Filter") ?? null;
  if (filter === null) return [];
  return Array.isArray(filter) ? filter.map(nameOf) : [nameOf(filter)];
};

/** A file that only a password opens says so beside its table of places, or in the stream that replaces it. */
const isEncrypted = (bytes: Uint8Array, all: readonly PdfObject[], budget: Budget): boolean => {
  const inStream = all.some(
    ({ value }) => isDictionary(value) && nameOf(value.get("Type")) === "XRef" && value.has("Encrypt"),
  );
  if (inStream) return true;
  for (let at = indexOf(bytes, "trailer", 0); at >= 0; at = indexOf(bytes, "trailer", at + 7)) {
    const trailer = new PdfSyntax(bytes, at + 7, budget).value();
    if (isDictionary(trailer) && trailer.has("Encrypt")) return true;
  }
  return false;
};
