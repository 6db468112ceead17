import type { Day, Source } from "../kernel/index.ts";

export const certificateKinds = ["CQP", "CQPM", "CQPI", "CCPM", "CCPI"] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Where a fact was read, so that a page can say it. */
export type Provenance = { readonly type: string; readonly ref: string; readonly on?: Day | undefined };

/** A certification as its branch knows it. Its identity outlives every registration and every code. */
export type Certification = {
  readonly id: string;
  readonly certifierId?: string | undefined;
  readonly kind: CertificateKind;
  readonly title: string;
  /** IDCC of the branches that own it. */
  readonly branches: readonly string[];
  readonly branchName: string;
  readonly ownerName: string;
  readonly officialNumber?: string | undefined;
  /** What the source claims at its date; not a proof of a registration in force. */
  readonly registerClaim: "RNCP" | "RS" | "unknown";
  readonly level?: number | undefined;
  readonly nsf: readonly string[];
  readonly confidence: "high" | "medium";
  readonly note?: string | undefined;
  readonly source: Provenance;
};

/** A registration in the national register, as its sheet gives it; a fact not given stays undefined. */
export type Registration = {
  readonly code: string;
  readonly register: "RNCP" | "RS";
  readonly title: string;
  readonly level?: number | undefined;
  readonly nsf: readonly { readonly code: string; readonly label: string }[];
  readonly rome: readonly { readonly code: string; readonly label: string }[];
  readonly publishedOn?: Day | undefined;
  readonly decidedOn?: Day | undefined;
  readonly effectiveOn?: Day | undefined;
  /** Last day of the registration, included. */
  readonly endsOn?: Day | undefined;
  readonly previousCodes: readonly string[];
  readonly nextCodes: readonly string[];
  readonly source: Provenance;
};

/** A branch that signed a CQPI; a day not known stays undefined. */
export type CqpiSignature = {
  readonly idcc: string;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly source: Provenance;
};

export type Competence = {
  readonly code: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
};
/** A criterion; `invented` when it was written for the demonstration and no source gives it. */
export type Criterion = { readonly text: string; readonly invented?: boolean | undefined };
export type Block = {
  readonly code: string;
  readonly title: string;
  readonly competences: readonly Competence[];
};

/** One dated wording of what a certification attests. */
export type Framework = {
  readonly id: string;
  readonly certificationId: string;
  readonly from?: Day | undefined;
  readonly until?: Day | undefined;
  readonly blocks: readonly Block[];
  readonly methods: readonly string[];
  readonly remarks: readonly string[];
  readonly source: Source;
};
