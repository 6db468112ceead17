import { appealReasons } from "./appeals.ts";
import { assessmentReasons } from "./assessment.ts";
import { candidacyReasons } from "./candidacy.ts";
import { juryReasons } from "./jury.ts";
import { pieceReasons } from "./pieces.ts";
import { preparationReasons } from "./preparation.ts";
import { refusalReasons } from "./refusal.ts";
import { worthReasons } from "./worth.ts";

export { fill } from "./fill.ts";

/** Reasons whose wording is a text with places for the finding's facts. */
export const filledReasons = {
  ...candidacyReasons,
  ...assessmentReasons,
  ...juryReasons,
  ...preparationReasons,
  ...pieceReasons,
  ...appealReasons,
  ...refusalReasons,
  ...worthReasons,
};
