export { fromBase58, toBase58 } from "./base58.ts";
export { type Check, type CheckCode, checkCodes, type Verdict, verdicts } from "./check.ts";
export { credentialContexts, heldContexts, loadContext, statusContexts } from "./contexts.ts";
export { bytesToSign, type DataIntegrityProof } from "./data-integrity.ts";
export { OwnCredential, OwnStatusList, type UnsignedCredential } from "./profile.ts";
export { bitAt, decodeBits, emptyBits, encodeBits, listLength, withBit } from "./status.ts";
export { TrustList } from "./trust.ts";
export { type Verification, verify, type VerifyOptions } from "./verify.ts";
