export {
  answerRecognition,
  type RecognitionAnswer,
  type RecognitionQuestion,
  recognitionOf,
} from "./answer.ts";
export { type Bonus, bonusFor } from "./bonus.ts";
export { type Bridge, bridgesFrom } from "./bridges.ts";
export { type ClassificationFacts, classificationOn, type Grade } from "./classification.ts";
export type { WorthCode } from "./codes.ts";
export { type EquivalenceFacts, standsFor } from "./equivalence.ts";
export { type Ground, type RecognitionCode, type RecognitionFacts, recognise } from "./recognise.ts";
