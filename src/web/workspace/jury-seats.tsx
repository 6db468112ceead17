import type { FC } from "hono/jsx";
import type { Answer, answersOf, Member, Session, SessionFile } from "../../jury/index.ts";
import { collegeWords, dayText } from "../../language/index.ts";
import { Status } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import { Act, capital } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

/** What the holders of seats answered to being convened, by seat. */
type Answers = Awaited<ReturnType<typeof answersOf>>;

export const Composition: FC<{
  desk: Desk;
  file: SessionFile;
  composes: boolean;
  answers: Answers;
}> = ({ desk, file, composes, answers }) => {
  const colleges = (["employees", "employers", "none"] as const).filter(
    (college) => college !== "none" || file.members.some((member) => member.college === "none"),
  );
  const shown =
    file.members.length > 0 && file.members.every(({ college }) => college === "none")
      ? (["none"] as const)
      : colleges;
  return (
    <div class={shown.length > 1 ? "colleges" : undefined}>
      {shown.map((college) => (
        <College
          desk={desk}
          session={file.session}
          college={college}
          members={file.members.filter((member) => member.college === college)}
          composes={composes}
          answers={answers}
        />
      ))}
    </div>
  );
};

const College: FC<{
  desk: Desk;
  session: Session;
  college: Member["college"];
  members: readonly Member[];
  composes: boolean;
  answers: Answers;
}> = ({ desk, session, college, members, composes, answers }) => {
  const { at, t } = desk;
  const seats = t(
    `${members.length} siège${members.length > 1 ? "s" : ""}`,
    `${members.length} seat${members.length > 1 ? "s" : ""}`,
  );
  return (
    <section class="college" data-college={college} aria-labelledby={`college-${college}`}>
      <h3 id={`college-${college}`}>
        {capital(collegeWords[college][at.language])}, {seats}
      </h3>
      <ul class="seats" aria-hidden="true">
        {members.map(({ present }) => (
          <li data-present={present ? undefined : "no"} />
        ))}
      </ul>
      <ul class="people">
        {members.map((member) => (
          <Seat
            desk={desk}
            session={session}
            member={member}
            composes={composes}
            answer={answers.get(member.id)?.answer}
          />
        ))}
      </ul>
    </section>
  );
};

const Seat: FC<{
  desk: Desk;
  session: Session;
  member: Member;
  composes: boolean;
  answer: Answer | undefined;
}> = ({ desk, session, member, composes, answer }) => {
  const { t, at } = desk;
  const { id, name, organisation, capacity, presides, vicePresides, present, convenedOn } = member;
  const path = sessionPath(session, `jury/membres/${id}`);
  return (
    <li>
      <strong>{name}</strong>
      <small>
        {organisation}, {capacity}
        {presides ? t(", préside", ", presides") : ""}
        {vicePresides ? t(", vice-présidence", ", vice-president") : ""}
        {convenedOn
          ? t(` ; convoqué(e) le ${dayText(convenedOn)}`, `; convened on ${dayText(convenedOn, "en")}`)
          : ""}
      </small>
      {composes && !present && !convenedOn ? (
        <Act action={href(at, `${path}/retirer`)} quiet label={t(`Retirer ${name}`, `Remove ${name}`)} />
      ) : (
        <SeatState desk={desk} present={present} convened={convenedOn !== undefined} answer={answer} />
      )}
      {composes && !present && convenedOn && answer === "not-coming" ? (
        <Act
          action={href(at, `${path}/retirer`)}
          quiet
          label={t(`Libérer le siège de ${name}`, `Free the seat of ${name}`)}
        />
      ) : null}
    </li>
  );
};

const SeatState: FC<{ desk: Desk; present: boolean; convened: boolean; answer: Answer | undefined }> = ({
  desk: { t },
  present,
  convened,
  answer,
}) => {
  if (present) return <Status tone="ok">{t("Présence signée", "Attendance signed")}</Status>;
  if (answer === "coming") return <Status tone="ok">{t("Viendra", "Will come")}</Status>;
  if (answer === "not-coming") return <Status tone="no">{t("Ne viendra pas", "Will not come")}</Status>;
  return convened ? (
    <Status tone="todo">{t("Convoqué, sans réponse", "Convened, no answer")}</Status>
  ) : (
    <Status tone="warn">{t("À convoquer", "To convene")}</Status>
  );
};
