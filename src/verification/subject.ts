import { dayInParis } from "../kernel/index.ts";
import type { OwnCredential } from "./profile.ts";

/** What a document says of itself, once it could be read. Others' credentials need bear neither number nor name. */
export type Subject = {
  readonly number?: string | undefined;
  readonly title: string;
  readonly holder?: string | undefined;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly awardedOn?: string | undefined;
};

export const ownSubject = ({
  name,
  issuer,
  credentialSubject,
  validFrom,
  awardedDate,
}: OwnCredential): Subject => ({
  number: credentialSubject.licenseNumber,
  title: name,
  holder: credentialSubject.identifier[0].identityHash,
  issuer: issuer.name,
  issuedOn: dayInParis(new Date(validFrom)),
  awardedOn: dayInParis(new Date(awardedDate)),
});
