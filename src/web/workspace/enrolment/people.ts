import {
  type Application,
  type ApplicationCode,
  candidaciesOf,
  dropDraft,
  type Enrolment,
  enrol,
  previewEnrolment,
  type Taking,
} from "../../../candidacy/index.ts";
import { centresOf } from "../../../centre/index.ts";
import { enrolmentSession, lockSession, type Session } from "../../../jury/index.ts";
import type { Decision, Finding } from "../../../kernel/index.ts";
import { tellEnrolled } from "../../../notices/index.ts";
import { findCertifier, type PermissionCode } from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { aboutSession, allows, type Desk } from "../desk.tsx";

/** A line with its answer; one asked for another's centre is refused by permission, before any rule. */
export type AnsweredLine = {
  readonly application: Application;
  readonly decision: Decision<unknown, ApplicationCode | PermissionCode>;
};

/** Centres this person may enrol for at the session's certifier. */
export const centresFor = async (desk: Desk, session: Session) =>
  (await centresOf(desk.means.db, session.certifierId)).filter(({ id }) =>
    allows(desk, "enrol", { ...aboutSession(session), organisationId: id }),
  );

/** Splits what this person may ask from what they may not, by the centre each line names. */
const split = async (desk: Desk, session: Session, applications: readonly Application[]) => {
  const own = new Set((await centresFor(desk, session)).map(({ siret }) => siret));
  const whole = allows(desk, "enrol", { ...aboutSession(session), organisationId: undefined });
  const foreign = (application: Application): boolean => !whole && !own.has(application.centreSiret);
  const refused: AnsweredLine[] = applications.filter(foreign).map((application) => ({
    application,
    decision: { outcome: "refused", findings: [{ outcome: "unmet", code: "other-organisation", facts: {} }] },
  }));
  return { asked: applications.filter((application) => !foreign(application)), refused };
};

export type Opened =
  | { readonly ok: true; readonly value: Parameters<typeof previewEnrolment>[2] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The session people may be enrolled for, or why nobody can be. */
export const openFor = async ({ means }: Desk, { id }: Pick<Session, "id">): Promise<Opened> => {
  const found = await enrolmentSession(means.db, id);
  return found.outcome === "granted"
    ? { ok: true, value: found.value }
    : { ok: false, findings: found.findings };
};

/** What each application would be answered; nobody is enrolled. */
export const previewPeople = async (
  desk: Desk,
  session: Session,
  opened: Opened & { ok: true },
  applications: readonly Application[],
): Promise<readonly AnsweredLine[]> => {
  const { asked, refused } = await split(desk, session, applications);
  return [...(await previewEnrolment(desk.means.db, desk.means, opened.value, asked)), ...refused];
};

export type EnrolmentAnswer = {
  readonly enrolled: number;
  /** The enrolment, by which it can be undone; undefined when nobody was enrolled. */
  readonly id?: string | undefined;
  readonly lines: readonly AnsweredLine[];
};

/**
 * Enrols, opens the space of each whose address is known as theirs and writes to them, in one transaction under the
 * session's lock. With `all`, one line that cannot be enrolled leaves the session untouched.
 */
export const enrolPeople = async (
  desk: Desk,
  session: Session,
  applications: readonly Application[],
  taking: Taking,
  draft?: string,
): Promise<EnrolmentAnswer> => {
  const { means, actor } = desk;
  const { asked, refused } = await split(desk, session, applications);
  if (taking === "all" && refused.length > 0) return { enrolled: 0, lines: refused };
  const certifier = await findCertifier(means.db, session.certifierId);
  return inTransaction(means.db, async (tx) => {
    await lockSession(tx, session.id);
    const opened = await enrolmentSession(tx, session.id);
    if (opened.outcome !== "granted") return { enrolled: 0, lines: refused };
    const before = new Set((await candidaciesOf(tx, session.id)).map(({ id }) => id));
    const enrolment: Enrolment = await enrol(
      tx,
      { ...means, takenBy: actor.account.name },
      opened.value,
      asked,
      taking,
    );
    if (enrolment.taken) {
      await tellEnrolled(tx, means, session, certifier?.name ?? "", before);
      if (draft) await dropDraft(tx, draft);
    }
    return { enrolled: enrolment.enrolled, id: enrolment.id, lines: [...enrolment.answers, ...refused] };
  });
};
