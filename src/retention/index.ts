export {
  applyRetention,
  applyRetentionTask,
  type RetentionMeans,
  retentionOf,
} from "./apply-retention.ts";
export { type AnswerRefusal, answerRequest, askAboutData } from "./ask-about-data.ts";
export { answerDueOn, type DataRequest, type RequestKind, requestKinds } from "./data-request.ts";
export { openRequestsOf, requestsOfPerson } from "./data-requests.postgres.ts";
export { type Erased, passesOf, type RetentionPass } from "./retention.postgres.ts";
export {
  type RetentionInForce,
  type RetentionMatter,
  retentionMatters,
  type SettingRefusal,
} from "./rule.ts";
export { setLength } from "./set-length.ts";
