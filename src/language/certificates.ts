import { dayText } from "./typography.ts";

type Words = { readonly fr: string; readonly en: string };

/** Mandatory mentions of a certificate, as they are named when one is lacking. */
export const mentionWords = {
  "certifier-name": { fr: "le nom du certificateur", en: "the certifier's name" },
  "exact-title": { fr: "l'intitulé exact", en: "the exact title" },
  "holder-identity": { fr: "l'identité du titulaire", en: "the holder's identity" },
  "place-of-issue": { fr: "le lieu de délivrance", en: "the place of issue" },
  signatory: { fr: "le signataire et sa qualité", en: "the signatory and their capacity" },
  "register-code": { fr: "le code du répertoire", en: "the register's code" },
  "decision-day": {
    fr: "la date de la décision de France compétences",
    en: "the day of France compétences' decision",
  },
  "decision-duration": { fr: "la durée de l'enregistrement", en: "the duration of the registration" },
  level: { fr: "le niveau de qualification", en: "the level of qualification" },
  nsf: { fr: "le code NSF", en: "the NSF code" },
  "legal-ground": { fr: "le texte de la branche", en: "the branch's text" },
} as const satisfies Record<string, Words>;

/** "né(e) le 4 mai 1994 à Saint-Nazaire": the sheet does not guess a gender from a name. */
export const birthText = (bornOn: string, place: string): string => `né(e) le ${dayText(bornOn)} à ${place}`;
