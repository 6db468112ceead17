import { isDeepStrictEqual } from "node:util";
import type { Day } from "../kernel/index.ts";
import { searchable } from "../referential/index.ts";

/** Where someone was born: a French commune by its INSEE code, or a country. */
export type BirthPlace =
  | { readonly kind: "commune"; readonly code: string; readonly name: string }
  | {
      readonly kind: "abroad";
      readonly countryCode: string;
      readonly countryName: string;
      readonly city?: string | undefined;
    };

/** A person's civil status, complete for the regulator's file from the day of enrolment. */
export type Identity = {
  readonly birthName: string;
  readonly usageName?: string | undefined;
  readonly firstNames: readonly string[];
  readonly bornOn: Day;
  readonly sex: "F" | "M";
  readonly birthPlace: BirthPlace;
  readonly email?: string | undefined;
};

export type Person = Identity & { readonly id: string };

/** Two requests with the same key are one person: birth name, first given name, day of birth, sex. */
export const identityKey = ({ birthName, firstNames, bornOn, sex }: Identity): string =>
  [searchable(birthName), searchable(firstNames[0] ?? ""), bornOn, sex].join("|");

/** "Lyon 3e Arrondissement" or "Bruxelles (Belgique)": the place as a certificate prints it. */
export const birthPlaceText = (place: BirthPlace): string => {
  if (place.kind === "commune") return place.name;
  return place.city ? `${place.city} (${place.countryName})` : place.countryName;
};

/** What an identity is made of, part by part. */
export type IdentityPart = keyof Identity;

const parts: readonly IdentityPart[] = [
  "birthName",
  "usageName",
  "firstNames",
  "bornOn",
  "sex",
  "birthPlace",
  "email",
];

/** The parts in which two tellings of one identity differ; a part left out on both sides is the same. */
export const differingParts = (one: Identity, other: Identity): IdentityPart[] =>
  parts.filter((part) => !isDeepStrictEqual(asKept(one[part]), asKept(other[part])));

/** As the database gives it back: what is undefined is not there. */
const asKept = (part: unknown): unknown => (part === undefined ? null : JSON.parse(JSON.stringify(part)));

/**
 * What is known of someone, completed by what another telling adds: what was known stays as it was. An address is not
 * completed: whoever holds it would read the whole file (`toldAddress`).
 */
export const completed = (known: Identity, told: Identity): Identity => ({
  ...known,
  usageName: known.usageName ?? told.usageName,
});

/** The address that a telling gives of someone known without one: it waits until it is confirmed. */
export const toldAddress = (known: Identity, told: Identity): string | undefined =>
  known.email === undefined ? told.email : undefined;

/** The parts that another telling says otherwise than what is known. What it leaves out, it does not contradict. */
export const contradictedParts = (known: Identity, told: Identity): IdentityPart[] =>
  differingParts(known, told).filter((part) => told[part] !== undefined && known[part] !== undefined);
