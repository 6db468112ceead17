import { recordChange } from "../audit/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { findCertificate, type ReasonClass } from "./certificate.postgres.ts";
import { changeState, type StateRefusal } from "./change-state.ts";
import { correctHolder, type EditionRefusal } from "./edition.ts";
import type { CertificateMeans } from "./means.ts";
import {
  type AskedChange,
  dropStateRequest,
  lockStateRequest,
  saveStateRequest,
} from "./state-requests.postgres.ts";

export type AskRefusal = "number-unknown" | "already-revoked" | "state-unchanged" | "request-waiting";

/** Asks for a certificate to be suspended, revoked, reinstated, or its holder's identity put right. Nothing changes until someone else confirms. */
export const askStateChange = (
  db: Db,
  { world }: Pick<CertificateMeans, "world">,
  asked: {
    readonly number: string;
    readonly change: AskedChange;
    readonly reasonClass: ReasonClass;
    readonly accountId: string;
  },
): Promise<AskRefusal | undefined> =>
  inTransaction(db, async (tx): Promise<AskRefusal | undefined> => {
    const certificate = await findCertificate(tx, asked.number);
    if (!certificate) return "number-unknown";
    if (certificate.state === "revoked") return "already-revoked";
    if (certificate.state === asked.change.to) return "state-unchanged";
    const { id: _, certifierId, number } = certificate;
    const { change, reasonClass, accountId: askedBy } = asked;
    const kept = await saveStateRequest(tx, {
      id: world.newId(),
      certifierId,
      number,
      ...change,
      reasonClass,
      askedBy,
      askedAt: world.now(),
    });
    if (!kept) return "request-waiting";
    await recordChange(tx, world, {
      certifierId,
      act: "certificate-change-asked",
      object: number,
      why: reasonClass,
      before: { state: certificate.state },
      after: { state: change.to },
    });
    return undefined;
  });

export type ConfirmRefusal = StateRefusal | EditionRefusal | "request-unknown";

/** Someone who decides, named as the record keeps them. */
export type Deciding = { readonly accountId: string; readonly name: string };

/** Confirms a request and does what it asks. Refused to the person who asked: two are needed. */
export const confirmStateChange = (
  db: Db,
  means: CertificateMeans,
  requestId: string,
  confirming: Deciding,
  nameOf: (accountId: string) => string,
): Promise<ConfirmRefusal | undefined> =>
  inTransaction(db, async (tx): Promise<ConfirmRefusal | undefined> => {
    const request = await lockStateRequest(tx, requestId);
    if (!request) return "request-unknown";
    if (request.askedBy === confirming.accountId) return "two-persons-needed";
    const { number, reasonClass, askedBy } = request;
    const two = { number, decidedBy: nameOf(askedBy), secondedBy: confirming.name };
    const refusal =
      request.to === "corrected"
        ? await correctHolder(tx, means, { ...two, holder: request.holder })
        : await changeState(tx, means, { ...two, to: request.to, reasonClass });
    if (refusal !== "two-persons-needed") await dropStateRequest(tx, requestId);
    return refusal;
  });

/** Takes a request back: the certificate stays as it is. */
export const withdrawStateRequest = (
  db: Db,
  { world }: Pick<CertificateMeans, "world">,
  requestId: string,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const request = await lockStateRequest(tx, requestId);
    if (!request) return;
    await dropStateRequest(tx, requestId);
    const { certifierId, number, to } = request;
    await recordChange(tx, world, {
      certifierId,
      act: "certificate-change-withdrawn",
      object: number,
      before: { state: to },
    });
  });
