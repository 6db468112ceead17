import { type Check, invalid, unchecked, valid } from "./check.ts";
import { embeddedCheck } from "./embedded-proof.ts";
import { readStatusList } from "./read-status-list.ts";
import { bitAt } from "./status.ts";
import type { TrustedIssuer } from "./trust.ts";

/** Where a document's revocation would show: a list, by its address, and a position in it. */
export type StatusEntry = { readonly list: string; readonly index: number };

type AtHand = { readonly statusLists: ReadonlyMap<string, Uint8Array>; readonly at: Date };

/** Is the list at hand, signed by the issuer and fresh, and what does it say of this position? */
export const revocationChecks = (
  { list: address, index }: StatusEntry,
  issuer: TrustedIssuer | undefined,
  { statusLists, at }: AtHand,
): Check[] => {
  const bytes = statusLists.get(address);
  if (!bytes || !issuer)
    return [unchecked("status-list", "status-unknown", bytes ? "issuer-unknown" : "list-not-at-hand")];
  const read = readStatusList(bytes);
  if (!read || read.list.id !== address || read.list.issuer !== issuer.id)
    return [invalid("status-list", "malformed", "list-not-well-formed")];
  const { list, bits } = read;
  if (!bits || index >= bits.length * 8)
    return [invalid("status-list", "malformed", bits ? "index-beyond-list" : "list-not-well-formed")];
  const proof = list.proof[0];
  // Of a past day, a list of later may be all there is: it is checked as of its own beginning.
  const from = new Date(list.validFrom);
  const ofLater = at < from;
  const signed = proof ? embeddedCheck(list, "status-list", proof, issuer, ofLater ? from : at) : [];
  if (signed.length === 0 || signed.some(({ outcome }) => outcome !== "valid"))
    return [invalid("status-list", "status-unknown", "list-not-signed-by-issuer")];
  const revoked = bitAt(bits, index);
  if (ofLater) {
    // Revocations are for good: who was not revoked later was not before.
    const later = revoked
      ? unchecked("not-revoked", "status-unknown", "revoked-by-later", list.validFrom)
      : valid("not-revoked");
    return [valid("status-list", "list-of-later", list.validFrom), later];
  }
  if (revoked) return [valid("status-list"), invalid("not-revoked", "revoked", "bit-set")];
  // A list past its freshness still tells of a revocation, but no longer of its absence.
  if (new Date(list.validUntil) < at)
    return [unchecked("status-list", "status-unknown", "stale-since", list.validUntil)];
  return [valid("status-list", "fresh-until", list.validUntil), valid("not-revoked")];
};
