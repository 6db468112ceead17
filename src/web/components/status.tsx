import type { FC, PropsWithChildren } from "hono/jsx";

/** The statuses of the house: each has its shape, its word and its colour. */
export type Tone = "ok" | "warn" | "no" | "unknown" | "todo" | "now";

/** How a finding or a decision is toned: met, unmet, or missing a text or a fact. */
export const toneOf = {
  met: "ok",
  unmet: "no",
  missing: "unknown",
  granted: "ok",
  refused: "no",
  undetermined: "unknown",
} as const satisfies Record<string, Tone>;

/** A status: the shape comes from the style sheet, so the word alone must say it. */
export const Status: FC<PropsWithChildren<{ tone: Tone }>> = ({ tone, children }) => (
  <span class="status" data-status={tone}>
    {children}
  </span>
);
