export { heldBefore, tryDraft } from "./try-draft.ts";
export { type Change, type Outcome, type PastFile, type WhatIf, whatIf } from "./what-if.ts";
