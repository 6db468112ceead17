import { type Citation, type Day, daysBetween } from "../../kernel/index.ts";

/** Someone who can be written to. */
export type Addressee = { readonly email: string; readonly name: string };

/** Parts that a person keeps until one day, and who is told that it nears. */
export type EndingOfCredits = {
  readonly candidacyId: string;
  readonly to: Addressee;
  readonly certification: string;
  readonly codes: readonly string[];
  /** Last day on which they count. */
  readonly until: Day;
  readonly rule?: Citation | undefined;
};

/** A centre's accreditation with its last day, and the managers who are told that it nears. */
export type EndingAccreditation = {
  readonly id: string;
  readonly to: readonly Addressee[];
  readonly centre: string;
  readonly certification: string;
  readonly until: Day;
};

/** What must be told of an end. `about` names it for good: it is written once. */
export type EndReminder = { readonly about: string; readonly to: Addressee } & (
  | { readonly kind: "reminder-credits"; readonly credits: EndingOfCredits }
  | { readonly kind: "reminder-accreditation"; readonly accreditation: EndingAccreditation }
);

/** Days before something held ends from which its holder is told: time to sit again, or to ask for a renewal. */
export const endingDays = 90;

const endsSoon = ({ until }: { readonly until: Day }, today: Day): boolean => {
  const left = daysBetween(today, until);
  return left >= 0 && left <= endingDays;
};

/** Who is told today of what they hold and that ends soon: the last day itself is still in time. */
export const endRemindersOn = (
  facts: {
    readonly credits: readonly EndingOfCredits[];
    readonly accreditations: readonly EndingAccreditation[];
  },
  today: Day,
): EndReminder[] => [
  ...facts.credits
    .filter((one) => endsSoon(one, today))
    .map((credits) => ({
      kind: "reminder-credits" as const,
      about: `${credits.candidacyId} ${credits.until}`,
      to: credits.to,
      credits,
    })),
  ...facts.accreditations
    .filter((one) => endsSoon(one, today))
    .flatMap((accreditation) =>
      accreditation.to.map((to) => ({
        kind: "reminder-accreditation" as const,
        about: `${accreditation.id} ${accreditation.until} ${to.email}`,
        to,
        accreditation,
      })),
    ),
];
