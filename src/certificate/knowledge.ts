import { findCertifier } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import type { TrustList } from "../verification/index.ts";
import type { CertificateMeans } from "./means.ts";
import { servedStatusList, statusListUrl } from "./status.ts";
import { statusLists } from "./status-lists.postgres.ts";
import { trustList } from "./trust.ts";

/** What the installation knows when it verifies: its own issuers, and their status lists by address. */
export type InstallationKnowledge = {
  readonly trust: TrustList;
  readonly statusLists: ReadonlyMap<string, Uint8Array>;
};

/** The lists as they would be served now: one whose freshness is about to end is signed anew. */
export const installationKnowledge = async (
  db: Db,
  means: CertificateMeans,
): Promise<InstallationKnowledge> => {
  const lists = new Map<string, Uint8Array>();
  for (const { id } of await statusLists(db)) {
    const served = await servedStatusList(db, means, id, certifierName(db));
    if (served) lists.set(statusListUrl(means.publicUrl, id), Buffer.from(served.credential));
  }
  return { trust: await trustList(db, means), statusLists: lists };
};

/** Names the certifier that a list is signed for. */
export const certifierName =
  (db: Db) =>
  async (id: string): Promise<string> =>
    (await findCertifier(db, id))?.name ?? id;
