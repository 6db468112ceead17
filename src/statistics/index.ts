export {
  type AwardedFacts,
  countAwarded,
  type PublishedFigures,
  type PublishedLine,
  publishedFigures,
  smallest,
} from "./published.ts";
export { type Row, type SessionStatistics, sessionStatistics } from "./session-statistics.ts";
