import type { Day } from "../kernel/index.ts";
import type { Registration } from "./certification.ts";

export type Coded = { readonly code: string; readonly label: string };

export const registerRoutes = ["FI", "CA", "FC", "CQ", "CL", "VAE"] as const;
/** Ways in, by the register's own letters: initial training, apprenticeship, continuing training, contrat de professionnalisation, on one's own, experience. */
export type RegisterRoute = (typeof registerRoutes)[number];

export type RegisterCertifier = { readonly name: string; readonly siret?: string | undefined };
/** A body the certifier lets train, organise the assessment, or both, as the register writes it. */
export type RegisterPartner = RegisterCertifier & {
  readonly right: string;
  readonly state?: string | undefined;
  readonly activeOn?: Day | undefined;
};
export type RegisterBlock = Coded & {
  readonly competences?: string | undefined;
  readonly methods?: string | undefined;
};

/** What a sheet says beside what decisions need. */
export type RegisterDetails = {
  readonly abbreviation?: string | undefined;
  /** NIV1 to NIV8, AUCUN, or REPRISE for a CQP kept without a level. */
  readonly levelCode?: string | undefined;
  readonly formacodes?: readonly Coded[] | undefined;
  readonly enrolment?: string | undefined;
  readonly partialValidation?: string | undefined;
  /** Last day a certificate may be issued after the registration has ended. */
  readonly lastIssueOn?: Day | undefined;
};

/** A register sheet with everything its source gives, beside what decisions need. */
export type RegisterSheet = Registration & {
  /** Collective agreements by the number of their official booklet, which is not the IDCC. */
  readonly agreements: readonly Coded[];
  readonly certifiers: readonly RegisterCertifier[];
  readonly partners: readonly RegisterPartner[];
  readonly blocks: readonly RegisterBlock[];
  readonly routes: readonly RegisterRoute[];
  readonly active?: boolean | undefined;
  readonly details?: RegisterDetails | undefined;
};

/** What one reading says of a sheet: all of it, or the parts that the files given hold. */
export type SheetParts = Partial<Omit<RegisterSheet, "code">> & { readonly code: string };

/** What tells whether a sheet is a CQP, and which, before the whole of it is read. */
export type SheetHead = {
  readonly code: string;
  readonly title: string;
  readonly abbreviation: string;
  readonly previousCodes: readonly string[];
  readonly nextCodes: readonly string[];
};

/** Takes what this reading says over what was held; parts that it does not hold stay as they were. */
export const mergeSheet = (
  held: RegisterSheet | undefined,
  { details, ...parts }: SheetParts,
): RegisterSheet | undefined => {
  const title = parts.title ?? held?.title;
  const source = parts.source ?? held?.source;
  if (title === undefined || source === undefined) return undefined;
  const none = {
    nsf: [],
    rome: [],
    previousCodes: [],
    nextCodes: [],
    agreements: [],
    certifiers: [],
    partners: [],
    blocks: [],
    routes: [],
  };
  const register = parts.code.startsWith("RS") ? "RS" : "RNCP";
  return { ...none, ...held, ...parts, title, source, register, details: { ...held?.details, ...details } };
};
