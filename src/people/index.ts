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
export { type BirthPlace, birthPlaceText, type Identity, identityKey, type Person } from "./person.ts";
export { seal, unseal } from "./sealed.ts";
export { keyOf, readNir } from "./nir.ts";
export { isSiret } from "./siret.ts";
