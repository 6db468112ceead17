export { type Ground, recognise, type RecognitionCode, type RecognitionFacts } from "./recognise.ts";
