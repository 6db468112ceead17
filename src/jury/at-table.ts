import { type Finding, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";
import { quorumFinding } from "./may-sit.ts";
import { presidentFinding } from "./president.ts";
import { ofCollege, present, type Seat, type Sitting, type SittingCode, voting } from "./sitting.ts";

export type TableCode = SittingCode | "voices-even" | "voices-uneven";

/** Those who decide: present, and not standing aside on the file. */
export const deciding = (sitting: Pick<Sitting, "members">, recused: readonly string[] = []): Seat[] =>
  present(sitting).filter(({ id }) => !recused.includes(id));

/** How the jury stands at this moment, for the session or for one file: president, quorum, voices of each college. */
export const atTable = (
  sitting: Sitting,
  rules: Rules,
  recused: readonly string[] = [],
): Finding<TableCode>[] => {
  const members = deciding(sitting, recused);
  return [
    quorumFinding(members, rules),
    ...voicesFindings(members, rules),
    presidentFinding({ ...sitting, members }, rules),
  ];
};

/** A text asks parity of seats; none read says what follows when a member is away or stands aside: no effect, but told. */
const voicesFindings = (members: readonly Seat[], rules: Rules): Finding<TableCode>[] => {
  const parity = rules.ask("jury.parity");
  if (!parity.stated || !parity.value) return [];
  const employees = ofCollege(voting(members), "employees").length;
  const employers = ofCollege(voting(members), "employers").length;
  const facts = { employees, employers };
  return [
    employees === employers
      ? finding<TableCode>(true, "voices-even", facts, parity.citation)
      : missing<TableCode>("voices-uneven", facts, parity.citation),
  ];
};
