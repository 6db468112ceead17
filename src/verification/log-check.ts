import {
  eventLeaf,
  eventText,
  fromBase64,
  type LogEvent,
  proves,
  readProof,
  utf8,
} from "../log/pure/index.ts";
import { sha256, toBase64Url } from "../platform/index.ts";
import { type Check, invalid, skipped, unchecked, valid } from "./check.ts";
import type { VerifyOptions } from "./options.ts";
import { readJson } from "./strict-json.ts";

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
  const publicKey = fromBase64(trust.log.publicKey);
  const proof = readProof(logProof.text);
  const proved =
    publicKey && proof && proves(proof, eventLeaf(logProof.event), { name: trust.log.name, publicKey });
  if (!proved) return { check: invalid("log-inclusion", "bad-signature", "not-in-the-log") };
  const event = eventOf(logProof.event, exact);
  return event
    ? { check: valid("log-inclusion"), event }
    : { check: invalid("log-inclusion", "bad-signature", "log-speaks-of-another") };
};

/** The log's event, when it is spelled as the log spells and speaks of this very credential. */
const eventOf = (text: string, exact: Uint8Array): LogEvent | undefined => {
  const json = readJson(utf8(text));
  if (!json.ok || json.value === null || typeof json.value !== "object") return undefined;
  const event = json.value as LogEvent;
  return event.credential === toBase64Url(sha256(exact)) && eventText(event) === text ? event : undefined;
};
