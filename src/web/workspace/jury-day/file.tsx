import type { FC } from "hono/jsx";
import { propose } from "../../../assessment/index.ts";
import { type CandidateFile, type Session, type SessionFile, wordThatFollows } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { routeWords } from "../../../language/index.ts";
import { piecesOf } from "../../../pieces/index.ts";
import { Status } from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, notFound, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { MarksTable, Proposed } from "../marks.tsx";
import { number, personName } from "../parts.tsx";
import { PieceList, PiecesAsked } from "../pieces/view.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";
import { BlockTables } from "./block-tables.tsx";
import { DecidedMeanwhile } from "./decided-meanwhile.tsx";
import { Decided, FollowAssessment, IfRecordedNow } from "./effect.tsx";
import { OtherActs } from "./other-acts.tsx";
import { Refused } from "./refused.tsx";
import { SittingPage, sittingScript } from "./sitting-page.tsx";
import { recusedOn, TableBrief } from "./table.tsx";
import { WordForm } from "./word-form.tsx";

type FileShown = { readonly typed?: Typed; readonly refused?: readonly Finding[] };

/** One file before the jury: what is proposed, what the jury says, the vote, the reasons, and what it would make. */
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
  const { candidacy, deliberation } = candidate;
  const to = (step: string) => href(at, sessionPath(session, `deliberation/${candidacy.id}${step}`));
  const open = session.state === "open";
  const overtaken = refused?.some(({ code }) => code === "decided-meanwhile") === true;
  // Once both decisions were shown, saying it again replaces the one that stands knowingly.
  const standing = deliberation?.version ?? 0;
  const seen = overtaken || typed?.["seen"] === undefined ? standing : Number(typed["seen"]) || 0;
  const recused = recusedOn(file, candidacy.id);
  const pieces = await piecesOf(desk.means.db, [candidacy.id]);
  return show(
    desk,
    <SittingPage
      desk={desk}
      session={session}
      script={await sittingScript(desk)}
      title={personName(candidate.person)}
      tab={t(`Dossier ${rank + 1}`, `File ${rank + 1}`)}
      lead={t(
        `Dossier ${rank + 1} sur ${file.candidates.length}, ${routeWords[candidacy.route].fr}`,
        `File ${rank + 1} of ${file.candidates.length}, ${routeWords[candidacy.route].en}`,
      )}
    >
      <p class="row brief" id="brief" data-now="" aria-live="polite">
        <TableBrief desk={desk} file={file} recused={recused} />
        {recused.length > 0 ? (
          <Status tone="warn">{t(`${recused.length} retrait(s)`, `${recused.length} recusal(s)`)}</Status>
        ) : null}
      </p>
      <div class="aside">
        <div class="flow">
          {refused && overtaken ? (
            <DecidedMeanwhile desk={desk} file={file} candidate={candidate} typed={typed ?? {}} />
          ) : refused ? (
            <Refused
              desk={desk}
              says={t("Cette décision ne peut pas être enregistrée.", "This decision cannot be recorded.")}
              findings={refused}
            />
          ) : null}
          <div id="follow" data-now={typed ? undefined : ""}>
            {open && !typed && !deliberation && wordThatFollows(file, candidate) ? (
              <FollowAssessment desk={desk} file={file} candidate={candidate} action={to("")} />
            ) : null}
          </div>
          <Evidence desk={desk} file={file} candidate={candidate} />
          {open ? (
            <WordForm
              desk={desk}
              file={file}
              candidate={candidate}
              typed={typed}
              seen={seen}
              replaces={overtaken}
              action={to("")}
            />
          ) : (
            <Proposals desk={desk} file={file} candidate={candidate} />
          )}
          {open ? <OtherActs desk={desk} file={file} candidate={candidate} typed={typed} to={to} /> : null}
        </div>
        <aside>
          <div id="if-recorded" aria-live="polite">
            {open && (typed || !deliberation) ? (
              <IfRecordedNow desk={desk} file={file} candidate={candidate} typed={typed} />
            ) : null}
          </div>
          <div id="decided" data-now="" aria-live="polite">
            {deliberation ? <Decided desk={desk} deliberation={deliberation} /> : null}
          </div>
          <section class="flow">
            <h2>{t("Pièces", "Pieces")}</h2>
            <PieceList desk={desk} file={file} candidate={candidate} pieces={pieces} />
            <PiecesAsked desk={desk} file={file} candidate={candidate} pieces={pieces} />
          </section>
          <p>
            <a href={href(at, sessionPath(session, "deliberation"))}>
              {t("Tous les dossiers", "All the files")}
            </a>
          </p>
        </aside>
      </div>
    </SittingPage>,
    refused ? 422 : 200,
  );
};

type OfFile = { readonly desk: Desk; readonly file: SessionFile; readonly candidate: CandidateFile };

/** What the assessors noted, one tap away. */
const Evidence: FC<OfFile> = ({ desk, file, candidate }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>
        {t("Grilles et évaluations", "Grids and assessments")}{" "}
        <span class="small">
          {t(`${candidate.marks.length} note(s)`, `${candidate.marks.length} mark(s)`)}
        </span>
      </summary>
      <MarksTable desk={desk} items={file.items} marks={candidate.marks} />
      <p>
        <a href={href(at, sessionPath(file.session, `candidats/${candidate.candidacy.id}`))}>
          {t("Tout le dossier du candidat", "The candidate's whole file")}
        </a>
      </p>
    </details>
  );
};

const Proposals: FC<OfFile> = ({ desk, file, candidate }) => {
  const { t } = desk;
  const said = new Map(candidate.deliberation?.items.map((item) => [item.code, item]));
  return (
    <BlockTables
      desk={desk}
      file={file}
      jury={t("Jury", "Jury")}
      cellsOf={({ code }) => {
        const word = said.get(code);
        const says =
          word?.points === undefined
            ? word?.acquired
              ? t("Acquise", "Acquired")
              : t("Non acquise", "Not acquired")
            : number(word.points, desk);
        return [
          <Proposed desk={desk} proposal={propose(code, candidate.marks)} />,
          word ? <Status tone={word.acquired ? "ok" : "no"}>{says}</Status> : "–",
        ];
      }}
    />
  );
};
