export { decode } from "./decode.ts";
export type { Fault, FaultCode } from "./fault.ts";
export { type Row, readTable, readTableFile, type TableReading } from "./read-table.ts";
export { readXml, type XmlPlace } from "./read-xml.ts";
export { openSource, type SourceFile } from "./source-files.ts";
export { FileBroken, readText } from "./text-stream.ts";
export { safeCell, writeCsv } from "./write-table.ts";
export { writeXlsx } from "./write-xlsx.ts";
