export {
  appendEvent,
  checkpoint,
  entriesOf,
  type LogMeans,
  leafTile,
  logKey,
  logSize,
  proofOf,
} from "./log.postgres.ts";
