import type { birthPlaceText } from "../people/index.ts";
import type { collegeWords, outcomeWords, routeWords } from "./labels.ts";

export type VoteCount = { readonly for: number; readonly against: number; readonly abstained: number };

/** What the minutes are drawn from: the session's own words, read structurally so that no room is imported back. */
export type MinutesSource = {
  readonly session: {
    readonly reference: string;
    readonly heldOn: string;
    readonly place: string;
    readonly organiser: string;
    readonly unionsInvitedOn?: string | undefined;
    readonly openedAt?: Date | undefined;
    readonly closedAt?: Date | undefined;
  };
  readonly certifier: { readonly name: string; readonly demonstration: boolean };
  readonly certification: {
    readonly kind: string;
    readonly title: string;
    readonly officialNumber?: string | undefined;
  };
  readonly framework: { readonly id: string };
  readonly rulebook: { readonly title: string; readonly id: string };
  readonly registrations: readonly { readonly code: string; readonly endsOn?: string | undefined }[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly college: keyof typeof collegeWords;
    readonly presides: boolean;
    readonly namedPresident?: boolean | undefined;
    readonly convenedOn?: string | undefined;
  }[];
  readonly attendance: readonly {
    readonly memberId: string;
    readonly kind: "arrived" | "left" | "took-chair";
    readonly at: Date;
    readonly recordedBy: string;
    readonly own: boolean;
    readonly reason?: string | undefined;
  }[];
  readonly recusals: readonly {
    readonly memberId: string;
    readonly candidacyId: string;
    readonly reason: string;
  }[];
  readonly settlements: readonly {
    readonly rule: string;
    readonly value: unknown;
    readonly reason: string;
    readonly by: string;
    readonly demonstration: boolean;
  }[];
  /** Items of each file on which the jury departed from the assessors. */
  readonly departures: ReadonlyMap<string, readonly string[]>;
  readonly candidates: readonly {
    readonly candidacy: { readonly id: string; readonly route: keyof typeof routeWords };
    readonly person: {
      readonly birthName: string;
      readonly firstNames: readonly string[];
      readonly bornOn: string;
      readonly birthPlace: Parameters<typeof birthPlaceText>[0];
    };
    readonly deliberation?:
      | {
          readonly outcome: keyof typeof outcomeWords;
          readonly blocks: readonly { readonly code: string; readonly acquired: boolean }[];
          readonly items: readonly {
            readonly code: string;
            readonly acquired: boolean;
            readonly points?: number | undefined;
          }[];
          readonly mean?: number | undefined;
          readonly reason?: string | undefined;
          readonly vote?:
            | (VoteCount & {
                readonly presidentFor?: boolean | undefined;
                readonly byCollege?: Readonly<Partial<Record<string, VoteCount>>> | undefined;
              })
            | undefined;
        }
      | undefined;
  }[];
};
