import { type Check, invalid, valid } from "./check.ts";

/** Is the credential valid at that instant? Both ends are instants; the last one is still within. */
export const periodCheck = (
  { validFrom, validUntil }: { readonly validFrom: string; readonly validUntil?: string | undefined },
  at: Date,
): Check => {
  const [from, until] = [new Date(validFrom), validUntil === undefined ? undefined : new Date(validUntil)];
  if (until && until < from) return invalid("period", "malformed", "ends-before-it-begins");
  if (at < from) return invalid("period", "not-yet-valid", "begins-on", validFrom);
  if (until && until < at) return invalid("period", "expired", "ended-on", validUntil);
  return valid("period");
};
