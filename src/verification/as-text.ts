/** A stranger's value as the text it should be; anything else, which may even refuse to become one, is an empty text. */
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");
