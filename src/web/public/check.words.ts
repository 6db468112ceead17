import type { Words } from "../../language/index.ts";
import type { CheckCode } from "../../verification/index.ts";
import { words } from "../typeset.ts";

/** What a check says when it does not hold. */
export const failedWords: Readonly<Record<CheckCode, Words>> = {
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
  "seal-of-issuer": words("Le cachet n'est pas celui de l'émetteur", "The seal is not the issuer's"),
  "title-agrees": words(
    "Le PDF et son certificat numérique ne parlent pas de la même personne",
    "The PDF and its digital certificate do not speak of the same person",
  ),
};

/** What a check found, when it is not simply good; a code without words is shown as it is. */
export const whyWords: Readonly<Record<string, Words>> = {
  "no-proof-attached": words(
    "Ce fichier ne porte pas sa preuve d'inscription.",
    "This file does not carry its log proof.",
  ),
  "no-trust-list": words("Aucune liste d'émetteurs n'est tenue ici.", "No list of issuers is held here."),
  "list-not-at-hand": words(
    "La liste des retraits n'était pas disponible.",
    "The list of revocations was not at hand.",
  ),
  "list-not-well-formed": words(
    "La liste des retraits n'a pas la forme attendue.",
    "The list of revocations does not have the expected form.",
  ),
  "list-not-signed-by-issuer": words(
    "La liste des retraits n'est pas signée par l'émetteur.",
    "The list of revocations is not signed by the issuer.",
  ),
  "issuer-unknown": words("L'émetteur n'est pas connu.", "The issuer is not known."),
  "bit-set": words(
    "La liste des retraits le marque comme retiré.",
    "The list of revocations marks it as revoked.",
  ),
  "signature-differs": words(
    "Le contenu ne correspond pas à la signature.",
    "The content does not match the signature.",
  ),
  "value-not-canonical": words(
    "La signature n'est pas écrite comme elle doit l'être.",
    "The signature is not written as it must be.",
  ),
  "key-not-of-issuer": words(
    "La clé nommée n'est pas de cet émetteur.",
    "The key named is not this issuer's.",
  ),
  "key-out-of-period": words("La clé ne servait pas à cette date.", "The key did not serve on that day."),
  "changed-after-seal": words(
    "Le fichier a été modifié après le cachet.",
    "The file was changed after the seal.",
  ),
  "no-seal": words("Le fichier ne porte aucun cachet.", "The file carries no seal."),
  "no-credential": words(
    "Ce PDF ne porte pas de certificat numérique.",
    "This PDF carries no digital certificate.",
  ),
  "several-credentials": words(
    "Ce PDF porte plusieurs certificats numériques.",
    "This PDF carries several digital certificates.",
  ),
  "seal-of-another": words("Le cachet est celui d'un autre.", "The seal is another's."),
  "title-differs": words(
    "Le PDF affiche un autre nom ou un autre numéro que le certificat qu'il porte.",
    "The PDF shows another name or number than the certificate it carries.",
  ),
  "claims-differ": words(
    "Le jeton et le certificat ne disent pas la même chose.",
    "The token and the certificate do not say the same.",
  ),
  "not-in-the-log": words(
    "La preuve d'inscription ne mène pas à notre registre.",
    "The log proof does not lead to our log.",
  ),
  "not-a-certificate": words(
    "Ce n'est ni un PDF, ni un JSON, ni un JWT.",
    "It is neither a PDF, nor JSON, nor a JWT.",
  ),
  "contexts-not-ours": words("Ce document suit un autre format.", "This document follows another format."),
  "outside-the-profile": words(
    "Le document contient plus, ou moins, qu'un certificat.",
    "The document holds more, or less, than a certificate.",
  ),
};
