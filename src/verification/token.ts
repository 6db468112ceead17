import { fromBase64Url, type KeyAlgorithm, toBase64Url, verifyWithKey } from "../platform/index.ts";
import { asText } from "./as-text.ts";
import { type Check, invalid, unchecked, valid } from "./check.ts";
import { readJson } from "./strict-json.ts";
import { isCompromised, keyOf, servedAt, type TrustedKey, type TrustList } from "./trust.ts";

type Members = Readonly<Record<string, unknown>>;

export type TokenReading = {
  readonly checks: readonly Check[];
  /** The credential that the token carries, its claims taken out; absent when it is not to be read further. */
  readonly credential?: Members | undefined;
};

/** Signatures taken, each with the keys that may have made it. We issue RS256; the others come from others. */
const algorithms: ReadonlyMap<unknown, readonly [KeyAlgorithm, TrustedKey["algorithm"]]> = new Map([
  ["RS256", ["RS256", "RS256"] as const],
  ["ES256", ["ES256", "ES256"] as const],
  ["EdDSA", ["EdDSA", "Ed25519"] as const],
]);

/** `JWT` in Open Badges 3.0, `vc+jwt` in VC-JOSE-COSE. */
const types = new Set<unknown>([undefined, "JWT", "vc+jwt"]);
const headerNames = new Set(["alg", "kid", "typ", "cty"]);

/**
 * Checks a VC-JWT: three parts, a header of `alg` and `kid` alone (and `typ`), a key of the issuer's. A key that the
 * header brings with it is never used. Sources: Open Badges 3.0, section 8.2.4; W3C VC-JOSE-COSE, section 3.1.1.
 */
export const checkToken = async (text: string, trust: TrustList): Promise<TokenReading> => {
  const token = readToken(text.trim());
  if (token === "sd-jwt") return { checks: [invalid("shape-foreign", "unsupported", "sd-jwt")] };
  if (!token) return { checks: [invalid("read-document", "malformed", "not-a-token")] };
  const { header, payload } = token;
  const fault = faultOfHeader(header);
  if (fault) return { checks: [fault] };
  if ("vc" in payload) return { checks: [invalid("shape-foreign", "unsupported", "vcdm-1.1")] };
  const { credential, agrees } = credentialIn(payload, header["typ"] === "vc+jwt");
  return {
    checks: [
      ...(await signatureChecks(token, trust)),
      agrees ? valid("token-agrees") : invalid("token-agrees", "mismatch", "claims-differ"),
    ],
    credential,
  };
};

type Token = {
  readonly header: Members;
  readonly payload: Members;
  readonly signed: string;
  readonly signature: string;
};

const readToken = (text: string): Token | "sd-jwt" | undefined => {
  // Disclosures follow a token after a tilde. Source: IETF SD-JWT, section 4.
  if (/^[A-Za-z0-9_.-]+~/.test(text)) return "sd-jwt";
  if (!/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text)) return undefined;
  const [head = "", body = "", signature = ""] = text.split(".");
  const [header, payload] = [part(head), part(body)];
  return header && payload && { header, payload, signed: `${head}.${body}`, signature };
};

const part = (text: string): Members | undefined => {
  const bytes = fromBase64Url(text);
  const json = toBase64Url(bytes) === text ? readJson(bytes) : undefined;
  const value = json?.ok ? json.value : undefined;
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Members)
    : undefined;
};

const faultOfHeader = (header: Members): Check | undefined => {
  if (!algorithms.has(header["alg"])) return invalid("signature-token", "unsupported", "algorithm-unknown");
  if ("jwk" in header || "x5c" in header || "jku" in header || "x5u" in header)
    return invalid("key-of-issuer", "untrusted-issuer", "key-in-header");
  const plain = Object.keys(header).every((name) => headerNames.has(name)) && types.has(header["typ"]);
  return plain ? undefined : invalid("signature-token", "unsupported", "header-unknown");
};

const signatureChecks = async (
  { header, payload, signed, signature }: Token,
  trust: TrustList,
): Promise<readonly Check[]> => {
  const issuer = trust.issuers.find(({ id }) => id === (payload["iss"] ?? idOf(payload["issuer"])));
  if (!issuer) return [invalid("signature-token", "untrusted-issuer", "issuer-unknown")];
  const [algorithm, kind] = algorithms.get(header["alg"]) ?? [];
  const key = keyOf(issuer, asText(header["kid"]), "token");
  const issued = issueOf(payload);
  if (!algorithm || !key || key.algorithm !== kind || !issued || !servedFrom(key, issued))
    return [invalid("signature-token", "bad-signature", "key-not-of-issuer")];
  const value = fromBase64Url(signature);
  const holds = await verifyWithKey(algorithm, key.publicKeyJwk, new TextEncoder().encode(signed), value);
  if (!holds || toBase64Url(value) !== signature)
    return [invalid("signature-token", "bad-signature", "signature-differs")];
  return isCompromised(key)
    ? [valid("signature-token"), unchecked("key-uncompromised", "status-unknown", "no-proof-from-before")]
    : [valid("signature-token")];
};

/** The instant that the token says it is from. */
const issueOf = ({ nbf, iat, validFrom }: Members): Date | undefined => {
  const seconds = [nbf, iat].find((one) => typeof one === "number");
  const at = new Date(typeof seconds === "number" ? seconds * 1000 : asText(validFrom));
  return Number.isNaN(at.getTime()) ? undefined : at;
};

/** A credential is dated by the day of its issue, which begins before the key that signs it that day. */
const servedFrom = (key: TrustedKey, issued: Date): boolean =>
  servedAt(key, new Date(Math.max(issued.getTime(), new Date(key.from).getTime())));

const idOf = (value: unknown): unknown =>
  value !== null && typeof value === "object" ? (value as { id?: unknown }).id : value;

/** Claims repeat what the credential says. In VC-JOSE-COSE each may be left out; in Open Badges none may. */
const credentialIn = (
  payload: Members,
  mayLeaveOut: boolean,
): { readonly credential: Members; readonly agrees: boolean } => {
  const { iss, jti, nbf, sub, exp, iat: _, ...credential } = payload;
  const { id, issuer, credentialSubject, validFrom, validUntil } = credential;
  const second = (moment: unknown) => Math.floor(Date.parse(asText(moment)) / 1000);
  const same = (claim: unknown, said: unknown) => (mayLeaveOut && claim === undefined) || claim === said;
  const agrees =
    same(jti, id) &&
    same(iss, idOf(issuer)) &&
    same(sub, idOf(credentialSubject)) &&
    same(nbf, second(validFrom)) &&
    (exp === undefined || exp === second(validUntil));
  return { credential, agrees };
};
