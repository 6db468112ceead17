/** What an account does at one certifier. A juror's is narrowed by appointments, session by session. */
export type Role = "secretariat" | "centre" | "assessor" | "juror" | "candidate";

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
