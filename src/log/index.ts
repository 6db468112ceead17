export { type Audit, type AuditorHolds, auditLog } from "./audit/audit.ts";
export type { AuditFault, ReadLogFile } from "./audit/fault.ts";
export type { OlderCheckpoint } from "./audit/history.ts";
export type { PublishedList } from "./audit/lists.ts";
export { type CosignRefusal, keepCosignatures } from "./cosign.ts";
export { appendEvent, appendEvents, countDeposits } from "./deposits.postgres.ts";
export { logSize } from "./entries.postgres.ts";
export { logFile } from "./files.ts";
export { type LogMeans, logKey } from "./log-key.postgres.ts";
export {
  checkpoint,
  consistencyOf,
  findProof,
  indexOf,
  type ProvedEntry,
  proofOf,
  proofsOf,
} from "./prove.ts";
export { addWitness, removeWitness, type WatchedBy, watchedBy } from "./witnesses.postgres.ts";
