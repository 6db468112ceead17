import { recordChange } from "../audit/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { bitAt, withBit } from "../verification/index.ts";
import { type CertificateState, findCertificate, type ReasonClass } from "./certificate.postgres.ts";
import type { CertificateMeans } from "./means.ts";
import { logChange } from "./register-entry.ts";
import { signStatusList } from "./status.ts";
import { saveStatusEvent } from "./status-events.postgres.ts";
import { findStatusList } from "./status-lists.postgres.ts";

export type StateChange = {
  readonly number: string;
  readonly to: CertificateState;
  readonly reasonClass: ReasonClass;
  readonly decidedBy: string;
  readonly secondedBy: string;
};
export type StateRefusal = "number-unknown" | "two-persons-needed" | "already-revoked" | "state-unchanged";

/**
 * Revokes, suspends or reinstates, by two different persons. A revocation is final and shows in the status
 * list; a suspension shows in the register and the log alone. Returns why it was refused, or nothing.
 */
export const changeState = (
  db: Db,
  means: CertificateMeans,
  change: StateChange,
): Promise<StateRefusal | undefined> =>
  inTransaction(db, async (tx) => {
    const certificate = await findCertificate(tx, change.number);
    if (!certificate) return "number-unknown";
    if (
      change.decidedBy.trim() === "" ||
      change.decidedBy === change.secondedBy ||
      change.secondedBy.trim() === ""
    )
      return "two-persons-needed";
    const list = await findStatusList(tx, certificate.statusListId, true);
    if (!list) throw new Error(`status list ${certificate.statusListId} is lost`);
    if (bitAt(list.bits, certificate.statusIndex)) return "already-revoked";
    if (certificate.state === change.to) return "state-unchanged";
    const { to: state, reasonClass, decidedBy, secondedBy } = change;
    await saveStatusEvent(tx, means.world.newId(), certificate, {
      state,
      reasonClass,
      decidedBy,
      secondedBy,
      at: means.world.now(),
    });
    await logChange(tx, means, certificate, state === "issued" ? "reinstated" : state, "");
    if (state === "revoked") {
      const certifier = { id: certificate.certifierId, name: certificate.content.award.certifier.name };
      await signStatusList(tx, means, certifier, list.id, withBit(list.bits, certificate.statusIndex));
    }
    await recordChange(tx, means.world, {
      certifierId: certificate.certifierId,
      act: "certificate-state-changed",
      object: certificate.number,
      why: reasonClass,
      before: { state: certificate.state },
      after: { state, decidedBy, secondedBy },
    });
    return undefined;
  });
