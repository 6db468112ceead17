import { type Decision, decide, type Finding, finding, missing } from "../kernel/index.ts";
import type { BranchValue, Rules } from "../rulebook/index.ts";
import type { Grounds } from "./grounds.ts";
import type { Item } from "./items.ts";

/** What one assessor says of one item: acquired or not, or points on the rulebook's scale. */
export type Mark = { readonly acquired: boolean } | { readonly points: number };

/** A mark as noted. A later one `replaces` an earlier one of the same assessor; both stay readable. */
export type NotedMark = {
  readonly id: string;
  readonly item: string;
  readonly method: string;
  readonly assessor: string;
  readonly mark: Mark;
  readonly grounds?: Grounds | undefined;
  readonly replaces?: string | undefined;
};

/** What the assessors propose for an item. Discordant opinions are for the jury to decide. */
export type Proposal =
  | { readonly kind: "acquired" | "not-acquired" | "discordant" | "unmarked" }
  | { readonly kind: "points"; readonly points: number };

export type MarkCode =
  | "mark-on-scale"
  | "mark-off-scale"
  | "item-known"
  | "item-unknown"
  | "scale-not-stated";

/** May this mark be noted? Its item must exist and its shape fit the rulebook's scale. */
export const mayNote = (
  mark: Mark,
  item: string,
  items: readonly Item[],
  rules: Rules,
): Decision<Mark, MarkCode> => {
  const scale = rules.ask("assessment.scale");
  const known = items.find(({ code }) => code === item);
  const findings: Finding<MarkCode>[] = [
    finding<MarkCode>(known !== undefined, known ? "item-known" : "item-unknown", { item }),
  ];
  if (!scale.stated) {
    findings.push(missing<MarkCode>("scale-not-stated", { rule: scale.rule }));
  } else {
    const max = maxOf(scale.value, known);
    const fits = isOn(scale.value, max, mark);
    findings.push(
      finding<MarkCode>(fits, fits ? "mark-on-scale" : "mark-off-scale", { max }, scale.citation),
    );
  }
  return decide(findings, () => mark);
};

type Scale = BranchValue<"assessment.scale">;

/** The most that a mark may be: the test's own maximum where it has one, else the scale's; none where nothing is counted. */
export const maxOf = (scale: Scale, item: Item | undefined): number | null =>
  scale.kind === "binary" ? null : (item?.max ?? scale.max);

const isOn = (scale: Scale, max: number | null, mark: Mark): boolean => {
  if (max === null) return "acquired" in mark;
  if (!("points" in mark) || (scale.kind === "steps" && !Number.isInteger(mark.points))) return false;
  return mark.points >= 0 && mark.points <= max;
};

/** Do two marks say the same, on the same grounds? */
export const saysSame = (
  a: Pick<NotedMark, "mark" | "grounds">,
  b: Pick<NotedMark, "mark" | "grounds">,
): boolean => sameMark(a.mark, b.mark) && JSON.stringify(a.grounds) === JSON.stringify(b.grounds);

const sameMark = (a: Mark, b: Mark): boolean =>
  "points" in a ? "points" in b && a.points === b.points : "acquired" in b && a.acquired === b.acquired;

/** The marks that stand: those that no later mark replaces. */
export const standing = (marks: readonly NotedMark[]): NotedMark[] => {
  const replaced = new Set(marks.flatMap(({ replaces }) => replaces ?? []));
  return marks.filter(({ id }) => !replaced.has(id));
};

/** What the standing marks of all assessors propose for one item. Points are averaged, never rounded. */
export const propose = (item: string, marks: readonly NotedMark[]): Proposal => {
  const said = standing(marks).filter((noted) => noted.item === item);
  if (said.length === 0) return { kind: "unmarked" };
  const points = said.flatMap(({ mark }) => ("points" in mark ? [mark.points] : []));
  if (points.length > 0)
    return { kind: "points", points: points.reduce((sum, one) => sum + one, 0) / points.length };
  const acquired = said.filter(({ mark }) => "acquired" in mark && mark.acquired).length;
  if (acquired === said.length) return { kind: "acquired" };
  return { kind: acquired === 0 ? "not-acquired" : "discordant" };
};
