import type { FC } from "hono/jsx";
import { changesByAct } from "../../../audit/index.ts";
import { answersOf, type SessionFile } from "../../../jury/index.ts";
import { collegeWords, dayText } from "../../../language/index.ts";
import { callsCandidates, type ListedLetter, lettersOf } from "../../../notices/index.ts";
import { findAccounts } from "../../../people/index.ts";
import { DataTable, Status } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { momentText } from "../../public/checks.ts";
import { allows, type Desk } from "../desk.tsx";
import { LetterStatus } from "../letters/parts.tsx";
import { capital, personName } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";

/** Who convened a session's jury, when, and the letters that told it. */
export type Convocations = {
  readonly file: SessionFile;
  readonly convened: readonly { readonly at: Date; readonly by: string | undefined }[];
  /** The letter that told someone, by member or candidacy. */
  readonly letters: ReadonlyMap<string, ListedLetter>;
  /** What the members answered. */
  readonly answers: Awaited<ReturnType<typeof answersOf>>;
};

/** A session holds fewer people than this. */
const mostLetters = 5_000;

export const convocationsOf = async ({ means: { db } }: Desk, file: SessionFile): Promise<Convocations> => {
  const { id, certifierId } = file.session;
  const [acts, letters, answers] = await Promise.all([
    changesByAct(db, id, "jury-convened"),
    lettersOf(db, certifierId, {
      sessionId: id,
      kinds: ["juror-convened", "candidate-convened"],
      most: mostLetters,
    }),
    answersOf(db, id),
  ]);
  const accounts = await findAccounts(
    db,
    acts.flatMap(({ who }) => (who === "installation" ? [] : [who])),
  );
  return {
    file,
    answers,
    convened: acts.map(({ at, who }) => ({ at, by: accounts.get(who)?.name })),
    letters: new Map(letters.flatMap((one) => (one.about ? [[one.about, one] as const] : []))),
  };
};

/** The proof that each was convened: who did it, when, by which letter, with the paper itself. */
export const ConvocationProof: FC<{ desk: Desk; convocations: Convocations }> = ({ desk, convocations }) => {
  const { t, at } = desk;
  const { file, convened, letters, answers } = convocations;
  const { session, members, candidates } = file;
  const rows = [
    ...members.flatMap(({ id, name, college, convenedOn }) =>
      convenedOn
        ? [{ id, name, as: capital(collegeWords[college][at.language]), paper: `convocation-jury/${id}` }]
        : [],
    ),
    ...(callsCandidates(file) ? candidates : []).map(({ candidacy: { id }, person }) => ({
      id,
      name: personName(person),
      as: t("Candidat", "Candidate"),
      paper: `convocation/${id}`,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="convened">
      {convened.map(({ at: moment, by }) => (
        <p>
          {t("Jury convoqué le ", "Jury convened on ")}
          {momentText(moment, at.language)}
          {by ? t(` par ${by}.`, ` by ${by}.`) : "."}
        </p>
      ))}
      <DataTable
        id="convened"
        caption={t("Qui est convoqué, et par quelle lettre", "Who is convened, and by which letter")}
        stack
        columns={[
          { head: t("Personne", "Person") },
          { head: t("En qualité de", "As") },
          { head: t("Lettre", "Letter") },
          { head: t("Réponse", "Answer") },
          { head: t("Convocation", "Convocation") },
        ]}
        rows={rows.map(({ id, name, as, paper }) => ({
          cells: [
            name,
            as,
            <Told desk={desk} file={file} id={id} letter={letters.get(id)} />,
            <Answered desk={desk} answer={answers.get(id)?.answer} />,
            <a href={href(at, sessionPath(session, `papiers/${paper}`))}>
              {t("PDF", "PDF")}
              <span class="visually-hidden"> {name}</span>
            </a>,
          ],
        }))}
      />
    </section>
  );
};

const Answered: FC<{ desk: Desk; answer: "coming" | "not-coming" | undefined }> = ({
  desk: { t },
  answer,
}) => {
  if (answer === undefined) return <>–</>;
  return answer === "coming" ? (
    <Status tone="ok">{t("Viendra", "Will come")}</Status>
  ) : (
    <Status tone="warn">{t("Ne viendra pas", "Will not come")}</Status>
  );
};

/** Why no letter told it: convened otherwise, or nowhere to write to. */
const Untold: FC<{ desk: Desk; file: SessionFile; id: string }> = ({ desk: { t }, file, id }) => {
  const day = file.members.find((member) => member.id === id)?.convenedOn;
  if (day)
    return (
      <Status tone="todo">
        {t(`Sans lettre, convoqué le ${dayText(day)}`, `No letter, convened on ${dayText(day, "en")}`)}
      </Status>
    );
  const person = file.candidates.find(({ candidacy }) => candidacy.id === id)?.person;
  return person?.email ? (
    <Status tone="todo">{t("Pas encore écrite", "Not written yet")}</Status>
  ) : (
    <Status tone="warn">{t("Pas d'adresse : remettre le PDF", "No address: hand over the PDF")}</Status>
  );
};

/** The letter and where it is, for who may read letters; or why there is none. */
const Told: FC<{ desk: Desk; file: SessionFile; id: string; letter: ListedLetter | undefined }> = ({
  desk,
  file,
  id,
  letter,
}) => {
  const { at } = desk;
  if (!letter) return <Untold desk={desk} file={file} id={id} />;
  const status = <LetterStatus desk={desk} letter={letter} />;
  return allows(desk, "see-letters", { certifierId: file.session.certifierId }) ? (
    <a href={href(at, links.letter(letter.id))}>{status}</a>
  ) : (
    status
  );
};
