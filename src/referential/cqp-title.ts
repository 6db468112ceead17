import { type CertificateKind, certificateKinds } from "./certification.ts";
import { searchable } from "./searchable.ts";

/** What a title says of itself: the kind it names, if any, and the title without it, as it is compared. */
export type SaidTitle = { readonly kind?: CertificateKind | undefined; readonly bare: string };

const longNames: readonly (readonly [string, CertificateKind])[] = [
  ["certificat de qualification professionnelle interbranches", "CQPI"],
  ["certificat de qualification professionnelle interbranche", "CQPI"],
  ["certificat de qualification professionnelle de la metallurgie", "CQPM"],
  ["certificat de qualification paritaire de la metallurgie", "CQPM"],
  ["certificat de qualification professionnelle", "CQP"],
  ["certificat de competences professionnelles de la metallurgie", "CCPM"],
  ["certificat de competences professionnelles interbranches", "CCPI"],
];

/** Reads "CQP Tourier", "Certificat de qualification professionnelle : Tourier (CQP)" or "Tourier (Fiche incomplète)". */
export const readTitle = (title: string): SaidTitle => {
  let bare = searchable(title).replace(/ fiche incomplete$/, "");
  let kind: CertificateKind | undefined;
  for (const [name, said] of longNames) {
    if (kind || !(bare === name || bare.startsWith(`${name} `))) continue;
    kind = said;
    bare = bare.slice(name.length).trim();
  }
  for (const said of certificateKinds) {
    const letters = said.toLowerCase();
    const without = bare.replace(new RegExp(`^${letters} | ${letters}$`, "g"), "").trim();
    if (without === bare) continue;
    kind ??= said;
    bare = without;
  }
  return { kind, bare };
};

/** The kind that a sheet names, by its title or by its abbreviation; undefined when it does not say it is a CQP. */
export const saidKind = (title: string, abbreviation: string): CertificateKind | undefined =>
  readTitle(title).kind ?? certificateKinds.find((kind) => kind === abbreviation.trim().toUpperCase());
