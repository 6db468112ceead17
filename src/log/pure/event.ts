import { utf8 } from "./bytes.ts";
import { type Hash, leafHash } from "./merkle.ts";

/** What the public log says of a certificate: hashes and codes; never a name, a number or a place. */
export type LogEvent = {
  readonly kind: "issued" | "revoked" | "suspended" | "reinstated";
  /** did:web of the issuer. */
  readonly issuer: string;
  /** SHA-256 of the credential's exact bytes, base64url. */
  readonly credential: string;
  /** SHA-256 of a salt and the holder's identifier, base64url: opened only by whoever holds the salt. */
  readonly holder: string;
  readonly statusList: string;
  readonly statusIndex: number;
  /** Second of the event, UTC. */
  readonly at: string;
};

/** The event's only spelling: members in alphabetical order, as RFC 8785 asks of such plain values. */
export const eventText = (event: LogEvent): string =>
  JSON.stringify(Object.fromEntries(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))));

export const eventLeaf = (text: string): Hash => leafHash(utf8(text));
