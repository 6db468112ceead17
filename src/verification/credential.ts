import {
  eventLeaf,
  eventText,
  fromBase64,
  type LogEvent,
  type LogProof,
  proves,
  readProof,
} from "../log/pure/index.ts";
import { sha256, toBase64Url } from "../platform/index.ts";
import { type Check, invalid, skipped, unchecked, valid } from "./check.ts";
import { credentialContexts } from "./contexts.ts";
import { embeddedCheck } from "./embedded-proof.ts";
import { OwnCredential, sharesAnId } from "./profile.ts";
import { readStatusList } from "./read-status-list.ts";
import { bitAt } from "./status.ts";
import { readJson } from "./strict-json.ts";
import type { TrustedIssuer, TrustList } from "./trust.ts";

export type VerifyOptions = {
  readonly trust: TrustList;
  /** Signed status lists at hand, by their address. */
  readonly statusLists: ReadonlyMap<string, Uint8Array>;
  /** The instant the answer is for. */
  readonly at: Date;
  /** Proof of the log that came with the credential. */
  readonly logProof?: { readonly text: string; readonly event: string } | undefined;
};

/** Shape, then issuer, signature, period, status and log of one of our own credentials, already read as JSON. */
export const checkCredential = (
  value: unknown,
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
  if (issuer) checks.push(...embeddedChecks(credential, issuer, options.at));
  checks.push(periodCheck(credential, options.at));
  checks.push(...statusChecks(credential, issuer, options));
  checks.push(logCheck(options));
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

const statusChecks = (
  credential: OwnCredential,
  issuer: TrustedIssuer | undefined,
  { statusLists, at }: VerifyOptions,
): Check[] => {
  const entry = credential.credentialStatus;
  const bytes = statusLists.get(entry.statusListCredential);
  if (!bytes || !issuer)
    return [unchecked("status-list", "status-unknown", bytes ? "issuer-unknown" : "list-not-at-hand")];
  const read = readStatusList(bytes);
  if (!read || read.list.id !== entry.statusListCredential || read.list.issuer !== issuer.id) {
    return [invalid("status-list", "malformed", "list-not-well-formed")];
  }
  const { list, bits } = read;
  const index = Number(entry.statusListIndex);
  if (!bits || index >= bits.length * 8)
    return [invalid("status-list", "malformed", bits ? "index-beyond-list" : "list-not-well-formed")];
  const proof = list.proof[0];
  const signed = proof ? embeddedCheck(list, "status-list", proof, issuer, at) : [];
  if (signed.length === 0 || signed.some(({ outcome }) => outcome !== "valid"))
    return [invalid("status-list", "status-unknown", "list-not-signed-by-issuer")];
  const revoked = bitAt(bits, index);
  if (revoked) return [valid("status-list"), invalid("not-revoked", "revoked", "bit-set")];
  // A list past its freshness still tells of a revocation, but no longer of its absence.
  if (new Date(list.validUntil) < at)
    return [unchecked("status-list", "status-unknown", `stale-since ${list.validUntil}`)];
  return [valid("status-list", list.validUntil), valid("not-revoked")];
};

const logCheck = ({ trust, logProof }: VerifyOptions): Check => {
  if (!logProof) return skipped("log-inclusion", "no-proof-attached");
  if (!trust.log) return unchecked("log-inclusion", undefined, "no-log-key");
  const publicKey = fromBase64(trust.log.publicKey);
  const proof: LogProof | undefined = readProof(logProof.text);
  const good =
    publicKey && proof && proves(proof, eventLeaf(logProof.event), { name: trust.log.name, publicKey });
  return good ? valid("log-inclusion") : invalid("log-inclusion", "bad-signature", "not-in-the-log");
};

/** Does the log's event speak of this very credential? `exact` are the bytes handed to the holder. */
export const eventSpeaksOf = (event: string, exact: Uint8Array): boolean => {
  const json = readJson(new TextEncoder().encode(event));
  if (!json.ok || json.value === null || typeof json.value !== "object") return false;
  const said = json.value as LogEvent;
  return said.credential === toBase64Url(sha256(exact)) && eventText(said) === event;
};
