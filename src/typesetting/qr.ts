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

/**
 * The code as one path in a unit square, its quiet zone of four modules in it; level M, the smallest version that
 * holds the text. Throws when the text needs a code too fine to be printed on 34 mm.
 */
export const qrForm = (text: string): Form => {
  const { modules, version } = QRCode.create(segmentsOf(text), {
    errorCorrectionLevel: "M",
    maskPattern: mask,
  });
  if (version > largestVersion)
    throw new Error(
      `a QR code of ${text.length} characters is of version ${version}: at most ${largestVersion} is printed`,
    );
  const { size, data } = modules;
  const side = size + 2 * quiet;
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && data[y * size + x]) x += 1;
      if (x > from) runs.push(`${from} ${y} ${x - from} 1 re`);
    }
  }
  const step = 1 / side;
  return {
    name: "Code",
    box: "0 0 1 1",
    operators: `${step} 0 0 ${step} ${quiet * step} ${quiet * step} cm\n${runs.join("\n")}\nf`,
  };
};
