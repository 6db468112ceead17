export { appendEvent, checkpoint, entriesOf, leafTile, type LogMeans, logKey, proofOf } from "./log.postgres.ts";
