import type { FC } from "hono/jsx";
import {
  type CandidateFile,
  type Deliberation,
  type IfRecorded,
  ifRecorded,
  type JuryWord,
  type SessionFile,
  type VoteCount,
  wordThatFollows,
} from "../../../jury/index.ts";
import { collegeWords, dayText, hourText, outcomeWords } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { ReasonList, Reasons } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { Because, capital, number, Outcome } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { OnceField } from "./means.tsx";
import { wordOf } from "./word.ts";

type OfFile = { readonly desk: Desk; readonly file: SessionFile; readonly candidate: CandidateFile };

export const outcomeTones = { full: "ok", partial: "warn", none: "no", deferred: "todo" } as const;

/** One tap when the jury follows its assessors in everything. */
export const FollowAssessment: FC<OfFile & { action: string }> = ({ desk, file, candidate, action }) => {
  const { t, at, means } = desk;
  const word = wordThatFollows(file, candidate);
  if (word?.kind !== "decided") return null;
  const { decision } = ifRecorded(file, candidate, word, means.texts.law);
  if (decision.outcome !== "granted") return null;
  const { outcome } = decision.value;
  return (
    <form
      method="post"
      action={action}
      class="verdict follow"
      data-status={outcomeTones[outcome]}
      data-settled="no"
    >
      <OnceField desk={desk} />
      <input type="hidden" name="seen" value="0" />
      {Object.entries(word.items).map(([code, said]) => (
        <input
          type="hidden"
          name={`item-${code}`}
          value={"points" in said ? String(said.points) : said.acquired ? "yes" : "no"}
        />
      ))}
      <div class="row ends">
        <p>
          <strong>{outcomeWords[outcome][at.language]}</strong>
          <br />
          {t("si le jury suit l'évaluation en tout.", "if the jury follows the assessment in everything.")}
        </p>
        <button type="submit">{t("Suivre l'évaluation", "Follow the assessment")}</button>
      </div>
    </form>
  );
};

/** What the word typed, or the assessors' proposal, would make: nothing is recorded by looking. */
export const IfRecordedNow: FC<OfFile & { typed: Typed | undefined }> = ({
  desk,
  file,
  candidate,
  typed,
}) => {
  const { t, at, means } = desk;
  const word: JuryWord = wordOf(typed ?? {}, file, candidate);
  const { decision, keeps } = ifRecorded(file, candidate, word, means.texts.law);
  const granted = decision.outcome === "granted" ? decision.value : undefined;
  return (
    <section
      class="verdict"
      data-status={granted ? outcomeTones[granted.outcome] : "now"}
      data-settled="no"
      aria-labelledby="effect"
    >
      <h2 id="effect">{t("Si vous enregistrez maintenant", "If you record now")}</h2>
      {granted ? (
        <>
          <p>
            <Outcome desk={desk} deliberation={granted} />
          </p>
          {granted.mean === undefined ? null : (
            <p>{t(`Moyenne ${number(granted.mean, desk)}`, `Mean ${granted.mean}`)}</p>
          )}
          <Keeps desk={desk} keeps={keeps} />
        </>
      ) : (
        <>
          <Reasons
            findings={decision.findings.filter(({ outcome }) => outcome !== "met")}
            language={at.language}
          />
          {decision.outcome === "undetermined" ? (
            <p>
              <a href={href(at, sessionPath(file.session, "jury"))}>
                {t(
                  "Ce que le texte ne dit pas se règle avec un motif",
                  "What the text leaves out is settled with a reason",
                )}
              </a>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
};

const Keeps: FC<{ desk: Desk; keeps: IfRecorded["keeps"] }> = ({ desk: { t, at }, keeps }) => {
  const [first] = keeps;
  if (!first) return null;
  const ends = [...new Set(keeps.map(({ until }) => until))];
  return (
    <>
      <ReasonList
        reasons={ends.map((until) => {
          const codes = keeps.flatMap((one) => (one.until === until ? [one.code] : [])).join(", ");
          if (until === "life")
            return { tone: "ok", says: t(`Gardé à vie : ${codes}`, `Kept for life: ${codes}`) };
          if (until === "not-stated")
            return {
              tone: "ok",
              says: t(`Gardé, sans terme connu : ${codes}`, `Kept, the end not known: ${codes}`),
            };
          return {
            tone: "ok",
            says: t(
              `Gardé jusqu'au ${dayText(until)} : ${codes}`,
              `Kept until ${dayText(until, "en")}: ${codes}`,
            ),
          };
        })}
      />
      <p class="source">{typeset(wordCitation(first.rule, at.language), at.language)}</p>
    </>
  );
};

const countText = ({ for: pro, against, abstained }: VoteCount, { t }: Desk): string =>
  t(
    `${pro} pour, ${against} contre, ${abstained} abstention(s)`,
    `${pro} for, ${against} against, ${abstained} abstained`,
  );

/** What stands decided: by whom and when it was recorded, the vote, the reason, and why. */
export const Decided: FC<{ desk: Desk; deliberation: Deliberation }> = ({ desk, deliberation }) => {
  const { t, at } = desk;
  const { outcome, mean, vote, reason, because, takenAt, takenBy, version } = deliberation;
  return (
    <section class="verdict" data-status={outcomeTones[outcome]}>
      <h2>
        <Outcome desk={desk} deliberation={deliberation} />
      </h2>
      {takenAt ? (
        <p class="small">
          {t(
            `Enregistré à ${hourText(takenAt)} par ${takenBy}${version > 1 ? `, ${version}e fois` : ""}`,
            `Recorded at ${hourText(takenAt, "en")} by ${takenBy}${version > 1 ? `, time ${version}` : ""}`,
          )}
        </p>
      ) : null}
      {mean === undefined ? null : <p>{t(`Moyenne ${number(mean, desk)}`, `Mean ${mean}`)}</p>}
      {vote ? (
        <>
          <p>{t(`Vote : ${countText(vote, desk)}`, `Vote: ${countText(vote, desk)}`)}</p>
          {Object.entries(vote.byCollege ?? {}).map(([college, count]) =>
            count ? (
              <p class="small">
                {capital(collegeWords[college as keyof typeof collegeWords][at.language])}
                {t(" : ", ": ")}
                {countText(count, desk)}
              </p>
            ) : null,
          )}
        </>
      ) : null}
      {reason ? <p>{reason}</p> : null}
      <Because desk={desk} findings={because} />
    </section>
  );
};
