export { faultPlace, wordFault } from "./faults.ts";
export { type ReasonCode, wordCitation, wordFinding } from "./findings.ts";
export { checkOutcomeWords, checkWords, verdictWords } from "./verification.ts";
