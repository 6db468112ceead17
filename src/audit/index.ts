export { changesAbout, changesByAct, changesOf, eraseDetails, recordChange } from "./audit.postgres.ts";
export type { ChainFault, Head } from "./chain.ts";
export {
  type AuditedAct,
  type AuditedObject,
  auditedObjects,
  type Change,
  type Entry,
  type Values,
} from "./change.ts";
export { type CheckedTrail, checkTrail } from "./check-trail.ts";
