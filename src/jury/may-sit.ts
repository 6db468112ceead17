import { type Decision, daysBetween, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { presidentFinding, vicePresidentFindings } from "./president.ts";
import { seatFindings } from "./seats.ts";
import { ofCollege, present, type Seat, type Sitting, type SittingCode, voting } from "./sitting.ts";

/**
 * May this jury sit on the day it is held? Every rule of the rulebook is looked at; one that the
 * text does not state leaves the answer undetermined until it is settled on record.
 */
export const maySit = (sitting: Sitting, rules: Rules, law: Law): Decision<readonly Seat[], SittingCode> =>
  decide(
    [
      ...seatFindings(sitting, rules),
      noticeFinding(sitting, rules),
      presidentFinding(sitting, rules),
      ...vicePresidentFindings(sitting, rules),
      quorumFinding(present(sitting), rules),
      ...vaeFindings(sitting, law),
    ],
    () => present(sitting),
  );

/** May the jury be convened as composed? The same rules, but for what only the day itself can show. */
export const mayConvene = (sitting: Sitting, rules: Rules): Decision<readonly Seat[], SittingCode> =>
  decide(
    [
      ...seatFindings(sitting, rules),
      noticeFinding(sitting, rules),
      ...meetingFindings(sitting, rules),
      presidentFinding(everyonePresent(sitting), rules),
      ...vicePresidentFindings(sitting, rules),
    ],
    () => sitting.members,
  );

/** Whom to convene while the session is planned: those not convened yet, of a jury that may be convened. */
export const whomToConvene = <One extends Seat>(
  { state, members }: { readonly state: string; readonly members: readonly One[] },
  sitting: Sitting,
  rules: Rules,
): Decision<readonly One[], SittingCode | "session-not-planned"> => {
  if (state !== "planned")
    return { outcome: "refused", findings: [finding(false, "session-not-planned", { state })] };
  const decision = mayConvene(sitting, rules);
  if (decision.outcome !== "granted") return decision;
  return { ...decision, value: members.filter(({ convenedOn }) => convenedOn === undefined) };
};

const everyonePresent = (sitting: Sitting): Sitting => ({
  ...sitting,
  members: sitting.members.map((member) => ({ ...member, present: true })),
});

/** The notice is counted in calendar days before the jury: 15 days before 30 March is 15 March at the latest. */
const noticeFinding = ({ heldOn, unionsInvitedOn }: Sitting, rules: Rules): Finding<SittingCode> => {
  const rule = rules.ask("jury.union-notice-days");
  if (!rule.stated) return finding<SittingCode>(true, "notice-not-stated", { rule: rule.rule });
  if (!unionsInvitedOn)
    return finding<SittingCode>(false, "unions-not-asked", { needed: rule.value }, rule.citation);
  const days = daysBetween(unionsInvitedOn, heldOn);
  const inTime = days >= rule.value;
  return finding<SittingCode>(
    inTime,
    inTime ? "unions-asked-in-time" : "unions-asked-too-late",
    { days, needed: rule.value },
    rule.citation,
  );
};

/** The quorum among these members: asked again for each file once those who stand aside have left. */
export const quorumFinding = (members: readonly Seat[], rules: Rules): Finding<SittingCode> => {
  const rule = rules.ask("jury.quorum");
  if (!rule.stated) return missing<SittingCode>("quorum-not-stated", { rule: rule.rule });
  const { value, citation } = rule;
  const seated = voting(members);
  const employees = ofCollege(seated, "employees").length;
  const employers = ofCollege(seated, "employers").length;
  const reached =
    value.kind === "members"
      ? seated.length >= value.atLeast
      : Math.min(employees, employers) >= value.atLeast;
  const facts = { kind: value.kind, needed: value.atLeast, present: seated.length, employees, employers };
  return finding<SittingCode>(reached, reached ? "quorum-reached" : "quorum-not-reached", facts, citation);
};

/** C. trav. D. 6412-6: the law's minimum stands over the branch's for a VAE. */
const vaeFindings = (sitting: Sitting, law: Law): Finding<SittingCode>[] => {
  const rule = sitting.hasVae ? law.inForce("vae.jury", sitting.heldOn) : undefined;
  if (!rule) return [];
  const seated = voting(present(sitting)).length;
  const enough = seated >= rule.value.minimum;
  return [
    finding<SittingCode>(
      enough,
      enough ? "vae-jury-large-enough" : "vae-jury-too-small",
      { seated, needed: rule.value.minimum },
      rule.citation,
    ),
  ];
};

/** Some commissions meet so many times a year and no more. */
const meetingFindings = ({ heldThisYear }: Sitting, rules: Rules): Finding<SittingCode>[] => {
  const rule = rules.ask("jury.meetings-a-year");
  if (!rule.stated || heldThisYear === undefined) return [];
  const room = heldThisYear < rule.value.atMost;
  return [
    finding<SittingCode>(
      room,
      room ? "meetings-left" : "meetings-used-up",
      { held: heldThisYear, most: rule.value.atMost },
      rule.citation,
    ),
  ];
};
