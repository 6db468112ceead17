import type { FC } from "hono/jsx";
import { z } from "zod";
import { placeSession, type Session } from "../../jury/index.ts";
import { TextField } from "../components/index.ts";
import { href } from "../page.ts";
import { type Desk, done } from "./desk.tsx";
import { maybe, readTyped, typedIn } from "./form.ts";
import { sessionPath } from "./session-frame.tsx";

/** At what hour and in which room a planned sitting is held: what its convocations say. */
export const HourAndRoom: FC<{ desk: Desk; session: Session }> = ({ desk: { t, at }, session }) => (
  <details>
    <summary>
      {t("Heure et salle, dites par les convocations", "Hour and room, as convocations tell them")}
    </summary>
    <form method="post" action={href(at, sessionPath(session, "lieu"))} class="sheet flow">
      <div class="wide-fields">
        <TextField
          name="beginsAt"
          type="time"
          label={t("Heure de début (facultatif)", "Hour of beginning (optional)")}
          value={session.beginsAt}
        />
        <TextField
          name="room"
          label={t("Adresse et salle (facultatif)", "Address and room (optional)")}
          value={session.room}
        />
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Enregistrer", "Save")}
        </button>
      </p>
    </form>
  </details>
);

const Placed = z.object({
  beginsAt: z
    .literal("")
    .transform(() => undefined)
    .or(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "choice"))
    .optional(),
  room: maybe(),
});

/** Keeps them until the session opens; what cannot be read changes nothing. */
export const placeOne = async (desk: Desk, session: Session): Promise<Response> => {
  const read = readTyped(Placed, await typedIn(desk.c), {}, desk.t);
  const kept = read.ok && (await placeSession(desk.means.db, desk.means.world, session.id, read.value));
  return kept ? done(desk, sessionPath(session), "session-placed") : done(desk, sessionPath(session));
};
