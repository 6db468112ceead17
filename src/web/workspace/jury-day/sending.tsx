import type { FC } from "hono/jsx";
import type { SessionFile } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { type FieldFault, TextField } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { aboutSession, allows, type Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";

export const sendingLabels = ({ t }: Desk) => ({ sentOn: t("Transmis le", "Sent on") });

type Props = {
  readonly desk: Desk;
  readonly file: Pick<SessionFile, "session" | "rules">;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
};

/** To whom the branch's text sends the minutes once signed, since when they are there, and the day to note. */
export const Sending: FC<Props> = ({ desk, file: { session, rules }, typed, faults }) => {
  const { t, at, means } = desk;
  const sent = rules.ask("minutes.sent");
  if (!sent.stated) return null;
  const { minutesSentOn: on } = session;
  return (
    <section class="flow" id="transmission">
      <h2>{t("Transmission", "Sending")}</h2>
      <p>
        {on
          ? t(
              `Transmis le ${dayText(on)} : ${sent.value.to}.`,
              `Sent on ${dayText(on, "en")}: ${sent.value.to}.`,
            )
          : t(`À transmettre : ${sent.value.to}.`, `To be sent: ${sent.value.to}.`)}
      </p>
      <p class="source">{typeset(wordCitation(sent.citation, at.language), at.language)}</p>
      {allows(desk, "compose-jury", aboutSession(session)) ? (
        <form
          method="post"
          action={href(at, sessionPath(session, "proces-verbal/transmission"))}
          class="flow"
        >
          <TextField
            name="sentOn"
            type="date"
            label={sendingLabels(desk).sentOn}
            value={typed["sentOn"] ?? on ?? means.world.today()}
            faults={faults}
            required
          />
          <p>
            <button type="submit" class="quiet">
              {on
                ? t("Corriger ce jour", "Put this day right")
                : t("Inscrire la transmission", "Note the sending")}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
};
