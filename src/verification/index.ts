export { toBase58 } from "./base58.ts";
export {
  type Check,
  type CheckCode,
  checkCodes,
  invalid,
  type Verdict,
  valid,
  verdictOf,
  verdicts,
} from "./check.ts";
export { credentialContexts, statusContexts } from "./contexts.ts";
export { bytesToSign, type DataIntegrityProof, type SignedShape } from "./data-integrity.ts";
export { bytesOfStatement, codeOf, type PaperStatement } from "./paper/index.ts";
export type { UnsignedCredential } from "./profile.ts";
export { readStatusList } from "./read-status-list.ts";
export { bitAt, emptyBits, encodeBits, listLength, statusListId, withBit } from "./status.ts";
export { TrustList } from "./trust.ts";
export { type Verification, type VerifyOptions, verify } from "./verify.ts";
export { type Why, whys } from "./why.ts";
