import type { FC } from "hono/jsx";
import { z } from "zod";
import {
  appoint,
  conveneJury,
  dismiss,
  inviteUnions,
  loadSession,
  type Member,
  mayConvene,
  maySit,
  type Session,
  type SessionFile,
  type SettlementRefusal,
  signAttendance,
  sittingOf,
} from "../../jury/index.ts";
import type { Decision } from "../../kernel/index.ts";
import { collegeWords, dayText } from "../../language/index.ts";
import { tellConvened, wordCitation } from "../../notices/index.ts";
import { grantRole, may, saveAccount } from "../../people/index.ts";
import { inTransaction } from "../../storage/index.ts";
import {
  ErrorSummary,
  type FieldFault,
  Reasons,
  SelectField,
  Status,
  TextField,
  toneOf,
  Verdict,
} from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type Desk, done, notFound, refuse, show } from "./desk.tsx";
import { count, dayField, maybe, oneOf, readTyped, type Typed, text, ticked, typedIn } from "./form.ts";
import { Act, capital } from "./parts.tsx";
import { SessionPage, sessionPath } from "./session-frame.tsx";
import { SettlementRefused, Settlements, settlePoint } from "./settlements.tsx";

export const fileOf = async ({ means }: Desk, session: Session): Promise<SessionFile> => {
  const file = await loadSession(means.db, means.texts, session.id);
  if (!file) throw new Error(`session ${session.id} is lost`);
  return file;
};

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly settling?: readonly (SettlementRefusal | "already-settled")[];
};

/** Is the jury complete, convened, and present? Every rule, met or not. */
export const juryPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, faults = [], settling = [] }: Shown = {},
): Promise<Response> => {
  const { at, t, means, actor } = desk;
  const file = await fileOf(desk, session);
  const sitting = sittingOf(file);
  const convened =
    file.members.length > 0 && file.members.every(({ convenedOn }) => convenedOn !== undefined);
  const sits =
    convened && (session.heldOn <= means.world.today() || file.members.some(({ present }) => present));
  const decision: Decision<unknown> = sits
    ? maySit(sitting, file.rules, means.texts.law)
    : mayConvene(sitting, file.rules);
  const composes =
    may(actor, { name: "compose-jury", certifierId: session.certifierId }).outcome === "granted" &&
    session.state === "planned";
  const title = titleOf(session, decision, { convened, sits }, desk);
  const notice = file.rules.ask("jury.union-notice-days");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="jury" title={title}>
      <div class="flow">
        {settling.length > 0 ? <SettlementRefused desk={desk} codes={settling} /> : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        {session.state === "planned" ? (
          <Verdict
            tone={toneOf[decision.outcome]}
            says={reasonsTitle(decision, desk)}
            more={t(
              "Le système contrôle la règle ; la convocation reste votre décision.",
              "The system checks the rule; convening remains your decision.",
            )}
            settled={false}
          >
            <Reasons findings={decision.findings} language={at.language} />
          </Verdict>
        ) : null}
        {composes && !convened && decision.outcome === "granted" ? (
          <Act
            action={href(at, sessionPath(session, "jury/convoquer"))}
            label={t("Convoquer les membres", "Convene the members")}
          />
        ) : null}
        <h2>{t("Composition et présence", "Composition and attendance")}</h2>
        <Composition desk={desk} file={file} composes={composes} />
        {composes ? <AppointForm desk={desk} session={session} typed={typed} faults={faults} /> : null}
        {composes && notice.stated ? (
          <section class="flow">
            <h2>{t("Organisations syndicales", "Unions")}</h2>
            <UnionsForm
              desk={desk}
              session={session}
              typed={typed}
              faults={faults}
              source={typeset(wordCitation(notice.citation, at.language), at.language)}
            />
          </section>
        ) : null}
        <Settlements
          desk={desk}
          file={file}
          editable={
            may(actor, { name: "settle-rule", certifierId: session.certifierId }).outcome === "granted" &&
            session.state !== "awarded" &&
            session.state !== "closed"
          }
        />
      </div>
    </SessionPage>,
    faults.length + settling.length > 0 ? 422 : 200,
  );
};

