import { dayText } from "../../language/index.ts";
import { wordClock } from "../clock-words.ts";
import type { Reminder } from "../reminders/reminders.ts";
import { type Letter, letter } from "./letter.ts";

/** The words of a reminder. `site` is the public address, without a slash at its end. */
export const reminderLetter = (reminder: Reminder, site: string): Letter => {
  const { to } = reminder;
  if (reminder.kind === "reminder-clock") return clockLetter(reminder, to.name, `${site}/travail`);
  const { session } = reminder;
  const fr = `le ${dayText(session.heldOn)} à ${session.place}`;
  const en = `on ${dayText(session.heldOn, "en")} in ${session.place}`;
  if (reminder.kind === "reminder-grids") {
    const path = `${site}/travail/evaluations/${session.reference}`;
    return letter("reminder-grids", (language) =>
      language === "fr"
        ? {
            subject: "Vos grilles sont attendues par le jury",
            lines: [
              `Bonjour ${to.name},`,
              `Le jury de « ${session.certification} » se tient ${fr}. Évaluations encore à noter : ${reminder.missing}.`,
              path,
            ],
          }
        : {
            subject: "Your grids are awaited by the jury",
            lines: [
              `Hello ${to.name},`,
              `The jury of "${session.certification}" sits ${en}. Marks still to note: ${reminder.missing}.`,
              path,
            ],
          },
    );
  }
  const candidate = reminder.as === "candidate";
  const path = candidate ? `${site}/travail/mon-parcours` : `${site}/travail/sessions/${session.reference}`;
  return letter("reminder-jury", (language) =>
    language === "fr"
      ? {
          subject: candidate ? "Votre jury approche" : "Le jury où vous siégez approche",
          lines: [`Bonjour ${to.name},`, `Le jury de « ${session.certification} » se tient ${fr}.`, path],
        }
      : {
          subject: candidate ? "Your jury is near" : "The jury you sit on is near",
          lines: [`Hello ${to.name},`, `The jury of "${session.certification}" sits ${en}.`, path],
        },
  );
};

const clockLetter = (
  { clock }: Extract<Reminder, { kind: "reminder-clock" }>,
  name: string,
  path: string,
): Letter =>
  letter("reminder-clock", (language) => {
    const says = wordClock(clock, language);
    const day = dayText(clock.dueOn, language);
    const over = clock.daysLeft < 0;
    return language === "fr"
      ? {
          subject: over ? "Un délai est passé" : "Un délai approche",
          lines: [
            `Bonjour ${name},`,
            `${says} : ${over ? "c'était dû le" : "au plus tard le"} ${day}.`,
            path,
          ],
        }
      : {
          subject: over ? "A legal day is over" : "A legal day is near",
          lines: [`Hello ${name},`, `${says}: ${over ? "it was due on" : "by"} ${day}.`, path],
        };
  });
