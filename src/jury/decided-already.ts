import type { Verdict } from "./deliberate.ts";

/** How a verdict meets what stands on the file: its first, one taken up again, the same, or one that another overtook. */
export type Meeting = "first" | "anew" | "same" | "overtaken";

/**
 * What was said while version `seen` was read (0: not decided yet) meets what stands now. The same words said twice are one
 * decision; other words said of a version that stands no more would overwrite unseen what another hand recorded.
 */
export const meet = (
  seen: number,
  standing: (Verdict & { readonly version: number }) | undefined,
  verdict: Verdict,
): Meeting => {
  if (!standing) return "first";
  if (words(standing) === words(verdict)) return "same";
  return standing.version === seen ? "anew" : "overtaken";
};

const words = ({ outcome, items, reason, vote }: Verdict): string =>
  JSON.stringify([
    outcome,
    items.map(({ code, acquired, points }) => [code, acquired, points ?? null]),
    reason ?? "",
    vote ? [vote.for, vote.against, vote.abstained, vote.presidentFor ?? null] : null,
  ]);
