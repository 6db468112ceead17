import { utf8 } from "./bytes.ts";
import { type Hash, leafHash } from "./merkle.ts";

export const eventKinds = ["issued", "revoked", "suspended", "reinstated"] as const;

/** What the public log says of a certificate: hashes and codes; never a name, a number or a place. */
export type LogEvent = {
  readonly kind: (typeof eventKinds)[number];
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
export const eventText = ({
  at,
  credential,
  holder,
  issuer,
  kind,
  statusIndex,
  statusList,
}: LogEvent): string => JSON.stringify({ at, credential, holder, issuer, kind, statusIndex, statusList });

export const eventLeaf = (text: string): Hash => leafHash(utf8(text));

const shape: Readonly<Record<keyof LogEvent, (value: unknown) => boolean>> = {
  at: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value),
  credential: (value) => typeof value === "string" && /^[\w-]{43}$/.test(value),
  holder: (value) => typeof value === "string" && /^(?:[\w-]{43})?$/.test(value),
  issuer: (value) => typeof value === "string" && value.startsWith("did:web:"),
  kind: (value) => eventKinds.some((kind) => kind === value),
  statusIndex: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  statusList: (value) => typeof value === "string",
};

/** Reads an entry; undefined when it holds anything but an event in its only spelling: then it may hold anything. */
export const readEvent = (text: string): LogEvent | undefined => {
  try {
    const event = JSON.parse(text) as LogEvent;
    const members = Object.entries(event);
    const known = members.every(([name, value]) => shape[name as keyof LogEvent]?.(value));
    return known && members.length === Object.keys(shape).length && eventText(event) === text
      ? event
      : undefined;
  } catch {
    return undefined;
  }
};
