import {
  covers,
  type Day,
  type Decision,
  decide,
  type Finding,
  finding,
  type Period,
} from "../../kernel/index.ts";
import type { College } from "../../rulebook/index.ts";

/** Someone a branch may call to its juries. */
export type PoolMember = {
  readonly id: string;
  readonly name: string;
  readonly college: College | "none";
  readonly organisation: string;
  readonly capacity: string;
  readonly email?: string | undefined;
  /** Days on which they are mandated, the first and the last included; without a last one until it is ended. */
  readonly mandate: Period;
};

export type CallCode =
  | "mandate-runs"
  | "mandate-not-begun"
  | "mandate-over"
  | "available-that-day"
  | "absent-that-day"
  | "free-that-day"
  | "sits-elsewhere-that-day"
  | "not-in-this-jury"
  | "in-this-jury";

/** What is known of them for one sitting. */
export type CallFacts = {
  readonly heldOn: Day;
  readonly absences: readonly Period[];
  /** Reference of another sitting of that day in which they hold a seat. */
  readonly elsewhere?: string | undefined;
  readonly seated: boolean;
};

/**
 * May they be called to this sitting? No text that we hold says so: the mandate is the branch's, the absences are their
 * own. What a rulebook asks of a jury as a whole is decided by `mayConvene`.
 */
export const mayBeCalled = ({ mandate }: PoolMember, facts: CallFacts): Decision<undefined, CallCode> =>
  decide([...callFindings(mandate, facts)], () => undefined);

function* callFindings(
  mandate: Period,
  { heldOn, absences, elsewhere, seated }: CallFacts,
): Generator<Finding<CallCode>> {
  if (heldOn < mandate.from) yield finding<CallCode>(false, "mandate-not-begun", { from: mandate.from });
  else if (covers(mandate, heldOn))
    yield finding<CallCode>(true, "mandate-runs", { until: mandate.until ?? null });
  else yield finding<CallCode>(false, "mandate-over", { until: mandate.until ?? null });
  const absence = absences.find((one) => covers(one, heldOn));
  yield absence
    ? finding<CallCode>(false, "absent-that-day", { from: absence.from, until: absence.until ?? null })
    : finding<CallCode>(true, "available-that-day", { on: heldOn });
  yield elsewhere === undefined
    ? finding<CallCode>(true, "free-that-day", { on: heldOn })
    : finding<CallCode>(false, "sits-elsewhere-that-day", { session: elsewhere });
  yield finding<CallCode>(!seated, seated ? "in-this-jury" : "not-in-this-jury");
}
