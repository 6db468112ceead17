export { type Row, sessionStatistics, type SessionStatistics } from "./session-statistics.ts";
