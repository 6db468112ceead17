import { isDeepStrictEqual } from "node:util";
import { recordChange } from "../audit/index.ts";
import { searchable } from "../referential/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { withBit } from "../verification/index.ts";
import { type Certificate, findCertificate } from "./certificate.postgres.ts";
import { keepReplaced, saveEdition, signedSince } from "./editions.postgres.ts";
import { issuerKeys } from "./issuer-keys.ts";
import type { CertificateMeans } from "./means.ts";
import { queuePrinting } from "./print.ts";
import { logChange, registerEntry } from "./register-entry.ts";
import { signingKeys } from "./signing-keys.postgres.ts";
import { signStatusList } from "./status.ts";
import { findStatusList } from "./status-lists.postgres.ts";
import type { CorrectedHolder } from "./to-issue.ts";

export type EditionRefusal =
  | "number-unknown"
  | "not-in-force"
  | "two-persons-needed"
  | "holder-unchanged"
  | "name-missing";

/** Prints a certificate again, marked as a duplicate of the day: same number, same credential. Several may follow. */
export const duplicate = (
  db: Db,
  means: CertificateMeans,
  asked: { readonly number: string; readonly by: string },
): Promise<EditionRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const held = await findCertificate(tx, asked.number, true);
    if (!held) return "number-unknown";
    if (held.state !== "issued") return "not-in-force";
    const { world } = means;
    await keepReplaced(tx, world.newId(), held, { decidedBy: asked.by, at: world.now() });
    await saveEdition(tx, { ...held, edition: { kind: "duplicate", on: world.today() } });
    await queuePrinting(tx, held.certifierId);
    await recordChange(tx, world, {
      certifierId: held.certifierId,
      act: "certificate-duplicated",
      object: held.number,
      before: { edition: held.edition.kind },
      after: { edition: "duplicate", on: world.today() },
    });
    return undefined;
  });

/**
 * Issues a certificate again under the same number with the holder's identity put right, by two persons. The former
 * credential is revoked in the status list and the log, its edition is kept as it was; the new one is signed and
 * logged. Day of issue and award stay those of the first.
 */
export const correctHolder = (
  db: Db,
  means: CertificateMeans,
  asked: {
    readonly number: string;
    readonly holder: CorrectedHolder;
    readonly decidedBy: string;
    readonly secondedBy: string;
  },
): Promise<EditionRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const held = await findCertificate(tx, asked.number, true);
    if (!held) return "number-unknown";
    if (held.state !== "issued") return "not-in-force";
    if (
      asked.decidedBy.trim() === "" ||
      asked.secondedBy.trim() === "" ||
      asked.decidedBy === asked.secondedBy
    )
      return "two-persons-needed";
    const { award, piece } = held.content;
    const { firstNames, birthName, usageName } = asked.holder;
    const { bornOn = award.holder.bornOn, birthPlace = award.holder.birthPlace } = asked.holder;
    const holder = { ...award.holder, firstNames, birthName, usageName, bornOn, birthPlace };
    if (isDeepStrictEqual(identityIn(holder), identityIn(award.holder))) return "holder-unchanged";
    if (birthName.trim() === "" || firstNames.length === 0) return "name-missing";
    await replace(tx, means, { ...held, content: { award: { ...award, holder }, piece } }, held, {
      kind: "corrected",
      decidedBy: asked.decidedBy,
      secondedBy: asked.secondedBy,
    });
    await recordChange(tx, means.world, {
      certifierId: held.certifierId,
      act: "certificate-name-corrected",
      object: held.number,
      before: identityIn(award.holder),
      after: { ...identityIn(holder), decidedBy: asked.decidedBy, secondedBy: asked.secondedBy },
    });
    return undefined;
  });

const identityIn = ({ firstNames, birthName, usageName, bornOn, birthPlace }: CorrectedHolder) => ({
  firstNames,
  birthName,
  usageName,
  bornOn,
  birthPlace,
});

/**
 * Signs anew every certificate that a compromised key signed since others may have had it: the log cannot show
 * those from before. Each in one transaction; run again, it takes up what is left. Answers the numbers renewed.
 */
export const renewAfterCompromise = async (
  db: Db,
  means: CertificateMeans,
  asked: { readonly certifierId: string; readonly keyId: string; readonly by: string },
): Promise<string[]> => {
  const key = (await signingKeys(db, asked.certifierId)).find(({ id }) => id === asked.keyId);
  if (!key?.compromisedFrom) return [];
  const numbers = await signedSince(db, asked.certifierId, key.id, key.compromisedFrom);
  for (const number of numbers)
    await inTransaction(db, async (tx) => {
      const held = await findCertificate(tx, number, true);
      if (!held) return;
      await replace(tx, means, held, held, { kind: "renewed", decidedBy: asked.by });
      await recordChange(tx, means.world, {
        certifierId: held.certifierId,
        act: "certificate-renewed",
        object: number,
        why: key.id,
      });
    });
  return numbers;
};

/** Revokes the credential of the edition in force, keeps that edition, and puts a newly signed one in its place. */
const replace = async (
  tx: Db,
  means: CertificateMeans,
  { id, number, issuedOn, content, ...rest }: Certificate,
  held: Certificate,
  by: {
    readonly kind: "corrected" | "renewed";
    readonly decidedBy: string;
    readonly secondedBy?: string | undefined;
  },
): Promise<void> => {
  const { world } = means;
  const { certifier } = held.content.award;
  const list = await findStatusList(tx, held.statusListId, true);
  if (!list) throw new Error(`status list ${held.statusListId} is lost`);
  await keepReplaced(tx, world.newId(), held, { ...by, at: world.now() });
  await logChange(tx, means, held, "revoked", "");
  await signStatusList(tx, means, certifier, list.id, withBit(list.bits, held.statusIndex));
  const keys = await issuerKeys(tx, means, certifier);
  const { id: _, ...entry } = await registerEntry(tx, means, keys, content, { number, issuedOn });
  await saveEdition(tx, {
    ...rest,
    ...entry,
    id,
    number,
    issuedOn,
    content,
    birthNameNorm: searchable(content.award.holder.birthName),
    edition: { kind: by.kind, on: world.today(), replaces: printedOn(held) },
  });
  await queuePrinting(tx, held.certifierId);
};

/** The day of the sheet that a new one replaces. */
const printedOn = ({ edition, issuedOn }: Certificate) => (edition.kind === "first" ? issuedOn : edition.on);