const titleOf = (
  { state }: Session,
  decision: Decision<unknown>,
  { convened, sits }: { readonly convened: boolean; readonly sits: boolean },
  { t }: Desk,
): string => {
  if (state !== "planned") return t("Le jury a siégé", "The jury has sat");
  const open = decision.findings.filter(({ outcome }) => outcome !== "met").length;
  const points = t(`${open} point${open > 1 ? "s" : ""}`, `${open} point${open > 1 ? "s" : ""}`);
  const granted = decision.outcome === "granted";
  if (sits)
    return granted
      ? t("Ce jury peut siéger", "This jury may sit")
      : t(`Ce jury ne peut pas encore siéger : ${points}`, `This jury may not sit yet: ${points}`);
  if (convened)
    return granted
      ? t("Ce jury est convoqué, dans les règles", "This jury is convened, by the rules")
      : t(
          `Ce jury est convoqué, mais pas dans les règles : ${points}`,
          `This jury is convened, but not by the rules: ${points}`,
        );
  return granted
    ? t("Ce jury peut être convoqué", "This jury may be convened")
    : t(
        `Ce jury ne peut pas encore être convoqué : ${points}`,
        `This jury may not be convened yet: ${points}`,
      );
};

const reasonsTitle = ({ outcome }: Decision<unknown>, { t }: Desk): string =>
  ({
    granted: t("Chaque règle est respectée.", "Every rule is met."),
    refused: t("Des règles ne sont pas encore respectées.", "Some rules are not met yet."),
    undetermined: t(
      "Un texte manque : il faut régler ce point, avec un motif.",
      "A text is missing: settle this point, with a reason.",
    ),
  })[outcome];

