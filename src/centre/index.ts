export { accredit, type AccreditationRefusal, accreditationRefusals, type AccreditationRequest } from "./accredit.ts";
export { type Accreditation, type AccreditationCode, mayOperate, type Purpose } from "./accreditation.ts";
export { accreditationsOf, type Centre, centresOf, grantAccreditation, saveCentre } from "./centre.postgres.ts";
