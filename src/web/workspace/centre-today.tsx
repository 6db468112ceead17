import type { FC } from "hono/jsx";
import { sessionsPresentedTo } from "../../candidacy/index.ts";
import {
  type CandidateFile,
  juryFile,
  pageOfSessions,
  type SessionFile,
  sitsOrWill,
} from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { awardedIn, callsCandidates, refusalOf } from "../../notices/index.ts";
import { DataTable, type Row, Status } from "../components/index.ts";
import { href } from "../page.ts";
import { away } from "./clocks.tsx";
import { allows, type Desk } from "./desk.tsx";
import { assessed } from "./overview.tsx";
import { Outcome, personName } from "./parts.tsx";
import { ToPrepare, type Waiting, waitingIn } from "./preparation/waiting.tsx";
import { fileOf } from "./session-file.ts";
import { sessionPath } from "./session-frame.tsx";

/** Sessions looked at, the last held first, and how many of them the page shows and counts. */
const mostSessions = 30;
const mostComing = 3;
const mostDecided = 2;
/** Candidates of one session on the page; the others are one step away. */
const mostCandidates = 20;

/** A session in which a centre presents candidates: these alone, and what became of what the jury proposed. */
type Presented = {
  readonly file: SessionFile;
  readonly candidates: readonly CandidateFile[];
  readonly awarded: Awaited<ReturnType<typeof awardedIn>>;
  /** Those who wait for their positioning, their plan or the start of their cycle. */
  readonly waiting: readonly Waiting[];
};

export type CentreDay = {
  readonly coming: readonly Presented[];
  readonly decided: readonly Presented[];
  /** Candidates of the coming juries shown who wait for a step of this person's or for an assessment. */
  readonly waiting: number;
};

/** The candidates of the centres this person works for: the nearest juries, then the last that decided. */
export const centreDayOf = async (desk: Desk): Promise<CentreDay> => {
  const { db } = desk.means;
  const own = desk.actor.grants.flatMap(({ role, organisationId }) =>
    organisationId && (role === "centre-manager" || role === "trainer") ? [organisationId] : [],
  );
  const presented = await Promise.all(own.map((id) => sessionsPresentedTo(db, id)));
  const whose = { certifierIds: [], organiserIds: [], ids: presented.flatMap((ids) => [...ids]) };
  const sessions = whose.ids.length === 0 ? [] : await pageOfSessions(db, whose, { most: mostSessions });
  const load = async (session: (typeof sessions)[number]): Promise<Presented> => {
    const file = await fileOf(desk, session);
    const candidates = file.candidates.filter(({ candidacy }) => own.includes(candidacy.organisationId));
    return {
      file,
      candidates,
      awarded: session.state === "awarded" ? await awardedIn(db, file) : new Map(),
      waiting: session.state === "planned" ? await waitingIn(desk.means, file, candidates) : [],
    };
  };
  const ahead = sessions.filter(({ state }) => sitsOrWill(state)).reverse();
  const decided = sessions.filter(({ state }) => state === "awarded");
  const coming = await Promise.all(ahead.slice(0, mostComing).map(load));
  return {
    coming,
    decided: await Promise.all(decided.slice(0, mostDecided).map(load)),
    waiting: coming.reduce((sum, one) => sum + waitingOf(desk, one), 0),
  };
};

const actOfStage = {
  "to-position": "prepare-candidate",
  "to-plan": "prepare-candidate",
  "to-start": "declare-start",
} as const;

/** How many candidates of a session wait: for a step that this person may take, or for an assessment. */
const waitingOf = (desk: Desk, { file, candidates, waiting }: Presented): number => {
  const { certifierId } = file.session;
  return candidates.filter((candidate) => {
    const { organisationId } = candidate.candidacy;
    const stage = waiting.find((one) => one.candidate === candidate)?.stage;
    const theirs = stage && allows(desk, actOfStage[stage], { certifierId, organisationId });
    return theirs || leftOf(file, candidate).length > 0;
  }).length;
};

/** What each candidate of the centre still lacks before their jury, then what the juries decided. */
export const CentreToday: FC<{ desk: Desk; day: CentreDay }> = ({ desk, day: { coming, decided } }) => (
  <>
    {coming.length > 0 ? (
      <h2>{desk.t("Vos candidats avant le jury", "Your candidates before the jury")}</h2>
    ) : null}
    {coming.map((one) => (
      <Coming desk={desk} presented={one} />
    ))}
    {decided.length > 0 ? <h2>{desk.t("Ce que les jurys ont décidé", "What the juries decided")}</h2> : null}
    {decided.map((one) => (
      <Decided desk={desk} presented={one} />
    ))}
  </>
);

/** What is still to assess of a candidate, what credits hold aside. */
const leftOf = (file: SessionFile, candidate: CandidateFile): readonly string[] => {
  const held = new Set(juryFile(file, candidate).held);
  return file.items
    .filter(({ code }) => !held.has(code) && !candidate.marks.some(({ item }) => item === code))
    .map(({ code }) => code);
};

