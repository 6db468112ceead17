import type { Application } from "../candidacy/index.ts";
import { day } from "../kernel/index.ts";
import { bakerJury, centres, certifications, certifiers, machiningJury, shopJury } from "./cast.ts";
import type { PlannedSession, Settled } from "./sessions.ts";

const invented = "Réglé pour la démonstration : le texte lu n'en dit rien. Ce choix est inventé.";
const settled = (rule: string, value: unknown): Settled => ({ rule, value, reason: invented });

/** RNCP38622's first day stands on no sheet at hand, so the demonstration settles that it ran at entry. */
export const machiningSession = {
  reference: "MET-2026-03",
  certifierId: certifiers.metallurgy.id,
  certificationId: certifications.machining,
  routeScope: "all",
  heldOn: day("2026-06-30"),
  place: "Nantes",
  organiser: "Chambre territoriale (inventée)",
  unions: 4,
  settled: [
    settled("jury.quorum", { kind: "per-college", atLeast: 1 }),
    settled("registration.ran-at-entry", "RNCP38622"),
  ],
  jury: machiningJury,
} as const satisfies PlannedSession;

export const bakerSession = {
  reference: "BOU-2026-01",
  certifierId: certifiers.bakery.id,
  certificationId: certifications.baker,
  routeScope: "training",
  heldOn: day("2026-06-16"),
  place: "Rouen",
  organiser: "École du fournil normand (inventée)",
  settled: [
    settled("jury.quorum", { kind: "members", atLeast: 3 }),
    settled("award.policy", "jury-awards"),
    settled("award.organ", { name: "jury" }),
  ],
  jury: bakerJury,
} as const satisfies PlannedSession;

export const shopSession = {
  reference: "ALI-2026-02",
  certifierId: certifiers.food.id,
  certificationId: certifications.shop,
  routeScope: "training",
  heldOn: day("2026-06-23"),
  place: "Rungis",
  organiser: "Secrétariat de la CPNEFP (inventé)",
  settled: [
    settled("jury.quorum", { kind: "members", atLeast: 2 }),
    settled("jury.president", { kind: "listed", list: "président" }),
  ],
  jury: shopJury,
} as const satisfies PlannedSession;

const person = (
  birthName: string,
  firstName: string,
  bornOn: string,
  sex: "F" | "M",
  code: string,
  town: string,
): Application["identity"] => ({
  birthName,
  firstNames: [firstName],
  bornOn: day(bornOn),
  sex,
  birthPlace: { kind: "commune", code, name: town },
});

const trained = (identity: Application["identity"], enteredOn: string, siret: string): Application => ({
  identity,
  public: "employee",
  route: "company-plan",
  enteredOn: day(enteredOn),
  centreSiret: siret,
  employer: "Entreprise inventée",
  initiative: "employer",
});

/** One entered while RS6117 ran and may claim it; the two others entered after it. */
export const bakers: readonly Application[] = [
  trained(
    person("Quesnel", "Amandine", "2001-04-18", "F", "76540", "Rouen"),
    "2025-09-08",
    centres.bakery.siret,
  ),
  trained(
    person("Vasseur", "Théo", "1998-11-02", "M", "27229", "Évreux"),
    "2026-01-12",
    centres.bakery.siret,
  ),
  trained(person("Haddad", "Inès", "2000-07-25", "F", "14118", "Caen"), "2026-01-12", centres.bakery.siret),
];

export const shopkeepers: readonly Application[] = [
  trained(
    person("Poirier", "Lucas", "1996-02-09", "M", "94028", "Créteil"),
    "2025-10-06",
    centres.food.siret,
  ),
  trained(
    person("Traoré", "Mariam", "1993-12-30", "F", "75112", "Paris 12e Arrondissement"),
    "2025-10-06",
    centres.food.siret,
  ),
];
