import { z } from "zod";
import {
  appoint,
  conveneJury,
  dismiss,
  giveAccount,
  inviteUnions,
  loadSession,
  type Session,
} from "../../jury/index.ts";
import { tellCandidatesConvened, tellConvened } from "../../notices/index.ts";
import { grantRole, saveAccount } from "../../people/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import { type Desk, done, notFound, refuse } from "./desk.tsx";
import { count, dayField, maybe, oneOf, readTyped, text, ticked, typedIn } from "./form.ts";
import { juryPage } from "./jury.tsx";
import { memberLabels } from "./jury-forms.tsx";
import { fileOf } from "./session-file.ts";
import { sessionPath } from "./session-frame.tsx";
import { settlePoint } from "./settle.ts";

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
  vicePresides: ticked,
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
    const seat = await appoint(tx, means.world, session, { ...member, votes: true });
    if (email) await openSeat(tx, desk, session, seat, { email, name: member.name });
  });
  return done(desk, sessionPath(session, "jury"), "member-appointed");
};

/** Gives a seat the account of an address: from it its holder will answer, sign the attendance and the minutes. */
export const openSeat = async (
  tx: Db,
  { means }: Desk,
  session: Session,
  seat: string,
  account: { readonly email: string; readonly name: string },
): Promise<void> => {
  const accountId = await saveAccount(tx, means.world, account);
  await grantRole(tx, accountId, { certifierId: session.certifierId, role: "juror" });
  await giveAccount(tx, means.world, session, { id: seat, accountId });
};

const memberOf = async (desk: Desk, session: Session): Promise<string | undefined> => {
  const id = desk.c.req.param("member");
  return (await fileOf(desk, session)).members.find((member) => member.id === id)?.id;
};

export const dismissMember = async (desk: Desk, session: Session): Promise<Response> => {
  const member = await memberOf(desk, session);
  if (!member) return notFound(desk);
  const gone = await dismiss(desk.means.db, desk.means.world, session.id, member);
  return gone
    ? done(desk, sessionPath(session, "jury"), "member-dismissed")
    : done(desk, sessionPath(session, "jury"));
};

const Address = z.object({
  email: text(200).refine((written) => z.email().safeParse(written).success, "email"),
});

/** Gives a member the account that they will sign the minutes from. */
export const giveAddress = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, t } = desk;
  const id = await memberOf(desk, session);
  const member = (await fileOf(desk, session)).members.find((one) => one.id === id);
  if (!member) return notFound(desk);
  const typed = await typedIn(c);
  const read = readTyped(Address, typed, memberLabels(desk), t);
  if (!read.ok) return juryPage(desk, session, { faults: read.faults });
  const account = { email: read.value.email, name: member.name };
  await inTransaction(means.db, (tx) => openSeat(tx, desk, session, member.id, account));
  return done(desk, sessionPath(session, "jury"), "address-given");
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
  await inviteUnions(means.db, means.world, session, read.value.asked, read.value.unions);
  return done(desk, sessionPath(session, "jury"), "unions-invited");
};

/** Convenes whom it may, and writes to them and to the candidates in the same transaction. */
export const convene = async (desk: Desk, session: Session): Promise<Response> => {
  const { means } = desk;
  const answer = await inTransaction(means.db, async (tx) => {
    const decision = await conveneJury(tx, means, session.id);
    const file = decision.outcome === "granted" ? await loadSession(tx, means.texts, session.id) : undefined;
    if (decision.outcome === "granted" && file) {
      await tellConvened(tx, means, file, decision.value);
      await tellCandidatesConvened(tx, means, file);
    }
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
