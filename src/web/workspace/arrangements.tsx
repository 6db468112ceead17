import type { FC } from "hono/jsx";
import type { Session } from "../../jury/index.ts";
import { type FieldFault, TextField } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import { count, emptyOr, type Typed } from "./form.ts";
import { sessionPath } from "./session-frame.tsx";

export const arrangementLabels = ({ t }: Desk) => ({
  beginsAt: t("Heure de début (facultatif)", "Hour of beginning (optional)"),
  room: t("Adresse et salle (facultatif)", "Address and room (optional)"),
  places: t("Nombre de places (facultatif)", "Number of places (optional)"),
});

/** How many candidates a session takes: one at least, or left unsaid. */
export const placesField = emptyOr(count.refine((places) => places > 0, "number"));

type Props = {
  readonly desk: Desk;
  readonly session: Session;
  readonly typed: Typed | undefined;
  readonly faults: readonly FieldFault[];
};

/** At what hour and in which room a planned sitting is held, as its convocations say, and how many it takes. */
export const Arrangements: FC<Props> = ({ desk, session, typed, faults }) => {
  const { t, at } = desk;
  const labels = arrangementLabels(desk);
  return (
    <details open={faults.length > 0 ? true : undefined}>
      <summary>{t("Heure, salle et places", "Hour, room and places")}</summary>
      <form method="post" action={href(at, sessionPath(session, "lieu"))} class="sheet flow">
        <div class="wide-fields">
          <TextField
            name="beginsAt"
            type="time"
            label={labels.beginsAt}
            hint={t("Dite par les convocations.", "Told by the convocations.")}
            value={typed?.["beginsAt"] ?? session.beginsAt}
            faults={faults}
          />
          <TextField
            name="room"
            label={labels.room}
            hint={t("Dites par les convocations.", "Told by the convocations.")}
            value={typed?.["room"] ?? session.room}
            faults={faults}
          />
          <TextField
            name="places"
            inputmode="numeric"
            label={labels.places}
            hint={t(
              "Une fois prises, plus aucune inscription n'est acceptée.",
              "Once they are taken, no enrolment is accepted any more.",
            )}
            value={typed?.["places"] ?? session.places?.toString()}
            faults={faults}
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
};

/** How many places are left, or that none is. */
export const placesText = (places: number, taken: number, { t }: Desk): string =>
  taken >= places
    ? t(`${places}, toutes prises`, `${places}, all taken`)
    : t(`${places}, dont ${places - taken} libre(s)`, `${places}, ${places - taken} free`);
