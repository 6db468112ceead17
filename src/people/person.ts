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
