export { decisionsAbout, recordDecision, type RecordedDecision, type Taken } from "./decisions.postgres.ts";
