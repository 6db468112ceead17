import type { FC } from "hono/jsx";
import {
  closeSession,
  maySit,
  openSession,
  type Session,
  type SessionFile,
  sittingOf,
  wordThatFollows,
} from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { routeWords } from "../../../language/index.ts";
import { DataTable, Reasons, Status, toneOf, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, done, show } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { assessed } from "../overview.tsx";
import { Act, capital, Outcome, personName } from "../parts.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";
import { meansOf } from "./means.tsx";
import { Refused } from "./refused.tsx";
import { SittingPage, sittingScript } from "./sitting-page.tsx";
import { TableNow } from "./table.tsx";

type Shown = { readonly refused?: readonly Finding[] };

/** The sitting: may it open, how the jury stands now, its files, may it close. */
export const deliberationPage = async (
  desk: Desk,
  session: Session,
  { refused }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const file = await fileOf(desk, session);
  const undecided = file.candidates.filter(({ deliberation }) => !deliberation);
  const to = (step: string) => href(at, sessionPath(session, step));
  const sits = session.state === "planned" ? maySit(sittingOf(file), file.rules, means.texts.law) : undefined;
  const title = titleOf(session, undecided.length, sits?.outcome === "granted", desk);
  const [next] = undecided;
  return show(
    desk,
    <SittingPage desk={desk} session={session} title={title} script={await sittingScript(desk)}>
      <div class={session.state === "open" ? "aside" : undefined}>
        <div class="flow">
          {refused ? (
            <Refused
              desk={desk}
              says={t("Cet acte ne peut pas être fait.", "This act cannot be done.")}
              findings={refused}
            />
          ) : null}
          <div id="may-sit" data-now="">
            {sits ? (
              <Verdict
                tone={toneOf[sits.outcome]}
                says={
                  sits.outcome === "granted"
                    ? t("Le jury est régulier : il peut siéger.", "The jury is regular: it may sit.")
                    : t("Le jury ne peut pas encore siéger.", "The jury may not sit yet.")
                }
                settled={false}
              >
                <Reasons findings={sits.findings} language={at.language} />
                <div class="row">
                  {sits.outcome === "granted" ? (
                    <Act
                      action={to("deliberation/ouvrir")}
                      label={t("Ouvrir la session", "Open the session")}
                    />
                  ) : null}
                  <a class="button quiet" href={to("presence")}>
                    {t("Feuille de présence", "Attendance sheet")}
                  </a>
                  <a class="button quiet" href={to("jury")}>
                    {t("Voir la composition", "See the composition")}
                  </a>
                </div>
              </Verdict>
            ) : null}
          </div>
          {session.state === "open" ? (
            <div class="row">
              {next ? (
                <a class="button" href={to(`deliberation/${next.candidacy.id}`)}>
                  {t("Ouvrir le dossier suivant", "Open the next file")}
                </a>
              ) : file.candidates.length > 0 ? (
                <Act
                  action={to("deliberation/clore")}
                  label={t("Clore la session", "Close the session")}
                  hidden={{ form: means.world.newId() }}
                />
              ) : null}
            </div>
          ) : null}
          <div id="files-now" data-now="">
            <Files desk={desk} file={file} />
          </div>
        </div>
        {session.state === "open" ? (
          <aside>
            <TableNow desk={desk} file={file} title={t("Le jury en ce moment", "The jury now")} />
            <p>
              <a href={to("presence")}>{t("Arrivées, départs, présidence", "Arrivals, departures, chair")}</a>
            </p>
          </aside>
        ) : null}
      </div>
    </SittingPage>,
    refused ? 422 : 200,
  );
};

const titleOf = ({ state }: Session, undecided: number, sits: boolean, { t }: Desk): string => {
  if (state === "planned")
    return sits
      ? t("La session peut s'ouvrir", "The session may open")
      : t("La session ne peut pas encore s'ouvrir", "The session may not open yet");
  if (state !== "open") return t("Le jury a décidé de chaque dossier", "The jury has decided every file");
  return undecided === 0
    ? t("Tous les dossiers sont décidés", "Every file is decided")
    : t(
        `${undecided} dossier${undecided > 1 ? "s" : ""} à décider`,
        `${undecided} file${undecided > 1 ? "s" : ""} to decide`,
      );
};

const Files: FC<{ desk: Desk; file: SessionFile }> = ({ desk, file }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="files"
      caption={t("Dossiers", "Files")}
      stack
      columns={[
        { head: t("Candidat", "Candidate") },
        { head: t("Voie", "Route") },
        { head: t("Évaluation", "Assessment") },
        { head: t("Décision", "Decision") },
      ]}
      rows={file.candidates.map((candidate) => ({
        cells: [
          <a href={href(at, sessionPath(file.session, `deliberation/${candidate.candidacy.id}`))}>
            {personName(candidate.person)}
          </a>,
          capital(routeWords[candidate.candidacy.route][at.language]),
          <Proposal desk={desk} file={file} candidate={candidate} />,
          <Outcome desk={desk} deliberation={candidate.deliberation} />,
        ],
      }))}
    />
  );
};

/** What the assessors' marks come to, in a word: the jury sees at once which files ask it to settle something. */
const Proposal: FC<{ desk: Desk; file: SessionFile; candidate: SessionFile["candidates"][number] }> = ({
  desk: { t },
  file,
  candidate,
}) => {
  const follows = wordThatFollows(file, candidate);
  if (follows?.kind !== "decided")
    return (
      <Status tone="warn">
        {t(
          `À trancher, ${assessed(file.items, candidate.marks)} sur ${file.items.length} évaluées`,
          `To settle, ${assessed(file.items, candidate.marks)} of ${file.items.length} assessed`,
        )}
      </Status>
    );
  const said = Object.values(follows.items);
  const lost = said.filter((one) => ("points" in one ? one.points === 0 : !one.acquired)).length;
  if (said.some((one) => "points" in one)) return <>{t("Notée", "Marked")}</>;
  return lost === 0 ? (
    <Status tone="ok">{t("Tout est acquis", "All acquired")}</Status>
  ) : (
    <Status tone="no">{t(`${lost} non acquise${lost > 1 ? "s" : ""}`, `${lost} not acquired`)}</Status>
  );
};

export const open = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await openSession(
    desk.means.db,
    meansOf(desk, session, await typedIn(desk.c)),
    session.id,
  );
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "deliberation"), "session-opened")
    : deliberationPage(desk, session, { refused: decision.findings });
};

export const close = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await closeSession(
    desk.means.db,
    meansOf(desk, session, await typedIn(desk.c)),
    session.id,
  );
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "session-closed")
    : deliberationPage(desk, session, { refused: decision.findings });
};
