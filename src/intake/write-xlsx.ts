import ExcelJS from "@protobi/exceljs";

/** A workbook of one sheet, every cell a text: a spreadsheet then changes neither a day nor a code that begins with zero. */
export const writeXlsx = async (
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet(sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  page.columns = columns.map((header) => ({
    header,
    width: Math.max(14, header.length + 2),
    style: { numFmt: "@" },
  }));
  for (const row of rows) page.addRow([...row]);
  page.getRow(1).font = { bold: true };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
