// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Does a typed text hold a control character, or one that turns its direction? Tabs and line ends are no such ones. */
export const holdsInvisible = (text: string): boolean => invisible.test(text);
