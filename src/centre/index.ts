export { type AccreditationRefusal, accredit } from "./accredit.ts";
export {
  type Accreditation,
  type AccreditationCode,
  type HeldAccreditation,
  mayOperate,
  type Purpose,
} from "./accreditation.ts";
export {
  type AccreditedSubject,
  accreditationStands,
  mayLast,
  type StandingFacts,
  type TermFacts,
} from "./accreditation-terms.ts";
export { addCentre } from "./add-centre.ts";
export {
  accreditationsOf,
  type Centre,
  centresOf,
  grantAccreditation,
  saveCentre,
} from "./centre.postgres.ts";
export type { CentreCode } from "./codes.ts";
export { type Presented, uncovered } from "./cover.ts";
export { findAccreditation } from "./find-accreditation.ts";
export { isRepresented, type RepresentativeFacts } from "./representative.ts";
export { type WithdrawalRefusal, withdrawAccreditation } from "./withdraw.ts";
