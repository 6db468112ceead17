export { readSchema, type SchemaReading } from "./check-schema.ts";
export type { CpfCode } from "./codes.ts";
export { type FlowRecord, flowsOf, type PassageState } from "./cpf.postgres.ts";
export { type ListedPassage, listPassages } from "./list-passages.ts";
export { afterReport, mayBeSent } from "./may-be-sent.ts";
export {
  type CpfMeans,
  type HeldBack,
  type LeavingPassage,
  type PreparedFlow,
  prepareFlow,
} from "./prepare-flow.ts";
export { discardFlow, type ReadBack, type ReadBackMeans, readBack } from "./read-back.ts";
