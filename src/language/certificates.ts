import { dayText } from "./typography.ts";

type Words = { readonly fr: string; readonly en: string };

/** Mentions of a certificate, as they are named when one is lacking, or as what must go when one is forbidden. */
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
  "block-named": { fr: "le code et l'intitulé du bloc", en: "the block's code and title" },
  "legal-ground": { fr: "le texte de la branche", en: "the branch's text" },
  "conditional-registration": {
    fr: "le retrait de « sous réserve » ou « en cours »",
    en: "the removal of “subject to” or “pending”",
  },
  "register-unclaimed": {
    fr: "le retrait d'un répertoire ou d'un niveau où le certificat n'est pas enregistré",
    en: "the removal of a register or level in which the certificate is not registered",
  },
  "as-france-competences": {
    fr: "le retrait de France compétences comme certificateur",
    en: "the removal of France compétences as certifier",
  },
  "as-the-state": {
    fr: "le retrait d'un nom de l'État ou d'un de ses titres",
    en: "the removal of a name of the State or of one of its titles",
  },
  "access-route": { fr: "le retrait de la voie d'accès", en: "the removal of the access route" },
  "title-added-to": {
    fr: "le retrait de ce qui est ajouté à l'intitulé",
    en: "the removal of what was added to the title",
  },
} as const satisfies Record<string, Words>;

/** "né(e) le 4 mai 1994 à Saint-Nazaire": the sheet does not guess a gender from a name. */
export const birthText = (bornOn: string, place: string): string => `né(e) le ${dayText(bornOn)} à ${place}`;
