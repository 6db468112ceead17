import type { LogEvent } from "../log/pure/index.ts";
import { type Check, invalid, unchecked, valid } from "./check.ts";
import { credentialContexts } from "./contexts.ts";
import { embeddedCheck } from "./embedded-proof.ts";
import { logCheck } from "./log-check.ts";
import type { VerifyOptions } from "./options.ts";
import { OwnCredential, sharesAnId } from "./profile.ts";
import { revocationChecks } from "./revocation.ts";
import { keyOf, type TrustedIssuer } from "./trust.ts";

/**
 * Shape, then issuer, signature, period, status and log of one of our own credentials, already read as JSON.
 * `exact` are the bytes handed to the holder, which the log's event speaks of.
 */
export const checkCredential = (
  value: unknown,
  exact: Uint8Array,
  options: VerifyOptions,
): { checks: Check[]; credential?: OwnCredential } => {
  const shape = OwnCredential.safeParse(value);
  if (!shape.success) return { checks: [foreign(value)] };
  const credential = shape.data;
  const checks: Check[] = [valid("shape-own-profile")];
  if (sharesAnId(credential))
    return { checks: [...checks, invalid("ids-not-merged", "malformed", "id-said-twice")] };
  checks.push(valid("ids-not-merged"));
  const issuer = options.trust.issuers.find(({ id }) => id === credential.issuer.id);
  if (options.trust.issuers.length === 0)
    checks.push(unchecked("issuer-known", "status-unknown", "no-trust-list"));
  else
    checks.push(
      issuer
        ? valid("issuer-known", issuer.name)
        : invalid("issuer-known", "untrusted-issuer", credential.issuer.id),
    );
  const log = logCheck(exact, options);
  if (issuer) {
    checks.push(...embeddedChecks(credential, issuer, options.at));
    checks.push(...compromiseChecks(credential, issuer, log.event));
  }
  checks.push(periodCheck(credential, options.at));
  const { statusListCredential: list, statusListIndex } = credential.credentialStatus;
  checks.push(...revocationChecks({ list, index: Number(statusListIndex) }, issuer, options));
  checks.push(log.check);
  return { checks, credential };
};

/** A document of another known family is named, and never half read; anything else is no credential of ours. */
const foreign = (value: unknown): Check => {
  const { "@context": context, type } = (value ?? {}) as { "@context"?: unknown; type?: unknown };
  const types = [type].flat();
  const contexts = [context].flat();
  const family = [
    ["open-badges-2", types.includes("Assertion")],
    ["clr", types.includes("ClrCredential")],
    ["europass", types.includes("EuropeanDigitalCredential")],
    ["vcdm-1.1", contexts[0] === "https://www.w3.org/2018/credentials/v1"],
  ].find(([, fits]) => fits)?.[0];
  if (family) return invalid("shape-foreign", "unsupported", String(family));
  const ours = contexts.length === 2 && contexts.every((one, i) => one === credentialContexts[i]);
  return invalid("shape-own-profile", "malformed", ours ? "outside-the-profile" : "contexts-not-ours");
};

const embeddedChecks = (credential: OwnCredential, issuer: TrustedIssuer, at: Date): Check[] => {
  const tried = credential.proof.map((proof) => embeddedCheck(credential, "credential", proof, issuer, at));
  // One good proof is enough (Open Badges 3.0, section 9); the others are listed as they are.
  const good = tried.find((checks) => checks.every(({ outcome }) => outcome === "valid"));
  return good ?? tried[0] ?? [];
};

const periodCheck = ({ validFrom, validUntil }: OwnCredential, at: Date): Check => {
  if (validUntil !== undefined && validUntil < validFrom)
    return invalid("period", "malformed", "ends-before-it-begins");
  if (at < new Date(validFrom)) return invalid("period", "not-yet-valid", validFrom);
  if (validUntil !== undefined && new Date(validUntil) < at) return invalid("period", "expired", validUntil);
  return valid("period");
};

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
      ? [valid("key-uncompromised", logged.at)]
      : [invalid("key-uncompromised", "bad-signature", "signed-after-compromise")];
  });
