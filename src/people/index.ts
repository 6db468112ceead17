export { type Account, emailKey, type Role, type SignedIn } from "./account.ts";
export { findAccounts, grantRole, saveAccount } from "./accounts.postgres.ts";
export { prepareApp, proveApp } from "./authenticator.ts";
export { codeAt, secretFrom, stepSeconds } from "./authenticator-code.ts";
export { deviceOf } from "./device.ts";
export { keyOf, readNir } from "./nir.ts";
export {
  type Certifier,
  eraseNirs,
  findCertifier,
  findPeople,
  knownPerson,
  listCertifiers,
  saveCertifier,
  sealedNirs,
} from "./people.postgres.ts";
export { type Act, type ActName, type Actor, may, type PermissionCode } from "./permissions.ts";
export { type BirthPlace, birthPlaceText, type Identity, identityKey, type Person } from "./person.ts";
export { seal, unseal } from "./sealed.ts";
export { confirmSigner, type HeldFactors, heldFactors, type SignerRefusal } from "./second-factor.ts";
export { hasAskedTooOften, isLinkGood, oneTimeLink, useLink } from "./sign-in.ts";
export { isSiret } from "./siret.ts";
export { webSessionsOf } from "./web-sessions.postgres.ts";
export { accountOfSession, signOut } from "./web-sessions.ts";
