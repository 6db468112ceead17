/**
 * A picture without what it says beside itself: where and when it was taken, by which device, for whom, and the small
 * copies of it. Its colours stay, and for a JPEG the way up. Undefined when it is not whole.
 */
export const withoutDetails = (kind: "jpeg" | "png", bytes: Uint8Array): Uint8Array | undefined =>
  kind === "jpeg" ? plainJpeg(bytes) : plainPng(bytes);

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Segments of a JPEG that say nothing but how it is drawn: JFIF, colour profile, Adobe's, and what is no APPn or comment. */
const isDrawn = (marker: number): boolean =>
  marker === 0xe0 ||
  marker === 0xe2 ||
  marker === 0xee ||
  !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe);

/** Source: ITU-T T.81, annex B. */
const plainJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + word(bytes, at + 2);
    if (end < at + 4 || end > bytes.length) return undefined;
    const way = marker === 0xe1 ? orientation(bytes.subarray(at + 4, end)) : undefined;
    if (way !== undefined) parts.splice(1, 0, orientationOnly(way));
    if (isDrawn(marker)) parts.push(bytes.subarray(at, end));
    if (marker === 0xda) {
      const last = endOfImage(bytes, end);
      return last === undefined ? undefined : joined([...parts, bytes.subarray(end, last)]);
    }
    at = end;
  }
  return undefined;
};

/** After the first end of image, other pictures may follow: they are left out. */
const endOfImage = (bytes: Uint8Array, from: number): number | undefined => {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return at + 2;
  return undefined;
};

/** The way up that an Exif segment tells, from 1 to 8. Source: Exif 2.3, tag 0x0112. */
const orientation = (segment: Uint8Array): number | undefined => {
  if (ascii(segment, 0, 6) !== "Exif\0\0") return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  if (tiff.byteLength < 14) return undefined;
  const little = ascii(segment, 6, 8) === "II";
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = Math.min(tiff.getUint16(directory, little), 100);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    const value = tiff.getUint16(at + 8, little);
    if (tiff.getUint16(at, little) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
};

/** An Exif segment with the way up alone. */
const orientationOnly = (way: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0],
  );

/** Chunks that a PNG may lose without being drawn otherwise carry no upper-case first letter; these are drawn by. */
const drawnChunks = new Set(["tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"]);

/** Source: W3C PNG, section 5. */
const plainPng = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = word(bytes, at) * 0x10000 + word(bytes, at + 2);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    const name = ascii(bytes, at + 4, at + 8);
    if (/^[A-Z]/.test(name) || drawnChunks.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") return joined(parts);
    at = end;
  }
  return undefined;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
