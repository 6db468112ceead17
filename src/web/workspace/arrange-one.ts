import { z } from "zod";
import { arrangeSession, type Session } from "../../jury/index.ts";
import { arrangementLabels, placesField } from "./arrangements.tsx";
import { type Desk, done, refuse } from "./desk.tsx";
import { emptyOr, maybe, readTyped, typedIn } from "./form.ts";
import { overview } from "./overview.tsx";
import { sessionPath } from "./session-frame.tsx";

const Arranged = z.object({
  beginsAt: emptyOr(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "hour")),
  room: maybe(),
  places: placesField,
});

/** Keeps hour, room and places of a session that has not opened; or says why not, what is to correct with what was typed. */
export const arrangeOne = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const read = readTyped(Arranged, typed, arrangementLabels(desk), desk.t);
  if (!read.ok) return overview(desk, session, { typed, faults: read.faults });
  const kept = await arrangeSession(desk.means.db, desk.means.world, session.id, read.value);
  return kept
    ? done(desk, sessionPath(session), "session-placed")
    : refuse(desk, [{ outcome: "unmet", code: "session-not-planned", facts: { state: session.state } }], 422);
};
