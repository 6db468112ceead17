import type { Why } from "./why.ts";

const byType: readonly (readonly [type: string, family: Why])[] = [
  ["Assertion", "open-badges-2"],
  ["ClrCredential", "clr"],
  ["EuropeanDigitalCredential", "europass"],
  ["EndorsementCredential", "endorsement"],
  ["VerifiablePresentation", "presentation"],
];

/** The family of a JSON document that we know by name and do not check: it is named, and never half read. Undefined when it may be an Open Badges 3.0 credential. */
export const familyOf = (value: unknown): Why | undefined => {
  const { "@context": context, type } = (value ?? {}) as { "@context"?: unknown; type?: unknown };
  const types = [type].flat();
  const named = byType.find(([one]) => types.includes(one))?.[1];
  if (named) return named;
  return [context].flat()[0] === "https://www.w3.org/2018/credentials/v1" ? "vcdm-1.1" : undefined;
};

/** The family of a file that is no PDF, JSON or JWT, by how it begins. */
export const familyOfFile = (start: string): Why | undefined => {
  // Source: ANTS, 2D-Doc v3.2.6: "DC", a version of two digits, then an authority.
  if (/^DC0[1-4][0-9A-Z]{4}/.test(start)) return "2d-doc";
  return /^(\ufffdPNG|<svg|<\?xml[^>]*>\s*<svg)/.test(start) ? "image" : undefined;
};
