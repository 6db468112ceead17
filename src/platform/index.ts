/**
 * What the machine underneath offers to whoever checks a proof: digests, signatures, compression and spellings of
 * bytes. Node has it built in; a browser has it by Web Crypto and three small libraries. The condition `browser`
 * of package.json chooses the half, and a test holds both to the same answers.
 */
export {
  fromBase64,
  fromBase64Url,
  fromHex,
  gunzip,
  gzip,
  inflate,
  readUtf8,
  sha256,
  sha256Hex,
  toBase64,
  toBase64Url,
  toHex,
  verifyEd25519,
  verifyWithKey,
} from "#platform";
export type { KeyAlgorithm } from "./algorithms.ts";
