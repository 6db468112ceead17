import { dayInParis, parseDay } from "../kernel/index.ts";
import { dayText, type Language, type Words } from "../language/index.ts";
import type { Why } from "../verification/index.ts";

const words = (fr: string, en: string): Words => ({ fr, en });

/** What a check found. `…` stands for the day, the name or the host that it found. */
const whyWords: Readonly<Record<Why, Words>> = {
  "too-large": words("Le fichier dépasse 10 Mo.", "The file is larger than 10 MB."),
  "not-utf8": words("Le texte du fichier est abîmé.", "The file's text is damaged."),
  "not-json": words("Le fichier n'est pas du JSON bien formé.", "The file is not well-formed JSON."),
  "too-deep": words(
    "Le document est trop imbriqué pour être lu.",
    "The document is nested too deep to be read.",
  ),
  "duplicate-member": words("Le document dit deux fois la même chose.", "The document says one thing twice."),
  "forbidden-member": words(
    "Le document emploie un nom réservé, comme pour tromper un programme.",
    "The document uses a reserved name, as if to trick a program.",
  ),
  "hostile-text": words(
    "Un texte contient des signes invisibles qui changent ce qui s'affiche.",
    "A text holds invisible signs that change what is shown.",
  ),
  "not-a-certificate": words(
    "Ce n'est ni un PDF, ni un JSON, ni un JWT, ni un code imprimé.",
    "It is neither a PDF, nor JSON, nor a JWT, nor a printed code.",
  ),
  "not-a-token": words("Ce n'est pas un jeton bien formé.", "It is not a well-formed token."),
  "no-statement": words(
    "Le code imprimé est incomplet ou mal lu.",
    "The printed code is incomplete or was misread.",
  ),
  "not-a-pdf": words("Ce n'est pas un PDF.", "It is not a PDF."),
  "too-many-objects": words(
    "Le PDF est trop compliqué pour être lu sans risque.",
    "The PDF is too complicated to be read safely.",
  ),
  encrypted: words("Le PDF est protégé par un mot de passe.", "The PDF is protected by a password."),
  "no-credential-attached": words(
    "Ce PDF ne porte pas de certificat numérique.",
    "This PDF carries no digital certificate.",
  ),
  "several-credentials": words(
    "Ce PDF porte plusieurs certificats numériques.",
    "This PDF carries several digital certificates.",
  ),
  "open-badges-2": words("C'est un badge Open Badges 2.0.", "It is an Open Badges 2.0 badge."),
  clr: words(
    "C'est un relevé de parcours (CLR), pas un certificat.",
    "It is a learner record (CLR), not a certificate.",
  ),
  europass: words(
    "C'est un justificatif Europass : il se vérifie sur Europass.",
    "It is a Europass credential: Europass verifies it.",
  ),
  endorsement: words(
    "C'est la recommandation d'un tiers, pas un certificat.",
    "It is another's endorsement, not a certificate.",
  ),
  "vcdm-1.1": words(
    "Il suit la version 1.1 du format, que nous ne lisons pas.",
    "It follows version 1.1 of the format, which we do not read.",
  ),
  presentation: words(
    "C'est une présentation de justificatifs : demandez le certificat lui-même.",
    "It is a presentation of credentials: ask for the certificate itself.",
  ),
  "not-open-badges": words(
    "C'est un justificatif d'une autre sorte qu'Open Badges 3.0.",
    "It is a credential of another kind than Open Badges 3.0.",
  ),
  "sd-jwt": words("C'est un justificatif de portefeuille (SD-JWT).", "It is a wallet credential (SD-JWT)."),
  "2d-doc": words("C'est un code 2D-Doc.", "It is a 2D-Doc code."),
  image: words(
    "C'est une image : demandez le fichier du certificat.",
    "It is a picture: ask for the certificate's file.",
  ),
  "no-credential": words(
    "Il y manque ce que tout certificat numérique doit dire, ou c'est mal écrit.",
    "What every digital certificate must say is missing, or badly written.",
  ),
  "no-open-badge": words(
    "Une partie du document n'est pas de la sorte attendue à sa place.",
    "A part of the document is not of the kind expected in its place.",
  ),
  "too-many-values": words(
    "Le document est trop long pour un certificat.",
    "The document is too long for a certificate.",
  ),
  "contexts-not-ours": words(
    "Le document renvoie à des définitions que nous ne tenons pas, ou dans un autre ordre.",
    "The document refers to definitions that we do not hold, or in another order.",
  ),
  "name-not-plain": words(
    "Une partie du document porte un nom détourné, qui cacherait ce qui est signé.",
    "A part of the document bears a disguised name, which would hide what is signed.",
  ),
  "says-other-than-signed": words(
    "Ce que le document dit n'est pas ce que sa signature couvre.",
    "What the document says is not what its signature covers.",
  ),
  "id-said-twice": words(
    "Deux parties différentes se donnent pour la même.",
    "Two different parts pass for one.",
  ),
  "ends-before-it-begins": words("Sa fin est avant son début.", "It ends before it begins."),
  "not-canonical": words(
    "Le contenu ne peut pas être mis en forme pour contrôler la signature.",
    "The content cannot be put in the form that the signature needs.",
  ),
  "no-proof": words("Le document n'est pas signé.", "The document is not signed."),
  "proof-left-aside": words(
    "Une autre signature du document n'a pas été prise en compte : une bonne suffit.",
    "Another signature of the document was left aside: one good signature is enough.",
  ),
  "no-trust-list": words("Aucune liste d'émetteurs n'est à disposition.", "No list of issuers is at hand."),
  "issuer-name": words("…", "…"),
  "issuer-unknown": words(
    "L'émetteur ne figure pas dans la liste de confiance.",
    "The issuer is not in the list of those trusted.",
  ),
  "key-of-nobody": words(
    "La clé n'est celle d'aucun émetteur de la liste de confiance.",
    "The key belongs to no issuer in the list of those trusted.",
  ),
  "key-of-stranger": words(
    "Un autre que l'émetteur a signé, avec une clé que nous ne connaissons pas.",
    "Another than the issuer signed, with a key that we do not know.",
  ),
  "key-not-of-issuer": words(
    "La clé nommée n'est pas de cet émetteur.",
    "The key named is not this issuer's.",
  ),
  "key-out-of-period": words("La clé ne servait pas à cette date.", "The key did not serve on that day."),
  "key-in-header": words(
    "Le jeton apporte sa propre clé : elle ne prouve rien de l'émetteur.",
    "The token brings its own key: that proves nothing of the issuer.",
  ),
  "no-proof-from-before": words(
    "La clé a été compromise, et rien n'est joint qui montre que la signature date d'avant.",
    "The key was compromised, and nothing attached shows that the signature is from before.",
  ),
  "signed-after-compromise": words(
    "Le registre public ne connaît cette signature que d'après la compromission de la clé.",
    "The public log knows this signature only from after the key was compromised.",
  ),
  "logged-on": words("Inscrit au registre public le ….", "Entered in the public log on …."),
  "other-host": words(
    "Le code mène à …, qui n'est pas l'adresse de l'émetteur.",
    "The code leads to …, which is not the issuer's address.",
  ),
  "another-number": words(
    "Le code mène à un autre numéro que celui qu'il contient.",
    "The code leads to another number than the one it holds.",
  ),
  "suite-unknown": words(
    "La signature est d'une sorte que nous ne savons pas contrôler.",
    "The signature is of a kind that we cannot check.",
  ),
  "algorithm-unknown": words(
    "Le jeton n'est pas signé, ou l'est d'une façon que nous n'acceptons pas.",
    "The token is not signed, or in a way that we do not accept.",
  ),
  "header-unknown": words(
    "L'en-tête du jeton demande plus que ce que nous savons contrôler.",
    "The token's header asks for more than we can check.",
  ),
  purpose: words(
    "La signature a été faite pour un autre usage.",
    "The signature was made for another purpose.",
  ),
  "proof-expired": words("La signature n'est plus en cours de validité.", "The signature has run out."),
  "value-not-canonical": words(
    "La signature n'est pas écrite comme elle doit l'être.",
    "The signature is not written as it must be.",
  ),
  "signature-differs": words(
    "Le contenu ne correspond pas à la signature.",
    "The content does not match the signature.",
  ),
  "claims-differ": words(
    "Le jeton et le certificat ne disent pas la même chose.",
    "The token and the certificate do not say the same.",
  ),
  "begins-on": words("Valable à partir du ….", "Valid from …."),
  "ended-on": words("Valable jusqu'au ….", "Valid until …."),
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
  "index-not-well-formed": words(
    "La place du certificat dans la liste des retraits est mal écrite.",
    "The certificate's place in the list of revocations is badly written.",
  ),
  "index-beyond-list": words(
    "La place du certificat est hors de la liste des retraits.",
    "The certificate's place is beyond the list of revocations.",
  ),
  "no-status-entry": words(
    "Cet émetteur ne dit pas où lire ses retraits.",
    "This issuer does not say where its revocations can be read.",
  ),
  "status-of-another-kind": words(
    "Cet émetteur publie ses retraits sous une forme que nous ne lisons pas.",
    "This issuer publishes its revocations in a form that we do not read.",
  ),
  "fresh-until": words("Liste valable jusqu'au ….", "List valid until …."),
  "stale-since": words(
    "La liste des retraits n'est plus à jour depuis le ….",
    "The list of revocations has been out of date since ….",
  ),
  "list-of-later": words(
    "La liste à disposition est d'après cette date : elle est du ….",
    "The list at hand is from after that day: it is of ….",
  ),
  "revoked-by-later": words(
    "Le certificat était retiré au …, sans que la liste dise depuis quand.",
    "The certificate was revoked by …, and the list does not say since when.",
  ),
  "bit-set": words(
    "La liste des retraits le marque comme retiré.",
    "The list of revocations marks it as revoked.",
  ),
  "in-force": words("Il était en cours ce jour-là.", "It was in force on that day."),
  "suspended-since": words("Suspendu depuis le ….", "Suspended since …."),
  "revoked-since": words("Retiré depuis le ….", "Revoked since …."),
  "replaced-since": words(
    "Remplacé depuis le … par un exemplaire du même numéro.",
    "Replaced since … by an edition of the same number.",
  ),
  "issued-later": words(
    "Il n'était pas encore délivré : il l'a été le ….",
    "It was not issued yet: it was on ….",
  ),
  "no-proof-attached": words(
    "Ce fichier ne porte pas sa preuve d'inscription.",
    "This file does not carry its log proof.",
  ),
  "no-log-key": words(
    "La clé du registre public n'est pas à disposition.",
    "The public log's key is not at hand.",
  ),
  "not-in-the-log": words(
    "La preuve d'inscription ne mène pas à notre registre.",
    "The log proof does not lead to our log.",
  ),
  "log-speaks-of-another": words(
    "La preuve d'inscription est celle d'un autre document.",
    "The log proof is that of another document.",
  ),
  "no-seal": words("Le fichier ne porte aucun cachet.", "The file carries no seal."),
  "no-signature": words("La place du cachet est vide.", "The seal's place is empty."),
  "not-read": words("Le cachet ne se lit pas.", "The seal cannot be read."),
  "certificate-not-bound": words(
    "Le cachet ne nomme pas le certificat qui l'a fait.",
    "The seal does not name the certificate that made it.",
  ),
  "digest-or-signature-differs": words(
    "Le fichier n'est plus celui qui a été scellé.",
    "The file is no longer the one that was sealed.",
  ),
  "changed-after-seal": words(
    "Le fichier a été modifié après le cachet.",
    "The file was changed after the seal.",
  ),
  "certificate-out-of-period": words(
    "Sans horodatage, rien ne montre que le cachet date d'avant la fin de son certificat : le certificat numérique décide.",
    "Without a time-stamp, nothing shows that the seal is from before its certificate's end: the digital certificate decides.",
  ),
  "time-stamp-broken": words(
    "L'horodatage ne correspond pas au cachet.",
    "The time-stamp does not match the seal.",
  ),
  "time-stamp-of-stranger": words(
    "L'autorité d'horodatage ne figure pas dans la liste de confiance.",
    "The time-stamp's authority is not in the list of those trusted.",
  ),
  "stamped-on": words("Horodaté le ….", "Time-stamped on …."),
  "seal-of-another": words("Le cachet est celui d'un autre.", "The seal is another's."),
  "seal-key-compromised": words(
    "La clé de ce cachet a été compromise : la page n'est pas sûre, le certificat numérique décide.",
    "This seal's key was compromised: the page is not sure, the digital certificate decides.",
  ),
  "title-differs": words(
    "Le PDF affiche un autre nom ou un autre numéro que le certificat qu'il porte.",
    "The PDF shows another name or number than the certificate it carries.",
  ),
  "nothing-to-compare": words(
    "Ce certificat ne porte ni numéro ni nom à comparer au titre du PDF.",
    "This certificate bears neither number nor name to compare with the PDF's title.",
  ),
};

/** What was found, with its day, name or host in its place. */
export const wordWhy = (why: Why, detail: string | undefined, language: Language): string =>
  whyWords[why][language].replace("…", () => (detail === undefined ? "?" : dayOrText(detail, language)));

/** An instant is told by its day in Paris. */
const dayOrText = (detail: string, language: Language): string => {
  if (!/^\d{4}-\d\d-\d\d(T|$)/.test(detail)) return detail;
  const day = parseDay(detail) ?? dayInParis(new Date(detail));
  return dayText(day, language);
};
