import { type Finding, finding, missing, yearOf } from "../kernel/index.ts";
import type { College, Rules } from "../rulebook/index.ts";
import { present, type Sitting, type SittingCode } from "./sitting.ts";

const other = (college: College): College => (college === "employers" ? "employees" : "employers");

/** Does a person entitled preside? A rule that looks at another session or body is missing while that is not known. */
export const presidentFinding = (sitting: Sitting, rules: Rules): Finding<SittingCode> => {
  const president = present(sitting).find(({ presides }) => presides);
  const rule = rules.ask("jury.president");
  if (!president)
    return finding<SittingCode>(false, "president-absent", {}, rule.stated ? rule.citation : undefined);
  if (!rule.stated) return missing<SittingCode>("president-not-stated", { rule: rule.rule });
  const { value, citation } = rule;
  const facts = { college: president.college, capacity: president.capacity };
  const regular = (holds: boolean, asked: string) =>
    finding<SittingCode>(
      holds,
      holds ? "president-regular" : "president-of-wrong-side",
      { ...facts, asked },
      citation,
    );
  const ofCollege = (asked: College | undefined) =>
    asked
      ? regular(president.college === asked, asked)
      : missing<SittingCode>("president-depends-on-unknown", facts, citation);
  switch (value.kind) {
    case "college":
      return ofCollege(value.college);
    case "yearly-alternation":
      return ofCollege(
        (yearOf(sitting.heldOn) - value.inYear) % 2 === 0 ? value.college : other(value.college),
      );
    case "session-alternation":
      return ofCollege(sitting.lastPresidedBy && other(sitting.lastPresidedBy));
    case "mirror":
      return ofCollege(sitting.mirrorPresidedBy);
    case "trade":
      return regular(president.capacity.includes(value.trade), value.trade);
    case "listed":
      return regular(president.capacity.includes(value.list), value.list);
    case "delegated":
      return regular(true, value.by);
    case "elected":
      return regular(true, "elected");
  }
};

/** Where the text gives the vice-presidency to a side, a vice-president named must be of that side. */
export const vicePresidentFindings = (sitting: Sitting, rules: Rules): Finding<SittingCode>[] => {
  const rule = rules.ask("jury.vice-president");
  const president = sitting.members.find(({ presides }) => presides);
  const vice = sitting.members.find(({ vicePresides }) => vicePresides === true);
  if (!rule.stated || !president || !vice) return [];
  const same = vice.college === president.college;
  const regular = rule.value.from === "same-college" ? same : !same;
  return [
    finding<SittingCode>(
      regular,
      regular ? "vice-president-regular" : "vice-president-of-wrong-side",
      { college: vice.college, president: president.college },
      rule.citation,
    ),
  ];
};
