import type { Words } from "../language/index.ts";
import type { Check, CheckCode, Verdict } from "../verification/index.ts";

const words = (fr: string, en: string): Words => ({ fr, en });

/** A verdict in one sentence that a person could read aloud, and what to do next. */
export const verdictWords: Readonly<Record<Verdict, { readonly says: Words; readonly next: Words }>> = {
  valid: {
    says: words("Ce certificat est authentique et valable.", "This certificate is genuine and valid."),
    next: words("Comparez le nom avec une pièce d'identité.", "Compare the name with an identity document."),
  },
  revoked: {
    says: words("Ce certificat a été retiré.", "This certificate was revoked."),
    next: words(
      "Ne vous y fiez pas. Le certificateur peut dire ce qui le remplace.",
      "Do not rely on it. The certifier can say what replaces it.",
    ),
  },
  suspended: {
    says: words("Ce certificat est suspendu.", "This certificate is suspended."),
    next: words("Demandez au certificateur où en est l'examen.", "Ask the certifier how the review stands."),
  },
  expired: {
    says: words(
      "Ce certificat n'est plus valable à cette date.",
      "This certificate is no longer valid on that day.",
    ),
    next: words("Demandez au titulaire un document plus récent.", "Ask the holder for a newer document."),
  },
  "not-yet-valid": {
    says: words(
      "Ce certificat n'est pas encore valable à cette date.",
      "This certificate is not valid yet on that day.",
    ),
    next: words(
      "Vérifiez la date pour laquelle vous posez la question.",
      "Check the day you are asking for.",
    ),
  },
  "bad-signature": {
    says: words(
      "Ce document a été modifié, ou n'a pas été signé par ce certificateur.",
      "This document was changed, or was not signed by this certifier.",
    ),
    next: words(
      "Ne vous y fiez pas. Demandez au titulaire le fichier d'origine.",
      "Do not rely on it. Ask the holder for the original file.",
    ),
  },
  "untrusted-issuer": {
    says: words(
      "L'émetteur de ce document n'est pas de ceux que nous connaissons.",
      "The issuer of this document is not among those we know.",
    ),
    next: words(
      "Un nom ou un logo ne prouvent rien. Adressez-vous à la branche.",
      "A name or a logo proves nothing. Ask the branch.",
    ),
  },
  mismatch: {
    says: words(
      "Les parties de ce document ne disent pas la même chose.",
      "The parts of this document do not agree.",
    ),
    next: words(
      "Ne vous y fiez pas. Vérifiez le numéro sur le site du certificateur.",
      "Do not rely on it. Check the number on the certifier's site.",
    ),
  },
  malformed: {
    says: words(
      "Ce fichier n'a pas la forme d'un certificat.",
      "This file does not have the form of a certificate.",
    ),
    next: words(
      "Demandez au titulaire le fichier d'origine, PDF ou JSON.",
      "Ask the holder for the original file, PDF or JSON.",
    ),
  },
  unsupported: {
    says: words(
      "Ce type de document n'est pas de ceux que nous savons vérifier.",
      "This kind of document is not one we can verify.",
    ),
    next: words("Adressez-vous à son émetteur.", "Ask its issuer."),
  },
  "status-unknown": {
    says: words(
      "La signature est bonne, mais nous ne savons pas si le certificat a été retiré depuis.",
      "The signature is good, but we cannot tell whether it was revoked since.",
    ),
    next: words(
      "Recommencez avec une liste de statuts à jour, ou vérifiez le numéro en ligne.",
      "Try again with a fresh status list, or check the number online.",
    ),
  },
};

/** What each check looks at. */
export const checkWords: Readonly<Record<CheckCode, Words>> = {
  "read-pdf": words("Le PDF se lit", "The PDF can be read"),
  "read-document": words("Le document se lit", "The document can be read"),
  "attachment-found": words(
    "Le PDF porte son certificat numérique",
    "The PDF carries its digital certificate",
  ),
  "shape-own-profile": words(
    "Le certificat a exactement la forme attendue",
    "The certificate has exactly the expected form",
  ),
  "shape-foreign": words("Le type du document est connu", "The kind of document is known"),
  "ids-not-merged": words(
    "Aucun identifiant n'est porté par deux éléments différents",
    "No identifier is borne by two different parts",
  ),
  "issuer-known": words("L'émetteur est connu", "The issuer is known"),
  "key-of-issuer": words(
    "La clé est bien celle de l'émetteur, à cette date",
    "The key is the issuer's, at that time",
  ),
  "key-uncompromised": words(
    "La signature date d'avant la compromission de la clé",
    "The signature is from before the key was compromised",
  ),
  "signature-embedded": words("La signature du certificat est bonne", "The certificate's signature is good"),
  "signature-token": words("La signature du jeton est bonne", "The token's signature is good"),
  "signature-paper": words(
    "La signature du code imprimé est bonne",
    "The signature of the printed code is good",
  ),
  "address-of-issuer": words(
    "L'adresse du code est celle de l'émetteur",
    "The code's address is the issuer's",
  ),
  "token-agrees": words(
    "Le jeton et le certificat disent la même chose",
    "The token and the certificate agree",
  ),
  period: words("Le certificat est valable à cette date", "The certificate is valid on that day"),
  "status-list": words(
    "La liste des retraits est signée et à jour",
    "The list of revocations is signed and fresh",
  ),
  "not-revoked": words("Le certificat n'a pas été retiré", "The certificate was not revoked"),
  "log-inclusion": words(
    "Le certificat est inscrit au registre public",
    "The certificate is in the public log",
  ),
  "seal-present": words("Le PDF porte un cachet", "The PDF carries a seal"),
  "seal-intact": words("Le cachet est intact", "The seal is intact"),
  "seal-whole-document": words("Le cachet couvre tout le document", "The seal covers the whole document"),
  "seal-of-issuer": words("Le cachet est celui de l'émetteur", "The seal is the issuer's"),
  "title-agrees": words(
    "Le PDF et son certificat numérique parlent de la même personne",
    "The PDF and its digital certificate speak of the same person",
  ),
};

export const checkOutcomeWords: Readonly<Record<Check["outcome"], Words>> = {
  valid: words("contrôlé", "checked"),
  invalid: words("non conforme", "not conform"),
  "could-not-be-checked": words("non contrôlé", "could not be checked"),
  skipped: words("sans objet", "not applicable"),
};
