import { addDays, type Day } from "../../kernel/index.ts";
import { firstDayOf, type Registration, type Running, ranOn } from "../../referential/index.ts";

/** A step in the life of a certification in the national register: a sheet, or a time no known sheet covers. */
export type RegistrationStep =
  | { readonly kind: "sheet"; readonly registration: Registration; readonly running: Running }
  | { readonly kind: "gap"; readonly from: Day; readonly until?: Day | undefined };

const startOf = (one: Registration): string => firstDayOf(one) ?? one.endsOn ?? "9999-12-31";

/** The sheets in the order of their first day, with each gap between a last day and the next first day, and after the last. */
export const registrationTimeline = (sheets: readonly Registration[], today: Day): RegistrationStep[] => {
  const inOrder = [...sheets].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return inOrder.flatMap((registration, i): RegistrationStep[] => {
    const step = { kind: "sheet", registration, running: ranOn(registration, today) } as const;
    const next = inOrder[i + 1];
    const { endsOn } = registration;
    if (endsOn === undefined) return [step];
    const from = addDays(endsOn, 1);
    if (!next) return endsOn < today ? [step, { kind: "gap", from }] : [step];
    const nextStart = firstDayOf(next);
    if (nextStart === undefined || nextStart <= from) return [step];
    return [step, { kind: "gap", from, until: addDays(nextStart, -1) }];
  });
};
