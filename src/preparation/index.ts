export type { PositioningAskedCode, PreparationCode } from "./codes.ts";
export { heldByCredit, type Positioned, positionedIn } from "./competences.ts";
export { positionedAsAsked } from "./positioning-asked.ts";
export { erasePreparations, preparationsOf } from "./preparation.postgres.ts";
export {
  type IndividualPlan,
  type Positioning,
  type Preparation,
  type PreparationStage,
  positioningMeans,
  stageOf,
} from "./preparation.ts";
export { declareStart, recordPlan, recordPositioning } from "./record-preparation.ts";
export { rulesAtStart } from "./rules-at-start.ts";
