import type { Check } from "./check.ts";
import type { Subject } from "./subject.ts";

/** What a credential's checks found, what it says of itself, and by whom it says that it is issued. */
export type CheckedDocument = {
  readonly checks: readonly Check[];
  /** Name of the credential. */
  readonly id?: string | undefined;
  readonly subject?: Subject | undefined;
  readonly issuer?: string | undefined;
};

/** How the document came: with its own proofs, or within a token whose signature was looked at already. */
export type Secured = "by-its-proofs" | "by-its-token";
