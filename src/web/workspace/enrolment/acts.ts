import { readRow, saveDraft } from "../../../candidacy/index.ts";
import type { Session } from "../../../jury/index.ts";
import { type Desk, done } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { mendDropped, readDropped } from "./file.ts";
import { filePage } from "./file-page.tsx";
import { closedPage, enrolPage } from "./page.tsx";
import { enrolPeople, openFor } from "./people.ts";

/** Sends on to the candidates, where what was enrolled today can be undone. */
const enrolled = (desk: Desk, session: Session, count: number): Response =>
  done(desk, sessionPath(session, "candidats"), "enrolled", count);

/** Enrols the one person typed. */
export const enrolOne = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readRow("page", { line: 1, cells: typed });
  if ("faults" in read) return enrolPage(desk, session, { typed, faults: read.faults });
  const { id, lines } = await enrolPeople(desk, session, [read], "all");
  if (id) return enrolled(desk, session, 1);
  return enrolPage(desk, session, { typed, answer: lines[0] });
};

/** Takes the file in, keeps it sealed, and sends on to its preview. */
export const takeFile = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor } = desk;
  const { file } = await c.req.parseBody();
  if (!(file instanceof File) || file.name === "") return enrolPage(desk, session, { fileMissing: true });
  const id = await saveDraft(means.db, means, {
    certifierId: session.certifierId,
    sessionId: session.id,
    accountId: actor.account.id,
    name: file.name.slice(0, 120),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  return done(desk, sessionPath(session, `inscrire/fichier/${id}`));
};

/** Keeps the cells written again, then shows the file anew; what is not kept is said, and stays typed. */
export const mendFile = async (desk: Desk, session: Session): Promise<Response> => {
  const opened = await openFor(desk, session);
  if (!opened.ok) return closedPage(desk, session, opened.findings);
  const typed = await typedIn(desk.c);
  const decision = await mendDropped(desk, session, opened, typed);
  if (decision?.outcome !== "granted")
    return filePage(desk, session, decision && { typed, findings: decision.findings });
  const { draft } = desk.c.req.param();
  return done(desk, sessionPath(session, `inscrire/fichier/${draft}`));
};

/** Enrols the lines of the file, all or only the good ones, as was chosen. */
export const enrolFile = async (desk: Desk, session: Session): Promise<Response> => {
  const chosen = (await typedIn(desk.c))["taking"];
  const file = await readDropped(desk, session);
  const taking = chosen === "granted" ? "granted" : "all";
  if (!file || (taking === "all" && file.faults.length > 0)) return filePage(desk, session);
  const { id, enrolled: count } = await enrolPeople(desk, session, file.applications, taking, file.id);
  return id ? enrolled(desk, session, count) : filePage(desk, session);
};
