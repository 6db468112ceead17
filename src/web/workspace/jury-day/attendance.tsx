import type { FC } from "hono/jsx";
import {
  type AttendanceAct,
  type Member,
  type Session,
  type SessionFile,
  sitsOrWill,
} from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { collegeWords, hourText } from "../../../language/index.ts";
import { Status } from "../../components/index.ts";
import { href } from "../../page.ts";
import { aboutSession, allows, type Desk, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { capital } from "../parts.tsx";
import { fileOf } from "../session-file.ts";
import { sessionPath } from "../session-frame.tsx";
import { OnceField, ownSeat } from "./means.tsx";
import { Refused } from "./refused.tsx";
import { SittingPage, sittingScript } from "./sitting-page.tsx";
import { TableNow } from "./table.tsx";

type Shown = { readonly typed?: Typed; readonly refused?: readonly Finding[] };

/** Who may record the attendance of others: who composes the jury, and whoever was appointed to preside or presides. */
export const keepsSheet = (desk: Desk, { session, members }: SessionFile): boolean => {
  const seat = members.find(({ id }) => id === ownSeat(desk, session.id));
  return (
    allows(desk, "compose-jury", aboutSession(session)) ||
    seat?.presides === true ||
    seat?.namedPresident === true
  );
};

/** The attendance sheet: each member signs by their name, arrives, leaves; and who presides. */
export const attendancePage = async (
  desk: Desk,
  session: Session,
  { typed = {}, refused }: Shown = {},
): Promise<Response> => {
  const { t, at } = desk;
  const file = await fileOf(desk, session);
  const { members } = file;
  const there = members.filter(({ present }) => present).length;
  const title =
    there === members.length
      ? t("Tous les membres sont présents", "Every member is present")
      : t(
          `${there} membre${there > 1 ? "s" : ""} présent${there > 1 ? "s" : ""} sur ${members.length}`,
          `${there} of ${members.length} members present`,
        );
  const sits = sitsOrWill(session.state);
  return show(
    desk,
    <SittingPage desk={desk} session={session} title={title} script={await sittingScript(desk)}>
      <div class="aside">
        <div class="flow">
          {refused ? (
            <Refused
              desk={desk}
              says={t("La feuille de présence n'a pas changé.", "The attendance sheet has not changed.")}
              findings={refused}
            />
          ) : null}
          <ul class="ruled">
            {members.map((member) => (
              <Line desk={desk} file={file} member={member} typed={typed} sits={sits} />
            ))}
          </ul>
          {sits ? <Chair desk={desk} file={file} typed={typed} /> : null}
        </div>
        <aside>
          <TableNow desk={desk} file={file} title={t("Le jury en ce moment", "The jury now")} />
          <p>
            <a class="button quiet" href={href(at, sessionPath(session, "deliberation"))}>
              {t("Aller à la délibération", "Go to the deliberation")}
            </a>
          </p>
        </aside>
      </div>
    </SittingPage>,
    refused ? 422 : 200,
  );
};

const actText = (
  { kind, at, own, recordedBy, reason }: AttendanceAct,
  { t, at: { language } }: Desk,
): string => {
  const hour = hourText(at, language);
  if (kind === "took-chair")
    return t(
      `${hour}, prend la présidence${reason ? ` : ${reason}` : ""}`,
      `${hour}, takes the chair${reason ? `: ${reason}` : ""}`,
    );
  const by = own ? "" : t(`, sur l'appareil de ${recordedBy}`, `, on ${recordedBy}'s device`);
  return kind === "arrived"
    ? t(`${hour}, a signé${by}`, `${hour}, signed${by}`)
    : t(`${hour}, parti${by}`, `${hour}, left${by}`);
};

const Line: FC<{ desk: Desk; file: SessionFile; member: Member; typed: Typed; sits: boolean }> = ({
  desk,
  file,
  member,
  typed,
  sits,
}) => {
  const { t, at } = desk;
  const { id, name, college, organisation, present, presides } = member;
  const acts = file.attendance.filter(({ memberId }) => memberId === id);
  const may = sits && (ownSeat(desk, file.session.id) === id || keepsSheet(desk, file));
  const path = href(at, sessionPath(file.session, `presence/${id}`));
  return (
    <li id={`line-${id}`} data-now="">
      <div class="row ends">
        <div>
          <h2>{name}</h2>
          <p class="small">
            {capital(collegeWords[college][at.language])}, {organisation}
            {presides ? t(", préside", ", presides") : ""}
          </p>
          {acts.map((act) => (
            <p class="small">{actText(act, desk)}</p>
          ))}
        </div>
        <Status tone={present ? "ok" : acts.length > 0 ? "warn" : "todo"}>
          {present
            ? t("Présent", "Present")
            : acts.length > 0
              ? t("Parti", "Left")
              : t("Pas encore là", "Not here yet")}
        </Status>
      </div>
      {may && present ? (
        <details>
          <summary>{t(`${name} s'en va`, `${name} leaves`)}</summary>
          <form method="post" action={`${path}/depart`} class="row">
            <OnceField desk={desk} />
            <button type="submit" class="quiet">
              {t("Inscrire le départ à cette heure", "Record the departure at this hour")}
            </button>
          </form>
        </details>
      ) : null}
      {may && !present ? (
        <form method="post" action={path} class="search signature">
          <OnceField desk={desk} />
          <p class="field">
            <label for={`signature-${id}`}>
              {t(`Pour signer, écrivez votre nom : ${name}`, `To sign, write your name: ${name}`)}
            </label>
            <input
              id={`signature-${id}`}
              name="signature"
              autocomplete="off"
              required
              value={typed["member"] === id ? (typed["signature"] ?? "") : ""}
            />
          </p>
          <button type="submit">
            {t("Signer", "Sign")}
            <span class="visually-hidden"> {name}</span>
          </button>
        </form>
      ) : null}
    </li>
  );
};

/** Someone else presides while the president is away; the rulebook says who may. */
const Chair: FC<{ desk: Desk; file: SessionFile; typed: Typed }> = ({ desk, file, typed }) => {
  const { t, at } = desk;
  const president = file.members.find(({ presides }) => presides);
  const others = file.members.filter(({ id, present }) => present && id !== president?.id);
  if (others.length === 0 || !mayRecordChair(desk, file)) return null;
  return (
    <details open={president?.present ? undefined : true}>
      <summary>
        {president?.present
          ? t(`${president.name} préside`, `${president.name} presides`)
          : t("La présidence n'est pas là : qui préside ?", "The president is away: who presides?")}
      </summary>
      <form method="post" action={href(at, sessionPath(file.session, "presence/presidence"))} class="flow">
        <OnceField desk={desk} />
        <p class="field">
          <label for="chair">{t("Préside désormais", "Presides from now on")}</label>
          <select id="chair" name="member">
            {others.map(({ id, name, college, namedPresident }) => (
              <option value={id} selected={typed["member"] === id}>
                {name}, {collegeWords[college][at.language]}
                {namedPresident ? t(", désigné(e)", ", appointed") : ""}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="chair-reason">
            {t("Motif, inscrit au procès-verbal", "Reason, written in the minutes")}
          </label>
          <input id="chair-reason" name="reason" value={typed["reason"] ?? ""} />
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Inscrire la présidence", "Record who presides")}
          </button>
        </p>
      </form>
    </details>
  );
};

/** Whoever keeps the sheet, and any member at the table: the president is away, and somebody must say who presides. */
export const mayRecordChair = (desk: Desk, file: SessionFile): boolean =>
  keepsSheet(desk, file) ||
  file.members.some(({ id, present }) => present && id === ownSeat(desk, file.session.id));
