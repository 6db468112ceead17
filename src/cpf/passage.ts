import type { Initiative } from "../candidacy/index.ts";
import type { CertificateState } from "../certificate/index.ts";
import type { Day } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import type { BirthPlace } from "../people/index.ts";

/** What is held about a certificate and its holder. What was never given stays undefined, and keeps it from leaving. */
export type PassageFacts = {
  readonly number: string;
  readonly state: CertificateState;
  readonly issuedOn: Day;
  readonly registration?: { readonly register: "RNCP" | "RS"; readonly code: string } | undefined;
  readonly route: Route;
  readonly initiative: Initiative;
  readonly enrolledOn: Day;
  /** Number of the training file at the CPF's platform. */
  readonly cpfFile?: string | undefined;
  readonly holder: {
    readonly birthName: string;
    readonly usageName?: string | undefined;
    readonly firstNames: readonly string[];
    readonly birth: {
      readonly year?: string | undefined;
      readonly month?: string | undefined;
      readonly day?: string | undefined;
    };
    readonly sex?: "F" | "M" | undefined;
    readonly birthPlace?: BirthPlace | undefined;
  };
  /** Thirteen characters, no key. */
  readonly nir?: string | undefined;
};

/** How the holder is recognised: by one of three ways, exactly one. */
export type Identification =
  | { readonly by: "nir"; readonly nir: string; readonly birthName: string }
  | { readonly by: "training-file"; readonly file: string; readonly name: string; readonly firstName: string }
  | { readonly by: "civil-status"; readonly holder: PassageFacts["holder"] };

/** One passage as the file states it. */
export type Passage = {
  readonly technicalId: string;
  readonly proofUrl: string;
  readonly register: "RNCP" | "RS";
  readonly code: string;
  readonly validFrom: Day;
  readonly access: (typeof accessByRoute)[Route];
  readonly initiative: (typeof initiatives)[Initiative];
  readonly enrolledOn: Day;
  readonly identification: Identification;
};

const continuing = "FORMATION_CONTINUE_HORS_CONTRAT_DE_PROFESSIONNALISATION";
const accessByRoute = {
  "professionalisation-contract": "FORMATION_CONTINUE_CONTRAT_DE_PROFESSIONNALISATION",
  vae: "VAE",
  apprenticeship: "FORMATION_INITIALE_APPRENTISSAGE",
  "company-plan": continuing,
  "individual-leave": continuing,
  "transition-project": continuing,
  cpf: continuing,
  "work-study-requalification": continuing,
  "reconversion-period": continuing,
  "jobseeker-training": continuing,
  "temporary-work": continuing,
} as const satisfies Record<Route, string>;

/** The schema known still says POLE_EMPLOI for France Travail. */
const initiatives = {
  candidate: "CERTIFIE",
  centre: "OF",
  "employment-service": "POLE_EMPLOI",
  employer: "EMPLOYEUR",
  other: "AUTRE",
} as const satisfies Record<Initiative, string>;

/**
 * The passage of a certificate that nothing keeps from leaving. The holder is named by the NIR when the law lets it
 * travel that day and it is held, else by the CPF's training file, else by civil status. Throws when `problemsOf`
 * found something.
 */
export const passageOf = (
  facts: PassageFacts,
  { publicUrl, nirTravels }: { readonly publicUrl: string; readonly nirTravels: boolean },
): Passage => {
  const { number, registration, issuedOn, route, initiative, enrolledOn } = facts;
  if (!registration) throw new Error(`${number} stands on no registration`);
  return {
    technicalId: number,
    proofUrl: `${publicUrl}/v/${number}`,
    register: registration.register,
    code: registration.code,
    validFrom: issuedOn,
    access: accessByRoute[route],
    initiative: initiatives[initiative],
    enrolledOn,
    identification: identificationOf(facts, nirTravels),
  };
};

const identificationOf = ({ nir, cpfFile, holder }: PassageFacts, nirTravels: boolean): Identification => {
  const { birthName, firstNames } = holder;
  if (nir !== undefined && nirTravels) return { by: "nir", nir, birthName };
  if (cpfFile !== undefined)
    return { by: "training-file", file: cpfFile, name: birthName, firstName: firstNames[0] ?? "" };
  return { by: "civil-status", holder };
};
