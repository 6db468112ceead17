import { type Decision, decide, finding } from "../kernel/index.ts";
import type { Role, SignedIn } from "./account.ts";

/** How far a role reaches: all of the certifier, or only the actor's own organisation, session or person. */
type Reach = "certifier" | "own-organisation" | "own-session" | "own-person";

/** Which role may do which act, and how far. What is not here is not allowed. */
const permissions = {
  "see-sessions": { secretariat: "certifier", assessor: "certifier", "centre-manager": "certifier" },
  "see-session": { secretariat: "certifier", juror: "own-session" },
  "plan-session": { secretariat: "certifier" },
  "manage-centres": { secretariat: "certifier" },
  enrol: { secretariat: "certifier", "centre-manager": "own-organisation" },
  "see-candidate": {
    secretariat: "certifier",
    "centre-manager": "own-organisation",
    juror: "own-session",
    candidate: "own-person",
  },
  "note-mark": { assessor: "certifier" },
  "compose-jury": { secretariat: "certifier" },
  "settle-rule": { secretariat: "certifier" },
  "sign-attendance": { secretariat: "certifier", juror: "own-session" },
  deliberate: { secretariat: "certifier", juror: "own-session" },
  "sign-minutes": { juror: "own-session" },
  award: { secretariat: "certifier" },
  "issue-certificates": { secretariat: "certifier" },
  "invite-people": { secretariat: "certifier", "centre-manager": "own-organisation" },
  "change-certificate-state": { secretariat: "certifier" },
  "see-certificate": { secretariat: "certifier", candidate: "own-person" },
  "keep-keys": { secretariat: "certifier" },
  "keep-personal-data": { secretariat: "certifier" },
  "see-own-data": { candidate: "own-person" },
  "see-letters": { secretariat: "certifier" },
  "see-history": { secretariat: "certifier" },
  "see-statistics": { secretariat: "certifier" },
  "send-holders": { secretariat: "certifier" },
  "try-rulebook": { secretariat: "certifier" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type ActName = keyof typeof permissions;

/** What is to be done, at which certifier, about which organisation, session or person. */
export type Act = {
  readonly name: ActName;
  readonly certifierId: string;
  readonly organisationId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly personId?: string | undefined;
};

/** Someone signed in, with the jury sessions they are appointed to. */
export type Actor = SignedIn & { readonly appointments: readonly string[] };

export type PermissionCode =
  | "role-allows"
  | "no-role-here"
  | "role-does-not-allow"
  | "other-organisation"
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

const answerOf = (
  { role, organisationId, personId }: SignedIn["grants"][number],
  act: Act,
  { appointments }: Actor,
): PermissionCode => {
  const reach = (permissions[act.name] as Partial<Record<Role, Reach>>)[role];
  if (reach === undefined) return "role-does-not-allow";
  if (reach === "own-organisation")
    return organisationId !== undefined && organisationId === act.organisationId
      ? "role-allows"
      : "other-organisation";
  if (reach === "own-session")
    return act.sessionId !== undefined && appointments.includes(act.sessionId)
      ? "role-allows"
      : "not-appointed";
  if (reach === "own-person")
    return personId !== undefined && personId === act.personId ? "role-allows" : "other-person";
  return "role-allows";
};
