import { words } from "../typeset.ts";

export const eligibilityWords = {
  title: words("Puis-je passer ce certificat ?", "May I sit this certificate?"),
  lead: words(
    "Cinq réponses suffisent. Rien n'est gardé : la réponse est dans l'adresse de la page.",
    "Five answers are enough. Nothing is kept: the answer lies in the page's address.",
  ),
  certification: words("Quel certificat ?", "Which certificate?"),
  public: words("Ma situation", "My situation"),
  age: words("Mon âge, en années", "My age, in years"),
  ageHint: words(
    "Certaines voies ont un âge. Sans réponse, elles restent à voir.",
    "Some routes ask for an age. Without an answer they stay open to question.",
  ),
  months: words(
    "Mes mois d'expérience en rapport avec ce certificat",
    "My months of experience related to this certificate",
  ),
  monthsHint: words(
    "Activité salariée, non salariée, bénévole ou syndicale.",
    "Employed, self-employed, voluntary or union activity.",
  ),
  on: words(
    "Jour de l'entrée en formation, ou de la demande de VAE",
    "Day training begins, or the VAE request is filed",
  ),
  answer: words("Voir les voies ouvertes", "See the routes that are open"),
  open: {
    none: words("Aucune voie n'est ouverte ce jour-là.", "No route is open on that day."),
    one: words("Une voie vous est ouverte.", "One route is open to you."),
    many: words("voies vous sont ouvertes.", "routes are open to you."),
    maybe: words(
      "Aucune voie n'est sûre : il manque un texte ou un fait.",
      "No route is certain: a text or a fact is missing.",
    ),
  },
  more: words(
    "Chaque voie dit ses raisons, tenues et non tenues.",
    "Each route gives its reasons, met and unmet.",
  ),
  fact: {
    certificate: words("Certificat", "Certificate"),
    on: words("Réponse pour le", "Answer for"),
    situation: words("Situation", "Situation"),
    experience: words("Expérience", "Experience"),
  },
  notSaid: words("non dite", "not said"),
  years: words("ans", "years old"),
  monthsUnit: words("mois", "months"),
  groups: {
    granted: words("Voies ouvertes", "Open routes"),
    undetermined: words("Voies à confirmer", "Routes to be confirmed"),
    refused: words("Voies fermées", "Closed routes"),
  },
  outcome: {
    granted: words("Ouverte", "Open"),
    undetermined: words("À confirmer", "To be confirmed"),
    refused: words("Fermée", "Closed"),
  },
  decides: words(
    "Le certificateur décide de chaque inscription.",
    "The certifier decides on each enrolment.",
  ),
  next: words("Et ensuite ?", "What next?"),
  nextSays: words(
    "Une voie ouverte mène à un centre habilité, qui transmet la demande au certificateur. Une voie à confirmer dit ce qui manque : demandez-le à la branche.",
    "An open route leads to an accredited centre, which passes the request to the certifier. A route to be confirmed says what is missing: ask the branch.",
  ),
  read: words("Lire la fiche de la certification", "Read the certification's page"),
} as const;
