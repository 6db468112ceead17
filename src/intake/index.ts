export { type ArchiveReading, openArchive } from "./archive.ts";
export { decode } from "./decode.ts";
export type { Fault, FaultCode } from "./fault.ts";
export { type Row, readTable, type TableReading } from "./read-table.ts";
export { safeCell, writeCsv } from "./write-table.ts";
