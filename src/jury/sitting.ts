import type { Day } from "../kernel/index.ts";
import type { College } from "../rulebook/index.ts";

export type SessionState = "planned" | "open" | "closed" | "minutes-signed" | "awarded";

/** The jury sits, or will: it has not closed, and what it decides on may still change. */
export const sitsOrWill = (state: SessionState): boolean => state === "planned" || state === "open";

/** A seat as the rules look at it: who holds it is not their matter. */
export type Seat = {
  readonly id: string;
  /** "none" for a panel named by trade or list, where no college is counted. */
  readonly college: College | "none";
  /** Trade or quality the seat asks for. */
  readonly capacity: string;
  readonly presides: boolean;
  readonly vicePresides?: boolean | undefined;
  readonly votes: boolean;
  readonly convenedOn?: Day | undefined;
  /** On the approved list, where the rulebook has one; undefined where nobody looked. */
  readonly onList?: boolean | undefined;
  /** Signed the attendance sheet: present. */
  readonly present: boolean;
};

/** A seat and its holder. */
export type Member = Seat & {
  readonly name: string;
  readonly organisation: string;
  /** Appointed to preside, whoever holds the chair now. */
  readonly namedPresident?: boolean | undefined;
};

/** A jury on the day it sits, before any file is opened. */
export type Sitting = {
  readonly heldOn: Day;
  readonly members: readonly Seat[];
  /** Representative unions of the branch, where seats are counted by union. */
  readonly unions?: number | undefined;
  /** Day the unions were asked for their members, with the proof kept. */
  readonly unionsInvitedOn?: Day | undefined;
  readonly hasVae: boolean;
  /** College that presided the session before, where sessions alternate. */
  readonly lastPresidedBy?: College | undefined;
  /** College that presides the body whose side the jury's president must be of. */
  readonly mirrorPresidedBy?: College | undefined;
  /** Was the certification delegated to a body? A seat may exist in that case only. */
  readonly delegated?: boolean | undefined;
  /** Juries already held in the year of this one. */
  readonly heldThisYear?: number | undefined;
};

export type SittingCode =
  | "seats-filled"
  | "seats-short"
  | "seats-too-many"
  | "seat-without-ground"
  | "seat-has-no-vote"
  | "member-not-listed"
  | "no-jury-here"
  | "seats-not-stated"
  | "parity-kept"
  | "parity-broken"
  | "parity-not-asked"
  | "parity-not-stated"
  | "unions-asked-in-time"
  | "unions-asked-too-late"
  | "unions-not-asked"
  | "notice-not-stated"
  | "president-regular"
  | "president-absent"
  | "president-of-wrong-side"
  | "president-not-stated"
  | "president-depends-on-unknown"
  | "vice-president-regular"
  | "vice-president-of-wrong-side"
  | "meetings-left"
  | "meetings-used-up"
  | "quorum-reached"
  | "quorum-not-reached"
  | "quorum-not-stated"
  | "vae-jury-large-enough"
  | "vae-jury-too-small";

export const present = ({ members }: Pick<Sitting, "members">): Seat[] =>
  members.filter((member) => member.present);
export const voting = (members: readonly Seat[]): Seat[] => members.filter(({ votes }) => votes);
export const ofCollege = (members: readonly Seat[], college: College): Seat[] =>
  members.filter((member) => member.college === college);
