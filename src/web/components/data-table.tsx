import type { Child, FC } from "hono/jsx";
import type { Tone } from "./status.tsx";

export type Column = {
  readonly head: string;
  readonly numeric?: boolean | undefined;
  readonly mono?: boolean | undefined;
};
export type Row = { readonly cells: readonly Child[]; readonly status?: Tone | undefined };

type TableProps = {
  readonly id: string;
  readonly caption: Child;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Rows become cards on a phone. */
  readonly stack?: boolean | undefined;
};

/** A table with its caption in a frame the keyboard reaches; the first cell of a row names it. */
export const DataTable: FC<TableProps> = ({ id, caption, columns, rows, stack }) => (
  <section class={stack ? "table stack" : "table"} tabindex={0} aria-labelledby={id}>
    <table role={stack ? "table" : undefined}>
      <caption id={id}>{caption}</caption>
      <thead role={stack ? "rowgroup" : undefined}>
        <tr role={stack ? "row" : undefined}>
          {columns.map(({ head, numeric }) => (
            <th scope="col" role={stack ? "columnheader" : undefined} class={numeric ? "num" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={stack ? "rowgroup" : undefined}>
        {rows.map(({ cells, status }) => (
          <tr role={stack ? "row" : undefined} data-status={status}>
            {cells.map((cell, i) => (
              <Cell cell={cell} column={columns[i]} first={i === 0} stack={stack} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Cell: FC<{ cell: Child; column: Column | undefined; first: boolean; stack: boolean | undefined }> = ({
  cell,
  column,
  first,
  stack,
}) => {
  const kind = column?.numeric ? "num" : column?.mono ? "number" : undefined;
  if (first)
    return (
      <th scope="row" role={stack ? "rowheader" : undefined} class={kind}>
        {cell}
      </th>
    );
  return (
    <td role={stack ? "cell" : undefined} class={kind} data-t={stack ? column?.head : undefined}>
      {cell}
    </td>
  );
};
