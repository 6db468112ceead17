export { equal, fromBase64, toBase64, utf8 } from "./bytes.ts";
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
export { eventLeaf, eventText, type LogEvent } from "./event.ts";
export {
  consistencyProof,
  extendsTree,
  type Hash,
  includes,
  inclusionProof,
  leafHash,
  rootOf,
} from "./merkle.ts";
