import { fromBase64Url, toBase64Url, verifyWithKey } from "../platform/index.ts";
import { type Check, invalid, valid } from "./check.ts";
import { readJson } from "./strict-json.ts";
import { keyOf, servedAt, type TrustList } from "./trust.ts";

export type TokenReading = {
  readonly checks: readonly Check[];
  readonly payload?: Record<string, unknown> | undefined;
};

const part = (text: string): unknown => {
  const json = readJson(fromBase64Url(text));
  return json.ok ? json.value : undefined;
};

/**
 * Checks a VC-JWT: three parts, a header of `alg` and `kid` alone (and `typ`), RS256, a key of the issuer's.
 * A key that the header brings with it is never used. Source: Open Badges 3.0, section 8.2.4.
 */
export const checkToken = async (token: string, trust: TrustList): Promise<TokenReading> => {
  const parts = token.trim().split(".");
  const [head, body, signature] = parts;
  if (
    parts.length !== 3 ||
    !head ||
    !body ||
    signature === undefined ||
    !parts.every((one) => /^[A-Za-z0-9_-]*$/.test(one))
  ) {
    return { checks: [invalid("read-document", "malformed", "not-a-token")] };
  }
  const header = part(head) as Record<string, unknown> | undefined;
  const payload = part(body) as Record<string, unknown> | undefined;
  if (
    !header ||
    typeof header !== "object" ||
    !payload ||
    typeof payload !== "object" ||
    Array.isArray(payload)
  ) {
    return { checks: [invalid("read-document", "malformed", "not-a-token")] };
  }
  if (header["alg"] !== "RS256")
    return { checks: [invalid("signature-token", "unsupported", `alg ${String(header["alg"])}`)] };
  if ("jwk" in header || "x5c" in header)
    return { checks: [invalid("key-of-issuer", "untrusted-issuer", "key-in-header")] };
  const extra = Object.keys(header).filter((name) => !["alg", "kid", "typ"].includes(name));
  if (extra.length > 0)
    return { checks: [invalid("signature-token", "unsupported", `header ${extra.join(" ")}`)] };
  if ("vc" in payload) return { checks: [invalid("read-document", "unsupported", "vcdm-1.1")] };
  return {
    checks: [await signatureCheck(`${head}.${body}`, signature, String(header["kid"]), payload, trust)],
    payload,
  };
};

const signatureCheck = async (
  signed: string,
  signature: string,
  kid: string,
  payload: Record<string, unknown>,
  trust: TrustList,
): Promise<Check> => {
  const issuer = trust.issuers.find(({ id }) => id === payload["iss"]);
  if (!issuer) return invalid("signature-token", "untrusted-issuer", String(payload["iss"]));
  const key = keyOf(issuer, kid, "token");
  const issued = typeof payload["nbf"] === "number" ? new Date(payload["nbf"] * 1000) : undefined;
  if (!key || !issued || !servedAt(key, new Date(Math.max(issued.getTime(), new Date(key.from).getTime())))) {
    return invalid("signature-token", "bad-signature", "key-not-of-issuer");
  }
  const value = fromBase64Url(signature);
  const holds = await verifyWithKey("RS256", key.publicKeyJwk, new TextEncoder().encode(signed), value);
  const canonical = toBase64Url(value) === signature;
  return holds && canonical
    ? valid("signature-token")
    : invalid("signature-token", "bad-signature", "signature-differs");
};

/** The credential that a token carries, its claims taken out; and whether the claims agree with it. */
export const credentialIn = (
  payload: Record<string, unknown>,
): { readonly credential: unknown; readonly agrees: boolean } => {
  const {
    iss,
    jti,
    nbf,
    sub,
    exp: _,
    iat: __,
    ...credential
  } = payload as Record<string, unknown> & { validFrom?: unknown };
  const { id, issuer, credentialSubject, validFrom } = credential as Record<string, unknown>;
  const agrees =
    jti === id &&
    iss === (issuer as { id?: unknown } | undefined)?.id &&
    sub === (credentialSubject as { id?: unknown } | undefined)?.id &&
    typeof validFrom === "string" &&
    nbf === Math.floor(Date.parse(validFrom) / 1000);
  return { credential, agrees };
};
