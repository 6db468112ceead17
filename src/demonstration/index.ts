export { type PerformerLink, performerLinks } from "./accounts.ts";
export { loadBranches, loadReferential } from "./branches.ts";
export { certifications, certifiers, performers } from "./cast.ts";
export type { DemonstrationMeans } from "./means.ts";
export { machiningSession } from "./programme.ts";
export { confirmFoodRetail, playBakery, playFoodRetail, playMetallurgy, seedDemonstration } from "./seed.ts";
