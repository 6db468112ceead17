import { randomInt } from "node:crypto";
import { type Db, inTransaction } from "../storage/index.ts";
import { emptyBits, encodeBits, listLength, statusContexts, statusListId } from "../verification/index.ts";
import { issuerDid } from "./credential.ts";
import { issuerKeys, type NamedCertifier } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { withProof } from "./sign.ts";
import { findStatusList, firstFree, type StatusListRow, saveStatusList } from "./status-lists.postgres.ts";

const daysFresh = 7;
const dayMs = 86_400_000;

export const statusListUrl = (publicUrl: string, id: string): string => `${publicUrl}/statuts/${id}`;

/** Signs a list as a credential that stays fresh for seven days. */
export const signStatusList = async (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  id: string,
  bits: Uint8Array,
): Promise<StatusListRow> => {
  const now = means.world.now();
  const validUntil = new Date(now.getTime() + daysFresh * dayMs);
  const second = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;
  const url = statusListUrl(means.publicUrl, id);
  const document = {
    "@context": [statusContexts[0]] as [(typeof statusContexts)[0]],
    id: url,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: issuerDid(means.publicUrl, certifier.id),
    validFrom: second(now),
    validUntil: second(validUntil),
    credentialSubject: {
      id: `${url}#list`,
      type: "BitstringStatusList",
      statusPurpose: "revocation",
      encodedList: encodeBits(bits),
    },
  };
  const { credential } = await issuerKeys(db, means, certifier);
  const list = {
    id,
    certifierId: certifier.id,
    bits,
    credential: JSON.stringify(await withProof(document, "status-list", credential, now)),
    validUntil,
  };
  await saveStatusList(db, list);
  return list;
};

/** A place in one of a certifier's lists of a year. `index` counts through the lists, the first of them first. */
export type StatusPlace = { readonly listId: string; readonly indexInList: number; readonly index: number };

/** Lists of one certifier and year: enough for eight million documents. */
const mostLists = 64;
const triesPerList = 16;

/**
 * A free place in the certifier's lists of the year, drawn at random so that it says nothing of the order of issue.
 * A list in which every draw was taken is left for the next, made at its first use.
 */
export const freePlace = async (
  db: Db,
  means: CertificateMeans,
  certifier: NamedCertifier,
  year: number,
): Promise<StatusPlace> => {
  for (let rank = 0; rank < mostLists; rank++) {
    const listId = statusListId(certifier.id, year, rank);
    const drawn = Array.from({ length: triesPerList }, () => randomInt(listLength));
    const { held, free } = await firstFree(db, listId, drawn);
    if (!held) await signStatusList(db, means, certifier, listId, emptyBits());
    if (free !== null) return { listId, indexInList: free, index: rank * listLength + free };
  }
  throw new Error(`the status lists of ${certifier.id} for ${year} are full`);
};

/** The same place counted through the certifier's lists of its year, from what the register keeps of it. */
export const placeIn = (certifierId: string, listId: string, indexInList: number): number => {
  const rank = /^\d{4}-(\d+)$/.exec(listId.slice(certifierId.length + 1))?.[1];
  return (rank === undefined ? 0 : Number(rank) - 1) * listLength + indexInList;
};

/** The list as it is served: signed anew when its freshness is about to end. */
export const servedStatusList = (
  db: Db,
  means: CertificateMeans,
  id: string,
  certifierName: (id: string) => Promise<string>,
): Promise<StatusListRow | undefined> =>
  inTransaction(db, async (tx) => {
    const list = await findStatusList(tx, id, true);
    if (!list || list.validUntil.getTime() - means.world.now().getTime() > dayMs) return list;
    return signStatusList(
      tx,
      means,
      { id: list.certifierId, name: await certifierName(list.certifierId) },
      id,
      list.bits,
    );
  });
