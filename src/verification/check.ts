import type { Why } from "./why.ts";

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
  "shape-open-badge",
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
  "register-state",
  "log-inclusion",
  "seal-present",
  "seal-intact",
  "seal-whole-document",
  "seal-certificate",
  "seal-time",
  "seal-of-issuer",
  "title-agrees",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** One thing looked at, and what was found. */
export type Check = {
  readonly name: CheckCode;
  readonly outcome: "valid" | "invalid" | "could-not-be-checked" | "skipped";
  readonly why?: Why | undefined;
  /** The instant, name or host that the words of `why` need. */
  readonly detail?: string | undefined;
  /** The verdict this check leads to when it is not valid. */
  readonly leadsTo?: Verdict | undefined;
};

export const valid = (name: CheckCode, why?: Why, detail?: string): Check => ({
  name,
  outcome: "valid",
  why,
  detail,
});
export const invalid = (name: CheckCode, leadsTo: Verdict, why: Why, detail?: string): Check => ({
  name,
  outcome: "invalid",
  leadsTo,
  why,
  detail,
});
export const unchecked = (
  name: CheckCode,
  leadsTo: Verdict | undefined,
  why: Why,
  detail?: string,
): Check => ({ name, outcome: "could-not-be-checked", leadsTo, why, detail });
export const skipped = (name: CheckCode, why: Why): Check => ({ name, outcome: "skipped", why });

/** The worst verdict that any check leads to; valid when none does. */
export const verdictOf = (checks: readonly Check[]): Verdict => {
  const led = new Set(checks.map(({ leadsTo }) => leadsTo));
  return verdicts.find((verdict) => led.has(verdict)) ?? "valid";
};
