import { braid, rosette, wave } from "./guilloche.ts";
import { type Form, short } from "./pdf/form.ts";

/** What lies under the words of a certificate: paper, rosette, frame. */
export type Ground = {
  /** A block's attestation shows half of the rosette, so that no one takes it for the certificate. */
  readonly rosette: "whole" | "half";
  /** The one colour of ink beside black, "#0c5462". */
  readonly tone: string;
};

const millimetre = 72 / 25.4;
const ink = "#14201d";
const paper = "#fdfdfb";

const colour = (hex: string): string =>
  [1, 3, 5].map((at) => short(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");

/** The tone as 17 parts of ink on 83 of paper. */
const pale = (hex: string): string =>
  [1, 3, 5]
    .map((at) => {
      const of = (text: string) => Number.parseInt(text.slice(at, at + 2), 16) / 255;
      return short(0.17 * of(hex) + 0.83 * of(paper));
    })
    .join(" ");

/** The braid along one side, `waves` waves of it from a corner's centre. */
const side = (place: string, waves: number, stretch: number): string =>
  `q ${place} cm ${stretch} 0 0 1 ${-wave * stretch} 0 cm\n${`1 0 0 1 ${wave} 0 cm /Braid Do\n`.repeat(waves)}Q`;

const [width, height] = [297, 210];
const edge = 12;
const [across, down] = [28, 19];
/** A side runs from corner to corner; the vertical wave is a little shorter, so that a whole number fits. */
const downStretch = Number(((height - 36) / (down * wave)).toFixed(5));
const [right, bottom] = [width - edge, height - edge];

/** Millimetres from the top left corner, as the drawing counts, to a page's points from the bottom left. */
const toPage = `${millimetre.toFixed(5)} 0 0 ${(-millimetre).toFixed(5)} 0 ${(height * millimetre).toFixed(4)}`;

const drawn = ({ rosette: share, tone }: Ground): string => `q ${toPage} cm 1 J
${colour(paper)} rg 0 0 ${width} ${height} re f
q ${share === "half" ? `0 0 ${width / 2} ${height} re W n ` : ""}${pale(tone)} RG 0.55 w 0.42 0 0 0.42 ${width / 2} 105 cm /Rosette Do Q
${colour(tone)} RG 0.12 w
${side(`1 0 0 1 18 ${edge}`, across, 1)}
${side(`1 0 0 1 18 ${bottom}`, across, 1)}
${side(`0 1 -1 0 ${edge} 18`, down, downStretch)}
${side(`0 1 -1 0 ${right} 18`, down, downStretch)}
1.5 w
${[edge, right].flatMap((x) => [edge, bottom].map((y) => `q 0.035 0 0 0.035 ${x} ${y} cm /Rosette Do Q`)).join("\n")}
${colour(ink)} RG 0.35 w 17.2 17.2 262.6 175.6 re S
0.12 w 18.1 18.1 260.8 173.8 re S
Q`;

const made = new Map<string, Form>();

/** The ground of a certificate in its tone, drawn once for all sheets of a process. */
export const groundForm = (ground: Ground): Form => {
  const key = `${ground.rosette} ${ground.tone}`;
  const form = made.get(key) ?? {
    name: "Ground",
    box: `0 0 ${(width * millimetre).toFixed(2)} ${(height * millimetre).toFixed(2)}`,
    operators: drawn(ground),
    draws: [rosette, braid],
  };
  made.set(key, form);
  return form;
};
