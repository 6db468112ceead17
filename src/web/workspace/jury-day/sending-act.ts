import { z } from "zod";
import { noteMinutesSent, type Session } from "../../../jury/index.ts";
import { type Desk, done, notFound } from "../desk.tsx";
import { dayField, readTyped, typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { minutesPage } from "./minutes.tsx";
import { sendingLabels } from "./sending.tsx";

const Sent = z.object({ sentOn: dayField });

/** Notes the day, or shows every reason against it with what was typed. */
export const noteSending = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readTyped(Sent, typed, sendingLabels(desk), desk.t);
  if (!read.ok) return minutesPage(desk, session, { typed, faults: read.faults });
  const decision = await noteMinutesSent(desk.means.db, desk.means, session.id, read.value.sentOn);
  if (!decision) return notFound(desk);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "minutes-sent")
    : minutesPage(desk, session, { typed, refused: decision.findings });
};
