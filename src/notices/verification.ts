import type { Language, Words } from "../language/index.ts";
import type { Check, CheckCode, Verdict } from "../verification/index.ts";
import { wordWhy } from "./verification-why.ts";

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

/** What each check looks at, said as it is when it holds. */
const heldWords: Readonly<Record<CheckCode, Words>> = {
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
  "shape-open-badge": words(
    "Le certificat suit le format Open Badges 3.0, et dit ce qui est signé",
    "The certificate follows the Open Badges 3.0 format, and says what is signed",
  ),
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
  "register-state": words(
    "Le registre du certificateur le dit en cours ce jour-là",
    "The certifier's register says that it was in force on that day",
  ),
  "log-inclusion": words(
    "Le certificat est inscrit au registre public",
    "The certificate is in the public log",
  ),
  "seal-present": words("Le PDF porte un cachet", "The PDF carries a seal"),
  "seal-intact": words("Le cachet est intact", "The seal is intact"),
  "seal-whole-document": words("Le cachet couvre tout le document", "The seal covers the whole document"),
  "seal-certificate": words(
    "Le certificat du cachet était en cours de validité",
    "The seal's own certificate was running",
  ),
  "seal-time": words("Le cachet est horodaté", "The seal is time-stamped"),
  "seal-of-issuer": words("Le cachet est celui de l'émetteur", "The seal is the issuer's"),
  "title-agrees": words(
    "Le PDF et son certificat numérique parlent de la même personne",
    "The PDF and its digital certificate speak of the same person",
  ),
};

/** What a check says when it does not hold. */
const failedWords: Readonly<Record<CheckCode, Words>> = {
  "read-pdf": words("Le PDF ne se lit pas", "The PDF cannot be read"),
  "read-document": words("Le document ne se lit pas", "The document cannot be read"),
  "attachment-found": words(
    "Le PDF ne porte pas un certificat numérique, et un seul",
    "The PDF does not carry one digital certificate, and only one",
  ),
  "shape-own-profile": words(
    "Le document n'a pas la forme d'un certificat",
    "The document does not have the form of a certificate",
  ),
  "shape-foreign": words(
    "Ce type de document n'est pas de ceux que nous savons contrôler",
    "This kind of document is not one we can check",
  ),
  "shape-open-badge": words(
    "Le document n'est pas un certificat Open Badges 3.0 bien formé",
    "The document is not a well-formed Open Badges 3.0 certificate",
  ),
  "ids-not-merged": words(
    "Deux éléments du document portent le même identifiant",
    "Two parts of the document bear the same identifier",
  ),
  "issuer-known": words("L'émetteur n'est pas connu", "The issuer is not known"),
  "key-of-issuer": words(
    "La clé n'est pas celle de l'émetteur à cette date",
    "The key is not the issuer's at that time",
  ),
  "key-uncompromised": words(
    "La clé a été compromise, et rien ne montre que la signature date d'avant",
    "The key was compromised, and nothing shows that the signature is from before",
  ),
  "signature-embedded": words(
    "La signature ne correspond pas au contenu",
    "The signature does not match the content",
  ),
  "signature-token": words("La signature du jeton ne correspond pas", "The token's signature does not match"),
  "signature-paper": words(
    "La signature du code imprimé ne correspond pas",
    "The signature of the printed code does not match",
  ),
  "address-of-issuer": words(
    "Le code mène à une autre adresse que celle de l'émetteur",
    "The code leads to an address that is not the issuer's",
  ),
  "token-agrees": words(
    "Le jeton et le certificat se contredisent",
    "The token and the certificate disagree",
  ),
  period: words("Le certificat n'est pas valable à cette date", "The certificate is not valid on that day"),
  "status-list": words(
    "La liste des retraits ne peut pas être crue",
    "The list of revocations cannot be believed",
  ),
  "not-revoked": words("Le certificat a été retiré", "The certificate was revoked"),
  "register-state": words(
    "Le registre du certificateur ne le dit pas en cours ce jour-là",
    "The certifier's register does not say that it was in force on that day",
  ),
  "log-inclusion": words(
    "L'inscription au registre public n'est pas prouvée",
    "The entry in the public log is not proved",
  ),
  "seal-present": words("Le PDF ne porte pas de cachet", "The PDF carries no seal"),
  "seal-intact": words(
    "Le cachet est rompu : le fichier a été modifié",
    "The seal is broken: the file was changed",
  ),
  "seal-whole-document": words(
    "Le cachet ne couvre pas tout le document",
    "The seal does not cover the whole document",
  ),
  "seal-certificate": words(
    "Le certificat du cachet n'était pas en cours de validité",
    "The seal's own certificate was not running",
  ),
  "seal-time": words("L'horodatage du cachet est rompu", "The seal's time-stamp is broken"),
  "seal-of-issuer": words("Le cachet n'est pas celui de l'émetteur", "The seal is not the issuer's"),
  "title-agrees": words(
    "Le PDF et son certificat numérique ne parlent pas de la même personne",
    "The PDF and its digital certificate do not speak of the same person",
  ),
};

const uncheckedWords: Readonly<Record<"could-not-be-checked" | "skipped", Words>> = {
  "could-not-be-checked": words("non contrôlé", "could not be checked"),
  skipped: words("sans objet", "not applicable"),
};

/** A check in words: what it looked at and how it came out, then what was found when there is more to say. */
export const wordCheck = (
  { name, outcome, why, detail }: Check,
  language: Language,
): { readonly says: string; readonly why?: string | undefined } => ({
  says:
    outcome === "valid"
      ? heldWords[name][language]
      : outcome === "invalid"
        ? failedWords[name][language]
        : `${heldWords[name][language]}${language === "fr" ? " : " : ": "}${uncheckedWords[outcome][language]}`,
  why: why && wordWhy(why, detail, language),
});
