import type { Day } from "../kernel/index.ts";

/** Feasibility is a house's own step: no text read here rules it, so it is optional and nothing waits for it. */
export const vaeStepKinds = ["feasibility", "complete", "answered", "validation-file", "interview"] as const;

/** What whoever met the candidate thinks of their VAE: go on, go on for some blocks, or take another route. */
export const vaeOpinions = ["go-on", "blocks", "other-route"] as const;
export type VaeOpinion = (typeof vaeOpinions)[number];

/**
 * A step of a VAE file on its day. Feasibility says who met the candidate and their opinion; an answer says whether
 * the file is admissible; both say why when they send the candidate elsewhere.
 */
export type VaeStep = {
  readonly kind: (typeof vaeStepKinds)[number];
  readonly on: Day;
  readonly admissible?: boolean | undefined;
  readonly metBy?: string | undefined;
  readonly opinion?: VaeOpinion | undefined;
  readonly reason?: string | undefined;
};
