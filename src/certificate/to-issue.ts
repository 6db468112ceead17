import type { Day } from "../kernel/index.ts";
import type { CertificateKind } from "../referential/index.ts";

/** The registration a holder may claim, frozen on the day of the award. */
export type ClaimedRegistration = {
  readonly register: "RNCP" | "RS";
  readonly code: string;
  readonly level?: number | undefined;
  readonly nsf: readonly string[];
  readonly decidedOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
};

/** Everything a certificate says, gathered from the award; a fact no source gives stays absent. */
export type AwardToIssue = {
  readonly awardId: string;
  readonly certifier: {
    readonly id: string;
    readonly name: string;
    readonly siret?: string | undefined;
    readonly place: string;
    readonly signatory: { readonly name: string; readonly capacity: string };
    /** Of the certifier's ink beside black, "#0c5462". */
    readonly tone?: string | undefined;
    /** A demonstration's sheets may lack a mention: they are then SPÉCIMEN, and say what they lack. */
    readonly demonstration?: boolean | undefined;
  };
  readonly certification: {
    readonly id: string;
    readonly kind: CertificateKind;
    readonly kindLabel: string;
    readonly title: string;
    readonly idcc: string;
    readonly versionLabel: string;
    readonly registration?: ClaimedRegistration | undefined;
    /** The branch's text that founds it: what an unregistered certificate stands on. */
    readonly ground: { readonly text: string; readonly article: string };
    /** Of a CQPI: the other branches that own it and issue it together. */
    readonly signatories?: readonly string[] | undefined;
  };
  readonly holder: {
    readonly personId: string;
    readonly firstNames: readonly string[];
    readonly birthName: string;
    readonly usageName?: string | undefined;
    readonly bornOn: Day;
    readonly birthPlace: string;
  };
  readonly outcome: "full" | "partial";
  readonly blocks: readonly {
    readonly code: string;
    readonly title: string;
    readonly creditUntil?: Day | "life" | "not-stated" | undefined;
  }[];
  readonly juryOn: Day;
  readonly awardedOn: Day;
  readonly awardedBy: string;
  readonly minutes: { readonly reference: string; readonly sha256: string };
};

/** A holder's identity put right; a birth day or place that is left out stays as it was. */
export type CorrectedHolder = Pick<AwardToIssue["holder"], "firstNames" | "birthName" | "usageName"> &
  Partial<Pick<AwardToIssue["holder"], "bornOn" | "birthPlace">>;

/** One document of an award: the certificate itself, or the attestation of one block. */
export type Piece =
  | { readonly variant: "certificate" }
  | { readonly variant: "block"; readonly block: AwardToIssue["blocks"][number] };

/** A full award gives the certificate and an attestation of each block; a partial one, attestations alone. */
export const piecesOf = ({ outcome, blocks }: AwardToIssue): Piece[] => {
  const attestations = blocks.map((block) => ({ variant: "block", block }) as const);
  return outcome === "full" ? [{ variant: "certificate" }, ...attestations] : attestations;
};

/** "CQPM-3248-2026-000001"; a block attestation is of kind BLOC. */
export const numberText = (
  kind: CertificateKind | "BLOC",
  idcc: string,
  year: number,
  sequence: number,
): string => `${kind}-${idcc}-${year}-${String(sequence).padStart(6, "0")}`;
