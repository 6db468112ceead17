import { z } from "zod";
import { appointFromPool, poolOf, type Session } from "../../../jury/index.ts";
import { decisive } from "../../../kernel/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { type Desk, done, notFound, refuse } from "../desk.tsx";
import { readTyped, ticked, typedIn } from "../form.ts";
import { juryPage } from "../jury.tsx";
import { openSeat } from "../jury-acts.ts";
import { sessionPath } from "../session-frame.tsx";

const Called = z.object({ member: z.uuid("choice"), presides: ticked, vicePresides: ticked });

/** Gives a seat to someone of the pool, with the account of their address; or says why they may not be called. */
export const callOne = async (desk: Desk, session: Session): Promise<Response> => {
  const { means, t } = desk;
  if (session.state !== "planned")
    return refuse(
      desk,
      [{ outcome: "unmet", code: "session-not-planned", facts: { state: session.state } }],
      422,
    );
  const read = readTyped(Called, await typedIn(desk.c), {}, t);
  if (!read.ok) return notFound(desk);
  const { member: memberId, ...part } = read.value;
  const decision = await inTransaction(means.db, async (tx) => {
    const called = await appointFromPool(tx, means.world, session, { memberId, ...part });
    const member = (await poolOf(tx, session.certifierId)).find(({ id }) => id === memberId);
    if (called?.outcome === "granted" && member?.email)
      await openSeat(tx, desk, session, called.value, { email: member.email, name: member.name });
    return called;
  });
  if (!decision) return notFound(desk);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "jury"), "member-appointed")
    : juryPage(desk, session, { notCalled: decisive(decision) });
};
