export { answerRecognition, type RecognitionAnswer, type RecognitionQuestion } from "./answer.ts";
export { type Ground, type RecognitionCode, type RecognitionFacts, recognise } from "./recognise.ts";
