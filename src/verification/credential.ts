import type { LogEvent } from "../log/pure/index.ts";
import { type Check, invalid, unchecked, valid } from "./check.ts";
import { embeddedCheck } from "./embedded-proof.ts";
import { issuerCheck } from "./issuer.ts";
import { logCheck } from "./log-check.ts";
import type { VerifyOptions } from "./options.ts";
import { periodCheck } from "./period.ts";
import { type OwnCredential, sharesAnId } from "./profile.ts";
import { revocationChecks } from "./revocation.ts";
import { keyOf, type TrustedIssuer } from "./trust.ts";

/**
 * Issuer, signature, period, status and log of a credential of our own shape. `exact` are the bytes handed to the
 * holder, which the log's event speaks of.
 */
export const checkCredential = (
  credential: OwnCredential,
  exact: Uint8Array,
  options: VerifyOptions,
): readonly Check[] => {
  const checks: Check[] = [valid("shape-own-profile")];
  if (sharesAnId(credential)) return [...checks, invalid("ids-not-merged", "malformed", "id-said-twice")];
  checks.push(valid("ids-not-merged"));
  const { check, issuer } = issuerCheck(credential.issuer.id, options.trust);
  checks.push(check);
  const log = logCheck(exact, options);
  if (issuer) {
    checks.push(...embeddedChecks(credential, issuer, options));
    checks.push(...compromiseChecks(credential, issuer, log.event));
  }
  checks.push(periodCheck(credential, options.at));
  const { statusListCredential: list, statusListIndex } = credential.credentialStatus;
  checks.push(...revocationChecks({ list, index: Number(statusListIndex) }, issuer, options));
  checks.push(log.check);
  return checks;
};

const embeddedChecks = (
  credential: OwnCredential,
  issuer: TrustedIssuer,
  { trust, at }: VerifyOptions,
): readonly Check[] => {
  // Asked of a day before its issue, a credential is not valid yet: its proof is checked as of its making.
  const isEarly = at < new Date(credential.validFrom);
  const asOf = (created: string) => (isEarly ? new Date(created) : at);
  const tried = credential.proof.map((proof) =>
    isOfKnown(proof.verificationMethod, trust.issuers)
      ? embeddedCheck(credential, "credential", proof, issuer, asOf(proof.created))
      : [invalid("key-of-issuer", "untrusted-issuer", "key-of-stranger")],
  );
  // One good proof is enough (Open Badges 3.0, section 9); the others are listed as they are.
  const good = tried.find((checks) => checks.every(({ outcome }) => outcome === "valid"));
  return good ?? tried[0] ?? [];
};

/** Is the key named by one of the issuers we know? Whoever else signed may have signed well: the issuer did not. */
const isOfKnown = (method: string, issuers: readonly TrustedIssuer[]): boolean =>
  issuers.some(({ id }) => method.startsWith(id) && method[id.length] === "#");

/** A key that others may have had: what it signed counts only where the log shows it from before that time. */
const compromiseChecks = (
  { proof }: OwnCredential,
  issuer: TrustedIssuer,
  logged: LogEvent | undefined,
): Check[] =>
  proof.flatMap(({ verificationMethod }) => {
    const since = keyOf(issuer, verificationMethod, "credential")?.compromisedFrom;
    if (since === undefined) return [];
    if (!logged) return [unchecked("key-uncompromised", "status-unknown", "no-proof-from-before")];
    return new Date(logged.at) < new Date(since)
      ? [valid("key-uncompromised", "logged-on", logged.at)]
      : [invalid("key-uncompromised", "bad-signature", "signed-after-compromise")];
  });