const Composition: FC<{ desk: Desk; file: SessionFile; composes: boolean }> = ({ desk, file, composes }) => {
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
  const { t, at, actor, c } = desk;
  const { id, name, organisation, capacity, presides, present, convenedOn } = member;
  const mine = c.get("seats").some(({ memberId }) => memberId === id);
  const secretariat =
    may(actor, { name: "compose-jury", certifierId: session.certifierId }).outcome === "granted";
  const signs = session.state === "planned" && convenedOn !== undefined && !present && (mine || secretariat);
  const path = sessionPath(session, `jury/membres/${id}`);
  return (
    <li>
      <strong>{name}</strong>
      <small>
        {organisation}, {capacity}
        {presides ? t(", préside", ", presides") : ""}
        {convenedOn
          ? t(` ; convoqué(e) le ${dayText(convenedOn)}`, `; convened on ${dayText(convenedOn, "en")}`)
          : ""}
      </small>
      {signs ? (
        <Act
          action={href(at, `${path}/presence`)}
          quiet
          label={
            mine
              ? t("Signer ma présence", "Sign my attendance")
              : t(`Présence de ${name}`, `Attendance of ${name}`)
          }
        />
      ) : composes && !present && !convenedOn ? (
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

const memberLabels = ({ t }: Desk) => ({
  name: t("Nom", "Name"),
  college: t("Collège", "College"),
  organisation: t("Organisation", "Organisation"),
  capacity: t("Qualité", "Capacity"),
  email: t("Courriel (facultatif)", "E-mail (optional)"),
});

const AppointForm: FC<{ desk: Desk; session: Session; typed: Typed; faults: readonly FieldFault[] }> = ({
  desk,
  session,
  typed,
  faults,
}) => {
  const { t, at } = desk;
  const labels = memberLabels(desk);
  return (
    <section class="flow">
      <h2>{t("Désigner un membre", "Appoint a member")}</h2>
      <form method="post" action={href(at, sessionPath(session, "jury/membres"))} class="sheet flow">
        <div class="wide-fields">
          <TextField name="name" label={labels.name} value={typed["name"]} faults={faults} required />
          <SelectField
            name="college"
            label={labels.college}
            value={typed["college"]}
            faults={faults}
            options={(["employees", "employers", "none"] as const).map((value) => ({
              value,
              label: capital(collegeWords[value][at.language]),
            }))}
          />
          <TextField
            name="organisation"
            label={labels.organisation}
            value={typed["organisation"]}
            faults={faults}
            required
          />
          <TextField
            name="capacity"
            label={labels.capacity}
            value={typed["capacity"]}
            faults={faults}
            required
          />
          <TextField name="email" type="email" label={labels.email} value={typed["email"]} faults={faults} />
        </div>
        <p>
          <label class="check">
            <input type="checkbox" name="presides" value="oui" checked={typed["presides"] !== undefined} />{" "}
            {t("Préside le jury", "Presides the jury")}
          </label>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Désigner ce membre", "Appoint this member")}
          </button>
        </p>
      </form>
    </section>
  );
};

const UnionsForm: FC<{
  desk: Desk;
  session: Session;
  typed: Typed;
  faults: readonly FieldFault[];
  source: string;
}> = ({ desk, session, typed, faults, source }) => {
  const { t, at } = desk;
  return (
    <form method="post" action={href(at, sessionPath(session, "jury/syndicats"))} class="sheet flow">
      <p class="source">{source}</p>
      <div class="wide-fields">
        <TextField
          name="asked"
          type="date"
          label={t("Sollicitées le", "Asked on")}
          value={typed["asked"] ?? session.unionsInvitedOn}
          faults={faults}
          required
        />
        <TextField
          name="unions"
          label={t("Combien d'organisations représentatives", "How many representative unions")}
          value={typed["unions"] ?? (session.unions === undefined ? undefined : String(session.unions))}
          faults={faults}
          inputmode="numeric"
          required
        />
      </div>
      <p>
        <button type="submit" class="quiet">
          {t("Dater la demande", "Date the request")}
        </button>
      </p>
    </form>
  );
};

const Appointed = z.object({
  name: text(80),
  college: oneOf(["employees", "employers", "none"]),
  organisation: text(120),
  capacity: text(120),
  email: maybe(200).refine(
    (written) => written === undefined || z.email().safeParse(written).success,
    "email",
  ),
  presides: ticked,
});

export const appointMember = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, t } = desk;
  if (session.state !== "planned")
    return refuse(
      desk,
      [{ outcome: "unmet", code: "session-not-planned", facts: { state: session.state } }],
      422,
    );
  const typed = await typedIn(c);
  const read = readTyped(Appointed, typed, memberLabels(desk), t);
  if (!read.ok) return juryPage(desk, session, { typed, faults: read.faults });
  const { email, ...member } = read.value;
  await inTransaction(means.db, async (tx) => {
    const accountId = email ? await saveAccount(tx, means.world, { email, name: member.name }) : undefined;
    if (accountId) await grantRole(tx, accountId, { certifierId: session.certifierId, role: "juror" });
    await appoint(tx, means.world, session, { ...member, votes: true }, accountId);
  });
  return done(desk, sessionPath(session, "jury"), "member-appointed");
};

const memberOf = async (desk: Desk, session: Session): Promise<string | undefined> => {
  const id = desk.c.req.param("member");
  return (await fileOf(desk, session)).members.find((member) => member.id === id)?.id;
};

export const dismissMember = async (desk: Desk, session: Session): Promise<Response> => {
  const member = await memberOf(desk, session);
  if (!member) return notFound(desk);
  const gone = await dismiss(desk.means.db, session.id, member);
  return gone
    ? done(desk, sessionPath(session, "jury"), "member-dismissed")
    : done(desk, sessionPath(session, "jury"));
};

/** A member signs their own attendance; the secretariat records one signed on paper. */
export const signIn = async (desk: Desk, session: Session): Promise<Response> => {
  const { actor, means, c } = desk;
  const member = await memberOf(desk, session);
  if (!member) return notFound(desk);
  const mine = c.get("seats").some(({ memberId }) => memberId === member);
  const secretariat = may(actor, { name: "compose-jury", certifierId: session.certifierId });
  if (!mine && secretariat.outcome !== "granted") return refuse(desk, secretariat.findings);
  if (session.state !== "planned")
    return refuse(
      desk,
      [{ outcome: "unmet", code: "session-not-planned", facts: { state: session.state } }],
      422,
    );
  await signAttendance(means.db, means.world, session.id, member);
  return done(desk, sessionPath(session, "jury"), "attendance-signed");
};

const Unions = z.object({ asked: dayField, unions: count });

export const dateUnions = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, t } = desk;
  const typed = await typedIn(c);
  const read = readTyped(
    Unions,
    typed,
    {
      asked: t("Sollicitées le", "Asked on"),
      unions: t("Combien d'organisations représentatives", "How many representative unions"),
    },
    t,
  );
  if (!read.ok) return juryPage(desk, session, { typed, faults: read.faults });
  if (session.state !== "planned")
    return refuse(
      desk,
      [{ outcome: "unmet", code: "session-not-planned", facts: { state: session.state } }],
      422,
    );
  await inviteUnions(means.db, session.id, read.value.asked, read.value.unions);
  return done(desk, sessionPath(session, "jury"), "unions-invited");
};

/** Convenes whom it may, and writes to them in the same transaction. */
export const convene = async (desk: Desk, session: Session): Promise<Response> => {
  const { means } = desk;
  const answer = await inTransaction(means.db, async (tx) => {
    const decision = await conveneJury(tx, means, session.id);
    const file = decision.outcome === "granted" ? await loadSession(tx, means.texts, session.id) : undefined;
    if (decision.outcome === "granted" && file) await tellConvened(tx, means, file, decision.value);
    return decision;
  });
  return answer.outcome === "granted"
    ? done(desk, sessionPath(session, "jury"), "convened", answer.value.length)
    : juryPage(desk, session);
};

export const settleOne = async (desk: Desk, session: Session): Promise<Response> => {
  const answer = await settlePoint(desk, session, await fileOf(desk, session));
  return answer instanceof Response ? answer : juryPage(desk, session, { settling: answer });
};
