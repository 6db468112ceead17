import { type Day, dayInParis } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import {
  type Check,
  invalid,
  type Verification,
  type VerifyOptions,
  valid,
  verdictOf,
  verify,
} from "../verification/index.ts";
import { type Certificate, findCertificate } from "./certificate.postgres.ts";
import { holderName } from "./credential.ts";
import { type ReplacedEdition, replacedEditions } from "./editions.postgres.ts";
import { installationKnowledge } from "./knowledge.ts";
import type { CertificateMeans } from "./means.ts";
import { type StateOnDay, stateOn } from "./state-on.ts";
import { statusEvents } from "./status-events.postgres.ts";

/** An answer that the issuer's own register completes: what it said of this very edition on that day. */
export type VerifiedHere = Verification & { readonly register?: StateOnDay | undefined };

/**
 * Verifies with what this installation knows: its issuers and lists, and, for a certificate of its own, the register.
 * A list tells of today alone; the register tells of every day and of suspensions, so its word takes the list's place.
 */
export const verifyHere = async (
  db: Db,
  means: CertificateMeans,
  bytes: Uint8Array,
  asked: Pick<VerifyOptions, "at"> & Partial<Pick<VerifyOptions, "statusLists">>,
): Promise<VerifiedHere> => {
  const known = await installationKnowledge(db, means);
  const statusLists = new Map([...known.statusLists, ...(asked.statusLists ?? [])]);
  const answer = await verify(bytes, { trust: known.trust, statusLists, at: asked.at });
  const on = dayInParis(asked.at);
  const held = await registerCheck(db, answer, on);
  if (!held) return answer;
  const checks = [
    ...answer.checks.filter(({ name }) => name !== "status-list" && name !== "not-revoked"),
    held.check,
  ];
  return { ...answer, checks, verdict: verdictOf(checks), register: held.register };
};

type Held = { readonly check: Check; readonly register?: StateOnDay };

/** What the register says of the edition that a document is; undefined when it is none of ours. */
const registerCheck = async (db: Db, { id, subject }: Verification, on: Day): Promise<Held | undefined> => {
  if (!subject?.number) return undefined;
  const certificate = await findCertificate(db, subject.number);
  if (!certificate) return undefined;
  const register = stateOn(certificate, await statusEvents(db, certificate.id), on);
  if (isEdition(certificate, id, subject.holder))
    return { check: stateCheck(register, certificate), register };
  const replaced = (await replacedEditions(db, certificate.id)).find((edition) =>
    isEdition(edition, id, subject.holder),
  );
  if (!replaced) return undefined;
  if (dayInParis(replaced.at) > on) return { check: stateCheck(register, certificate), register };
  return {
    check: invalid("register-state", "revoked", "replaced-since", replaced.at.toISOString()),
  };
};

/** The same credential; or, for a printed code, which names none, the same holder. */
const isEdition = (
  { credential, content }: Pick<Certificate | ReplacedEdition, "credential" | "content">,
  id: string | undefined,
  holder: string | undefined,
): boolean =>
  id === undefined
    ? holderName(content.award.holder) === holder
    : (JSON.parse(credential) as { readonly id: string }).id === id;

const stateCheck = ({ state, event }: StateOnDay, { issuedOn }: Certificate): Check => {
  const since = event?.at.toISOString();
  switch (state) {
    case "issued":
      return valid("register-state", "in-force");
    case "suspended":
      return invalid("register-state", "suspended", "suspended-since", since);
    case "revoked":
      return invalid("register-state", "revoked", "revoked-since", since);
    case "not-issued":
      return invalid("register-state", "not-yet-valid", "issued-later", issuedOn);
  }
};
