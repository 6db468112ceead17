import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutDetails } from "./image.ts";

const segment = (marker: number, ...data: readonly number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];
const text = (said: string): number[] => [...said].map((sign) => sign.charCodeAt(0));
const start = [0xff, 0xd8];
const jfif = segment(0xe0, ...text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0);
const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9];
/** Exif of two entries, little-endian: the way up, then where the place of the picture is told. */
const exif = (way: number): number[] =>
  segment(
    0xe1,
    ...text("Exif\0\0"),
    ...[0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0],
    ...[0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0],
    ...[0, 0, 0, 0],
    ...text("47.2184 N 1.5536 W"),
  );
const said = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("latin1");

describe("A JPEG", () => {
  const whole = Uint8Array.from([
    ...start,
    ...exif(6),
    ...jfif,
    ...segment(0xfe, ...text("Photo de Karim")),
    ...scan,
    ...text("MPF"),
  ]);

  it("loses where it was taken, its comments and what follows it, and is drawn the same", () => {
    const plain = withoutDetails("jpeg", whole);

    expect(said(plain)).not.toMatch(/47\.2184|Karim|MPF/);
    expect([...(plain ?? [])].slice(-scan.length)).toEqual(scan);
    expect(said(plain)).toContain("JFIF");
  });

  it("keeps its way up, once", () => {
    const plain = withoutDetails("jpeg", whole);

    expect(said(plain).match(/Exif/g)).toHaveLength(1);
    expect(withoutDetails("jpeg", plain ?? new Uint8Array())).toEqual(plain);
  });

  it("is not taken when it is cut short", () => {
    for (let length = 0; length < whole.length - 4; length += 1)
      expect(withoutDetails("jpeg", whole.subarray(0, length))).toBeUndefined();
  });
});

describe("A PNG", () => {
  const chunk = (name: string, ...data: readonly number[]): number[] => [
    0,
    0,
    data.length >> 8,
    data.length & 0xff,
    ...text(name),
    ...data,
    1,
    2,
    3,
    4,
  ];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const drawn = [...chunk("gAMA", 0, 0, 0xb1, 0x8f), ...chunk("IDAT", 9, 9), ...chunk("IEND")];

  it("loses its texts, its Exif and its hour", () => {
    const whole = Uint8Array.from([
      ...signature,
      ...chunk("tEXt", ...text("Author Karim")),
      ...chunk("eXIf", ...text("47.2184")),
      ...chunk("tIME", 7),
      ...drawn,
      ...text("after"),
    ]);

    expect(withoutDetails("png", whole)).toEqual(Uint8Array.from([...signature, ...drawn]));
  });

  it("is not taken without its end", () => {
    expect(withoutDetails("png", Uint8Array.from([...signature, ...chunk("IDAT", 9, 9)]))).toBeUndefined();
  });
});

it("is read or refused whatever its bytes, never longer than it was by more than its way up", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("jpeg" as const, "png" as const),
      fc.uint8Array({ maxLength: 300 }),
      (kind, tail) => {
        const head = kind === "jpeg" ? start : [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
        const whole = Uint8Array.from([...head, ...tail]);
        const plain = withoutDetails(kind, whole);

        expect(plain === undefined || plain.length <= whole.length + 36).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
