import type { FC } from "hono/jsx";
import { type CandidateFile, ifRecorded, type SessionFile, type Verdict } from "../../../jury/index.ts";
import { hourText } from "../../../language/index.ts";
import { Verdict as VerdictCard } from "../../components/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { Outcome } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { wordOf } from "./word.ts";

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly typed: Typed;
};

/** Two tablets decided the same file: what stands, and what was said here, side by side. Nothing is replaced unseen. */
export const DecidedMeanwhile: FC<Props> = ({ desk, file, candidate, typed }) => {
  const { t, at, means } = desk;
  const { deliberation } = candidate;
  const mine = ifRecorded(file, candidate, wordOf(typed, file, candidate), means.texts.law).decision;
  return (
    <VerdictCard
      tone="warn"
      says={t("Ce dossier a été décidé entre-temps.", "This file was decided meanwhile.")}
      more={t(
        "Rien n'est remplacé. Comparez, puis gardez l'une ou l'autre.",
        "Nothing is replaced. Compare, then keep one or the other.",
      )}
      settled={false}
      id="refused"
    >
      <div class="colleges">
        <Version
          desk={desk}
          title={t("Enregistrée", "Recorded")}
          by={
            deliberation?.takenAt
              ? t(
                  `à ${hourText(deliberation.takenAt)} par ${deliberation.takenBy}`,
                  `at ${hourText(deliberation.takenAt, "en")} by ${deliberation.takenBy}`,
                )
              : undefined
          }
          verdict={deliberation}
        />
        <Version
          desk={desk}
          title={t("La vôtre, pas enregistrée", "Yours, not recorded")}
          verdict={mine.outcome === "granted" ? mine.value : undefined}
        />
      </div>
      <p>
        <a class="button quiet" href={href(at, sessionPath(file.session, "deliberation"))}>
          {t("Garder la décision enregistrée", "Keep the recorded decision")}
        </a>
      </p>
    </VerdictCard>
  );
};

const Version: FC<{
  desk: Desk;
  title: string;
  by?: string | undefined;
  verdict: Verdict | undefined;
}> = ({ desk, title, by, verdict }) => {
  const lost = verdict?.items.filter(({ acquired }) => !acquired).map(({ code }) => code) ?? [];
  return (
    <section class="flow">
      <h3>{title}</h3>
      {by ? <p class="small">{by}</p> : null}
      <p>
        <Outcome desk={desk} deliberation={verdict} />
      </p>
      {lost.length > 0 ? (
        <p>{desk.t(`Non acquises : ${lost.join(", ")}`, `Not acquired: ${lost.join(", ")}`)}</p>
      ) : null}
      {verdict?.reason ? <p>{verdict.reason}</p> : null}
    </section>
  );
};
