export { type Account, emailKey, type Role, type SignedIn } from "./account.ts";
export { findAccounts, grantRole, saveAccount, sessionsOf } from "./accounts.postgres.ts";
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
export { accountOfSession, hasAskedTooOften, isLinkGood, oneTimeLink, signOut, useLink } from "./sign-in.ts";
export { isSiret } from "./siret.ts";
