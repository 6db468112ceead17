import { type Decision, decide, type Finding, finding } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { presidentFinding } from "./president.ts";
import { type Member, type SessionState, type Sitting, type SittingCode, sitsOrWill } from "./sitting.ts";

/** A line of the attendance sheet: what one member did, in the order in which it was recorded. */
export type AttendanceAct = {
  readonly memberId: string;
  readonly kind: "arrived" | "left" | "took-chair";
  readonly at: Date;
  /** Name of whoever was signed in where it was recorded. */
  readonly recordedBy: string;
  /** Recorded from the member's own account; else on a tablet that another had opened. */
  readonly own: boolean;
  readonly reason?: string | undefined;
};

export type AttendanceCode =
  | SittingCode
  | "signature-given"
  | "signature-differs"
  | "member-unknown"
  | "member-present"
  | "member-not-present"
  | "member-already-present"
  | "chair-free"
  | "chair-held"
  | "chair-given-back"
  | "chair-without-reason"
  | "sitting-over";

/** A seat as it was given, before anyone came. */
export type Appointed = Omit<Member, "present">;

/** The members as they are at the table now: who came and has not left; who took the chair last presides. */
export const seated = (appointed: readonly Appointed[], acts: readonly AttendanceAct[]): Member[] => {
  const chair = acts.findLast(({ kind }) => kind === "took-chair")?.memberId;
  return appointed.map((member) => {
    const last = acts.findLast(({ memberId, kind }) => memberId === member.id && kind !== "took-chair");
    return {
      ...member,
      namedPresident: member.presides,
      present: last?.kind === "arrived",
      presides: chair === undefined ? member.presides : member.id === chair,
    };
  });
};

/** Those who came that day, though they may have left since. */
export const whoCame = (acts: readonly AttendanceAct[]): ReadonlySet<string> =>
  new Set(acts.flatMap(({ kind, memberId }) => (kind === "arrived" ? [memberId] : [])));

const over = (state: SessionState): Finding<AttendanceCode>[] =>
  sitsOrWill(state) ? [] : [finding<AttendanceCode>(false, "sitting-over", { state })];

/** Names as they are compared: without accents, case, nor what stands between words. */
const nameKey = (written: string): string =>
  written
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();

/** May this member sign in? The signature is the member's name, typed by the member. */
export const mayArrive = (
  state: SessionState,
  member: Pick<Member, "name" | "present"> | undefined,
  signature: string,
): Decision<true, AttendanceCode> => {
  if (!member) return unknownMember;
  const signed = nameKey(signature) === nameKey(member.name);
  return decide(
    [
      ...over(state),
      ...(member.present ? [finding<AttendanceCode>(false, "member-already-present")] : []),
      finding<AttendanceCode>(signed, signed ? "signature-given" : "signature-differs", {
        name: member.name,
      }),
    ],
    () => true as const,
  );
};

/** May this member's departure be recorded? */
export const mayDepart = (
  state: SessionState,
  member: Pick<Member, "present"> | undefined,
): Decision<true, AttendanceCode> => {
  if (!member) return unknownMember;
  return decide(
    [
      ...over(state),
      finding<AttendanceCode>(member.present, member.present ? "member-present" : "member-not-present"),
    ],
    () => true as const,
  );
};

/**
 * May this member take the chair? Only while whoever presides is not there, unless it is given back to who was appointed
 * to preside; and only someone whom the rulebook lets preside. No text read says more of an absent president.
 */
export const mayTakeChair = (
  state: SessionState,
  sitting: Omit<Sitting, "members"> & { readonly members: readonly Member[] },
  taker: { readonly memberId: string; readonly reason: string },
  rules: Rules,
): Decision<true, AttendanceCode> => {
  const member = sitting.members.find(({ id }) => id === taker.memberId);
  if (!member) return unknownMember;
  const chair = sitting.members.find(({ presides }) => presides);
  const held = chair !== undefined && chair.id !== member.id && chair.present;
  const named = member.namedPresident === true;
  const reasoned = named || taker.reason.trim() !== "";
  const members = sitting.members.map((one) => ({ ...one, presides: one.id === member.id }));
  const code = named ? "chair-given-back" : held ? "chair-held" : "chair-free";
  return decide(
    [
      ...over(state),
      finding<AttendanceCode>(member.present, member.present ? "member-present" : "member-not-present"),
      finding<AttendanceCode>(named || !held, code, { president: chair?.name ?? "" }),
      ...(member.present ? [presidentFinding({ ...sitting, members }, rules)] : []),
      ...(reasoned ? [] : [finding<AttendanceCode>(false, "chair-without-reason")]),
    ],
    () => true as const,
  );
};

const unknownMember: Decision<true, AttendanceCode> = {
  outcome: "refused",
  findings: [finding<AttendanceCode>(false, "member-unknown")],
};
