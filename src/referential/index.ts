export {
  type Block,
  type CertificateKind,
  type Certification,
  certificateKinds,
  type Competence,
  type CqpiSignature,
  type Criterion,
  type Framework,
  type Provenance,
  type Registration,
} from "./certification.ts";
export { firstDayOf, ranOn, registrationOn, type Running } from "./registration.ts";
