import { z } from "zod";
import {
  askStateChange,
  type Certificate,
  confirmStateChange,
  duplicate,
  findCertificate,
  reasonClasses,
  type StateRequest,
  stateRequestsOf,
  withdrawStateRequest,
} from "../../certificate/index.ts";
import { tellCorrected, tellStateChanged } from "../../notices/index.ts";
import { findAccounts } from "../../people/index.ts";
import { inTransaction } from "../../storage/index.ts";
import { holderLabels } from "./certificate-editions.tsx";
import { page } from "./certificate-state.tsx";
import { certificatePath, withCertificate } from "./certificates.tsx";
import { type Desk, done } from "./desk.tsx";
import { dayField, maybe, oneOf, readTyped, type Typed, text, typedIn } from "./form.ts";
import { confirmed } from "./signer.tsx";

const Asked = z.object({ to: oneOf(["issued", "suspended", "revoked"]), reason: oneOf(reasonClasses) });

export const askChange = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "change-certificate", async (certificate) => {
    const read = readTyped(Asked, await typedIn(desk.c), {}, desk.t);
    if (!read.ok) return page(desk, certificate);
    const { to, reason: reasonClass } = read.value;
    const refusal = await askStateChange(desk.means.db, desk.means, {
      number: certificate.number,
      change: { to },
      reasonClass,
      accountId: desk.actor.account.id,
    });
    return refusal
      ? page(desk, certificate, { refusal })
      : done(desk, certificatePath(certificate.number), "state-asked");
  });

const Holder = z.object({
  firstNames: text(),
  birthName: text(),
  usageName: maybe(),
  bornOn: dayField,
  birthPlace: text(),
});

/** Asks for the holder's identity to be put right; the president confirms it. */
export const askCorrection = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "change-certificate", async (certificate) => {
    const typed = await typedIn(desk.c);
    const read = readTyped(Holder, typed, holderLabels(desk), desk.t);
    if (!read.ok) return page(desk, certificate, { typed, faults: read.faults });
    const { firstNames, ...others } = read.value;
    const refusal = await askStateChange(desk.means.db, desk.means, {
      number: certificate.number,
      change: { to: "corrected", holder: { ...others, firstNames: firstNames.split(/[\s,]+/) } },
      reasonClass: "error",
      accountId: desk.actor.account.id,
    });
    return refusal
      ? page(desk, certificate, { refusal, typed })
      : done(desk, certificatePath(certificate.number), "state-asked");
  });

export const makeDuplicate = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "change-certificate", async (held) => {
    const { means, actor } = desk;
    const { number } = held;
    const unconfirmed = await confirmed(desk, await typedIn(desk.c));
    if (unconfirmed) return page(desk, held, { refusal: unconfirmed });
    const refusal = await duplicate(means.db, means, { number, by: actor.account.name });
    const certificate = await findCertificate(means.db, number);
    return refusal && certificate
      ? page(desk, certificate, { refusal })
      : done(desk, certificatePath(number), "duplicate-made");
  });

const requestOf = async (
  { means }: Desk,
  { certifierId, number }: Certificate,
  { request }: Typed,
): Promise<StateRequest | undefined> =>
  (await stateRequestsOf(means.db, certifierId)).find((one) => one.id === request && one.number === number);

export const confirmChange = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "confirm-certificate-change", async (certificate) => {
    const { means, actor } = desk;
    const typed = await typedIn(desk.c);
    const request = await requestOf(desk, certificate, typed);
    if (!request) return page(desk, certificate, { refusal: "request-unknown" });
    const unconfirmed = await confirmed(desk, typed);
    if (unconfirmed) return page(desk, certificate, { refusal: unconfirmed });
    const asker = (await findAccounts(means.db, [request.askedBy])).get(request.askedBy);
    const named = (account: { name: string; email: string } | undefined) =>
      account ? `${account.name} (${account.email})` : "?";
    const refusal = await inTransaction(means.db, async (tx) => {
      const refused = await confirmStateChange(
        tx,
        means,
        request.id,
        { accountId: actor.account.id, name: named(actor.account) },
        () => named(asker),
      );
      const changed = refused ? undefined : await findCertificate(tx, certificate.number);
      if (changed) await tellHolder(tx, desk, changed, request);
      return refused;
    });
    return refusal
      ? page(desk, certificate, { refusal })
      : done(desk, certificatePath(certificate.number), "state-changed");
  });

/** Tells the holder what became of their certificate. */
const tellHolder = (
  tx: Desk["means"]["db"],
  { means }: Desk,
  changed: Certificate,
  { to, reasonClass }: StateRequest,
): Promise<void> =>
  to === "corrected"
    ? tellCorrected(tx, means, changed)
    : tellStateChanged(tx, means, changed, { to, reasonClass });

export const withdrawChange = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "drop-certificate-change", async (certificate) => {
    const request = await requestOf(desk, certificate, await typedIn(desk.c));
    if (request) await withdrawStateRequest(desk.means.db, desk.means, request.id);
    return done(desk, certificatePath(certificate.number), "state-withdrawn");
  });
