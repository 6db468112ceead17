export { type AccreditationRefusal, accredit } from "./accredit.ts";
export {
  type Accreditation,
  type AccreditationCode,
  type HeldAccreditation,
  mayOperate,
  type Purpose,
} from "./accreditation.ts";
export {
  accreditationsOf,
  type Centre,
  centresOf,
  grantAccreditation,
  saveCentre,
} from "./centre.postgres.ts";
export { type WithdrawalRefusal, withdrawAccreditation } from "./withdraw.ts";
