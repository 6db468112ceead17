/** The 41 signs that a QR code packs closely and that an address may hold after its `#`. */
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-.";
const base = letters.length;

/** Bytes as letters: two bytes by three letters, a last one by two. */
export const toLetters = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const pair = at + 1 < bytes.length;
    let value = pair ? ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let sign = 0; sign < (pair ? 3 : 2); sign++) {
      text += letters[value % base];
      value = Math.floor(value / base);
    }
  }
  return text;
};

/** Reads them back; undefined for anything that `toLetters` would not have written. */
export const fromLetters = (text: string): Uint8Array | undefined => {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3);
    let value = 0;
    for (let sign = group.length - 1; sign >= 0; sign--) {
      const digit = letters.indexOf(group.charAt(sign));
      if (digit < 0) return undefined;
      value = value * base + digit;
    }
    if (value > (group.length === 3 ? 0xffff : 0xff)) return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
};
