import { asText } from "../as-text.ts";

const base = "https://www.w3.org/ns/credentials/v2";
const badges = "https://purl.imsglobal.org/spec/ob/v3p0";

/** Contexts that a credential of others may name, in their only orders: whatever else is named is refused unread. */
const sequences = ["3.0.1", "3.0.2", "3.0.3"].flatMap((version) => {
  const two = [base, `${badges}/context-${version}.json`];
  return [two, [...two, `${badges}/extensions.json`]];
});

/** Every address that a document may make us look up; all are held with the verifier. */
export const approvedAddresses: ReadonlySet<string> = new Set(sequences.flat());

/** Is this a list of contexts that we hold, element for element? */
const isApproved = (context: unknown): context is string[] =>
  Array.isArray(context) &&
  sequences.some((one) => one.length === context.length && one.every((address, i) => address === context[i]));

const plainName = /^[A-Za-z][A-Za-z0-9_]*$/;
/** Text in a language, the only object that may name members of JSON-LD itself. Source: VCDM 2.0, section 11.1. */
const ofText = new Set(["@value", "@language", "@direction"]);

/** What decides over a credential stands at its top: further down, under the same id, it would be overlooked. */
const ofTheTop = new Set([
  "issuer",
  "validFrom",
  "validUntil",
  "credentialSubject",
  "credentialStatus",
  "credentialSchema",
  "proof",
]);

export type NameFault = "contexts-not-ours" | "name-not-plain";

/**
 * Members bear plain names, and a context stands at the top alone, or at the top of an endorsement. An address, an
 * alias or a keyword in the place of a name would hide from us what the signature covers.
 */
export const faultOfNames = (document: Readonly<Record<string, unknown>>): NameFault | undefined => {
  const { "@context": context, proof: _, ...members } = document;
  if (!isApproved(context)) return "contexts-not-ours";
  return faultWithin(members, asText(document["id"]));
};

const faultWithin = (members: Readonly<Record<string, unknown>>, top: string): NameFault | undefined => {
  for (const [name, held] of Object.entries(members)) {
    if (!plainName.test(name)) return "name-not-plain";
    for (const one of Array.isArray(held) ? held : [held]) {
      const fault = faultOfValue(name, one, top);
      if (fault) return fault;
    }
  }
  return undefined;
};

const faultOfValue = (name: string, value: unknown, top: string): NameFault | undefined => {
  if (Array.isArray(value)) return "name-not-plain";
  if (value === null || typeof value !== "object") return undefined;
  const inner = value as Readonly<Record<string, unknown>>;
  if (name === "endorsement" && "@context" in inner && inner["id"] !== top) return faultOfNames(inner);
  const names = Object.keys(inner);
  if (names.some((one) => ofTheTop.has(one))) return "name-not-plain";
  if (names.includes("@value") && names.every((one) => ofText.has(one))) return undefined;
  return faultWithin(inner, top);
};
