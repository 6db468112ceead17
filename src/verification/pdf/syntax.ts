/** A value as a PDF writes it. A text is kept as its bytes; a stream is told apart by whoever reads the object. */
export type PdfValue =
  | null
  | boolean
  | number
  | Uint8Array
  | PdfName
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfName = { readonly name: string };
export type PdfReference = { readonly object: number };
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value !== null && typeof value === "object" && "name" in value ? value.name : undefined;
export const referenceOf = (value: PdfValue | undefined): number | undefined =>
  value !== null && typeof value === "object" && "object" in value ? value.object : undefined;

/** Bytes that a reader may still look at. What is read twice, or in vain, is counted again: work is bounded by it. */
export type Budget = { bytes: number };

/** A file that would have us read on for ever. */
export class TooMuchWork extends Error {}

export const spend = (budget: Budget, bytes: number): void => {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new TooMuchWork();
};

const deepest = 32;
/** Bytes of a text between parentheses. */
const longestText = 65_536;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c || byte === 0x00;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const hexValue = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
};
const delimiters = new Set([..."()<>[]{}/%"].map((sign) => sign.charCodeAt(0)));
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && !isSpace(byte) && !delimiters.has(byte);

/** Reads values one after another, from a place in the bytes. Source: ISO 32000-1, section 7.3. */
export class PdfSyntax {
  private readonly bytes: Uint8Array;
  private readonly budget: Budget;
  at: number;

  constructor(bytes: Uint8Array, at: number, budget: Budget) {
    this.bytes = bytes;
    this.at = at;
    this.budget = budget;
  }

  /** The value here; undefined where none is well written. Throws TooMuchWork when the budget is spent. */
  value(depth = 0): PdfValue | undefined {
    if (depth > deepest) return undefined;
    this.skip();
    const byte = this.bytes[this.at];
    if (byte === 0x2f) return this.name();
    if (byte === 0x28) return this.text();
    if (byte === 0x5b) return this.list(depth);
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexText();
    return this.numberOrWord();
  }

  /** True, and stands after it, when this word is here. */
  takes(word: string): boolean {
    this.skip();
    for (let i = 0; i < word.length; i++) if (this.bytes[this.at + i] !== word.charCodeAt(i)) return false;
    this.move(word.length);
    return true;
  }

  private move(count: number): void {
    this.at += count;
    spend(this.budget, count);
  }

  private skip(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at])) this.move(1);
      if (this.bytes[this.at] !== 0x25) return;
      while (this.at < this.bytes.length && this.bytes[this.at] !== 0x0a && this.bytes[this.at] !== 0x0d)
        this.move(1);
    }
  }

  private name(): PdfName {
    this.move(1);
    let name = "";
    while (isRegular(this.bytes[this.at])) {
      const escaped =
        this.bytes[this.at] === 0x23 ? hexPair(this.bytes[this.at + 1], this.bytes[this.at + 2]) : -1;
      name += String.fromCharCode(escaped < 0 ? (this.bytes[this.at] ?? 0) : escaped);
      this.move(escaped < 0 ? 1 : 3);
    }
    return { name };
  }

  private text(): Uint8Array | undefined {
    const end = this.endOfText();
    if (end === undefined) return undefined;
    const text: number[] = [];
    this.move(1);
    while (this.at < end) {
      const byte = this.bytes[this.at] ?? 0;
      this.move(1);
      if (byte === 0x5c) this.escape(text);
      else text.push(byte);
    }
    this.move(1);
    return Uint8Array.from(text);
  }

  /** Where the parenthesis stands that closes the one here; undefined for a text longer than any that we read. */
  private endOfText(): number | undefined {
    let open = 0;
    const last = Math.min(this.bytes.length, this.at + longestText);
    for (let at = this.at; at < last; at++) {
      const byte = this.bytes[at];
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
      if (open === 0) {
        spend(this.budget, at - this.at);
        return at;
      }
    }
    spend(this.budget, longestText);
    return undefined;
  }

  private escape(text: number[]): void {
    const byte = this.bytes[this.at] ?? 0;
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...this.bytes.subarray(this.at, this.at + 3)))?.[0];
    if (octal) text.push(Number.parseInt(octal, 8) & 0xff);
    else if (byte !== 0x0a && byte !== 0x0d) text.push(escapes[String.fromCharCode(byte)] ?? byte);
    this.move(octal?.length ?? (byte === 0x0d && this.bytes[this.at + 1] === 0x0a ? 2 : 1));
  }

  private hexText(): Uint8Array | undefined {
    this.move(1);
    const digits: number[] = [];
    for (;;) {
      const byte = this.bytes[this.at];
      this.move(1);
      if (byte === 0x3e) break;
      const digit = hexValue(byte);
      if (digit >= 0) digits.push(digit);
      else if (!isSpace(byte)) return undefined;
    }
    return Uint8Array.from(
      { length: Math.ceil(digits.length / 2) },
      (_, i) => ((digits[2 * i] ?? 0) << 4) | (digits[2 * i + 1] ?? 0),
    );
  }

  private list(depth: number): readonly PdfValue[] | undefined {
    this.move(1);
    const list: PdfValue[] = [];
    while (!this.takes("]")) {
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      list.push(value);
    }
    return list;
  }

  private dictionary(depth: number): PdfDictionary | undefined {
    this.move(2);
    const dictionary = new Map<string, PdfValue>();
    while (!this.takes(">>")) {
      if (this.bytes[this.at] !== 0x2f) return undefined;
      const { name } = this.name();
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      dictionary.set(name, value);
    }
    return dictionary;
  }

  private numberOrWord(): PdfValue | undefined {
    const whole = this.wholeNumber();
    if (whole !== undefined) return this.reference(whole) ?? whole;
    const word = this.word();
    if (word === "null") return null;
    if (word === "true" || word === "false") return word === "true";
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : undefined;
  }

  /** Up to ten digits with nothing else beside them; stands where it stood when there is something else. */
  private wholeNumber(): number | undefined {
    let value = 0;
    let at = this.at;
    while (isDigit(this.bytes[at]) && at - this.at < 10) {
      value = value * 10 + (this.bytes[at] ?? 0) - 0x30;
      at += 1;
    }
    if (at === this.at || isRegular(this.bytes[at])) return undefined;
    this.move(at - this.at);
    return value;
  }

  /** "12 0 R" after its first number; stands where it stood when it is no reference. */
  private reference(object: number): PdfReference | undefined {
    const here = this.at;
    this.skip();
    if (this.wholeNumber() !== undefined) {
      this.skip();
      if (this.bytes[this.at] === 0x52 && !isRegular(this.bytes[this.at + 1])) {
        this.move(1);
        return { object };
      }
    }
    this.at = here;
    return undefined;
  }

  private word(): string {
    const from = this.at;
    while (isRegular(this.bytes[this.at]) && this.at - from < 40) this.move(1);
    return String.fromCharCode(...this.bytes.subarray(from, this.at));
  }
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const hexPair = (high: number | undefined, low: number | undefined): number =>
  hexValue(high) < 0 || hexValue(low) < 0 ? -1 : (hexValue(high) << 4) | hexValue(low);
