import { type Db, inTransaction } from "../storage/index.ts";
import { type CertificateState, findCertificate, type ReasonClass } from "./certificate.postgres.ts";
import { changeState, type StateRefusal } from "./change-state.ts";
import type { CertificateMeans } from "./means.ts";
import { dropStateRequest, lockStateRequest, saveStateRequest } from "./state-requests.postgres.ts";

export type AskRefusal = "number-unknown" | "already-revoked" | "state-unchanged" | "request-waiting";

/** Asks for a certificate to be suspended, revoked or reinstated. Nothing changes until someone else confirms. */
export const askStateChange = (
  db: Db,
  { world }: Pick<CertificateMeans, "world">,
  asked: {
    readonly number: string;
    readonly to: CertificateState;
    readonly reasonClass: ReasonClass;
    readonly accountId: string;
  },
): Promise<AskRefusal | undefined> =>
  inTransaction(db, async (tx): Promise<AskRefusal | undefined> => {
    const certificate = await findCertificate(tx, asked.number);
    if (!certificate) return "number-unknown";
    if (certificate.state === "revoked") return "already-revoked";
    if (certificate.state === asked.to) return "state-unchanged";
    const { id: _, certifierId, number } = certificate;
    const { to, reasonClass, accountId: askedBy } = asked;
    const kept = await saveStateRequest(tx, {
      id: world.newId(),
      certifierId,
      number,
      to,
      reasonClass,
      askedBy,
      askedAt: world.now(),
    });
    return kept ? undefined : "request-waiting";
  });

export type ConfirmRefusal = StateRefusal | "request-unknown";

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
    const { number, to, reasonClass, askedBy } = request;
    const refusal = await changeState(tx, means, {
      number,
      to,
      reasonClass,
      decidedBy: nameOf(askedBy),
      secondedBy: confirming.name,
    });
    if (refusal !== "two-persons-needed") await dropStateRequest(tx, requestId);
    return refusal;
  });

/** Takes a request back: the certificate stays as it is. */
export const withdrawStateRequest = (db: Db, requestId: string): Promise<void> =>
  dropStateRequest(db, requestId);
