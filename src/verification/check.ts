/** The words of a verdict, in the order in which a worse one hides a lesser. */
export const verdicts = [
  "malformed",
  "unsupported",
  "bad-signature",
  "mismatch",
  "untrusted-issuer",
  "revoked",
  "suspended",
  "expired",
  "not-yet-valid",
  "status-unknown",
  "valid",
] as const;
export type Verdict = (typeof verdicts)[number];

export const checkCodes = [
  "read-pdf",
  "read-document",
  "attachment-found",
  "shape-own-profile",
  "shape-foreign",
  "ids-not-merged",
  "issuer-known",
  "key-of-issuer",
  "key-uncompromised",
  "signature-embedded",
  "signature-token",
  "signature-paper",
  "address-of-issuer",
  "token-agrees",
  "period",
  "status-list",
  "not-revoked",
  "log-inclusion",
  "seal-present",
  "seal-intact",
  "seal-whole-document",
  "seal-of-issuer",
  "title-agrees",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** One thing looked at. `why` is a code that says what was found, for the wording and for machines. */
export type Check = {
  readonly name: CheckCode;
  readonly outcome: "valid" | "invalid" | "could-not-be-checked" | "skipped";
  readonly why?: string | undefined;
  /** The verdict this check leads to when it is not valid. */
  readonly leadsTo?: Verdict | undefined;
};

export const valid = (name: CheckCode, why?: string): Check => ({ name, outcome: "valid", why });
export const invalid = (name: CheckCode, leadsTo: Verdict, why?: string): Check => ({
  name,
  outcome: "invalid",
  leadsTo,
  why,
});
export const unchecked = (name: CheckCode, leadsTo: Verdict | undefined, why?: string): Check => ({
  name,
  outcome: "could-not-be-checked",
  leadsTo,
  why,
});
export const skipped = (name: CheckCode, why?: string): Check => ({ name, outcome: "skipped", why });

/** The worst verdict that any check leads to; valid when none does. */
export const verdictOf = (checks: readonly Check[]): Verdict => {
  const led = new Set(checks.map(({ leadsTo }) => leadsTo));
  return verdicts.find((verdict) => led.has(verdict)) ?? "valid";
};
