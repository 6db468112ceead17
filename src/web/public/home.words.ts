import { words } from "../typeset.ts";

export const homeWords = {
  title: words(
    "Les CQP, de la décision du jury à la preuve",
    "CQP certificates, from the jury's decision to the proof",
  ),
  h1: words(
    "Les CQP, de la décision du jury à la preuve.",
    "CQP certificates, from the jury's decision to the proof.",
  ),
  lead: words(
    "Ici, un employeur vérifie un certificat, un salarié trouve le sien, et chacun peut lire la règle qui a décidé.",
    "Here an employer verifies a certificate, an employee finds theirs, and anyone may read the rule that decided.",
  ),
  verify: words("Ce certificat est-il vrai ?", "Is this certificate true?"),
  number: words("Numéro du certificat", "Number of the certificate"),
  numberHint: words(
    "Le numéro figure au bas du parchemin. Vous pouvez aussi",
    "The number stands at the foot of the parchment. You may also",
  ),
  file: words("déposer le fichier reçu", "hand in the file you received"),
  verifyIt: words("Vérifier", "Verify"),
  recognition: words("Ma branche le reconnaît-elle ?", "Does my branch recognise it?"),
  recognitionSays: words(
    "Une autre branche, une autre convention collective : la réponse, le texte et la date.",
    "Another branch, another collective agreement: the answer, the text and the day.",
  ),
  held: words("Certificat détenu", "Certificate held"),
  heldExample: words("tourier, usinage…", "tourier, usinage…"),
  ask: words("Demander", "Ask"),
  eligibility: words("Puis-je le passer ?", "May I sit it?"),
  eligibilitySays: words(
    "Cinq questions sur votre situation. Vous obtenez les voies ouvertes, celles qui ne le sont pas, et pourquoi.",
    "Five questions about your situation. You get the routes that are open, those that are not, and why.",
  ),
  answer: words("Répondre aux cinq questions", "Answer the five questions"),
  find: words("Trouver une certification", "Find a certification"),
  trade: words("Métier, geste ou intitulé", "Trade, skill or title"),
  tradeExample: words("usinage, tourier, maintenance…", "usinage, tourier, maintenance…"),
  how: words("Ce qui rend un certificat vérifiable", "What makes a certificate verifiable"),
  steps: [
    [
      words("Un jury régulier", "A regular jury"),
      words(
        "Sièges, parité, délais, quorum : la règle de la branche est contrôlée avant l'ouverture, avec son article.",
        "Seats, parity, notice, quorum: the branch's rule is checked before opening, with its article.",
      ),
    ],
    [
      words("Une décision motivée", "A decision with its reasons"),
      words(
        "Chaque compétence est acquise ou ne l'est pas. Le procès-verbal est signé, et une correction s'y ajoute sans rien effacer.",
        "Each competence is acquired or it is not. The minutes are signed, and a correction is added without erasing anything.",
      ),
    ],
    [
      words("Un registre qu'on ne peut réécrire", "A register that cannot be rewritten"),
      words(
        "Délivrance, suspension et retrait y sont inscrits, sans nom. Changer une seule ligne changerait la tête du registre.",
        "Issue, suspension and revocation are entered there, without a name. To change one line would change the head of the log.",
      ),
    ],
  ],
  figures: words("Ce que contient cette installation", "What this installation holds"),
  certifications: words("certifications au catalogue", "certifications in the catalogue"),
  branches: words("branches qui en sont propriétaires", "branches that own them"),
  rulebooks: words("règlements de branche lus règle par règle", "branch rulebooks read rule by rule"),
  entries: words("inscriptions au registre public", "entries in the public log"),
  figuresSource: words(
    "Comptés dans la base au moment où cette page est servie. Le catalogue cite la source de chaque ligne.",
    "Counted in the database as this page is served. The catalogue names the source of each row.",
  ),
} as const;
