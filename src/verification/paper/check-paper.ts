import { dayInParis, yearOf } from "../../kernel/index.ts";
import { equal } from "../../log/pure/index.ts";
import { verifyWithKey } from "../../platform/index.ts";
import { type Check, invalid, unchecked, valid } from "../check.ts";
import type { VerifyOptions } from "../options.ts";
import { revocationChecks, type StatusEntry } from "../revocation.ts";
import { listLength, statusListId } from "../status.ts";
import { isHostile } from "../strict-json.ts";
import type { TrustedIssuer, TrustedKey, TrustList } from "../trust.ts";
import { markOf, type PaperStatement, type ReadStatement, readPaperStatement } from "./statement.ts";

/** What a printed code proves; the statement and its issuer are given once the signature is good. */
export type PaperCheck = {
  readonly checks: readonly Check[];
  readonly statement?: PaperStatement | undefined;
  readonly issuer?: TrustedIssuer | undefined;
};

/** Splits what was read from a sheet into its address, if any, and its letters; undefined when it cannot be such a code. */
export const paperCodeIn = (
  text: string,
): { readonly address?: URL | undefined; readonly code: string } | undefined => {
  const trimmed = text.trim();
  if (trimmed.length > 2_000) return undefined;
  if (/^[0-9A-Z$*+.-]{120,}$/.test(trimmed)) return { code: trimmed };
  if (!/^https?:\/\/[^\s#]+#\S+$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  return { address: new URL(trimmed), code: trimmed.slice(trimmed.indexOf("#") + 1) };
};

/**
 * Checks a printed code without any network: signature by a key that served an issuer we trust on the day of issue,
 * and revocation from the lists at hand. A key that others may have had proves nothing on paper, where no log proof fits.
 */
export const checkPaper = async (
  { address, code }: { readonly address?: URL | undefined; readonly code: string },
  options: Pick<VerifyOptions, "trust" | "statusLists" | "at">,
): Promise<PaperCheck> => {
  const read = readPaperStatement(code);
  if (!read) return { checks: [invalid("read-document", "malformed", "no-statement")] };
  const { statement } = read;
  if (isHostile(statement.title) || isHostile(statement.holder))
    return { checks: [invalid("read-document", "malformed", "hostile-text")] };
  const checks: Check[] = [valid("read-document")];
  if (options.trust.issuers.length === 0)
    return { checks: [...checks, unchecked("issuer-known", "status-unknown", "no-trust-list")] };
  const signer = await signerOf(read, options.trust);
  if (!signer.issuer) return { checks: [...checks, signer.fault] };
  const { issuer, key } = signer;
  checks.push(valid("issuer-known", "issuer-name", issuer.name), keyCheck(key, statement));
  if (key.compromisedFrom !== undefined)
    checks.push(unchecked("key-uncompromised", "status-unknown", "no-proof-from-before"));
  checks.push(valid("signature-paper"));
  if (address) checks.push(addressCheck(address, statement, issuer));
  const today = dayInParis(options.at);
  checks.push(
    statement.issuedOn <= today
      ? valid("period")
      : invalid("period", "not-yet-valid", "begins-on", statement.issuedOn),
  );
  checks.push(...revocationChecks(entryOf(statement, issuer, options.statusLists), issuer, options));
  return { checks, statement, issuer };
};

type Signer =
  | { readonly issuer: TrustedIssuer; readonly key: TrustedKey }
  | { readonly issuer?: undefined; readonly fault: Check };

/** The key whose mark the statement bears and whose signature it is. Marks are short: each fitting key is tried. */
const signerOf = async ({ mark, signed, signature }: ReadStatement, trust: TrustList): Promise<Signer> => {
  const fitting = trust.issuers.flatMap((issuer) =>
    issuer.keys
      .filter(({ id, use }) => use === "credential" && equal(markOf(id), mark))
      .map((key) => ({ issuer, key })),
  );
  for (const one of fitting)
    if (await verifyWithKey("EdDSA", one.key.publicKeyJwk, signed, signature)) return one;
  return fitting.length === 0
    ? { fault: invalid("issuer-known", "untrusted-issuer", "key-of-nobody") }
    : { fault: invalid("signature-paper", "bad-signature", "signature-differs") };
};

/** The sheet tells a day: the key must have served at some moment of it. */
const keyCheck = ({ from, until }: TrustedKey, { issuedOn }: PaperStatement): Check =>
  dayInParis(new Date(from)) <= issuedOn && (until === undefined || issuedOn <= dayInParis(new Date(until)))
    ? valid("key-of-issuer")
    : invalid("key-of-issuer", "malformed", "key-out-of-period");

/** did:web carries the host of its issuer: a code that leads elsewhere, or to another number, was not printed by it. */
const addressCheck = (address: URL, { number }: PaperStatement, issuer: TrustedIssuer): Check => {
  if (decodeURIComponent(issuer.id.split(":")[2] ?? "") !== address.host)
    return invalid("address-of-issuer", "mismatch", "other-host", address.host);
  return address.pathname.toUpperCase().endsWith(`/V/${number}`)
    ? valid("address-of-issuer")
    : invalid("address-of-issuer", "mismatch", "another-number");
};

/** The issuer's list of the year of issue that holds this place, as the lists at hand spell its address. */
const entryOf = (
  { issuedOn, statusIndex }: PaperStatement,
  issuer: TrustedIssuer,
  lists: VerifyOptions["statusLists"],
): StatusEntry => {
  const [, , host = "", , slug = ""] = issuer.id.split(":");
  const rank = Math.floor(statusIndex / listLength);
  const ending = `//${decodeURIComponent(host)}/statuts/${statusListId(slug, yearOf(issuedOn), rank)}`;
  const list = [...lists.keys()].find((address) => address.endsWith(ending)) ?? `https:${ending}`;
  return { list, index: statusIndex % listLength };
};
