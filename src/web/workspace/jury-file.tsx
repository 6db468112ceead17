import type { FC } from "hono/jsx";
import { propose } from "../../assessment/index.ts";
import type { CandidateFile, Session, SessionFile } from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { routeWords } from "../../language/index.ts";
import { DataTable, Reasons, Status, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type Desk, notFound, show } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { blocksOf, captionOf, OtherActs, WordForm } from "./jury-word-form.tsx";
import { Proposed } from "./marks.tsx";
import { Because, number, Outcome, personName } from "./parts.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";

type FileShown = { readonly typed?: Typed; readonly refused?: readonly Finding[] };

/** One file before the jury: what is proposed, what the jury says, the vote, and the reasons. */
export const juryFilePage = async (
  desk: Desk,
  session: Session,
  { typed, refused }: FileShown = {},
): Promise<Response> => {
  const { at, t, c } = desk;
  const file = await fileOf(desk, session);
  const rank = file.candidates.findIndex(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  const candidate = file.candidates[rank];
  if (!candidate) return notFound(desk);
  const to = (step: string) =>
    href(at, sessionPath(session, `deliberation/${candidate.candidacy.id}${step}`));
  const next = file.candidates[rank + 1];
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="deliberation"
      title={personName(candidate.person)}
      tab={t(`Dossier ${rank + 1}`, `File ${rank + 1}`)}
      lead={t(
        `Dossier ${rank + 1} sur ${file.candidates.length}, ${routeWords[candidate.candidacy.route].fr}`,
        `File ${rank + 1} of ${file.candidates.length}, ${routeWords[candidate.candidacy.route].en}`,
      )}
    >
      <div class="aside">
        <div class="flow">
          {refused ? (
            <Verdict
              tone="no"
              says={t("Cette décision ne peut pas être enregistrée.", "This decision cannot be recorded.")}
              more={t(
                "Rien n'a changé ; ce que vous avez saisi est gardé ci-dessous.",
                "Nothing has changed; what you typed is kept below.",
              )}
              settled={false}
              id="refused"
            >
              <Reasons findings={refused.filter(({ outcome }) => outcome !== "met")} language={at.language} />
            </Verdict>
          ) : null}
          {session.state === "open" ? (
            <WordForm desk={desk} file={file} candidate={candidate} typed={typed} action={to("")} />
          ) : (
            <Proposals desk={desk} file={file} candidate={candidate} />
          )}
          {session.state === "open" ? (
            <OtherActs desk={desk} file={file} candidate={candidate} to={to} />
          ) : null}
        </div>
        <aside>
          <Decided desk={desk} candidate={candidate} />
          {next ? (
            <p>
              <a href={href(at, sessionPath(session, `deliberation/${next.candidacy.id}`))}>
                {t("Dossier suivant", "Next file")}
              </a>
            </p>
          ) : (
            <p>
              <a href={href(at, sessionPath(session, "deliberation"))}>
                {t("Tous les dossiers", "All the files")}
              </a>
            </p>
          )}
        </aside>
      </div>
    </SessionPage>,
    refused ? 422 : 200,
  );
};

const Decided: FC<{ desk: Desk; candidate: CandidateFile }> = ({ desk, candidate: { deliberation } }) => {
  const { t } = desk;
  if (!deliberation) {
    return (
      <section class="verdict" data-status="todo" data-settled="no">
        <h2>{t("Pas encore décidé", "Not decided yet")}</h2>
        <p>
          {t(
            "Une décision enregistrée peut être reprise tant que la session est ouverte.",
            "A recorded decision may be taken up again while the session is open.",
          )}
        </p>
      </section>
    );
  }
  return (
    <section
      class="verdict"
      data-status={{ full: "ok", partial: "warn", none: "no", deferred: "todo" }[deliberation.outcome]}
    >
      <h2>
        <Outcome desk={desk} deliberation={deliberation} />
      </h2>
      {deliberation.mean === undefined ? null : (
        <p>{t(`Moyenne ${number(deliberation.mean, desk)}`, `Mean ${deliberation.mean}`)}</p>
      )}
      {deliberation.vote ? (
        <p>
          {t(
            `Vote : ${deliberation.vote.for} pour, ${deliberation.vote.against} contre, ${deliberation.vote.abstained} abstention(s)`,
            `Vote: ${deliberation.vote.for} for, ${deliberation.vote.against} against, ${deliberation.vote.abstained} abstained`,
          )}
        </p>
      ) : null}
      {deliberation.reason ? <p>{deliberation.reason}</p> : null}
      <Because desk={desk} findings={deliberation.because} />
    </section>
  );
};

const Proposals: FC<{ desk: Desk; file: SessionFile; candidate: CandidateFile }> = ({
  desk,
  file,
  candidate,
}) => {
  const { t } = desk;
  const said = new Map(candidate.deliberation?.items.map((item) => [item.code, item]));
  return (
    <>
      {blocksOf(file).map(({ code, title, items }, i) => (
        <DataTable
          id={`block-${i}`}
          caption={captionOf(code, title, desk)}
          stack
          columns={[
            { head: t("Compétence", "Item") },
            { head: t("Évaluation", "Assessment") },
            { head: t("Jury", "Jury") },
          ]}
          rows={items.map((item) => {
            const word = said.get(item.code);
            return {
              cells: [
                <>
                  <span class="number">{item.code}</span> {typeset(item.title, "fr")}
                </>,
                <Proposed desk={desk} proposal={propose(item.code, candidate.marks)} />,
                word ? (
                  <Status tone={word.acquired ? "ok" : "no"}>
                    {word.points === undefined
                      ? word.acquired
                        ? t("Acquise", "Acquired")
                        : t("Non acquise", "Not acquired")
                      : number(word.points, desk)}
                  </Status>
                ) : (
                  "–"
                ),
              ],
            };
          })}
        />
      ))}
    </>
  );
};
