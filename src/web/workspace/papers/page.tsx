import type { FC } from "hono/jsx";
import type { Session, SessionFile } from "../../../jury/index.ts";
import { callsCandidates, mostInFile } from "../../../notices/index.ts";
import { DataTable, Status } from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, show } from "../desk.tsx";
import { fileOf } from "../session-file.ts";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import { ConvocationProof, convocationsOf } from "./convocations.tsx";

/** A paper of the session: for whom, and how many; or why there is none yet. */
type Paper = {
  readonly name: string;
  readonly whom: string;
  /** Letters in it: very many come in several files. */
  readonly letters?: number | undefined;
  readonly path: string;
  readonly notYet?: string | undefined;
};

/** What can be printed of this session, and what is not ready yet, with the reason. */
export const papersPage = async (desk: Desk, session: Session): Promise<Response> => {
  const { t, at } = desk;
  const file = await fileOf(desk, session);
  const papers = papersOf(desk, file);
  const ready = papers.filter(({ notYet }) => notYet === undefined).length;
  const title =
    ready === 0
      ? t("Aucun papier n'est encore prêt", "No paper is ready yet")
      : t(`${ready} papier(s) à imprimer`, `${ready} paper(s) to print`);
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="papiers"
      title={title}
      lead={t(
        "Chaque papier est un PDF en français, prêt pour l'imprimante.",
        "Each paper is a PDF in French, ready for a printer.",
      )}
    >
      <div class="flow">
        <DataTable
          id="papers"
          caption={t("Papiers de la session", "Papers of the session")}
          stack
          columns={[{ head: t("Papier", "Paper") }, { head: t("Pour", "For") }, { head: t("PDF", "PDF") }]}
          rows={papers.map(({ name, whom, path, letters, notYet }) => ({
            cells: [
              name,
              whom,
              notYet === undefined ? (
                <PdfLinks
                  desk={desk}
                  name={name}
                  path={href(at, sessionPath(session, `papiers/${path}`))}
                  letters={letters}
                />
              ) : (
                <Status tone="todo">{notYet}</Status>
              ),
            ],
          }))}
        />
        <ConvocationProof desk={desk} convocations={await convocationsOf(desk, file)} />
      </div>
    </SessionPage>,
  );
};

/** One link, or one for each file of a very large session. */
const PdfLinks: FC<{ desk: Desk; name: string; path: string; letters: number | undefined }> = ({
  desk: { t },
  name,
  path,
  letters = 1,
}) => (
  <span class="row">
    {Array.from({ length: Math.ceil(letters / mostInFile) }, (_, i) => {
      const [from, to] = [i * mostInFile + 1, Math.min((i + 1) * mostInFile, letters)];
      return (
        <a href={i === 0 ? path : `${path}?partie=${i + 1}`}>
          {letters > mostInFile
            ? t(`Télécharger ${from} à ${to}`, `Download ${from} to ${to}`)
            : t("Télécharger", "Download")}
          <span class="visually-hidden"> {name}</span>
        </a>
      );
    })}
  </span>
);

const papersOf = (desk: Desk, file: SessionFile): Paper[] => {
  const { t } = desk;
  const { session, candidates, members, rules } = file;
  const convened = members.filter(({ convenedOn }) => convenedOn !== undefined).length;
  const decided = candidates.filter(({ deliberation }) => deliberation !== undefined).length;
  const people = (count: number): string => t(`${count} candidat(s)`, `${count} candidate(s)`);
  const jurors = (count: number): string => t(`${count} membre(s) du jury`, `${count} member(s) of the jury`);
  const nobody = candidates.length === 0 ? t("Personne n'est inscrit", "Nobody is enrolled") : undefined;
  const notConvened = t("Le jury n'est pas convoqué", "The jury is not convened");
  const unionsAsked = rules.ask("jury.union-notice-days").stated;
  return [
    ...(unionsAsked
      ? [
          {
            name: t("Lettre aux organisations syndicales", "Letter to the unions"),
            whom: t("organisations syndicales", "unions"),
            path: "syndicats.pdf",
          },
        ]
      : []),
    {
      name: t("Convocations des candidats", "Convocations of candidates"),
      whom: people(candidates.length),
      letters: candidates.length,
      path: "convocations.pdf",
      notYet: nobody ?? (callsCandidates(file) ? undefined : notConvened),
    },
    {
      name: t("Convocations du jury", "Convocations of the jury"),
      whom: convened === 0 ? "–" : jurors(convened),
      path: "convocations-jury.pdf",
      notYet: convened === 0 ? notConvened : undefined,
    },
    {
      name: t("Feuille d'émargement des candidats", "Attendance sheet of candidates"),
      whom: people(candidates.length),
      path: "emargement.pdf",
      notYet: nobody,
    },
    {
      name: t("Feuille d'émargement du jury", "Attendance sheet of the jury"),
      whom: jurors(members.length),
      path: "emargement-jury.pdf",
      notYet: members.length === 0 ? t("Aucun membre désigné", "No member appointed") : undefined,
    },
    {
      name: t("Notifications des décisions", "Notices of decisions"),
      whom: decided === 0 ? "–" : people(decided),
      letters: decided,
      path: "decisions.pdf",
      notYet: session.state === "awarded" ? undefined : t("Après l'attribution", "After the award"),
    },
  ];
};
