import { invalid } from "./check.ts";
import type { CheckedDocument, Secured } from "./checked-document.ts";
import { checkCredential } from "./credential.ts";
import { familyOf } from "./family.ts";
import type { VerifyOptions } from "./options.ts";
import { OwnCredential } from "./profile.ts";
import { ownSubject } from "./subject.ts";

/**
 * Checks a credential already read as JSON. One of our own closed shape is checked at once; any other takes the long
 * way of JSON-LD, whose libraries are loaded when the first such document comes.
 */
export const checkDocument = async (
  value: unknown,
  exact: Uint8Array,
  options: VerifyOptions,
  secured: Secured = "by-its-proofs",
): Promise<CheckedDocument> => {
  const own = OwnCredential.safeParse(value);
  if (own.success) {
    const checks = checkCredential(own.data, exact, options);
    return { checks, id: own.data.id, subject: ownSubject(own.data), issuer: own.data.issuer.id };
  }
  const family = familyOf(value);
  if (family) return { checks: [invalid("shape-foreign", "unsupported", family)] };
  const { checkForeign } = await import("./foreign/index.ts");
  return checkForeign(value, options, secured);
};
