import { words } from "./typeset.ts";

/** Words of the frame around every page. */
export const layoutWords = {
  skip: words("Aller au contenu", "Skip to content"),
  brand: words("Certificats de branche", "Branch certificates"),
  mainNav: words("Principale", "Main"),
  crumbs: words("Fil d'Ariane", "Breadcrumb"),
  home: words("Accueil", "Home"),
  verify: words("Vérifier un certificat", "Verify a certificate"),
  find: words("Trouver une certification", "Find a certification"),
  recognised: words("Qui reconnaît ?", "Who recognises it?"),
  eligible: words("Puis-je le passer ?", "May I sit it?"),
  figures: words("Chiffres", "Figures"),
  signIn: words("Se connecter", "Sign in"),
  account: words("Mon compte", "My account"),
  signOut: words("Se déconnecter", "Sign out"),
  otherLanguage: words("English", "Français"),
  footer: words(
    "OpenCQP, logiciel libre au service des branches. Il ne remplace ni le jury ni la CPNE : il garde leurs décisions et leurs raisons.",
    "OpenCQP, free software in the service of the branches. It replaces neither the jury nor the joint commission: it keeps their decisions and their reasons.",
  ),
  footerNav: words("Pied de page", "Footer"),
  rulebooks: words("Règlements et textes", "Rulebooks and texts"),
  log: words("Registre public", "Public log"),
  mentions: words("Accessibilité et mentions", "Accessibility and legal notice"),
  demonstration: words(
    "Démonstration : les personnes, les sessions et les certificats sont inventés. Les textes et le catalogue sont réels.",
    "Demonstration: persons, sittings and certificates are invented. The texts and the catalogue are real.",
  ),
} as const;

/** Words that several pages share. */
export const commonWords = {
  unknown: words("Inconnu", "Unknown"),
  notStated: words("Le texte n'en dit rien.", "The text says nothing of it."),
  search: words("Chercher", "Search"),
  source: words("Source", "Source"),
  sheetOf: words("Fiche", "Sheet"),
  computed: words(
    "Réponse calculée, sans valeur de décision.",
    "A computed answer, without the force of a decision.",
  ),
  permalink: words("Lien permanent vers cette réponse", "Permanent link to this answer"),
  why: words("Pourquoi", "Why"),
} as const;
