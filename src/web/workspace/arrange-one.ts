import { z } from "zod";
import { arrangeSession, type Session } from "../../jury/index.ts";
import { arrangementLabels, placesField } from "./arrangements.tsx";
import { type Desk, done } from "./desk.tsx";
import { emptyOr, maybe, readTyped, typedIn } from "./form.ts";
import { overview } from "./overview.tsx";
import { sessionPath } from "./session-frame.tsx";

const Arranged = z.object({
  beginsAt: emptyOr(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "hour")),
  room: maybe(),
  places: placesField,
});

/** Keeps hour, room and places of a session that has not opened; or shows what was typed with what to correct. */
export const arrangeOne = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readTyped(Arranged, typed, arrangementLabels(desk), desk.t);
  if (!read.ok) return overview(desk, session, { typed, faults: read.faults });
  const kept = await arrangeSession(desk.means.db, desk.means.world, session.id, read.value);
  return done(desk, sessionPath(session), kept ? "session-placed" : undefined);
};
