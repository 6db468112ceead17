/** DER, as far as a seal needs it: a tag, a length, a content. */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...lengthBytes(content.length)), content]);
};

const lengthBytes = (length: number): number[] => {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

/** A set: DER orders it by the bytes of its members. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer =>
  der(0x31, ...parts.toSorted(Buffer.compare));

export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);

export const small = (value: number): Buffer => der(0x02, Buffer.of(value));

/** "1.2.840.113549.1.7.2" */
export const objectId = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const base128 = (value: number): number[] => {
    const digits = [value % 128];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(0x80 | (left % 128));
    return digits;
  };
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
};
