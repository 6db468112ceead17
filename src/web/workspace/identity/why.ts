/** A reason as it is kept: one line, without control characters, of a length that a history can show. */
export const whyIn = (typed: string | undefined): string =>
  (typed ?? "")
    .replaceAll(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 500);
