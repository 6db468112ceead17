import { writeCsv } from "../../intake/index.ts";
import { type Desk, download } from "./desk.tsx";

/** Lines of one file: as many as a table of ours is read back with. */
export const mostInAFile = 20_000;

/** A column of a list: its head, and what it says of a line. */
type ListColumn<Line> = readonly [head: string, said: (line: Line) => string];

/** A list as a CSV to keep. Days are written year first. */
export const listFile = <Line>(
  desk: Desk,
  name: string,
  lines: readonly Line[],
  columns: readonly ListColumn<Line>[],
): Response =>
  download(
    desk,
    `${name}.csv`,
    "text/csv; charset=utf-8",
    writeCsv(
      columns.map(([head]) => head),
      lines.map((line) => columns.map(([, said]) => said(line))),
    ),
  );
