import { appealsOf, type Session } from "../../jury/index.ts";
import { dayText, routeWords } from "../../language/index.ts";
import { wordCitation } from "../../notices/index.ts";
import { DataTable, ErrorSummary, Facts, type FieldFault } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { UnderAppeal } from "./appeals/view.tsx";
import { Arrangements, placesText } from "./arrangements.tsx";
import { aboutSession, allows, type Desk, show } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { HistoryLink } from "./history.tsx";
import { capital, Outcome, personName } from "./parts.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";

/** The first page of a session: what it examines, under which text, and its files. */
export const overview = async (
  desk: Desk,
  session: Session,
  { typed, faults = [] }: { readonly typed?: Typed; readonly faults?: readonly FieldFault[] } = {},
): Promise<Response> => {
  const { at, t } = desk;
  const file = await fileOf(desk, session);
  const { certification, certifier, rulebook, candidates, members, registrations, framework } = file;
  const appeals = await appealsOf(
    desk.means.db,
    candidates.map(({ candidacy }) => candidacy.id),
  );
  const policy = file.rules.ask("award.policy");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="" title={certification.title}>
      <div class="flow">
        <ErrorSummary title={t("Rien n'a changé", "Nothing has changed")} faults={faults} />
        <Facts
          facts={[
            { label: t("Certificateur", "Certifier"), value: certifier.name },
            { label: t("Organisateur", "Organiser"), value: session.organiser },
            { label: t("Référentiel", "Framework"), value: framework.id.split("@")[1] ?? framework.id },
            {
              label: t("Enregistrement", "Registration"),
              value:
                registrations
                  .map(
                    ({ code, endsOn }) =>
                      `${code}${endsOn ? t(`, fin ${dayText(endsOn)}`, `, ends ${dayText(endsOn, "en")}`) : ""}`,
                  )
                  .join(" ; ") || t("aucun connu", "none known"),
            },
            {
              label: t("Règlement appliqué", "Rulebook applied"),
              value: <a href={href(at, links.rulebook(rulebook.id))}>{rulebook.title}</a>,
              small: policy.stated
                ? typeset(wordCitation(policy.citation, at.language), at.language)
                : undefined,
            },
            {
              label: t("Membres désignés, dossiers", "Members appointed, files"),
              value: `${members.length}, ${candidates.length}`,
            },
            ...(session.places === undefined
              ? []
              : [
                  {
                    label: t("Places", "Places"),
                    value: placesText(session.places, candidates.length, desk),
                  },
                ]),
          ]}
        />
        {session.state === "planned" && allows(desk, "compose-jury", aboutSession(session)) ? (
          <Arrangements desk={desk} session={session} typed={typed} faults={faults} />
        ) : null}
        {candidates.length > 0 ? (
          <DataTable
            id="files"
            caption={t("Dossiers à l'ordre du jour", "Files on the agenda")}
            stack
            columns={[
              { head: t("Candidat", "Candidate") },
              { head: t("Voie", "Route") },
              { head: t("Évaluations", "Assessments"), numeric: true },
              { head: t("Décision", "Decision") },
            ]}
            rows={candidates.map(({ candidacy, person, marks, deliberation }) => ({
              cells: [
                <a href={href(at, sessionPath(session, `candidats/${candidacy.id}`))}>
                  {personName(person)}
                </a>,
                capital(routeWords[candidacy.route][at.language]),
                t(
                  `${assessed(file.items, marks)} sur ${file.items.length}`,
                  `${assessed(file.items, marks)} of ${file.items.length}`,
                ),
                <>
                  <Outcome desk={desk} deliberation={deliberation} />{" "}
                  <UnderAppeal
                    desk={desk}
                    appeals={appeals.filter((one) => one.candidacyId === candidacy.id)}
                  />
                </>,
              ],
            }))}
          />
        ) : null}
        <HistoryLink desk={desk} certifierId={session.certifierId} kind="session" id={session.id} />
      </div>
    </SessionPage>,
    faults.length > 0 ? 422 : 200,
  );
};

/** How many items have a mark. */
export const assessed = (
  items: readonly { readonly code: string }[],
  marks: readonly { readonly item: string }[],
): number => items.filter(({ code }) => marks.some(({ item }) => item === code)).length;
