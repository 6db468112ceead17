import { addDays, addMonths, type Day } from "../kernel/index.ts";

/** What is kept of persons, each with a length of its own. */
export const retentionMatters = [
  "nir",
  "marks",
  "file-without-certificate",
  "letters",
  "refused-enrolment",
  "minutes",
  "register-entry",
  "jury-pool",
] as const;
export type RetentionMatter = (typeof retentionMatters)[number];

/** The event from which a length is counted. */
export type RetentionStart =
  | "session-awarded"
  | "last-right-over"
  | "letter-sent"
  | "certificate-issued"
  | "mandate-over";

/** What is done once the length is over: erased, reduced to what names nobody, listed to be archived by hand, or nothing. */
export type RetentionAct = "erase" | "reduce" | "archive" | "keep";

/** A length as it stands from a day on. `months` is undefined where nothing is ever erased. */
export type RetentionRule = {
  readonly matter: RetentionMatter;
  readonly starts: RetentionStart;
  readonly months?: number | undefined;
  readonly does: RetentionAct;
  readonly from: Day;
  readonly source: { readonly text: string; readonly article?: string | undefined };
  /** True where no text read gives this length: the source is what it was inferred from. */
  readonly inferred: boolean;
};

/** A length that a certifier set for itself from a day on, with its reason. */
export type RetentionSetting = {
  readonly matter: RetentionMatter;
  readonly months: number;
  readonly from: Day;
  readonly why: string;
  readonly setBy: string;
};

/** A rule with the certifier's own length where it set one. */
export type RetentionInForce = RetentionRule & { readonly setting?: RetentionSetting | undefined };

const latest = <Dated extends { readonly from: Day }>(all: readonly Dated[], on: Day): Dated | undefined =>
  all
    .filter(({ from }) => from <= on)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);

/** The rules in force on a day, one for each matter that has any. */
export const retentionOn = (
  rules: readonly RetentionRule[],
  settings: readonly RetentionSetting[],
  on: Day,
): RetentionInForce[] =>
  retentionMatters.flatMap((matter) => {
    const rule = latest(
      rules.filter((one) => one.matter === matter),
      on,
    );
    if (!rule) return [];
    const setting =
      rule.months === undefined
        ? undefined
        : latest(
            settings.filter((one) => one.matter === matter),
            on,
          );
    return [setting ? { ...rule, months: setting.months, setting } : rule];
  });

/** The last day on which what began then is kept: that of the same number so many months later. */
export const keptUntil = (start: Day, months: number): Day => addMonths(start, months);

/** The latest start whose length was over the day before this one: all that began then or earlier is to go. */
export const overSince = (on: Day, months: number): Day => {
  let start = addMonths(on, -months);
  while (keptUntil(start, months) >= on) start = addDays(start, -1);
  return start;
};

export type SettingRefusal =
  | "months-out-of-bounds"
  | "matter-always-kept"
  | "reason-missing"
  | "already-past";

/** The longest that a certifier may set, in months: thirty years. */
const mostMonths = 360;

/** What stands in the way of setting a length. Every reason; none when it may be set. */
export const settingRefusals = (
  rules: readonly RetentionRule[],
  { matter, months, from, why }: Omit<RetentionSetting, "setBy">,
  today: Day,
): readonly SettingRefusal[] => [
  ...(rules.some((rule) => rule.matter === matter && rule.months !== undefined)
    ? []
    : (["matter-always-kept"] as const)),
  ...(Number.isInteger(months) && months >= 0 && months <= mostMonths
    ? []
    : (["months-out-of-bounds"] as const)),
  // What a past length erased cannot be brought back: a length is set for the days to come.
  ...(from < today ? (["already-past"] as const) : []),
  ...(why.trim() === "" ? (["reason-missing"] as const) : []),
];
