import { aroundJuryDecisions } from "./around-jury.ts";
import { assessmentDecisions } from "./assessment.ts";
import { candidacyDecisions } from "./candidacy.ts";
import { centreDecisions } from "./centre.ts";
import { cpfDecisions } from "./cpf.ts";
import { creditDecisions } from "./credit.ts";
import { juryDecisions } from "./jury.ts";
import { recognitionDecisions } from "./recognition.ts";
import { referentialDecisions } from "./referential.ts";
import type { Registered } from "./registered.ts";
import { textDecisions } from "./texts.ts";

/** Every decision that a case may ask for, under the name it is recorded by. */
export const decisions = {
  ...candidacyDecisions,
  ...centreDecisions,
  ...juryDecisions,
  ...aroundJuryDecisions,
  ...assessmentDecisions,
  ...creditDecisions,
  ...referentialDecisions,
  ...recognitionDecisions,
  ...cpfDecisions,
  ...textDecisions,
} satisfies Readonly<Record<string, Registered>>;

export type DecisionName = keyof typeof decisions;

export const isDecision = (name: string): name is DecisionName => Object.hasOwn(decisions, name);