const Coming: FC<{ desk: Desk; presented: Presented }> = ({
  desk,
  presented: { file, candidates, waiting },
}) => {
  const { at, t, means } = desk;
  const { session } = file;
  const called = callsCandidates(file);
  // Those who lack most come first: they are whom the day is about.
  const rows = candidates
    .map((candidate) => ({ candidate, left: leftOf(file, candidate) }))
    .sort((a, b) => b.left.length - a.left.length);
  const ready = rows.filter(({ left }) => left.length === 0).length;
  return (
    <>
      <ToPrepare desk={desk} session={session} waiting={waiting} />
      <DataTable
        id={`coming-${session.reference}`}
        caption={t(
          `Jury du ${dayText(session.heldOn)}, ${session.place} : ${ready} candidat(s) prêt(s) sur ${rows.length}`,
          `Jury of ${dayText(session.heldOn, "en")}, ${session.place}: ${ready} of ${rows.length} candidates ready`,
        )}
        stack
        columns={[
          { head: t("Candidat", "Candidate") },
          { head: t("Évaluations", "Assessments"), numeric: true },
          { head: t("Ce qui manque", "What is missing") },
          { head: t("Convocation", "Convocation") },
        ]}
        rows={rows.slice(0, mostCandidates).map(({ candidate, left }) => ({
          status: left.length === 0 ? "ok" : "todo",
          cells: [
            <CandidateLink desk={desk} file={file} candidate={candidate} />,
            t(
              `${assessed(file.items, candidate.marks)} sur ${file.items.length}`,
              `${assessed(file.items, candidate.marks)} of ${file.items.length}`,
            ),
            left.length === 0 ? (
              <Status tone="ok">{t("Prêt pour le jury", "Ready for the jury")}</Status>
            ) : (
              <Status tone="todo">
                {t(`À évaluer : ${left.join(", ")}`, `To assess: ${left.join(", ")}`)}
              </Status>
            ),
            called ? (
              <Paper desk={desk} file={file} candidate={candidate} paper="convocation" />
            ) : (
              t("Pas encore", "Not yet")
            ),
          ],
        }))}
      />
      <p class="small">
        {means.world.today() < session.heldOn
          ? t(
              `Le jury se tient ${away(session.heldOn, desk)}. Les évaluateurs de votre centre remplissent les grilles.`,
              `The jury sits ${away(session.heldOn, desk)}. Your centre's assessors fill the grids.`,
            )
          : t("Le jury se tient.", "The jury is sitting.")}{" "}
        <a href={href(at, sessionPath(session, "candidats"))}>
          {t("Tous les candidats de cette session", "All the candidates of this session")}
        </a>
      </p>
    </>
  );
};

const Decided: FC<{ desk: Desk; presented: Presented }> = ({
  desk,
  presented: { file, candidates, awarded },
}) => {
  const { at, t } = desk;
  const { session } = file;
  const rows: Row[] = candidates.slice(0, mostCandidates).map((candidate) => ({
    cells: [
      <CandidateLink desk={desk} file={file} candidate={candidate} />,
      refusalOf(awarded.get(candidate.candidacy.id)) ? (
        <Status tone="no">{t("Non attribuée", "Not awarded")}</Status>
      ) : (
        <Outcome desk={desk} deliberation={candidate.deliberation} />
      ),
      candidate.deliberation ? (
        <Paper desk={desk} file={file} candidate={candidate} paper="decision" />
      ) : (
        t("Aucun", "None")
      ),
    ],
  }));
  return (
    <>
      <DataTable
        id={`decided-${session.reference}`}
        caption={t(
          `Jury du ${dayText(session.heldOn)}, ${session.place}`,
          `Jury of ${dayText(session.heldOn, "en")}, ${session.place}`,
        )}
        stack
        columns={[
          { head: t("Candidat", "Candidate") },
          { head: t("Décision", "Decision") },
          { head: t("Notification", "Notice") },
        ]}
        rows={rows}
      />
      {candidates.length > rows.length ? (
        <p class="small">
          <a href={href(at, sessionPath(session, "candidats"))}>
            {t(
              `Les ${candidates.length} candidats de cette session`,
              `The ${candidates.length} candidates of this session`,
            )}
          </a>
        </p>
      ) : null}
    </>
  );
};

type OfOne = { readonly desk: Desk; readonly file: SessionFile; readonly candidate: CandidateFile };

const CandidateLink: FC<OfOne> = ({ desk: { at }, file: { session }, candidate: { candidacy, person } }) => (
  <a href={href(at, sessionPath(session, `candidats/${candidacy.id}`))}>{personName(person)}</a>
);

const Paper: FC<OfOne & { paper: "convocation" | "decision" }> = ({
  desk: { at },
  file: { session },
  candidate: { candidacy, person },
  paper,
}) => (
  <a href={href(at, sessionPath(session, `papiers/${paper}/${candidacy.id}`))}>
    PDF<span class="visually-hidden"> : {personName(person)}</span>
  </a>
);
