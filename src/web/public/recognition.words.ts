import { words } from "../typeset.ts";

export const recognitionWords = {
  title: words("Qui reconnaît ce certificat ?", "Who recognises this certificate?"),
  lead: words(
    "Une branche, un jour : la réponse, chaque raison, l'article et la date depuis laquelle il s'applique.",
    "A branch, a day: the answer, every reason, the article and the day since which it applies.",
  ),
  held: words("Certificat détenu", "Certificate held"),
  branch: words("Dans la branche", "In the branch"),
  chooseBranch: words("Choisir une branche", "Choose a branch"),
  on: words("À la date du", "On the day"),
  more: words("Ce certificat a déjà été attribué", "This certificate was already awarded"),
  awarded: words("Jour de l'attribution", "Day of the award"),
  awardedHint: words(
    "Sans ce jour, la réponse vaut pour une attribution au jour demandé.",
    "Without it, the answer holds for an award on the day asked.",
  ),
  entered: words("Jour de l'entrée en formation", "Day training began"),
  enteredHint: words(
    "Ou de la recevabilité d'une VAE : une entrée pendant l'enregistrement suffit à s'en prévaloir.",
    "Or of admissibility to a VAE: an entry during the registration is enough to claim it.",
  ),
  answer: words("Répondre", "Answer"),
  yes: {
    registration: words("Oui, dans toutes les branches.", "Yes, in every branch."),
    cqpi: words("Oui : la branche a signé ce CQPI.", "Yes: the branch signed this CQPI."),
    "own-branch": words("Oui, dans sa branche.", "Yes, in its branch."),
  },
  no: words("Non, d'après les textes tenus ici.", "No, by the texts held here."),
  unknown: words(
    "Nous ne savons pas : il manque un texte ou une date.",
    "We do not know: a text or a day is missing.",
  ),
  unknownMore: words(
    "Ce n'est pas un refus. La raison ci-dessous dit ce qui manque.",
    "This is not a refusal. The reason below says what is missing.",
  ),
  fact: {
    certificate: words("Certificat", "Certificate"),
    branch: words("Branche qui reçoit", "Receiving branch"),
    on: words("Réponse pour le", "Answer for"),
    awarded: words("Attribué le", "Awarded on"),
    entered: words("Entrée le", "Entry on"),
    ground: words("Fondement", "Ground"),
  },
  notSaid: words("non dit, pris au jour demandé", "not said, taken as the day asked"),
  grounds: {
    registration: words("enregistrement au répertoire national", "registration in the national register"),
    cqpi: words("signature de la branche", "signature of the branch"),
    "own-branch": words("branche qui l'a créé", "branch that created it"),
  },
  noGround: words("aucun", "none"),
  decides: words(
    "La CPNE de la branche d'accueil décide.",
    "The joint commission of the receiving branch decides.",
  ),
  elsewhere: words("Autres branches, même date", "Other branches, same day"),
  elsewhereNone: words(
    "Aucune autre branche ne la possède ni ne l'a signée, à notre connaissance.",
    "No other branch owns it or signed it, to our knowledge.",
  ),
  outcome: {
    granted: words("Reconnu", "Recognised"),
    refused: words("Non", "No"),
    undetermined: words("Inconnu", "Unknown"),
  },
  unknownMeans: words(
    "« Inconnu » veut dire que nous n'avons pas de texte, ou pas de date. Ce n'est pas un refus.",
    '"Unknown" means that we hold no text, or no day. It is not a refusal.',
  ),
  read: words("Lire la fiche de la certification", "Read the certification's page"),
} as const;
