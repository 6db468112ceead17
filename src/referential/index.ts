export {
  type Block,
  type CertificateKind,
  type Certification,
  type Competence,
  type CqpiSignature,
  type Criterion,
  certificateKinds,
  type Framework,
  type Provenance,
  type Registration,
} from "./certification.ts";
export { readCatalogue } from "./read-catalogue.ts";
export { type FrameworkFile, readFramework } from "./read-framework.ts";
export {
  type CatalogueBlock,
  type Classification,
  type RegisterClaim,
  readBranches,
  readCatalogueBlocks,
  readClassifications,
  readRegisterClaims,
  readSuccessions,
} from "./read-reference.ts";
export {
  assignCertifier,
  branchesOfCatalogue,
  type CataloguePage,
  type CatalogueQuery,
  certificationOfCodes,
  certificationsOfCertifier,
  certificationsTitled,
  findCertification,
  findCertifications,
  findFramework,
  frameworksOf,
  type RegisterSheet,
  registrationsOf,
  saveCertifications,
  saveFramework,
  saveRegisterSheet,
  saveSignatures,
  signaturesOf,
} from "./referential.postgres.ts";
export { firstDayOf, type Running, ranOn, registrationOn, sheetsOrClaim } from "./registration.ts";
export { searchable } from "./searchable.ts";
