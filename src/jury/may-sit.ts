import { daysBetween, type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Answer, Rules } from "../rulebook/index.ts";
import { type Member, ofCollege, present, type Sitting, type SittingCode, voting } from "./sitting.ts";

/**
 * May this jury sit on the day it is held? Every rule of the rulebook is looked at; one that the
 * text does not state leaves the answer undetermined until it is settled on record.
 */
export const maySit = (sitting: Sitting, rules: Rules, law: Law): Decision<readonly Member[], SittingCode> =>
  decide(
    [
      ...seatFindings(sitting, rules),
      noticeFinding(sitting, rules),
      presidentFinding(sitting, rules),
      quorumFinding(present(sitting), rules),
      ...vaeFindings(sitting, law),
    ],
    () => present(sitting),
  );

/** May the jury be convened as composed? The same rules, but for what only the day itself can show. */
export const mayConvene = (sitting: Sitting, rules: Rules): Decision<readonly Member[], SittingCode> =>
  decide(
    [...seatFindings(sitting, rules), noticeFinding(sitting, rules), presidentFinding(everyonePresent(sitting), rules)],
    () => sitting.members,
  );

const everyonePresent = (sitting: Sitting): Sitting => ({
  ...sitting,
  members: sitting.members.map((member) => ({ ...member, present: true })),
});

const unstated = (answer: Answer<unknown> & { stated: false }, code: SittingCode): Finding<SittingCode> =>
  missing(code, { rule: answer.rule });

function* seatFindings({ members, unions }: Sitting, rules: Rules): Generator<Finding<SittingCode>> {
  const seated = voting(members);
  const employees = ofCollege(seated, "employees").length;
  const employers = ofCollege(seated, "employers").length;
  const rule = rules.ask("jury.seats");
  if (!rule.stated) {
    yield unstated(rule, "seats-not-stated");
  } else {
    const { value, citation } = rule;
    if (value.kind === "panel") {
      yield seats(seated.length >= value.atLeast, { seated: seated.length, needed: value.atLeast }, citation);
    } else if (value.kind === "plenary") {
      yield seats(seated.length > 0, { seated: seated.length, needed: 1 }, citation);
    } else {
      const needed = value.kind === "fixed" ? value.employees : value.employees * (unions ?? 0);
      const neededEmployers = value.kind === "fixed" ? value.employers : employees;
      yield seats(employees >= needed && needed > 0, { college: "employees", seated: employees, needed }, citation);
      yield seats(employers >= neededEmployers, { college: "employers", seated: employers, needed: neededEmployers }, citation);
    }
  }
  const parity = rules.ask("jury.parity");
  if (!parity.stated) yield unstated(parity, "parity-not-stated");
  else if (!parity.value) yield finding<SittingCode>(true, "parity-not-asked", {}, parity.citation);
  else yield finding<SittingCode>(employees === employers, employees === employers ? "parity-kept" : "parity-broken", { employees, employers }, parity.citation);
}

const seats = (filled: boolean, facts: Finding["facts"], rule: Finding["rule"]): Finding<SittingCode> =>
  finding<SittingCode>(filled, filled ? "seats-filled" : "seats-short", facts, rule);

/** The notice is counted in calendar days before the jury: 15 days before 30 March is 15 March at the latest. */
const noticeFinding = ({ heldOn, unionsInvitedOn }: Sitting, rules: Rules): Finding<SittingCode> => {
  const rule = rules.ask("jury.union-notice-days");
  if (!rule.stated) return finding<SittingCode>(true, "notice-not-stated", { rule: rule.rule });
  if (!unionsInvitedOn) return finding<SittingCode>(false, "unions-not-asked", { needed: rule.value }, rule.citation);
  const days = daysBetween(unionsInvitedOn, heldOn);
  const inTime = days >= rule.value;
  return finding<SittingCode>(inTime, inTime ? "unions-asked-in-time" : "unions-asked-too-late", { days, needed: rule.value }, rule.citation);
};

const presidentFinding = (sitting: Sitting, rules: Rules): Finding<SittingCode> => {
  const president = present(sitting).find(({ presides }) => presides);
  const rule = rules.ask("jury.president");
  if (!president) return finding<SittingCode>(false, "president-absent", {}, rule.stated ? rule.citation : undefined);
  if (!rule.stated) return unstated(rule, "president-not-stated");
  const { value, citation } = rule;
  const facts = { college: president.college, capacity: president.capacity };
  const regular = (holds: boolean, asked: string) =>
    finding<SittingCode>(holds, holds ? "president-regular" : "president-of-wrong-side", { ...facts, asked }, citation);
  if (value.kind === "college") return regular(president.college === value.college, value.college);
  if (value.kind === "yearly-alternation") {
    const other = value.college === "employers" ? "employees" : "employers";
    const even = (Number(sitting.heldOn.slice(0, 4)) - value.inYear) % 2 === 0;
    const asked = even ? value.college : other;
    return regular(president.college === asked, asked);
  }
  if (value.kind === "trade") return regular(president.capacity.includes(value.trade), value.trade);
  return regular(president.capacity.includes(value.list), value.list);
};

/** The quorum among these members: asked again for each file once those who stand aside have left. */
export const quorumFinding = (members: readonly Member[], rules: Rules): Finding<SittingCode> => {
  const rule = rules.ask("jury.quorum");
  if (!rule.stated) return unstated(rule, "quorum-not-stated");
  const { value, citation } = rule;
  const seated = voting(members);
  const employees = ofCollege(seated, "employees").length;
  const employers = ofCollege(seated, "employers").length;
  const reached =
    value.kind === "members" ? seated.length >= value.atLeast : Math.min(employees, employers) >= value.atLeast;
  const facts = { kind: value.kind, needed: value.atLeast, present: seated.length, employees, employers };
  return finding<SittingCode>(reached, reached ? "quorum-reached" : "quorum-not-reached", facts, citation);
};

/** C. trav. D. 6412-6: the law's minimum stands over the branch's for a VAE. */
const vaeFindings = (sitting: Sitting, law: Law): Finding<SittingCode>[] => {
  const rule = sitting.hasVae ? law.inForce("vae.jury", sitting.heldOn) : undefined;
  if (!rule) return [];
  const seated = voting(present(sitting)).length;
  const enough = seated >= rule.value.minimum;
  return [finding<SittingCode>(enough, enough ? "vae-jury-large-enough" : "vae-jury-too-small", { seated, needed: rule.value.minimum }, rule.citation)];
};
