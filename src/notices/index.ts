export { birthText, mentionWords } from "./certificates.ts";
export { dayText, frenchSpacing, type Language } from "./typography.ts";
