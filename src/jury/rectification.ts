import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Seat, SessionState } from "./sitting.ts";

/**
 * What is put right once the minutes are signed: a slip in their words, an identity, or the outcome of a file. It is added
 * to the signed text, which stays as it was signed.
 */
export type Rectification = {
  /** From 1 on, in the order in which they were signed. */
  readonly number: number;
  readonly kind: "wording" | "identity" | "outcome";
  /** The file it is about, when it is about one. */
  readonly candidacyId?: string | undefined;
  readonly says: string;
  readonly reason: string;
  /** The version of the decision taken anew, when the outcome of a file changes. */
  readonly version?: number | undefined;
  readonly signedBy: string;
  readonly signedAt: Date;
  readonly sha256: string;
};

export type RectificationCode =
  | "minutes-signed"
  | "minutes-not-signed"
  | "president-rectifies"
  | "president-alone-rectifies"
  | "rectification-without-words"
  | "rectification-without-reason"
  | "rectification-without-file"
  | "outcome-unchanged";

export type RectificationFacts = Pick<Rectification, "kind" | "candidacyId" | "says" | "reason"> & {
  readonly state: SessionState;
  readonly member?: Pick<Seat, "presides"> | undefined;
};

/** May this be put right? By who presided, once the minutes are signed, in words and with a reason. */
export const mayRectify = ({
  state,
  member,
  kind,
  candidacyId,
  says,
  reason,
}: RectificationFacts): Decision<true, RectificationCode> => {
  const signed = state === "minutes-signed" || state === "awarded";
  const presides = member?.presides === true;
  const findings: Finding<RectificationCode>[] = [
    finding<RectificationCode>(signed, signed ? "minutes-signed" : "minutes-not-signed"),
    finding<RectificationCode>(presides, presides ? "president-rectifies" : "president-alone-rectifies"),
  ];
  if (says.trim() === "") findings.push(finding<RectificationCode>(false, "rectification-without-words"));
  if (reason.trim() === "") findings.push(finding<RectificationCode>(false, "rectification-without-reason"));
  if (kind !== "wording" && candidacyId === undefined)
    findings.push(finding<RectificationCode>(false, "rectification-without-file"));
  return decide(findings, () => true as const);
};
