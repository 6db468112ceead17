import type { FC } from "hono/jsx";
import type { Session, SessionMeans } from "../../../jury/index.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a use case of the jury's day is given, with the identifier of the form that asks it. */
export const meansOf = (desk: Desk, { id }: Pick<Session, "id">, typed: Typed): SessionMeans => ({
  ...desk.means,
  takenBy: desk.actor.account.name,
  seat: ownSeat(desk, id),
  form: uuid.test(typed["form"] ?? "") ? typed["form"] : undefined,
});

/** Names the form, so that one sent twice over a poor network is recorded once. */
export const OnceField: FC<{ desk: Desk }> = ({ desk }) => (
  <input type="hidden" name="form" value={desk.means.world.newId()} />
);

/** The seat that this account holds in a session. */
export const ownSeat = ({ c }: Desk, sessionId: string): string | undefined =>
  c.get("seats").find((seat) => seat.sessionId === sessionId)?.memberId;
