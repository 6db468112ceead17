import type { FC } from "hono/jsx";
import {
  closeSession,
  maySit,
  openSession,
  type Session,
  type SessionFile,
  sittingOf,
} from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { routeWords } from "../../language/index.ts";
import { DataTable, Reasons, toneOf, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { type Desk, done, show } from "./desk.tsx";
import { meansOf } from "./jury-file-acts.ts";
import { assessed } from "./overview.tsx";
import { Act, capital, Outcome, personName } from "./parts.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";

type Shown = { readonly refused?: readonly Finding[] };

/** The sitting: may it open, its files, may it close. */
export const deliberationPage = async (
  desk: Desk,
  session: Session,
  { refused }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const file = await fileOf(desk, session);
  const undecided = file.candidates.filter(({ deliberation }) => !deliberation).length;
  const to = (step: string) => href(at, sessionPath(session, step));
  const sits = session.state === "planned" ? maySit(sittingOf(file), file.rules, means.texts.law) : undefined;
  const title = titleOf(session, undecided, sits?.outcome === "granted", desk);
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="deliberation" title={title}>
      <div class="flow">
        {refused ? (
          <Verdict
            tone="no"
            says={t("Cet acte ne peut pas être fait.", "This act cannot be done.")}
            settled={false}
            id="refused"
          >
            <Reasons findings={refused.filter(({ outcome }) => outcome !== "met")} language={at.language} />
          </Verdict>
        ) : null}
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
                <Act action={to("deliberation/ouvrir")} label={t("Ouvrir la session", "Open the session")} />
              ) : (
                <a class="button quiet" href={to("jury")}>
                  {t("Voir la composition", "See the composition")}
                </a>
              )}
            </div>
          </Verdict>
        ) : null}
        <Files desk={desk} file={file} />
        {session.state === "open" && undecided === 0 && file.candidates.length > 0 ? (
          <Act action={to("deliberation/clore")} label={t("Clore la session", "Close the session")} />
        ) : null}
      </div>
    </SessionPage>,
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
        { head: t("Évaluations", "Assessments"), numeric: true },
        { head: t("Décision", "Decision") },
      ]}
      rows={file.candidates.map(({ candidacy, person, marks, deliberation }) => ({
        cells: [
          <a href={href(at, sessionPath(file.session, `deliberation/${candidacy.id}`))}>
            {personName(person)}
          </a>,
          capital(routeWords[candidacy.route][at.language]),
          t(
            `${assessed(file.items, marks)} sur ${file.items.length}`,
            `${assessed(file.items, marks)} of ${file.items.length}`,
          ),
          <Outcome desk={desk} deliberation={deliberation} />,
        ],
      }))}
    />
  );
};

export const open = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await openSession(desk.means.db, meansOf(desk), session.id);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "deliberation"), "session-opened")
    : deliberationPage(desk, session, { refused: decision.findings });
};

export const close = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await closeSession(desk.means.db, meansOf(desk), session.id);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "session-closed")
    : deliberationPage(desk, session, { refused: decision.findings });
};
