import type { Day } from "../kernel/index.ts";

export const vaeStepKinds = ["complete", "answered", "validation-file", "interview"] as const;

/** A step of a VAE file on its day; an answer says whether the file is admissible, and why when it is not. */
export type VaeStep = {
  readonly kind: (typeof vaeStepKinds)[number];
  readonly on: Day;
  readonly admissible?: boolean | undefined;
  readonly reason?: string | undefined;
};
