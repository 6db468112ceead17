import type { CertificateState, ReasonClass } from "../../certificate/index.ts";
import type { Words } from "../../language/index.ts";
import { words } from "../typeset.ts";

export const verifyWords = {
  title: words("Vérifier un certificat", "Verify a certificate"),
  lead: words(
    "Par le numéro imprimé, ou par le fichier reçu. Le QR code du parchemin mène à la même réponse.",
    "By the printed number, or by the file received. The parchment's QR code leads to the same answer.",
  ),
  crumb: words("Vérifier", "Verify"),
  byNumber: words("Par le numéro", "By its number"),
  number: words("Numéro du certificat", "Number of the certificate"),
  numberHint: words(
    "Au bas du parchemin, par exemple CQPM-3248-2026-000001",
    "At the foot of the parchment, for instance CQPM-3248-2026-000001",
  ),
  verify: words("Vérifier", "Verify"),
  byFile: words("Par le fichier", "By the file"),
  aList: words("Vérifier une liste de certificats", "Verify a list of certificates"),
  file: words("Fichier reçu, en PDF, JSON ou JWT", "File received, as PDF, JSON or JWT"),
  fileHint: words(
    "10 Mo au plus. Le fichier est lu puis oublié : il n'est ni gardé, ni transmis.",
    "10 MB at most. The file is read and then forgotten: neither kept nor passed on.",
  ),
  fileStays: words(
    "10 Mo au plus. Ce navigateur contrôle le fichier lui-même : rien n'est envoyé, même sans réseau. Vous pouvez aussi le déposer ici.",
    "10 MB at most. This browser checks the file by itself: nothing is sent, even without a network. You may also drop it here.",
  ),
  listsFrom: words(
    "Listes de confiance et de retraits reçues le",
    "Lists of issuers and revocations received on",
  ),
  checking: words("Contrôle en cours…", "Checking…"),
  checkedHere: words("Contrôlé par ce navigateur, sans envoi.", "Checked by this browser, nothing sent."),
  verifyFile: words("Contrôler ce fichier", "Check this file"),
  paper: words("Ce que chaque moyen prouve", "What each way proves"),
  paperSays: words(
    "Le numéro dit ce que le registre sait aujourd'hui. Le fichier se prouve lui-même : sa signature, son cachet et son inscription sont recalculés.",
    "The number says what the register knows today. The file proves itself: its signature, its seal and its log entry are recomputed.",
  ),
  checked: words("Ce qui a été contrôlé", "What was checked"),
  checkedPartly: words(
    "Ce qui a été contrôlé, et ce qui ne l'a pas été",
    "What was checked, and what was not",
  ),
  checkedAt: words("Contrôlé le", "Checked on"),
  of: words("contrôles sur", "checks out of"),
  facts: {
    certification: words("Certification", "Certification"),
    issuer: words("Délivré par", "Issued by"),
    issued: words("Délivré le", "Issued on"),
    registration: words("Enregistrement invoqué", "Registration claimed"),
    holder: words("Titulaire", "Holder"),
    number: words("Numéro", "Number"),
    reason: words("Motif (catégorie publique)", "Reason (public category)"),
    valid: words("Valable", "Valid"),
    decided: words("Décidé", "Decided"),
  },
  noRegistration: words("aucun : certificat de branche", "none: a branch certificate"),
  attestation: words("attestation de bloc", "block attestation"),
  twoPersons: words("par deux personnes du certificateur", "by two persons of the certifier"),
  rank: words("Inscrit au registre public, au rang", "Entered in the public log, at rank"),
  rankSays: words(
    "Le rang et son chemin se recalculent sans nous.",
    "The rank and its path can be recomputed without us.",
  ),
  state: {
    suspended: words("Le certificateur l'a suspendu", "The certifier suspended it"),
    revoked: words("Le certificateur l'a retiré", "The certifier revoked it"),
  },
  since: words("Inscrit au registre le", "Entered in the register on"),
  holderTitle: words("Est-ce bien cette personne ?", "Is it this person?"),
  holderSays: words(
    "Le nom du titulaire n'est pas affiché. Saisissez le nom de naissance que l'on vous a donné : la page dit s'il correspond.",
    "The holder's name is not shown. Type the birth name you were given: the page says whether it matches.",
  ),
  name: words("Nom de naissance", "Birth name"),
  confirm: words("Comparer le nom", "Compare the name"),
  nameKept: words(
    "Le nom saisi n'est ni gardé, ni mis dans une adresse.",
    "The name typed is neither kept nor put in an address.",
  ),
  nameYes: words(
    "Le nom saisi est celui du titulaire. Demandez une pièce d'identité pour la personne devant vous.",
    "The name typed is the holder's. Ask the person in front of you for an identity document.",
  ),
  nameNo: words(
    "Le nom saisi ne correspond pas à ce numéro. Vérifiez l'orthographe du nom de naissance, tirets compris.",
    "The name typed does not match this number. Check the spelling of the birth name, hyphens included.",
  ),
  nameMany: words(
    "Trop d'essais pour ce numéro. Recommencez dans dix minutes.",
    "Too many tries for this number. Try again in ten minutes.",
  ),
  otherDay: words("À une autre date ?", "On another day?"),
  wasValid: words("Ce certificat était-il valable le", "Was this certificate valid on"),
  seeDay: words("Voir la réponse à cette date", "See the answer for that day"),
  notShown: words("Ce que cette page ne montre pas", "What this page does not show"),
  notShownSays: words(
    "Ni le nom, ni la voie d'accès, ni les notes, ni l'employeur : le certificat est le même pour tous.",
    "Neither the name, nor the route, nor the marks, nor the employer: the certificate is the same for all.",
  ),
  framework: words("Lire ce que le certificat atteste", "Read what the certificate attests"),
  seeRegister: words("Voir ce que dit le registre", "See what the register says"),
  tryFile: words("Vérifier par le fichier", "Verify by the file"),
  again: words("Vérifier un autre certificat", "Verify another certificate"),
  next: words("Que faire ?", "What now?"),
  employer: words("Vous êtes employeur.", "You are an employer."),
  forEmployer: {
    revoked: words(
      "Parlez-en d'abord avec la personne : un retrait peut suivre une faute du centre et non du titulaire.",
      "Speak with the person first: a revocation may follow a fault of the centre and not of the holder.",
    ),
    suspended: words(
      "Une suspension n'est pas un retrait : attendez la réponse du certificateur avant de conclure.",
      "A suspension is not a revocation: wait for the certifier's answer before you conclude.",
    ),
  },
  holder: words("C'est votre certificat.", "It is your certificate."),
  forHolder: words(
    "Le certificateur doit vous en dire le motif et la voie de recours.",
    "The certifier must tell you the reason and the way to appeal.",
  ),
  unknownTitle: words(
    "Aucun certificat tenu ici ne porte ce numéro.",
    "No certificate held here bears this number.",
  ),
  unknownSays: words(
    "Cela ne prouve pas un faux : un chiffre a pu être mal lu, ou le certificat vient d'un autre émetteur.",
    "This does not prove a forgery: a digit may be misread, or the certificate comes from another issuer.",
  ),
  unknownNext: [
    words(
      "Relisez le numéro sur le parchemin, chiffre par chiffre.",
      "Read the number on the parchment again, digit by digit.",
    ),
    words(
      "Demandez au titulaire le fichier PDF d'origine : il se prouve sans numéro.",
      "Ask the holder for the original PDF: it proves itself without a number.",
    ),
    words(
      "Si le document nomme une branche, adressez-vous à elle : un logo ne prouve rien.",
      "If the document names a branch, ask that branch: a logo proves nothing.",
    ),
  ],
  suspendedSays: words(
    "La suspension vient du registre du certificateur ; le fichier seul ne la montre pas.",
    "The suspension comes from the certifier's register; the file alone does not show it.",
  ),
  thatDay: {
    issued: words(
      "Oui : ce jour-là, ce certificat était valable.",
      "Yes: on that day this certificate was valid.",
    ),
    suspended: words(
      "Ce jour-là, ce certificat était suspendu.",
      "On that day this certificate was suspended.",
    ),
    revoked: words(
      "Ce jour-là, ce certificat était déjà retiré.",
      "On that day this certificate was already revoked.",
    ),
    "not-issued": words(
      "Ce jour-là, ce certificat n'était pas encore délivré.",
      "On that day this certificate was not issued yet.",
    ),
  } satisfies Record<CertificateState | "not-issued", Words>,
  thatDayFrom: words("D'après le registre du certificateur, au", "By the certifier's register, on"),
  laterDay: words("Nous ne répondons pas d'un jour à venir.", "We do not answer for a day to come."),
} as const;

/** Public categories of a change of state: they say nothing of the person. */
export const reasonClassWords: Readonly<Record<ReasonClass, Words>> = {
  error: words("Erreur matérielle du certificateur", "Clerical error of the certifier"),
  fraud: words("Fraude établie", "Established fraud"),
  irregularity: words("Irrégularité constatée après la délivrance", "Irregularity found after issue"),
  "holder-request": words("À la demande du titulaire", "At the holder's request"),
  other: words("Autre motif", "Other reason"),
};
