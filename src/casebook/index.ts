export { type CasesReading, readCases, type WorkedCase } from "./case.ts";
export { type DecisionName, decisions } from "./decisions/index.ts";
export type { TextCode } from "./decisions/texts.ts";
export { caseFiles, faultText, withSmallRulebooks } from "./files.ts";
export { type CaseDifference, type Judged, judge } from "./judge.ts";
export { type Differing, type Replay, replay } from "./replay.ts";
