import type { FC } from "hono/jsx";
import type { Member, Session, SessionFile } from "../../jury/index.ts";
import { collegeWords, dayText } from "../../language/index.ts";
import { Status } from "../components/index.ts";
import { href } from "../page.ts";
import type { Desk } from "./desk.tsx";
import { Act, capital } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

export const Composition: FC<{ desk: Desk; file: SessionFile; composes: boolean }> = ({
  desk,
  file,
  composes,
}) => {
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
}> = ({ desk, session, college, members, composes }) => {
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
          <Seat desk={desk} session={session} member={member} composes={composes} />
        ))}
      </ul>
    </section>
  );
};

const Seat: FC<{ desk: Desk; session: Session; member: Member; composes: boolean }> = ({
  desk,
  session,
  member,
  composes,
}) => {
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
        <Status tone={present ? "ok" : convenedOn ? "todo" : "warn"}>
          {present
            ? t("Présence signée", "Attendance signed")
            : convenedOn
              ? t("Convoqué", "Convened")
              : t("À convoquer", "To convene")}
        </Status>
      )}
    </li>
  );
};
