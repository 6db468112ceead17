export {
  decisionsAbout,
  everyDecision,
  type RecordedDecision,
  recordDecision,
  type SettledRule,
  type Taken,
} from "./decisions.postgres.ts";
