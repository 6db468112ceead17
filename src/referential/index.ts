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
export { readCatalogue } from "./read-catalogue.ts";
export { type FrameworkFile, readFramework } from "./read-framework.ts";
export {
  assignCertifier,
  branchesOfCatalogue,
  type CataloguePage,
  type CatalogueQuery,
  certificationOfCodes,
  certificationsTitled,
  findCertification,
  findCertifications,
  findFramework,
  frameworksOf,
  registrationsOf,
  type RegisterSheet,
  saveCertifications,
  saveFramework,
  saveRegisterSheet,
  saveSignatures,
  signaturesOf,
} from "./referential.postgres.ts";
export { searchable } from "./searchable.ts";
export { readBranches, readSuccessions } from "./read-reference.ts";
