export { type Accreditation, type AccreditationCode, mayOperate, type Purpose } from "./accreditation.ts";
