import type { Fault } from "../intake/index.ts";
import { faultPlace, wordFault } from "../notices/index.ts";

/** A fault as editors read it: file:line:column: message. */
export const faultLine = (fault: Fault): string => `${faultPlace(fault)}: ${wordFault(fault, "fr")}`;

/** A fault for a program: its place, its code, its facts and its words. */
export const faultRecord = (fault: Fault): Record<string, unknown> => ({
  ...fault,
  message: wordFault(fault, "fr"),
});
