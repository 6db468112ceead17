import {
  eventLeaf,
  fromBase64,
  type LogEvent,
  type LogKey,
  proves,
  readEvent,
  readProof,
} from "../log/pure/index.ts";
import { sha256, toBase64Url } from "../platform/index.ts";
import { type Check, invalid, skipped, unchecked, valid } from "./check.ts";
import type { VerifyOptions } from "./options.ts";

/**
 * Is the event that came with the document in the log, and does it speak of these very bytes? The event is given
 * only when both are so.
 */
export const logCheck = (
  exact: Uint8Array,
  { trust, logProof }: Pick<VerifyOptions, "trust" | "logProof">,
): { readonly check: Check; readonly event?: LogEvent } => {
  if (!logProof) return { check: skipped("log-inclusion", "no-proof-attached") };
  if (!trust.log) return { check: unchecked("log-inclusion", undefined, "no-log-key") };
  const key = logKeyOf(trust.log);
  const proof = readProof(logProof.text);
  const proved = key && proof && proves(proof, eventLeaf(logProof.event), key);
  if (!proved) return { check: invalid("log-inclusion", "bad-signature", "not-in-the-log") };
  const event = readEvent(logProof.event);
  return event?.credential === toBase64Url(sha256(exact))
    ? { check: valid("log-inclusion"), event }
    : { check: invalid("log-inclusion", "bad-signature", "log-speaks-of-another") };
};

type TrustedLog = NonNullable<VerifyOptions["trust"]["log"]>;
const keys = new WeakMap<TrustedLog, LogKey>();

/** The log's key as its tree knows it, read once. */
const logKeyOf = (log: TrustedLog): LogKey | undefined => {
  const held = keys.get(log);
  if (held) return held;
  const publicKey = fromBase64(log.publicKey);
  const key = publicKey && { name: log.name, publicKey };
  if (key) keys.set(log, key);
  return key;
};
