export { accredit, type AccreditationRefusal } from "./accredit.ts";
export { type Accreditation, type AccreditationCode, mayOperate, type Purpose } from "./accreditation.ts";
export { accreditationsOf, type Centre, centresOf, grantAccreditation, saveCentre } from "./centre.postgres.ts";
