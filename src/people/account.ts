/**
 * What an account does at one certifier. An organiser's, a centre's and an assessor's are narrowed to their
 * organisation, a juror's by appointments, session by session, a candidate's to the person they are.
 */
export const roles = [
  "secretariat",
  "president",
  "reader",
  "organiser",
  "centre-manager",
  "trainer",
  "assessor",
  "juror",
  "candidate",
  "employer",
  "regulator",
  "operator",
] as const;
export type Role = (typeof roles)[number];

/** Someone who signs in, known by an address. */
export type Account = { readonly id: string; readonly email: string; readonly name: string };

/** A role held at one certifier: a centre's for its organisation, a candidate's for the person they are. */
export type Grant = {
  readonly certifierId: string;
  readonly role: Role;
  readonly organisationId?: string | undefined;
  readonly personId?: string | undefined;
};

/** An account with every role it holds. */
export type SignedIn = { readonly account: Account; readonly grants: readonly Grant[] };

/** An address as it is compared: without spaces around it, in lower case. */
export const emailKey = (written: string): string => written.trim().toLowerCase();
