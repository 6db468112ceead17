export {
  assignCertifier,
  branchesOfCatalogue,
  type CataloguePage,
  type CatalogueQuery,
  certificationsOfCertifier,
  findCertification,
  findCertifications,
  registrationsOf,
  saveCertifications,
  saveSignatures,
  signaturesOf,
} from "./catalogue.postgres.ts";
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
export type { FrameworkCode } from "./codes.ts";
export { writeFrameworkCsv } from "./exchange/csv.ts";
export { writeFrameworkJson } from "./exchange/json.ts";
export { readFrameworkFile } from "./exchange/read-file.ts";
export { type ImportedRegister, importRegister, type RegisterSummary } from "./import-register.ts";
export { type Life, type LifeFacts, lifeOn } from "./life.ts";
export { readCatalogue, readCatalogueCodes } from "./read-catalogue.ts";
export { type FrameworkFile, readFramework } from "./read-framework.ts";
export {
  branchNames,
  type CatalogueBlock,
  type Classification,
  type RegisterClaim,
  readBranches,
  readCatalogueBlocks,
  readClassifications,
  readRegisterClaims,
  readSuccessions,
  shortBranchName,
} from "./read-reference.ts";
export { saveRegisterSheet } from "./register.postgres.ts";
export type { RegisterSheet } from "./register-sheet.ts";
export {
  firstDayOf,
  type RegistrationDays,
  type Running,
  ranOn,
  registrationOn,
  sheetsOrClaim,
} from "./registration.ts";
export { searchable } from "./searchable.ts";
export { type VersionFacts, type VersionFor, versionFor } from "./version-for.ts";
export { codesGone, type FrameworkChange, frameworkDiff } from "./versions/diff.ts";
export type { DraftCode, FrameworkDraft, Opened } from "./versions/draft.ts";
export { findFrameworkDraft, frameworkDraftsOf } from "./versions/drafts.postgres.ts";
export { discardFrameworkDraft, saveFrameworkDraft } from "./versions/keep-draft.ts";
export { longestOutline, type OutlineFault, readOutline, writeOutline } from "./versions/outline.ts";
export { frameworkOn, type NewVersion, type PutInForceCode, putInForce } from "./versions/put-in-force.ts";
export { findFramework, frameworksOf, saveFramework } from "./versions/versions.postgres.ts";
