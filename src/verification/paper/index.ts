export { checkPaper, type PaperCheck, paperCodeIn } from "./check-paper.ts";
export { bytesOfStatement, codeOf, type PaperStatement } from "./statement.ts";
