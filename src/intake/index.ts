export { decode } from "./decode.ts";
export type { Fault, FaultCode } from "./fault.ts";
export { type JsonPath, type JsonReading, readJson } from "./read-json.ts";
export { type Row, readTable, readTableFile, type TableReading } from "./read-table.ts";
export { readXml, type XmlPlace } from "./read-xml.ts";
export { openSource, type SourceFile } from "./source-files.ts";
export { FileBroken, readText } from "./text-stream.ts";
export { plainCell, safeCell, writeCsv } from "./write-table.ts";
export { writeXlsx } from "./write-xlsx.ts";
