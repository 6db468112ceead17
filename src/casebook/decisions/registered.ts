import type { z } from "zod";
import type { Day, Decision } from "../../kernel/index.ts";
import type { Law } from "../../law/index.ts";
import type { Rules } from "../../rulebook/index.ts";

/** What every decision stands on beside its facts: the law, the branch's rules where a text is held, the day that counts. */
export type Ground = { readonly law: Law; readonly rules: Rules | undefined; readonly on: Day };

/** A decision under its name: the shape of its facts, and the function that decides. */
export type Registered = {
  readonly facts: z.ZodType;
  /** Does it stand on a rulebook? Then it is never asked without one. */
  readonly asksRulebook: boolean;
  /** Facts are those that `facts` has parsed. */
  readonly decide: (facts: unknown, ground: Ground) => Decision<unknown>;
};

/** A decision that stands on a branch's rulebook. */
export const byRulebook = <Shape extends z.ZodType>(
  facts: Shape,
  decide: (facts: z.output<Shape>, ground: Ground & { readonly rules: Rules }) => Decision<unknown>,
): Registered => ({
  facts,
  asksRulebook: true,
  decide: (parsed, { rules, ...ground }) => {
    if (!rules) throw new Error("this decision is never asked without a rulebook");
    return decide(parsed as z.output<Shape>, { ...ground, rules });
  },
});

/** A decision that the law alone may settle; a rulebook adds to it where one is held. */
export const byLaw = <Shape extends z.ZodType>(
  facts: Shape,
  decide: (facts: z.output<Shape>, ground: Ground) => Decision<unknown>,
): Registered => ({
  facts,
  asksRulebook: false,
  decide: (parsed, ground) => decide(parsed as z.output<Shape>, ground),
});
