import {
  declineMinutes,
  minutesOf,
  rectificationPdf,
  reopenSession,
  type Session,
  signMinutes,
} from "../../../jury/index.ts";
import { type Desk, done, download, notFound } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { sessionPath } from "../session-frame.tsx";
import { confirmed } from "../signer.tsx";
import { meansOf, ownSeat } from "./means.tsx";
import { minutesPage } from "./minutes.tsx";

/** A member signs by their own account, confirmed by their second factor. */
export const sign = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return minutesPage(desk, session, { typed, unconfirmed });
  const signatory = { memberId: ownSeat(desk, session.id), textSha256: typed["text"] ?? "" };
  const decision = await signMinutes(desk.means.db, meansOf(desk, session, typed), session.id, signatory);
  if (decision.outcome !== "granted")
    return minutesPage(desk, session, { typed, refused: decision.findings });
  const locked = await minutesOf(desk.means.db, session.id);
  return done(desk, sessionPath(session, "proces-verbal"), locked ? "minutes-signed" : "signature-given");
};

export const decline = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const said = { memberId: ownSeat(desk, session.id), reason: typed["refusal"] ?? "" };
  const decision = await declineMinutes(desk.means.db, meansOf(desk, session, typed), session.id, said);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "signature-declined")
    : minutesPage(desk, session, { typed, refused: decision.findings });
};

export const reopen = async (desk: Desk, session: Session): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const said = { memberId: ownSeat(desk, session.id), reason: typed["reopening"] ?? "" };
  const decision = await reopenSession(desk.means.db, meansOf(desk, session, typed), session.id, said);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "deliberation"), "session-reopened")
    : minutesPage(desk, session, { typed, refused: decision.findings });
};

export const minutesPdf = async (desk: Desk, session: Session): Promise<Response> => {
  const signed = await minutesOf(desk.means.db, session.id);
  return signed ? download(desk, `${signed.reference}.pdf`, "application/pdf", signed.pdf) : notFound(desk);
};

export const rectifiedPdf = async (desk: Desk, session: Session): Promise<Response> => {
  const number = Number(desk.c.req.param("number"));
  const pdf = await rectificationPdf(desk.means.db, session.id, number);
  return pdf
    ? download(desk, `PV-${session.reference}-R${number}.pdf`, "application/pdf", pdf)
    : notFound(desk);
};
