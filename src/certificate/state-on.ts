import { type Day, dayInParis } from "../kernel/index.ts";
import type { Certificate, CertificateState } from "./certificate.postgres.ts";
import type { StatusEvent } from "./status-events.postgres.ts";

/** What the register said of a certificate on a day, and since the change that made it so. */
export type StateOnDay = {
  readonly state: CertificateState | "not-issued";
  readonly event?: StatusEvent | undefined;
};

/** The state at the end of `on`, in Paris: a change counts from the day it was decided. */
export const stateOn = (
  { issuedOn }: Pick<Certificate, "issuedOn">,
  events: readonly StatusEvent[],
  on: Day,
): StateOnDay => {
  if (on < issuedOn) return { state: "not-issued" };
  const event = events.findLast(({ at }) => dayInParis(at) <= on);
  return event ? { state: event.state, event } : { state: "issued" };
};
