/** What a holder may add to what a number alone tells. */
export const sharedParts = ["name", "blocks", "jury-day"] as const;
export type SharedPart = (typeof sharedParts)[number];

/** Months that a link may last. */
export const sharedMonths = [1, 6, 12] as const;
