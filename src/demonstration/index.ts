export { type PerformerLink, performerLinks } from "./accounts.ts";
export { loadReferential } from "./branches.ts";
export { certifiers } from "./cast.ts";
export type { DemonstrationMeans } from "./means.ts";
export { playDemonstration } from "./play.ts";
export { seedDemonstration } from "./seed.ts";
export { signerCode, signerCodes } from "./signers.ts";
export type { PlayedStep, StepCode } from "./step.ts";
