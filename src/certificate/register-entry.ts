import { createHash, randomBytes } from "node:crypto";
import type { Day } from "../kernel/index.ts";
import { yearOf } from "../kernel/index.ts";
import { appendEvent } from "../log/index.ts";
import type { Db } from "../storage/index.ts";
import type { CertificateContent, RegisterEntry } from "./certificate.postgres.ts";
import { credentialOf, issuerDid } from "./credential.ts";
import type { IssuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { asToken, withProof } from "./sign.ts";
import { freePlace, statusListUrl } from "./status.ts";

/**
 * Makes what the register keeps of a document in the caller's transaction: its credential and token, signed, its
 * place in a status list, and its deposit in the public log.
 */
export const registerEntry = async (
  tx: Db,
  means: CertificateMeans,
  keys: IssuerKeys,
  { award, piece }: CertificateContent,
  { number, issuedOn }: { readonly number: string; readonly issuedOn: Day },
): Promise<RegisterEntry & { readonly id: string }> => {
  const { world, publicUrl } = means;
  const { certifier } = award;
  const place = await freePlace(tx, means, certifier, yearOf(issuedOn));
  const [id, subjectId] = [world.newId(), world.newId()];
  const unsigned = credentialOf(award, piece, {
    id,
    subjectId,
    evidenceId: world.newId(),
    resultIds: award.blocks.map(() => world.newId()),
    number,
    issuedOn,
    publicUrl,
    statusList: statusListUrl(publicUrl, place.listId),
    statusIndex: place.indexInList,
  });
  const signed = await withProof(unsigned, "credential", keys.credential, world.now());
  const credential = JSON.stringify(signed);
  const entry = {
    id,
    credential,
    jwt: await asToken(signed, keys.token),
    statusListId: place.listId,
    statusIndex: place.indexInList,
  };
  const logTicket = await logChange(
    tx,
    means,
    { ...entry, certifierId: certifier.id },
    "issued",
    holderCommitment(subjectId),
  );
  return { ...entry, logTicket };
};

/** The person only as a hash with a salt that is kept nowhere: the log alone leads to no one. */
const holderCommitment = (subjectId: string): string =>
  createHash("sha256").update(randomBytes(16)).update(subjectId).digest("base64url");

/** Deposits in the public log what happens to a credential. */
export const logChange = (
  tx: Db,
  { world, publicUrl }: CertificateMeans,
  entry: Pick<RegisterEntry, "credential" | "statusListId" | "statusIndex"> & {
    readonly certifierId: string;
  },
  kind: "issued" | "revoked" | "suspended" | "reinstated",
  holder: string,
): Promise<number> =>
  appendEvent(tx, {
    kind,
    issuer: issuerDid(publicUrl, entry.certifierId),
    credential: createHash("sha256").update(entry.credential).digest("base64url"),
    holder,
    statusList: statusListUrl(publicUrl, entry.statusListId),
    statusIndex: entry.statusIndex,
    at: `${world.now().toISOString().slice(0, 19)}Z`,
  });
