export { birthText, mentionWords } from "./certificates.ts";
export * from "./labels.ts";
export { minutesData } from "./minutes.ts";
export { dayText, frenchSpacing, type Language } from "./typography.ts";
