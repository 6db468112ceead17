import type { TrustList } from "./trust.ts";

/** What a verifier stands on: whom it trusts, what it holds, and the instant it answers for. */
export type VerifyOptions = {
  readonly trust: TrustList;
  /** Signed status lists at hand, by their address. */
  readonly statusLists: ReadonlyMap<string, Uint8Array>;
  /** The instant the answer is for. */
  readonly at: Date;
  /** Proof of the log that came with the credential. */
  readonly logProof?: { readonly text: string; readonly event: string } | undefined;
};
