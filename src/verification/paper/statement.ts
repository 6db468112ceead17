import { addDays, type Day, day, daysBetween } from "../../kernel/index.ts";
import { utf8 } from "../../log/pure/index.ts";
import { sha256 } from "../../platform/index.ts";
import { fromLetters, toLetters } from "./letters.ts";

/** What a printed certificate says of itself in its code, so that paper alone can be checked. */
export type PaperStatement = {
  readonly number: string;
  readonly title: string;
  /** The title was longer than the code can hold: `title` is its beginning. */
  readonly titleCut: boolean;
  readonly holder: string;
  readonly awardedOn: Day;
  readonly issuedOn: Day;
  /** Place in the issuer's status lists of the year of issue, counted through all of them. */
  readonly statusIndex: number;
};

/** The first bytes of the SHA-256 of a key's name: enough to find it among an issuer's own. */
export type KeyMark = Uint8Array;
const markLength = 6;
export const markOf = (keyId: string): KeyMark => sha256(keyId).slice(0, markLength);

/** A statement as read from a code, with what was signed and by which key. */
export type ReadStatement = {
  readonly statement: PaperStatement;
  readonly mark: KeyMark;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

const version = 1;
const signatureLength = 64;
const kinds = ["CQP", "CQPM", "CQPI", "CCPM", "CCPI", "BLOC"] as const;
const firstDay = day("2000-01-01");
const longestText = 255;
/** Bytes that title and holder may take together, so that the code stays readable at its printed size. */
const mostText = 200;
/** Signed before the statement, so that no other signature of the same key can pass for one. */
const purpose = "OpenCQP paper statement\n";

/**
 * The bytes of a statement before its signature. A title too long for the code is cut at a whole character.
 * Throws for a number of another form, a day before 2000 or after 2179, a holder's name over 120 bytes.
 */
const write = (statement: Omit<PaperStatement, "titleCut">, mark: KeyMark): Uint8Array => {
  const parts = /^([A-Z]+)-(\d{4})-(\d{4})-(\d{6,8})$/.exec(statement.number);
  const kind = kinds.indexOf(parts?.[1] as (typeof kinds)[number]);
  const [idcc, year, sequence] = (parts ?? []).slice(2).map(Number);
  const holder = utf8(statement.holder);
  if (kind < 0 || idcc === undefined || year === undefined || sequence === undefined || sequence > 0xff_ffff)
    throw new RangeError(`${statement.number} is no certificate's number`);
  if (holder.length > 120) throw new RangeError("a holder's name has at most 120 bytes");
  const [title, cut] = beginning(statement.title, mostText - holder.length);
  return Uint8Array.from([
    version,
    kind | (cut ? 0x80 : 0),
    ...uint(idcc, 2),
    ...uint(year - 2000, 1),
    ...uint(sequence, 3),
    ...uint(statement.statusIndex, 3),
    ...uint(daysBetween(firstDay, statement.awardedOn), 2),
    ...uint(daysBetween(firstDay, statement.issuedOn), 2),
    ...mark,
    title.length,
    ...title,
    holder.length,
    ...holder,
  ]);
};

const beginning = (text: string, most: number): [Uint8Array, boolean] => {
  const whole = utf8(text);
  if (whole.length <= most) return [whole, false];
  let kept = "";
  for (const char of text) {
    if (utf8(kept + char).length > most) break;
    kept += char;
  }
  return [utf8(kept), true];
};

const uint = (value: number, length: number): number[] => {
  if (!Number.isInteger(value) || value < 0 || value >= 256 ** length)
    throw new RangeError(`${value} does not fit ${length} bytes`);
  return Array.from({ length }, (_, i) => Math.floor(value / 256 ** (length - 1 - i)) % 256);
};

/** What the issuer's Ed25519 key signs for a statement; `codeOf` joins the signature to it. */
export const bytesOfStatement = (
  statement: Omit<PaperStatement, "titleCut">,
  keyId: string,
): { readonly written: Uint8Array; readonly toSign: Uint8Array } => {
  const written = write(statement, markOf(keyId));
  return { written, toSign: Uint8Array.from([...utf8(purpose), ...written]) };
};

/** The letters that follow the `#` of the printed address. */
export const codeOf = (written: Uint8Array, signature: Uint8Array): string =>
  toLetters(Uint8Array.from([...written, ...signature]));

/** Reads the letters after the `#`; undefined for anything that is not a whole statement, and nothing but one. Never throws. */
export const readPaperStatement = (code: string): ReadStatement | undefined => {
  if (code.length > 1_000) return undefined;
  const bytes = fromLetters(code);
  if (!bytes || bytes.length < 24 + signatureLength || bytes[0] !== version) return undefined;
  const signedLength = bytes.length - signatureLength;
  const number = (at: number, length: number): number =>
    bytes.subarray(at, at + length).reduce((sum, byte) => sum * 256 + byte, 0);
  const kind = kinds[number(1, 1) & 0x7f];
  const title = textAt(bytes.subarray(0, signedLength), 21);
  const holder = title && textAt(bytes.subarray(0, signedLength), title.end);
  if (!kind || !title || !holder || holder.end !== signedLength) return undefined;
  const padded = (value: number, width: number) => String(value).padStart(width, "0");
  return {
    statement: {
      number: `${kind}-${padded(number(2, 2), 4)}-${2000 + number(4, 1)}-${padded(number(5, 3), 6)}`,
      title: title.text,
      titleCut: (number(1, 1) & 0x80) !== 0,
      holder: holder.text,
      awardedOn: addDays(firstDay, number(11, 2)),
      issuedOn: addDays(firstDay, number(13, 2)),
      statusIndex: number(8, 3),
    },
    mark: bytes.slice(15, 15 + markLength),
    signed: Uint8Array.from([...utf8(purpose), ...bytes.subarray(0, signedLength)]),
    signature: bytes.slice(signedLength),
  };
};

const textAt = (bytes: Uint8Array, at: number): { text: string; end: number } | undefined => {
  const length = bytes[at];
  const end = at + 1 + (length ?? longestText);
  if (length === undefined || length === 0 || end > bytes.length) return undefined;
  try {
    return {
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at + 1, end)),
      end,
    };
  } catch {
    return undefined;
  }
};
