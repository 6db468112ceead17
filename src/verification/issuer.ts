import { type Check, invalid, unchecked, valid } from "./check.ts";
import type { TrustedIssuer, TrustList } from "./trust.ts";

/** Is the issuer among those trusted? A name or a picture of its own proves nothing. */
export const issuerCheck = (
  id: string,
  { issuers }: TrustList,
): { readonly check: Check; readonly issuer?: TrustedIssuer | undefined } => {
  if (issuers.length === 0) return { check: unchecked("issuer-known", "status-unknown", "no-trust-list") };
  const issuer = issuers.find((one) => one.id === id);
  return issuer
    ? { check: valid("issuer-known", "issuer-name", issuer.name), issuer }
    : { check: invalid("issuer-known", "untrusted-issuer", "issuer-unknown") };
};
