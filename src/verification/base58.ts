import { fromHex, toHex } from "../platform/index.ts";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const eightDigits = 58n ** 8n;

/** Multibase base58btc ("z…"), the spelling of proof values and keys. */
export const toBase58 = (bytes: Uint8Array): string => {
  let zeros = 0;
  while (bytes[zeros] === 0) zeros += 1;
  let value = BigInt(`0x${toHex(bytes) || "0"}`);
  let text = "";
  // Eight digits at a time: fewer divisions of large numbers.
  for (; value > 0n; value /= eightDigits) {
    let low = Number(value % eightDigits);
    const whole = value >= eightDigits;
    for (let digit = 0; whole ? digit < 8 : low > 0; digit++) {
      text = `${alphabet[low % 58]}${text}`;
      low = Math.floor(low / 58);
    }
  }
  return `z${"1".repeat(zeros)}${text}`;
};

/** Reads it back; undefined for anything that `toBase58` would not have written so, or that is not `length` bytes. */
export const fromBase58 = (text: string, length: number): Uint8Array | undefined => {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{1,180}$/.test(text)) return undefined;
  let value = 0n;
  for (let at = 1; at < text.length; at += 8) {
    let [low, scale] = [0, 1];
    for (const char of text.slice(at, at + 8)) {
      low = low * 58 + alphabet.indexOf(char);
      scale *= 58;
    }
    value = value * BigInt(scale) + BigInt(low);
  }
  const hex = value.toString(16).padStart(length * 2, "0");
  if (hex.length !== length * 2) return undefined;
  // Each zero byte before the number is one "1": a spelling with more or fewer is another's.
  const ones = text.slice(1).search(/[^1]|$/);
  const zeros = value === 0n ? length : Math.floor(hex.search(/[^0]/) / 2);
  return ones === zeros ? fromHex(hex) : undefined;
};
