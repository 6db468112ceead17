export { type Account, emailKey, type Grant, type Role, roles, type SignedIn } from "./account.ts";
export { findAccounts, grantRole, saveAccount } from "./accounts.postgres.ts";
export { prepareApp, preparedSecret, proveApp } from "./authenticator.ts";
export { addressForApp, type CodeRefusal, codeAt, secretFrom, stepSeconds } from "./authenticator-code.ts";
export { moveCandidateSpace, openCandidateSpace } from "./candidate-space.postgres.ts";
export { deviceOf } from "./device.ts";
export {
  type IdentityProvider,
  identityProvider,
  type ProviderRefusal,
  type ProviderSettings,
} from "./identity-provider.ts";
export {
  type Invitation,
  type InvitationState,
  type Inviting,
  invitableRoles,
  invitationState,
  invitingAs,
} from "./invitation.ts";
export { invitationsOf } from "./invitations.postgres.ts";
export { acceptInvitation, type InviteRefusal, invite, readInvitation, revokeInvitation } from "./invite.ts";
export { keyOf, readNir } from "./nir.ts";
export { renamePasskey } from "./passkeys.postgres.ts";
export { addPasskey, askNewPasskey, askPasskey, usePasskey } from "./passkeys.ts";
export {
  type Certifier,
  eraseNirs,
  findCertifier,
  findPeople,
  isIdentityTaken,
  knownPerson,
  listCertifiers,
  lockPerson,
  replaceIdentity,
  saveCertifier,
  sealedNirs,
} from "./people.postgres.ts";
export {
  type Act,
  type ActName,
  type Actor,
  certifiersWhere,
  may,
  own,
  type PermissionCode,
} from "./permissions.ts";
export {
  type BirthPlace,
  birthPlaceText,
  differingParts,
  type Identity,
  type IdentityPart,
  identityKey,
  type Person,
} from "./person.ts";
export { namedPeople, nirHolders, reducePeople } from "./reduce.postgres.ts";
export { type RoleHolder, rolesAt } from "./role-holders.postgres.ts";
export { seal, unseal } from "./sealed.ts";
export {
  confirmHolder,
  confirmSigner,
  type Factor,
  forgetFactors,
  type HeldFactors,
  heldFactors,
  holdsNone,
  removeFactor,
  type SignerRefusal,
} from "./second-factor.ts";
export { hasAskedTooOften, isLinkGood, oneTimeLink, useLink } from "./sign-in.ts";
export { type IdentityRefusal, signInByProvider } from "./sign-in-by-provider.ts";
export { isSiret } from "./siret.ts";
export {
  closeWebSessionOf,
  closeWebSessions,
  type WebSession,
  webSessionsOf,
} from "./web-sessions.postgres.ts";
export { accountOfSession, signOut } from "./web-sessions.ts";
export { type WithdrawalRefusal, withdrawRole } from "./withdraw-role.ts";
