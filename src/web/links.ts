/** Paths that several pages lead to, without their language. */
export const links = {
  home: "/",
  verify: "/verifier",
  certificate: (number: string) => `/v/${encodeURIComponent(number)}`,
  certifications: "/certifications",
  certification: (id: string) => `/certifications/${encodeURIComponent(id)}`,
  recognition: "/reconnaissance",
  eligibility: "/eligibilite",
  rulebooks: "/reglements",
  rulebook: (id: string) => `/reglements/${id}`,
  issuer: (slug: string) => `/emetteurs/${encodeURIComponent(slug)}`,
  log: "/registre",
  statistics: "/statistiques",
  mentions: "/mentions",
  signIn: "/connexion",
  signOut: "/deconnexion",
  work: "/travail",
} as const;
