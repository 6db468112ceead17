import type { FC } from "hono/jsx";
import type { Language } from "../../language/index.ts";
import { numberText } from "../typeset.ts";
import type { NamedLine } from "./public-figures.ts";
import { statisticsWords as say } from "./statistics.words.ts";

const width = 640;
const step = 54;
const head = 36;

/** Bars of the candidates of each line, the whole certificates filled; each value is written beside its bar. */
export const FiguresChart: FC<{
  id: string;
  title: string;
  lines: readonly NamedLine[];
  language: Language;
}> = ({ id, title, lines, language }) => {
  const told = lines.flatMap((line) =>
    line.candidates === undefined ? [] : [{ ...line, candidates: line.candidates }],
  );
  if (told.length === 0) return null;
  const most = Math.max(...told.map(({ candidates }) => candidates));
  const scale = (count: number): number => Math.round((count / most) * (width - 110));
  return (
    <section class="plot" tabindex={0} aria-label={`${say.plot[language]}, ${title}`}>
      <svg viewBox={`0 0 ${width} ${head + told.length * step}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{title}</title>
        <defs>
          <pattern
            id={`${id}-stripes`}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" class="fill-sheet" />
            <rect width="2" height="6" class="fill-action" />
          </pattern>
        </defs>
        <rect x="0" y="4" width="14" height="14" class="fill-action" />
        <text x="20" y="16">
          {say.full[language]}
        </text>
        <rect x="190" y="4" width="14" height="14" fill={`url(#${id}-stripes)`} class="outline-action" />
        <text x="210" y="16">
          {say.candidates[language]}
        </text>
        {told.map((line, i) => (
          <Bar
            line={line}
            y={head + i * step}
            scale={scale}
            stripes={`url(#${id}-stripes)`}
            language={language}
          />
        ))}
      </svg>
    </section>
  );
};

const Bar: FC<{
  line: NamedLine & { readonly candidates: number };
  y: number;
  scale: (count: number) => number;
  stripes: string;
  language: Language;
}> = ({ line: { name, candidates, full }, y, scale, stripes, language }) => (
  <>
    <text x="0" y={y + 13}>
      {name}
    </text>
    <rect x="0" y={y + 20} width={scale(candidates)} height="22" fill={stripes} class="outline-action" />
    {full === undefined ? null : (
      <rect x="0" y={y + 20} width={scale(full)} height="22" class="fill-action" />
    )}
    <text x={scale(candidates) + 8} y={y + 36}>
      {full === undefined
        ? numberText(candidates, language)
        : `${numberText(full, language)} / ${numberText(candidates, language)}`}
    </text>
  </>
);
