import type { Child, FC } from "hono/jsx";
import type { Item } from "../../../assessment/index.ts";
import type { SessionFile } from "../../../jury/index.ts";
import { DataTable } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";

const blocksOf = ({ items, framework }: SessionFile) => {
  const codes = [...new Set(items.map(({ block }) => block))];
  return codes.map((code) => ({
    code,
    title: framework.blocks.find((block) => block.code === code)?.title,
    items: items.filter(({ block }) => block === code),
  }));
};

/** "B1. Préparer…" as a caption; tests that belong to no block stand together. */
const captionOf = (code: string | undefined, title: string | undefined, { t }: Desk): string =>
  code === undefined
    ? t("Épreuves", "Tests")
    : title && title !== code
      ? typeset(`${code}. ${title}`, "fr")
      : code;

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  /** Head of the jury's own column. */
  readonly jury: string;
  /** What stands in the columns of the assessment and of the jury. */
  readonly cellsOf: (item: Item) => readonly [assessment: Child, jury: Child];
};

/** Every item of a file, a table for each block. */
export const BlockTables: FC<Props> = ({ desk, file, jury, cellsOf }) => {
  const { t } = desk;
  return (
    <>
      {blocksOf(file).map(({ code, title, items }, i) => (
        <DataTable
          id={`block-${i}`}
          caption={captionOf(code, title, desk)}
          stack
          columns={[
            { head: t("Compétence", "Item") },
            { head: t("Évaluation", "Assessment") },
            { head: jury },
          ]}
          rows={items.map((item) => ({
            cells: [
              <>
                <span class="number">{item.code}</span> {typeset(item.title, "fr")}
              </>,
              ...cellsOf(item),
            ],
          }))}
        />
      ))}
    </>
  );
};
