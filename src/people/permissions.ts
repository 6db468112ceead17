import { type Decision, decide, finding } from "../kernel/index.ts";
import type { Grant, Role, SignedIn } from "./account.ts";

/**
 * How far a role reaches: all of the certifier, or only the actor's own organisation, the sessions that it organises, the
 * sessions they are appointed to, or the person they are.
 */
type Reach = "certifier" | "own-organisation" | "organised" | "appointed" | "own-person";

/** The certifier's own people: who prepares, who signs, who reads. All see all of it. */
const its = { secretariat: "certifier", president: "certifier", reader: "certifier" } as const;

/** Which role may do which act, and how far. What is not here is not allowed. docs/roles.md shows it page by page. */
const permissions = {
  "see-sessions": {
    ...its,
    organiser: "organised",
    "centre-manager": "certifier",
    trainer: "certifier",
    juror: "appointed",
    regulator: "certifier",
  },
  "see-session": { ...its, organiser: "organised", juror: "appointed" },
  "plan-session": { secretariat: "certifier", organiser: "own-organisation" },
  "see-centres": { ...its, regulator: "certifier" },
  "manage-centres": { secretariat: "certifier" },
  enrol: { secretariat: "certifier", organiser: "organised", "centre-manager": "own-organisation" },
  "record-vae-step": { secretariat: "certifier", organiser: "organised" },
  "prepare-candidate": { "centre-manager": "own-organisation", trainer: "own-organisation" },
  "declare-start": { "centre-manager": "own-organisation" },
  "correct-identity": { secretariat: "certifier", "centre-manager": "own-organisation" },
  "settle-address": { secretariat: "certifier" },
  "see-candidate": {
    ...its,
    organiser: "organised",
    "centre-manager": "own-organisation",
    trainer: "own-organisation",
    juror: "appointed",
    candidate: "own-person",
  },
  "see-appeal": { ...its, candidate: "own-person" },
  "lodge-appeal": { secretariat: "certifier", candidate: "own-person" },
  "answer-appeal": { secretariat: "certifier" },
  "see-pieces": {
    ...its,
    organiser: "organised",
    "centre-manager": "own-organisation",
    trainer: "own-organisation",
    assessor: "own-organisation",
    juror: "appointed",
    candidate: "own-person",
  },
  "add-piece": {
    secretariat: "certifier",
    organiser: "organised",
    "centre-manager": "own-organisation",
    trainer: "own-organisation",
    assessor: "own-organisation",
    candidate: "own-person",
  },
  "keep-pieces": { secretariat: "certifier", organiser: "organised" },
  "note-mark": { assessor: "own-organisation" },
  "see-frameworks": its,
  "keep-frameworks": { secretariat: "certifier" },
  "see-jury-pool": { ...its, organiser: "organised" },
  "keep-jury-pool": { secretariat: "certifier" },
  "answer-convocation": { juror: "appointed" },
  "compose-jury": { secretariat: "certifier", organiser: "organised" },
  "print-papers": { ...its, organiser: "organised" },
  "settle-rule": { secretariat: "certifier" },
  "sign-attendance": { secretariat: "certifier", organiser: "organised", juror: "appointed" },
  deliberate: { secretariat: "certifier", organiser: "organised", juror: "appointed" },
  "sign-minutes": { juror: "appointed" },
  "see-awards": its,
  award: { secretariat: "certifier", president: "certifier" },
  "see-certificates": its,
  "issue-certificates": { secretariat: "certifier", president: "certifier" },
  "see-certificate": { ...its, candidate: "own-person" },
  "share-certificate": { candidate: "own-person" },
  "change-certificate": { secretariat: "certifier" },
  "confirm-certificate-change": { president: "certifier" },
  "drop-certificate-change": { secretariat: "certifier", president: "certifier" },
  "see-keys": { ...its, operator: "certifier" },
  "keep-keys": { secretariat: "certifier", president: "certifier" },
  "see-health": { ...its, operator: "certifier" },
  "see-personal-data": its,
  "keep-personal-data": { secretariat: "certifier" },
  "see-own-data": { candidate: "own-person" },
  "see-letters": its,
  "send-letters-again": { secretariat: "certifier" },
  search: {
    ...its,
    organiser: "organised",
    "centre-manager": "own-organisation",
    trainer: "own-organisation",
  },
  "see-history": its,
  "see-statistics": { ...its, organiser: "organised", regulator: "certifier" },
  "see-holders-sent": its,
  "send-holders": { secretariat: "certifier" },
  "try-rulebook": its,
  "see-roles": its,
  "withdraw-role": { secretariat: "certifier" },
  "invite-people": { secretariat: "certifier", "centre-manager": "own-organisation" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type ActName = keyof typeof permissions;

/** Stands for whichever organisation, session or person is the actor's own: a list, whose entries are asked one by one. */
export const own = "own";

/** What is to be done, at which certifier, about which organisation, session or person. */
export type Act = {
  readonly name: ActName;
  readonly certifierId: string;
  readonly organisationId?: string | undefined;
  readonly sessionId?: string | undefined;
  /** The organisation that organises the session. */
  readonly organiserId?: string | undefined;
  readonly personId?: string | undefined;
};

/** Someone signed in, with the jury sessions they are appointed to. */
export type Actor = SignedIn & { readonly appointments: readonly string[] };

export type PermissionCode =
  | "role-allows"
  | "no-role-here"
  | "role-does-not-allow"
  | "other-organisation"
  | "other-organiser"
  | "not-appointed"
  | "other-person";

/** May this actor do this act? One role that allows it is enough; else every role held says why it does not. */
export const may = (actor: Actor, act: Act): Decision<Role, PermissionCode> => {
  const held = actor.grants.filter(({ certifierId }) => certifierId === act.certifierId);
  const answers = held.map((grant) => ({ role: grant.role, code: answerOf(grant, act, actor) }));
  const allowing = answers.find(({ code }) => code === "role-allows");
  if (allowing)
    return decide(
      [finding<PermissionCode>(true, "role-allows", { role: allowing.role, act: act.name })],
      () => allowing.role,
    );
  if (answers.length === 0)
    return {
      outcome: "refused",
      findings: [finding<PermissionCode>(false, "no-role-here", { act: act.name })],
    };
  return {
    outcome: "refused",
    findings: answers.map(({ role, code }) => finding<PermissionCode>(false, code, { role, act: act.name })),
  };
};

/** Certifiers at which this actor may do the act, be it for their own organisation, sessions or person alone. */
export const certifiersWhere = (actor: Actor, name: ActName): string[] => {
  const act = { name, organisationId: own, sessionId: own, organiserId: own, personId: own };
  return [...new Set(actor.grants.map(({ certifierId }) => certifierId))].filter(
    (certifierId) => may(actor, { ...act, certifierId }).outcome === "granted",
  );
};

const isOwn = (asked: string | undefined, held: readonly string[]): boolean =>
  asked === own ? held.length > 0 : asked !== undefined && held.includes(asked);

const answerOf = (
  { role, organisationId, personId }: Grant,
  act: Act,
  { appointments }: Actor,
): PermissionCode => {
  const reach: Reach | undefined = (permissions[act.name] as Partial<Record<Role, Reach>>)[role];
  const organisations = organisationId === undefined ? [] : [organisationId];
  const persons = personId === undefined ? [] : [personId];
  switch (reach) {
    case undefined:
      return "role-does-not-allow";
    case "certifier":
      return "role-allows";
    case "own-organisation":
      return isOwn(act.organisationId, organisations) ? "role-allows" : "other-organisation";
    case "organised":
      return isOwn(act.organiserId, organisations) ? "role-allows" : "other-organiser";
    case "appointed":
      return isOwn(act.sessionId, appointments) ? "role-allows" : "not-appointed";
    case "own-person":
      return isOwn(act.personId, persons) ? "role-allows" : "other-person";
  }
};
