import type { Child, FC } from "hono/jsx";
import type { LastDay } from "../../../jury/index.ts";
import type { Citation, Day } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { typeset } from "../../typeset.ts";
import { away, wholeDay } from "../clocks.tsx";
import type { Desk } from "../desk.tsx";
import { capital } from "../parts.tsx";

/** A day, in full and from today, with its text. */
export const By: FC<{ desk: Desk; on: Day; says: Child; more?: Child; rule?: Citation | undefined }> = ({
  desk,
  on,
  says,
  more,
  rule,
}) => (
  <>
    <p>
      {says}{" "}
      <strong>
        {wholeDay(on, desk)}, {away(on, desk)}
      </strong>
      {more ? <>, {more}</> : null}.
    </p>
    {rule ? <p class="source">{typeset(wordCitation(rule, desk.at.language), desk.at.language)}</p> : null}
  </>
);

/** The days to act by, the nearest first; where there is none, why. */
export const LastDays: FC<{ desk: Desk; days: readonly LastDay[]; none: string }> = ({
  desk,
  days,
  none,
}) => {
  const { t, at } = desk;
  if (days.length === 0) return <p class="source">{none}</p>;
  const words = {
    appeal: () => t("pour former un recours", "to appeal"),
    resit: () => t("pour vous présenter de nouveau", "to sit again"),
    credit: (codes: readonly string[]) => t(`pour garder ${codes.join(", ")}`, `to keep ${codes.join(", ")}`),
  };
  return (
    <ul class="ruled">
      {days.map(({ kind, on, codes, rule }) => (
        <li class="clock" data-status="now">
          <p>{t(`Jusqu'au ${dayText(on)}`, `Until ${dayText(on, "en")}`)}</p>
          <p>
            <strong>
              {capital(away(on, desk))}, {words[kind](codes)}
            </strong>
          </p>
          {rule ? <p class="source">{typeset(wordCitation(rule, at.language), at.language)}</p> : null}
        </li>
      ))}
    </ul>
  );
};
