import type { FC } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { awayText, dayText } from "../../language/index.ts";
import { type Clock, wordCitation, wordClock } from "../../notices/index.ts";
import { DataTable, type Tone } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";
import { capital } from "./parts.tsx";

const weekdays = {
  fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/** "lundi 23 novembre 2026": the day in full. */
export const wholeDay = (day: string, { at }: Pick<Desk, "at">): string =>
  `${weekdays[at.language][new Date(`${day}T12:00:00Z`).getUTCDay()]} ${dayText(day, at.language)}`;

/** How far a day is from today, in words. */
export const away = (on: Day, { means, at }: Pick<Desk, "means" | "at">): string =>
  awayText(means.world.today(), on, at.language);

export const toneOfDays = (days: number): Tone => (days < 8 ? "no" : days < 31 ? "warn" : "now");

export const dueText = ({ dueOn, daysLeft }: Clock, desk: Desk): string =>
  daysLeft >= 0
    ? desk.t(
        `Au plus tard ${wholeDay(dueOn, desk)}, ${away(dueOn, desk)}`,
        `By ${wholeDay(dueOn, desk)}, ${away(dueOn, desk)}`,
      )
    : desk.t(`Il fallait le faire ${wholeDay(dueOn, desk)}`, `It was due on ${wholeDay(dueOn, desk)}`);

export const sourceOf = (clock: Clock, { at }: Desk): string =>
  clock.rule
    ? typeset(wordCitation(clock.rule, at.language), at.language)
    : typeset(clock.article ?? "", at.language);

const clockWords = (clock: Clock, { at }: Desk): string =>
  typeset(wordClock(clock, at.language), at.language);

export const Clocks: FC<{ desk: Desk; clocks: readonly Clock[] }> = ({ desk, clocks }) => {
  const { t, at } = desk;
  if (clocks.length === 0)
    return (
      <p class="small">
        {t("Aucune horloge légale ne court dans les six mois.", "No legal clock runs within six months.")}
      </p>
    );
  return (
    <>
      <h2>
        {t("Horloges qui courent", "Clocks that run")}{" "}
        <span class="small">{t(`${clocks.length} en tout`, `${clocks.length} in all`)}</span>
      </h2>
      <DataTable
        id="clocks"
        caption={t("Par date d'échéance", "By due day")}
        stack
        columns={[
          { head: t("Échéance", "Due") },
          { head: t("Objet", "About") },
          { head: t("Texte", "Text") },
          { head: t("Reste", "Left") },
        ]}
        rows={clocks.map((clock) => ({
          status: toneOfDays(clock.daysLeft),
          cells: [
            <time datetime={clock.dueOn}>{dayText(clock.dueOn, at.language)}</time>,
            clock.kind === "send-holders" ? (
              <a href={href(at, links.sendHolders)}>{clockWords(clock, desk)}</a>
            ) : (
              clockWords(clock, desk)
            ),
            <span class="source">{sourceOf(clock, desk)}</span>,
            <span class="status" data-status={toneOfDays(clock.daysLeft)}>
              {capital(away(clock.dueOn, desk))}
            </span>,
          ],
        }))}
      />
    </>
  );
};
