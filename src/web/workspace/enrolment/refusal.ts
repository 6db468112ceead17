import {
  mayNotifyRefusal,
  noteRefusalNotified,
  type RefusalCode,
  readRow,
} from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import { type Decision, finding } from "../../../kernel/index.ts";
import { tellRefused } from "../../../notices/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { type Desk, done } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { readDropped } from "./file.ts";
import { filePage } from "./file-page.tsx";
import { closedPage, enrolPage } from "./page.tsx";
import { type AnsweredLine, openFor, previewPeople } from "./people.ts";

/** Writes to whom a refusal is about, in one transaction with its note in the history; or says why nobody is written to. */
const notify = (
  { means }: Desk,
  session: Session,
  { application, decision }: AnsweredLine,
): Promise<Decision<number, RefusalCode>> =>
  inTransaction(means.db, async (tx) => {
    const may = mayNotifyRefusal(decision);
    if (may.outcome !== "granted") return may;
    const letters = await tellRefused(tx, means, session, application, decision.findings);
    if (letters === 0)
      return { outcome: "refused", findings: [finding<RefusalCode>(false, "refusal-told-to-nobody")] };
    await noteRefusalNotified(tx, means.world, session, decision, letters);
    return {
      outcome: "granted",
      value: letters,
      findings: [finding<RefusalCode>(true, "refusal-told-to-someone")],
    };
  });

/** Notifies the refusal of the one person typed, decided again as typed; nothing else is kept of them. */
export const notifyOne = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readRow("page", { line: 1, cells: typed });
  if ("faults" in read) return enrolPage(desk, session, { typed, faults: read.faults });
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const [answer] = await previewPeople(desk, session, opened, [read]);
  if (!answer) return enrolPage(desk, session, { typed });
  const told = await notify(desk, session, answer);
  return told.outcome === "granted"
    ? done(desk, sessionPath(session, "inscrire"), "refusal-notified", told.value)
    : enrolPage(desk, session, { typed, answer, notNotified: told.findings });
};

/** Notifies the refusal of one line of a dropped file, as the file now stands. */
export const notifyLine = async (desk: Desk, session: Session): Promise<Response> => {
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const file = await readDropped(desk, session);
  const asked = Number((await typedIn(desk.c))["line"]);
  const answers = file ? await previewPeople(desk, session, opened, file.applications) : [];
  const answer = answers.find(({ application }) => application.line === asked);
  if (!file || !answer) return filePage(desk, session);
  const told = await notify(desk, session, answer);
  return told.outcome === "granted"
    ? done(desk, sessionPath(session, `inscrire/fichier/${file.id}`), "refusal-notified", told.value)
    : filePage(desk, session, { notNotified: told.findings });
};
