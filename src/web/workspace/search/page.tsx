import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import { DataTable, TextField } from "../../components/index.ts";
import { islandScript } from "../../islands.ts";
import { href, render } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { certificatePath } from "../certificates.tsx";
import { type Desk, show, WorkPage } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { Empty } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { type Found, findWritten, mostShown } from "./find.ts";

/** Before anything is written. */
export const searchPage = (desk: Desk): Promise<Response> => page(desk, "");

/** What was written comes in the body of the request: a name stands in no address. */
export const search = async (desk: Desk): Promise<Response> => {
  const written = (await typedIn(desk.c))["q"] ?? "";
  return page(desk, written, await findWritten(desk, written));
};

/** The results alone, for a page that asks while someone writes. */
export const searchAsWritten = async (desk: Desk): Promise<Response> => {
  const written = (await typedIn(desk.c))["q"] ?? "";
  return render(desk.c, <Results desk={desk} found={await findWritten(desk, written)} />);
};

const page = async (desk: Desk, written: string, found?: Found): Promise<Response> => {
  const { t, at, means } = desk;
  const title = t(
    "Retrouver un candidat, une session, un certificat",
    "Find a candidate, a session, a certificate",
  );
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      here={t("Rechercher", "Search")}
      script={await islandScript(means.root, "search")}
    >
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        <search>
          <form
            method="post"
            action={href(at, "/travail/recherche")}
            data-as-written={href(at, "/travail/recherche/resultats")}
            class="search"
          >
            <TextField
              name="q"
              type="search"
              label={t("Nom, référence ou numéro", "Name, reference or number")}
              hint={t(
                "Le début d'un nom suffit, avec ou sans prénom ; un numéro de certificat s'écrit en entier.",
                "The beginning of a name is enough, with or without a given name; a certificate's number is written whole.",
              )}
              value={written}
              autocomplete="off"
            />
            <button type="submit">{t("Chercher", "Search")}</button>
          </form>
        </search>
        <p id="found-says" role="status" class="visually-hidden" />
        <div id="found">{found ? <Results desk={desk} found={found} /> : null}</div>
      </div>
    </WorkPage>,
  );
};

const Results: FC<{ desk: Desk; found: Found }> = ({
  desk,
  found: { candidates, sessions, certificate },
}) => {
  const { t, at } = desk;
  const count = candidates.length + sessions.length + (certificate ? 1 : 0);
  if (count === 0)
    return (
      <Empty
        says={t("Rien ne correspond.", "Nothing matches.")}
        more={t(
          "Vérifiez l'orthographe, ou écrivez moins de lettres.",
          "Check the spelling, or write fewer letters.",
        )}
      />
    );
  return (
    <div class="flow">
      <p class="small">
        {t(`${count} résultat${count > 1 ? "s" : ""}.`, `${count} result${count > 1 ? "s" : ""}.`)}{" "}
        {candidates.length === mostShown
          ? t("Il y en a peut-être d'autres : écrivez davantage.", "There may be others: write more.")
          : ""}
      </p>
      {certificate ? (
        <p>
          <a class="number" href={href(at, certificatePath(certificate.number))}>
            {certificate.number}
          </a>
          , {typeset(certificate.title, "fr")}
        </p>
      ) : null}
      {candidates.length > 0 ? (
        <DataTable
          id="found-candidates"
          caption={t("Candidats", "Candidates")}
          stack
          columns={[
            { head: t("Candidat", "Candidate") },
            { head: t("Né(e) le", "Born on") },
            { head: t("Certification", "Certification") },
            { head: t("Jury", "Jury") },
          ]}
          rows={candidates.map((one) => ({
            cells: [
              <a
                href={href(
                  at,
                  sessionPath({ reference: one.sessionReference }, `candidats/${one.candidacyId}`),
                )}
              >
                {[...one.firstNames.slice(0, 1), one.usageName ?? one.birthName].join(" ")}
                {one.usageName ? t(` (née ou né ${one.birthName})`, ` (born ${one.birthName})`) : ""}
              </a>,
              dayText(one.bornOn, at.language),
              typeset(one.certificationTitle, "fr"),
              <>
                {dayText(one.heldOn, at.language)}
                <br />
                <span class="number small">{one.sessionReference}</span>
              </>,
            ],
          }))}
        />
      ) : null}
      {sessions.length > 0 ? (
        <DataTable
          id="found-sessions"
          caption={t("Sessions", "Sessions")}
          stack
          columns={[
            { head: t("Référence", "Reference") },
            { head: t("Jour", "Day") },
            { head: t("Lieu", "Place") },
          ]}
          rows={sessions.map((session) => ({
            cells: [
              <a class="number" href={href(at, sessionPath(session))}>
                {session.reference}
              </a>,
              dayText(session.heldOn, at.language),
              session.place,
            ],
          }))}
        />
      ) : null}
    </div>
  );
};
