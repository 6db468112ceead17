export { bundleOf, eventsIn } from "./bundle.ts";
export { concat, equal, fromBase64, toBase64, utf8 } from "./bytes.ts";
export {
  type Checkpoint,
  type LogKey,
  type LogProof,
  proofText,
  proves,
  readCheckpoint,
  readProof,
  signedCheckpoint,
} from "./checkpoint.ts";
export {
  type Cosignature,
  cosignatureLine,
  readCosignatures,
  readWitness,
  type Witness,
} from "./cosignature.ts";
export { eventKinds, eventLeaf, eventText, type LogEvent, readEvent } from "./event.ts";
export { type LogFile, logPath, readLogPath } from "./log-path.ts";
export { extendsTree, type Hash, includes, rootOf } from "./merkle.ts";
export {
  consistencyProof,
  hashesIn,
  inclusionProofs,
  type ReadTiles,
  type Tile,
  type Tree,
  tileAt,
  tilesOf,
  tileWidth,
  treeOver,
  treeRoot,
  wholeAt,
} from "./tiles.ts";
