export { appendEvent, checkpoint, entriesOf, leafTile, type LogMeans, logKey, logSize, proofOf } from "./log.postgres.ts";
