import { type Db, inTransaction } from "../storage/index.ts";
import { emptyBits, encodeBits, statusContexts } from "../verification/index.ts";
import { issuerDid } from "./credential.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { withProof } from "./sign.ts";
import { findStatusList, type StatusListRow, saveStatusList } from "./status-lists.postgres.ts";

const daysFresh = 7;
const dayMs = 86_400_000;

export const statusListUrl = (publicUrl: string, id: string): string => `${publicUrl}/statuts/${id}`;

/** Signs a list as a credential that stays fresh for seven days. */
export const signStatusList = async (
  db: Db,
  means: CertificateMeans,
  certifier: { readonly id: string; readonly name: string },
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

/** The list that this certifier's certificates of the year point to, made at its first use. */
export const listOfYear = async (
  db: Db,
  means: CertificateMeans,
  certifier: { readonly id: string; readonly name: string },
  year: number,
): Promise<StatusListRow> => {
  const id = `${certifier.id}-${year}`;
  return (await findStatusList(db, id)) ?? signStatusList(db, means, certifier, id, emptyBits());
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
