import { words } from "../typeset.ts";

export const logWords = {
  title: words("Le registre public, expliqué à un employeur", "The public log, explained to an employer"),
  crumb: words("Registre public", "Public log"),
  sentences: [
    words(
      "Chaque délivrance, suspension ou retrait d'un certificat y est inscrit, dans l'ordre, et rien n'en est jamais effacé.",
      "Every issue, suspension or revocation of a certificate is entered, in order, and nothing is ever erased.",
    ),
    words(
      "Une inscription ne contient aucun nom : seulement des empreintes, qui ne se lisent qu'avec le certificat en main.",
      "An entry holds no name: only digests, which can be read only with the certificate in hand.",
    ),
    words(
      "Les inscriptions sont liées entre elles par le calcul ; changer une seule d'entre elles changerait la tête du registre.",
      "Entries are tied together by computation; to change a single one would change the head of the log.",
    ),
    words(
      "La tête est signée et publiée : qui l'a notée un jour peut prouver, plus tard, que rien n'a été réécrit depuis.",
      "The head is signed and published: whoever noted it one day can later prove that nothing was rewritten since.",
    ),
    words(
      "Le PDF d'un certificat porte le chemin qui mène de son inscription à cette tête : il se vérifie sans nous, hors ligne.",
      "A certificate's PDF carries the path from its entry to that head: it is verified without us, offline.",
    ),
  ],
  head: words("La tête, telle qu'elle est signée maintenant", "The head, as it is signed now"),
  entries: words("Inscriptions", "Entries"),
  key: words("Clé publique du registre", "Public key of the log"),
  name: words("Nom du registre", "Name of the log"),
  forMachines: words("Pour les machines", "For machines"),
  checkpoint: words("Tête signée", "Signed head"),
  tiles: words("Empreintes des inscriptions, par 256", "Digests of the entries, by 256"),
  trust: words("Émetteurs et clés reconnus", "Issuers and keys recognised"),
  formats: words(
    "Formats : C2SP tlog-checkpoint, tlog-tiles et signed-note ; empreintes de la RFC 6962.",
    "Formats: C2SP tlog-checkpoint, tlog-tiles and signed-note; hashes of RFC 6962.",
  ),
  root: words("Racine, en bref", "Root, in short"),
  day: words("Au", "As of"),
  check: words("La vérifier soi-même", "Check it yourself"),
  checkSays: words(
    "Gardez la tête d'aujourd'hui ; un autre jour, cette commande recalcule tout le registre et dit s'il commence encore par elle.",
    "Keep today's head; another day, this command computes the whole log again and says whether it still begins with it.",
  ),
  verify: words("Vérifier un certificat", "Verify a certificate"),
  witnesses: words("Témoins", "Witnesses"),
  noWitness: words(
    "Aucun témoin extérieur ne cosigne encore cette tête.",
    "No outside witness cosigns this head yet.",
  ),
  watched: words("inscriptions, cosignées le", "entries, cosigned on"),
  notYet: words("n'a encore rien cosigné", "has cosigned nothing yet"),
} as const;

export const issuerWords = {
  crumb: words("Émetteurs", "Issuers"),
  title: words("délivre ses certificats ici", "issues its certificates here"),
  branch: words("Branche", "Branch"),
  place: words("Lieu de délivrance", "Place of issue"),
  signatory: words("Signataire", "Signatory"),
  siret: words("SIRET", "SIRET"),
  did: words("Identifiant d'émetteur", "Issuer identifier"),
  keys: words("Ses clés et leurs périodes", "Its keys and their periods"),
  keysSays: words(
    "Un certificat est bon s'il est signé par une de ces clés pendant qu'elle servait.",
    "A certificate is good when signed by one of these keys while it served.",
  ),
  noKeys: words(
    "Aucune clé : aucun certificat n'a encore été délivré.",
    "No key: no certificate was issued yet.",
  ),
  key: words("Clé", "Key"),
  keyTable: words("Clés publiées", "Published keys"),
  use: words("Usage", "Use"),
  uses: {
    credential: words("certificat", "certificate"),
    token: words("jeton", "token"),
    seal: words("cachet du PDF", "seal of the PDF"),
  },
  algorithm: words("Algorithme", "Algorithm"),
  from: words("Depuis le", "Since"),
  until: words("Jusqu'au", "Until"),
  serving: words("en service", "serving"),
  demonstration: words(
    "Émetteur de démonstration : il n'engage aucune branche réelle.",
    "A demonstration issuer: it binds no real branch.",
  ),
  catalogue: words("Les certifications de cette branche", "The certifications of this branch"),
  didFile: words("Document DID", "DID document"),
} as const;

export const mentionsWords = {
  title: words("Accessibilité et mentions", "Accessibility and legal notice"),
  sections: [
    [
      words("Accessibilité", "Accessibility"),
      words(
        "Ces pages suivent les règles de RGAA 4.1 et de WCAG 2.2 AA par construction : titres, libellés, contrastes, clavier, sans script. Aucun audit n'a encore été fait par un tiers : la conformité n'est donc pas établie.",
        "These pages follow the rules of RGAA 4.1 and WCAG 2.2 AA by construction: headings, labels, contrast, keyboard, without script. No audit by a third party has been made yet: conformity is therefore not established.",
      ),
    ],
    [
      words("Données personnelles", "Personal data"),
      words(
        "Les pages publiques ne déposent aucun cookie et ne chargent rien d'un autre site. Le nom saisi pour une comparaison et le fichier déposé pour un contrôle sont lus puis oubliés. Le registre public ne contient aucun nom.",
        "Public pages set no cookie and load nothing from another site. The name typed for a comparison and the file handed in for a check are read and then forgotten. The public log holds no name.",
      ),
    ],
    [
      words("Textes et sources", "Texts and sources"),
      words(
        "Le catalogue réunit des faits lus dans des sources publiques (DILA, Journal officiel, France compétences : Licence Ouverte 2.0) ; chaque ligne nomme la sienne. Une valeur qu'aucune source ne donne est inconnue : elle n'est jamais « non ».",
        'The catalogue gathers facts read in public sources (DILA, Journal officiel, France compétences: Licence Ouverte 2.0); each row names its own. A value that no source gives is unknown: it is never "no".',
      ),
    ],
    [
      words("Logiciel", "Software"),
      words(
        "OpenCQP est un logiciel libre, sous licence Apache 2.0. Les caractères Newsreader, Commissioner et IBM Plex Mono sont sous licence OFL 1.1 et servis par ce site.",
        "OpenCQP is free software under the Apache 2.0 licence. The typefaces Newsreader, Commissioner and IBM Plex Mono are under the OFL 1.1 licence and served by this site.",
      ),
    ],
    [
      words("Éditeur", "Publisher"),
      words(
        "Cette installation ne déclare pas encore qui l'exploite : la personne responsable doit l'écrire avant de l'ouvrir au public.",
        "This installation does not yet declare who runs it: the person responsible must write it before opening it to the public.",
      ),
    ],
  ],
} as const;
