/** Paths that several pages lead to, without their language. */
export const links = {
  home: "/",
  verify: "/verifier",
  verifyList: "/verifier/liste",
  verifyListModel: "/verifier/liste/modele.csv",
  /** What a browser needs in order to verify by itself. */
  verifierKnowledge: "/verifier/connaissances.json",
  /** The worker that answers for the verifier without a network. */
  verifierWorker: "/verifier-hors-ligne.js",
  /** The worker that answers for an assessor's grids without a network. */
  gridsWorker: "/grilles-hors-ligne.js",
  certificate: (number: string) => `/v/${encodeURIComponent(number)}`,
  certifications: "/certifications",
  certification: (id: string) => `/certifications/${encodeURIComponent(id)}`,
  recognition: "/reconnaissance",
  recognitionOfAll: "/reconnaissance/catalogue",
  eligibility: "/eligibilite",
  eligibilityForAll: "/eligibilite/catalogue",
  rulebooks: "/reglements",
  compareRulebooks: "/reglements/comparer",
  draftRulebook: "/travail/reglements/essai",
  rulebook: (id: string) => `/reglements/${id}`,
  law: "/reglements/loi",
  issuer: (slug: string) => `/emetteurs/${encodeURIComponent(slug)}`,
  log: "/registre",
  statistics: "/statistiques",
  statisticsFile: "/statistiques/chiffres.csv",
  mentions: "/mentions",
  signIn: "/connexion",
  /** Where identity providers send their visitors back: registered with them, the same in both languages. */
  providerReturn: "/connexion/organisation/retour",
  signInByPasskey: "/connexion/cle-d-acces",
  signOut: "/deconnexion",
  work: "/travail",
  account: "/travail/compte",
  invitations: "/travail/invitations",
  /** What an invitation's letter leads to, followed by its token. */
  invitation: "/invitation",
  /** Where a browser asks what its passkey is to sign. */
  confirmByPasskey: "/travail/compte/defi",
  settings: "/travail/reglages",
  keys: "/travail/cles",
  personalData: "/travail/donnees",
  myData: "/travail/mes-donnees",
  history: "/travail/historique",
  historyOf: (kind: string, id: string) => `/travail/historique/${kind}/${encodeURIComponent(id)}`,
  sendHolders: "/travail/accrochage",
} as const;
