import { signerCode } from "../../src/demonstration/index.ts";
import { stepSeconds } from "../../src/people/index.ts";

/** Answers, for a signer of the demonstration, the first code of their app that is good at this instant and has not served. */
export type Codes = (email: string) => string;

export const codesAt = (now: () => Date): Codes => {
  const served = new Map<string, number>();
  return (email) => {
    const step = Math.floor(now().getTime() / 1000 / stepSeconds);
    const next = Math.max(step, (served.get(email) ?? 0) + 1);
    if (next > step + 1)
      throw new Error(`${email} has signed with every code of this instant: let time go by`);
    served.set(email, next);
    return signerCode(email, now(), next - step);
  };
};
