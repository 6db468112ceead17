import QRCode from "qrcode";
import type { Form } from "./pdf/form.ts";

/** Modules left white around a code. */
const quiet = 4;

/** Above it a module of a 34 mm code is under 0.4 mm, which printers blur. */
const largestVersion = 14;

/** One of the eight masks for all codes: trying each costs four fifths of the time, and any reader undoes any mask. */
const mask = 2;

/** A text of the close-packed signs around one "#" is cut there: seeking the best cut would take half of a code's time. */
const segmentsOf = (text: string): Parameters<typeof QRCode.create>[0] => {
  const [, before, after] = /^([0-9A-Z$%*+\-./: ]+)#([0-9A-Z$%*+\-./: ]+)$/.exec(text) ?? [];
  if (before === undefined || after === undefined) return text;
  return [
    { data: before, mode: "alphanumeric" },
    { data: Buffer.from("#"), mode: "byte" },
    { data: after, mode: "alphanumeric" },
  ];
};

/** The dark runs of a code, in modules from its corner, its quiet zone among them; level M, the smallest version that holds the text. */
const runsOf = (text: string) => {
  const { modules, version } = QRCode.create(segmentsOf(text), {
    errorCorrectionLevel: "M",
    maskPattern: mask,
  });
  const { size, data } = modules;
  const runs: { readonly x: number; readonly y: number; readonly width: number }[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > from) runs.push({ x: from + quiet, y: y + quiet, width: x - from });
    }
  }
  return { version, side: size + 2 * quiet, runs };
};

/**
 * The code as one path in a unit square, its quiet zone of four modules in it. Throws when the text needs a code too
 * fine to be printed on 34 mm.
 */
export const qrForm = (text: string): Form => {
  const { version, side, runs } = runsOf(text);
  if (version > largestVersion)
    throw new Error(
      `a QR code of ${text.length} characters is of version ${version}: at most ${largestVersion} is printed`,
    );
  const step = 1 / side;
  const drawn = runs.map(({ x, y, width }) => `${x} ${y} ${width} 1 re`);
  return {
    name: "Code",
    box: "0 0 1 1",
    operators: `${step} 0 0 ${step} 0 0 cm\n${drawn.join("\n")}\nf`,
  };
};

/** The code as one SVG path in a square of so many modules, for a screen. */
export const qrPath = (text: string): { readonly side: number; readonly d: string } => {
  const { side, runs } = runsOf(text);
  return { side, d: runs.map(({ x, y, width }) => `M${x} ${y}h${width}v1h-${width}z`).join("") };
};
