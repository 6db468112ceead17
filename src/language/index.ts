export { birthText, mentionWords } from "./certificates.ts";
export * from "./labels.ts";
export { minutesData } from "./minutes.ts";
export { chapters } from "./rule-chapters.ts";
export { ruleWords } from "./rule-names.ts";
export { termWords } from "./rule-terms.ts";
export { wordValue } from "./rule-values.ts";
export { dayText, frenchSpacing, type Language } from "./typography.ts";
export type { Words } from "./words.ts";
