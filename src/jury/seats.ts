import { type Citation, type Finding, finding, missing } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";
import { ofCollege, type Seat, type Sitting, type SittingCode, voting } from "./sitting.ts";

type Seats = BranchValue<"jury.seats">;
type Found = Finding<SittingCode>;

/** Are the seats that the rulebook asks for filled, and no more than it allows? Then parity, where it is asked. */
export function* seatFindings(sitting: Sitting, rules: Rules): Generator<Found> {
  const rule = rules.ask("jury.seats");
  if (!rule.stated) yield missing<SittingCode>("seats-not-stated", { rule: rule.rule });
  else yield* seatsOf(rule.value, sitting, rule.citation);
  yield parityFinding(sitting, rules);
}

const filled = (holds: boolean, facts: Found["facts"], rule: Citation): Found =>
  finding<SittingCode>(holds, holds ? "seats-filled" : "seats-short", facts, rule);
const within = (holds: boolean, facts: Found["facts"], rule: Citation): Found =>
  finding<SittingCode>(holds, holds ? "seats-filled" : "seats-too-many", facts, rule);

function* seatsOf(value: Seats, { members, unions, delegated }: Sitting, rule: Citation): Generator<Found> {
  const seated = voting(members);
  const employees = ofCollege(seated, "employees").length;
  const employers = ofCollege(seated, "employers").length;
  if (value.kind === "none") {
    yield finding<SittingCode>(false, "no-jury-here", {}, rule);
    return;
  }
  if (value.kind === "plenary") {
    yield filled(seated.length > 0, { seated: seated.length, needed: 1 }, rule);
    return;
  }
  if (value.kind === "listed") {
    const needed = value.president + value.atLeast;
    const listed = members.filter(({ onList }) => onList === false).map(({ capacity }) => capacity);
    yield filled(seated.length >= needed, { seated: seated.length, needed }, rule);
    if (listed.length > 0)
      yield finding<SittingCode>(false, "member-not-listed", { list: value.list, capacities: listed }, rule);
    return;
  }
  if (value.kind === "panel")
    yield filled(seated.length >= value.atLeast, { seated: seated.length, needed: value.atLeast }, rule);
  if (value.kind === "fixed") {
    yield filled(
      employees >= value.employees,
      { college: "employees", seated: employees, needed: value.employees },
      rule,
    );
    yield filled(
      employers >= value.employers,
      { college: "employers", seated: employers, needed: value.employers },
      rule,
    );
  }
  if (value.kind === "per-union") {
    const needed = value.employees * (unions ?? 0);
    yield filled(
      employees >= needed && needed > 0,
      { college: "employees", seated: employees, needed },
      rule,
    );
    yield filled(
      employers >= employees,
      { college: "employers", seated: employers, needed: employees },
      rule,
    );
  }
  if (value.kind === "at-most") {
    const most = value.employers === "as-many" ? employees : value.employers;
    yield within(
      employees <= value.employees,
      { college: "employees", seated: employees, needed: value.employees },
      rule,
    );
    yield within(employers <= most, { college: "employers", seated: employers, needed: most }, rule);
  }
  yield* otherSeats(value.others, members, delegated, rule);
}

type Others = Extract<Seats, { kind: "fixed" }>["others"];

/** Seats beside the colleges. One that exists in a case only may not be taken outside it. */
function* otherSeats(
  others: Others,
  members: readonly Seat[],
  delegated: boolean | undefined,
  rule: Citation,
): Generator<Found> {
  for (const { who, atLeast, atMost, votes, onlyIf } of others) {
    const held = members.filter(({ college, capacity }) => college === "none" && capacity.includes(who));
    const facts = { who, seated: held.length, needed: atLeast ?? 0 };
    if (onlyIf === "certification-delegated" && delegated !== true) {
      yield finding<SittingCode>(
        held.length === 0,
        held.length === 0 ? "seats-filled" : "seat-without-ground",
        facts,
        rule,
      );
      continue;
    }
    if (atLeast !== undefined && onlyIf === undefined) yield filled(held.length >= atLeast, facts, rule);
    if (atMost !== undefined && held.length > atMost) yield within(false, { ...facts, needed: atMost }, rule);
    if (!votes && held.some((member) => member.votes))
      yield finding<SittingCode>(false, "seat-has-no-vote", { who }, rule);
  }
}

const parityFinding = ({ members }: Sitting, rules: Rules): Found => {
  const parity = rules.ask("jury.parity");
  if (!parity.stated) return missing<SittingCode>("parity-not-stated", { rule: parity.rule });
  if (!parity.value) return finding<SittingCode>(true, "parity-not-asked", {}, parity.citation);
  const seated = voting(members);
  const employees = ofCollege(seated, "employees").length;
  const employers = ofCollege(seated, "employers").length;
  const kept = employees === employers;
  return finding<SittingCode>(
    kept,
    kept ? "parity-kept" : "parity-broken",
    { employees, employers },
    parity.citation,
  );
};
