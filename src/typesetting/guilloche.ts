import { type Form, short } from "./pdf/form.ts";

type Point = readonly [x: number, y: number];

/** A smooth line through the middles of a polygon's sides, each corner drawing its curve. */
const smooth = (corners: readonly Point[]): string => {
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const towards = (from: Point, to: Point): Point => [
    from[0] + (2 / 3) * (to[0] - from[0]),
    from[1] + (2 / 3) * (to[1] - from[1]),
  ];
  const written = (...points: readonly Point[]) => points.flat().map(short).join(" ");
  return corners
    .slice(1, -1)
    .map((corner, i) => {
      const from = middle(corners[i] as Point, corner);
      const to = middle(corner, corners[i + 2] as Point);
      const curve = `${written(towards(from, corner), towards(to, corner), to)} c`;
      return i === 0 ? `${written(from)} m\n${curve}` : curve;
    })
    .join("\n");
};

/** Turns what is drawn next by a share of a full turn, on top of every turn before it. */
const turned = (share: number): string => {
  const [c, s] = [Math.cos(share * 2 * Math.PI), Math.sin(share * 2 * Math.PI)].map((one) => one.toFixed(6));
  return `${c} ${s} ${-Number(s)} ${c} 0 0 cm`;
};

/** A ring of the engraver's lathe: its radius swings `lobes` times a turn, and it is drawn `copies` times, each turned a little. */
type Ring = {
  readonly radius: number;
  readonly lobes: number;
  readonly swing: number;
  /** The second harmonic, and how far it runs ahead, in radians. */
  readonly ripple: number;
  readonly ahead: number;
  readonly copies: number;
};

const rings: readonly Ring[] = [
  { radius: 170, lobes: 18, swing: 22, ripple: 6, ahead: 0, copies: 10 },
  { radius: 118, lobes: 12, swing: 30, ripple: 8, ahead: 1, copies: 10 },
  { radius: 62, lobes: 9, swing: 28, ripple: 6, ahead: 0.5, copies: 8 },
  { radius: 24, lobes: 6, swing: 10, ripple: 2, ahead: 0, copies: 5 },
];
const cornersPerLobe = 12;
const box = "-201 -201 201 201";

/** One lobe; its ends are round, and meet those of its neighbours. */
const lobeForm = ({ radius, lobes, swing, ripple, ahead }: Ring, rank: number): Form => {
  const corners = Array.from({ length: cornersPerLobe + 2 }, (_, k): Point => {
    const turn = (k / (lobes * cornersPerLobe)) * 2 * Math.PI;
    const reach = radius + swing * Math.cos(lobes * turn) + ripple * Math.cos(2 * lobes * turn + ahead);
    return [reach * Math.cos(turn), reach * Math.sin(turn)];
  });
  return { name: `Lobe${rank}`, box, operators: `${smooth(corners)} S` };
};

const ringForm = (ring: Ring, rank: number): Form => ({
  name: `Ring${rank}`,
  box,
  operators: `${turned(1 / ring.lobes)} /Lobe${rank} Do\n`.repeat(ring.lobes),
  draws: [lobeForm(ring, rank)],
});

/** The rosette, about its centre, 200 units in radius. */
export const rosette: Form = {
  name: "Rosette",
  box,
  operators: rings
    .map(({ lobes, copies }, rank) => {
      const copy = `${turned(1 / (lobes * copies))} /Ring${rank} Do\n`;
      return `q\n${copy.repeat(copies)}Q`;
    })
    .join("\n"),
  draws: rings.map(ringForm),
};

/** Length of one wave of the braid, in millimetres; the fine strands swing twice in it. */
export const wave = 9.32;

const strand = (height: number, length: number, ahead: number): string => {
  const step = length / 8;
  const corners = Array.from(
    { length: (wave / length) * 8 + 3 },
    (_, k): Point => [(k - 1) * step, height * Math.sin(((k - 1) / 8 + ahead) * 2 * Math.PI)],
  );
  return `${smooth(corners)} S`;
};

/** One wave of the braid, about its axis: six strands and four finer ones, each a share of a wave behind. */
export const braid: Form = {
  name: "Braid",
  box: "-2 -4 12 4",
  operators: [
    ...Array.from({ length: 6 }, (_, k) => strand(3.1, wave, k / 6)),
    ...Array.from({ length: 4 }, (_, k) => strand(1.35, wave / 2, k / 4)),
  ].join("\n"),
};
