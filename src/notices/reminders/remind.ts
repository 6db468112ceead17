import { accountsOfMembers, loadSession, type SessionFile } from "../../jury/index.ts";
import type { World } from "../../kernel/index.ts";
import { findAccounts, listCertifiers, type RoleHolder, rolesAt } from "../../people/index.ts";
import type { Texts } from "../../rulebook/index.ts";
import type { Db, Task } from "../../storage/index.ts";
import { endLetter } from "../letters/end.ts";
import { reminderLetter } from "../letters/reminder.ts";
import { loadClocks } from "../load-clocks.ts";
import { queueMail } from "../mail/mail.postgres.ts";
import { tellCandidatesConvened } from "../tell/convened.ts";
import { fullName, meetingPlace, type TellingMeans } from "../tell/telling.ts";
import { endRemindersOn } from "./endings.ts";
import { loadEndings } from "./load-endings.ts";
import { type ComingSession, canBeConvened, nears, remindersOn } from "./reminders.ts";

export type RemindingMeans = TellingMeans & { readonly world: World; readonly texts: Texts };

/** Writes the reminders of today for a certifier, each once for good. Answers how many are new. */
export const remind = async (db: Db, means: RemindingMeans, certifierId: string): Promise<number> => {
  const { live, clocks } = await loadClocks(db, means, certifierId);
  const assessors = await rolesAt(db, certifierId, { role: "assessor" });
  const today = means.world.today();
  const coming = live.filter(({ state, heldOn }) => state === "planned" && canBeConvened(heldOn, today));
  const files = (await Promise.all(coming.map(({ id }) => loadSession(db, means.texts, id)))).flatMap(
    (file) => file ?? [],
  );
  const sessions = await Promise.all(
    files
      .filter(({ session }) => nears(session.heldOn, today))
      .map((file) => comingSession(db, file, assessors)),
  );
  const secretariat = (await rolesAt(db, certifierId, { role: "secretariat" })).map(({ account }) => account);
  let written = 0;
  // Those enrolled after their jury was convened are convened in their turn.
  for (const file of files) written += await tellCandidatesConvened(db, means, file);
  for (const reminder of remindersOn({ sessions, clocks, secretariat }, today)) {
    const { about, to } = reminder;
    const sessionId = "session" in reminder ? reminder.session.id : undefined;
    const mail = {
      ...reminderLetter(reminder, means.publicUrl),
      to: to.email,
      certifierId,
      sessionId,
      about,
    };
    if (await queueMail(db, means, mail)) written += 1;
  }
  const endings = await loadEndings(db, certifierId, today);
  for (const reminder of endRemindersOn(endings, today)) {
    const { about, to } = reminder;
    const mail = { ...endLetter(reminder, means.publicUrl), to: to.email, certifierId, about };
    if (await queueMail(db, means, mail)) written += 1;
  }
  return written;
};

const comingSession = async (
  db: Db,
  { session, certification, candidates, members, items }: SessionFile,
  assessors: readonly RoleHolder[],
): Promise<ComingSession> => {
  const seats = await accountsOfMembers(db, session.id);
  const accounts = await findAccounts(db, [...new Set(seats.values())]);
  return {
    id: session.id,
    reference: session.reference,
    certification: certification.title,
    heldOn: session.heldOn,
    place: meetingPlace(session),
    candidates: candidates.flatMap(({ person }) =>
      person.email ? [{ email: person.email, name: fullName(person) }] : [],
    ),
    jurors: members.flatMap(({ id, name, convenedOn }) => {
      const account = convenedOn && accounts.get(seats.get(id) ?? "");
      return account ? [{ email: account.email, name }] : [];
    }),
    assessors: assessors.map(({ account: { email, name }, organisationId }) => ({
      email,
      name,
      missing: missingOf(
        name,
        candidates.filter(({ candidacy }) => candidacy.organisationId === organisationId),
        items.length,
      ),
    })),
  };
};

/** Marks that an assessor has still to note of these candidates. */
const missingOf = (assessor: string, candidates: SessionFile["candidates"], items: number): number =>
  candidates.reduce(
    (missing, { marks }) =>
      missing +
      items -
      new Set(marks.filter((one) => one.assessor === assessor).map(({ item }) => item)).size,
    0,
  );

/** Writes every certifier's reminders, one certifier after the other. */
export const remindTask =
  (db: Db, means: RemindingMeans): Task =>
  async () => {
    for (const { id } of await listCertifiers(db)) await remind(db, means, id);
  };
