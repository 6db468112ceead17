import { z } from "zod";
import { answerAppeal, appealGrounds, lodgeAppeal, type Session } from "../../../jury/index.ts";
import { parseDay } from "../../../kernel/index.ts";
import { appealPapers, printLetters, tellAppeal } from "../../../notices/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { type Desk, done, download, notFound } from "../desk.tsx";
import { dayField, maybe, oneOf, readTyped, text, ticked, typedIn } from "../form.ts";
import { isOwn } from "./lodge-form.tsx";
import { page } from "./page.tsx";
import { aboutFile, appealPath, type Subject } from "./subject.ts";

/** A day that may be left out. */
const maybeDay = maybe(30).transform((written, context) => {
  const read = written === undefined ? undefined : parseDay(written);
  if (written !== undefined && read === undefined) context.addIssue({ code: "custom", message: "day" });
  return read;
});

const Asked = z.object({
  to: text(300),
  ground: oneOf(appealGrounds),
  firstStepDone: ticked,
  says: text(2000),
  allTheSame: ticked,
});
const Received = Asked.extend({ filedOn: dayField, toldOn: maybeDay });

const labelsOf = ({ t }: Desk) => ({
  filedOn: t("Reçu le", "Received on"),
  to: t("Devant", "Before"),
  ground: t("Ce que le recours conteste", "What the appeal contests"),
  toldOn: t("Résultat communiqué par écrit le", "Result told in writing on"),
  says: t("Ce que dit le recours", "What the appeal says"),
  verdict: t("Le recours est", "The appeal is"),
  by: t("Examiné par", "Looked at by"),
  on: t("Le", "On"),
  reason: t("Motif", "Reason"),
});

const takenBy = ({ actor }: Desk): string => actor.account.name;

/** Records an appeal and writes its receipt to the person; or shows every reason, with what was typed. */
export const lodgeOne = (desk: Desk, session: Session): Promise<Response> =>
  aboutFile(desk, session, "lodge-appeal", async (subject) => {
    const { means, t } = desk;
    const typed = await typedIn(desk.c);
    const today = means.world.today();
    const read = isOwn(desk, subject)
      ? readTyped(
          Asked.transform((own) => ({ ...own, filedOn: today, toldOn: undefined })),
          typed,
          labelsOf(desk),
          t,
        )
      : readTyped(Received, typed, labelsOf(desk), t);
    if (!read.ok) return page(desk, subject, { notLodged: { typed, faults: read.faults } });
    const candidacyId = subject.candidate.candidacy.id;
    const toldOn = subject.toldOn ?? read.value.toldOn;
    const lodging = await inTransaction(means.db, async (tx) => {
      const asked = { ...read.value, candidacyId, toldOn };
      const made = await lodgeAppeal(tx, { ...means, takenBy: takenBy(desk) }, session.id, asked);
      if (made?.kind === "lodged") await tellAppeal(tx, means, made.file, made.appeal);
      return made;
    });
    if (!lodging) return notFound(desk);
    if (lodging.kind === "to-confirm")
      return page(desk, subject, { notLodged: { typed, toConfirm: lodging.decision } });
    if (lodging.kind === "not-lodged")
      return page(desk, subject, { notLodged: { typed, refused: lodging.decision } });
    return done(desk, appealPath(session, subject.candidate), "appeal-lodged");
  });

const Answer = z.object({
  verdict: oneOf(["upheld", "rejected"]),
  by: text(300),
  on: dayField,
  reason: maybe(2000),
  free: ticked,
});

/** Records the answer of the body and writes it to the person. */
export const answerOne = (desk: Desk, session: Session): Promise<Response> =>
  aboutFile(desk, session, "answer-appeal", async (subject) => {
    const { means, t } = desk;
    const appeal = askedAppeal(desk, subject);
    if (!appeal) return notFound(desk);
    const typed = await typedIn(desk.c);
    const read = readTyped(Answer, typed, labelsOf(desk), t);
    const not = { appealId: appeal.id, typed };
    if (!read.ok) return page(desk, subject, { notAnswered: { ...not, faults: read.faults } });
    const { verdict, free, ...said } = read.value;
    const candidacyId = subject.candidate.candidacy.id;
    const answered = await inTransaction(means.db, async (tx) => {
      const answer = { ...said, upheld: verdict === "upheld", involved: !free };
      const about = { ...answer, candidacyId, appealId: appeal.id };
      const made = await answerAppeal(tx, { ...means, takenBy: takenBy(desk) }, session.id, about);
      if (made?.decision.outcome === "granted") await tellAppeal(tx, means, made.file, made.appeal);
      return made;
    });
    if (!answered) return notFound(desk);
    return answered.decision.outcome === "granted"
      ? done(desk, appealPath(session, subject.candidate), "appeal-answered")
      : page(desk, subject, { notAnswered: { ...not, refused: answered.decision } });
  });

const askedAppeal = ({ c }: Desk, { appeals }: Subject) => appeals.find(({ id }) => id === c.req.param("id"));

/** The letters of an appeal to print, in one file: its receipt, and its answer once there is one. */
export const appealLetters = (desk: Desk, session: Session): Promise<Response> =>
  aboutFile(desk, session, "see-appeal", async (subject) => {
    const { means } = desk;
    const appeal = askedAppeal(desk, subject);
    if (!appeal) return notFound(desk);
    const letters = appealPapers(subject.file, subject.candidate.person, appeal);
    const pdf = await printLetters(letters, means.world.now());
    return pdf ? download(desk, `recours-${session.reference}.pdf`, "application/pdf", pdf) : notFound(desk);
  });
