import type { Member } from "../jury/index.ts";
import { day } from "../kernel/index.ts";
import type { Certifier, Role } from "../people/index.ts";

/** Every person, centre and sitting here is invented; branches, certifications and texts are real. */
export const certifiers = {
  metallurgy: {
    id: "cpnefp-metallurgie",
    idcc: "3248",
    name: "CPNEFP de la métallurgie (démonstration)",
    shortName: "Métallurgie",
    place: "Nantes",
    signatory: { name: "Hélène Marchadour", capacity: "présidente de la commission (personne inventée)" },
    cpf: { clientId: "DEMO0001", contractId: "MCFCER000001" },
    demonstration: true,
  },
  bakery: {
    id: "cpnefp-boulangerie",
    idcc: "0843",
    name: "CPNEFP de la boulangerie-pâtisserie artisanale (démonstration)",
    shortName: "Boulangerie",
    place: "Rouen",
    signatory: { name: "Paul Guérinot", capacity: "président de la commission (personne inventée)" },
    tone: "#6f3d14",
    cpf: { clientId: "DEMO0002", contractId: "MCFCER000002" },
    demonstration: true,
  },
  food: {
    id: "cpnefp-detail-alimentaire",
    idcc: "1505",
    name: "CPNEFP du commerce de détail alimentaire (démonstration)",
    shortName: "Détail alimentaire",
    place: "Rungis",
    signatory: { name: "Nadia Berthomieu", capacity: "présidente de la commission (personne inventée)" },
    demonstration: true,
  },
} as const satisfies Record<string, Certifier>;

export const certifications = {
  machining: "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique",
  baker: "cqp-0843-tourier",
  shop: "cqp-1505-employe-de-vente-du-commerce-alimentaire-de-detail",
} as const;

/** The three centres, with the days of their accreditation; none of these SIRET is attributed to anyone. */
export const centres = {
  metallurgy: {
    name: "Centre de formation industrielle de l'Estuaire (inventé)",
    siret: "90000000100017",
    place: "Saint-Nazaire",
  },
  bakery: { name: "École du fournil normand (inventée)", siret: "90000000200015", place: "Rouen" },
  food: { name: "Institut du commerce de proximité (inventé)", siret: "90000000300013", place: "Rungis" },
} as const;
/** Runs the next jury of the metallurgy for the certifier; neither trains nor assesses. */
export const chamber = {
  name: "Chambre territoriale (inventée)",
  siret: "90000000400011",
  place: "Nantes",
} as const;
export const accredited = {
  from: day("2025-06-09"),
  until: day("2028-06-08"),
  decidedOn: day("2025-05-20"),
} as const;

type Seat = Omit<Member, "id" | "present" | "convenedOn">;
const seat = (
  name: string,
  college: Member["college"],
  organisation: string,
  capacity: string,
  presides = false,
): Seat => ({
  name,
  college,
  organisation,
  capacity,
  presides,
  votes: true,
});

/** One juror per representative union and as many employers, an employer presiding: Accord du 8 novembre 2019, art. 55. */
export const machiningJury: readonly Seat[] = [
  seat("Delphine Aubrac", "employees", "CFDT", "technicienne méthodes"),
  seat("Karim Ouadah", "employees", "CFE-CGC", "chef d'atelier"),
  seat("Sylvie Tanguy", "employees", "CGT", "opératrice régleuse"),
  seat("Bruno Estève-Marchal", "employees", "FO", "régleur"),
  seat("Anne-Sophie Kermarrec", "employers", "Chambre territoriale", "directrice industrielle", true),
  seat("Julien Fourcade-Roy", "employers", "Chambre territoriale", "responsable usinage"),
  seat("Marion Delsarte", "employers", "Chambre territoriale", "responsable formation"),
  seat("Olivier Penhoat", "employers", "Chambre territoriale", "responsable qualité"),
];

/** By trade, no college being counted: Avenant n° 103 du 11 juin 2012, annexe II. */
export const bakerJury: readonly Seat[] = [
  seat("Gilles Lemarchand", "none", "Fédération des boulangers", "artisan boulanger", true),
  seat("Corinne Auvray", "none", "Fédération des boulangers", "artisan pâtissier"),
  seat("Mehdi Larbi", "none", "Syndicat de salariés", "salarié pâtissier ou boulanger pâtissier"),
  seat("Isabelle Fleury", "none", "Lycée professionnel", "formateur professionnel"),
];

/** Avenant n° 2 du 12 juillet 2021, art. 2. */
export const shopJury: readonly Seat[] = [
  seat(
    "Patrick Sourdeval",
    "none",
    "Fédération du métier",
    "professionnel désigné par la fédération, président",
    true,
  ),
  seat("Leïla Mansouri", "none", "Fédération du métier", "professionnel désigné par la fédération"),
  seat("Étienne Cordier", "none", "Organisme d'évaluation", "représentant sans lien avec le candidat"),
];

export const assessors = [
  { name: "Claire Bodin", capacity: "évaluatrice en entreprise" },
  { name: "Rachid Benali", capacity: "évaluateur professionnel habilité" },
] as const;

export type Performer = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly branch: keyof typeof certifiers;
};

/** Who can sign in to the demonstration. */
export const performers: readonly Performer[] = [
  {
    email: "secretariat@metallurgie.example",
    name: "Solène Le Bihan",
    role: "secretariat",
    branch: "metallurgy",
  },
  { email: "presidence@metallurgie.example", name: "Yves Cariou", role: "president", branch: "metallurgy" },
  { email: "secretariat@boulangerie.example", name: "Marc Duhamel", role: "secretariat", branch: "bakery" },
  { email: "secretariat@alimentaire.example", name: "Fatou Diarra", role: "secretariat", branch: "food" },
  { email: "centre@estuaire.example", name: "Gaëlle Rioual", role: "centre-manager", branch: "metallurgy" },
  { email: "chambre@metallurgie.example", name: "Erwan Guivarc'h", role: "organiser", branch: "metallurgy" },
  { email: "formateur@estuaire.example", name: "Malik Benhaddou", role: "trainer", branch: "metallurgy" },
  { email: "evaluatrice@estuaire.example", name: "Claire Bodin", role: "assessor", branch: "metallurgy" },
  { email: "jure@metallurgie.example", name: "Anne-Sophie Kermarrec", role: "juror", branch: "metallurgy" },
  { email: "salaries@metallurgie.example", name: "Delphine Aubrac", role: "juror", branch: "metallurgy" },
  { email: "maelle.dussart@example.org", name: "Maëlle Dussart", role: "candidate", branch: "metallurgy" },
  { email: "controle@etat.example", name: "Inès Cazenave", role: "regulator", branch: "metallurgy" },
  { email: "exploitant@plateforme.example", name: "Tom Vasseur", role: "operator", branch: "metallurgy" },
];
