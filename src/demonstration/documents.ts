import {
  type Certificate,
  certificatesOfAwards,
  sealedParchment,
  statusLists,
  statusListUrl,
  trustList,
} from "../certificate/index.ts";
import { awardsOf, loadSession } from "../jury/index.ts";
import { checkpoint } from "../log/index.ts";
import type { Db } from "../storage/index.ts";
import type { TrustList } from "../verification/index.ts";
import type { DemonstrationMeans } from "./means.ts";

/** Takes a file of the demonstration; the command writes it, a test keeps it. */
export type Write = (name: string, content: string | Uint8Array) => void;

/** What was issued, the last CQPM set apart to be revoked, with the names of the files written. */
export type Issued = {
  readonly certificates: readonly Certificate[];
  readonly toRevoke: Certificate;
  readonly files: readonly string[];
  readonly revokedFiles: readonly string[];
};

/** Every certificate and attestation issued by a session, in the order of their numbers. */
export const issuedBy = async (
  db: Db,
  { texts }: DemonstrationMeans,
  reference: string,
): Promise<Certificate[]> => {
  const file = await loadSession(db, texts, reference);
  const awards = await awardsOf(
    db,
    (file?.candidates ?? []).map(({ candidacy }) => candidacy.id),
  );
  return certificatesOfAwards(
    db,
    awards.map(({ id }) => id),
  );
};

/** The three documents of each certificate: the sealed PDF, the credential and its token. Answers their names. */
export const writeDocuments = async (
  db: Db,
  means: DemonstrationMeans,
  write: Write,
  certificates: readonly Certificate[],
  prefix = "",
): Promise<string[]> => {
  const names: string[] = [];
  const keep = (name: string, content: string | Uint8Array): void => {
    write(name, content);
    names.push(name);
  };
  for (const { number, variant, credential, jwt } of certificates) {
    const pdf = await sealedParchment(db, means, number);
    if (!pdf) throw new Error(`${number} has no parchment`);
    keep(`${prefix}${variant === "certificate" ? "parchemin" : "attestation"}-${number}.pdf`, pdf);
    keep(`${prefix}credential-${number}.json`, credential);
    keep(`${prefix}credential-${number}.jwt`, jwt);
  }
  return names;
};

/** What a verifier needs beside a document: issuers and keys, status lists, the log's signed checkpoint. */
export const writeProofs = async (
  db: Db,
  means: DemonstrationMeans,
  write: Write,
): Promise<{ readonly trust: TrustList; readonly lists: ReadonlyMap<string, Uint8Array> }> => {
  const trust = await trustList(db, means);
  write("trust.json", JSON.stringify(trust, null, 2));
  write("checkpoint", await checkpoint(db, means));
  const lists = await statusLists(db);
  for (const { id, credential } of lists) write(`status-${id}.json`, credential);
  return {
    trust,
    lists: new Map(
      lists.map(({ id, credential }) => [
        statusListUrl(means.publicUrl, id),
        new TextEncoder().encode(credential),
      ]),
    ),
  };
};
