export { concat, equal, fromBase64, sha256, toBase64, utf8 } from "./bytes.ts";
export { type Checkpoint, type LogKey, type LogProof, proofText, proves, readCheckpoint, readProof, signedCheckpoint, verifyEd25519 } from "./checkpoint.ts";
export { eventLeaf, eventText, type LogEvent } from "./event.ts";
export { consistencyProof, extendsTree, type Hash, includes, inclusionProof, leafHash, nodeHash, rootOf } from "./merkle.ts";
