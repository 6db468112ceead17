import type { Tongue } from "./desk.tsx";
import { capital } from "./parts.tsx";

/** What waits for someone today, by sort. */
export type DayCounts = {
  readonly decisions: number;
  /** Candidates whose grids an assessor has not filled. */
  readonly grids: number;
  /** Candidates of a centre who wait for their positioning, their plan, their start or an assessment. */
  readonly candidates: number;
};

/** The heading of a day: how much of each sort waits, or that nothing does. */
export const dayTitle = ({ decisions, grids, candidates }: DayCounts, t: Tongue): string => {
  const sorts = [
    { count: decisions, fr: ["décision", "une"], en: "decision" },
    { count: grids, fr: ["grille", "une"], en: "grid" },
    { count: candidates, fr: ["candidat", "un"], en: "candidate" },
  ] as const;
  const waiting = sorts.filter(({ count }) => count > 0);
  if (waiting.length === 0) return t("Rien ne vous attend aujourd'hui.", "Nothing awaits you today.");
  const one = waiting.length === 1 && waiting[0]?.count === 1;
  const fr = listed(
    waiting.map(({ count, fr: [noun, single] }) => `${inFrench(count, single)} ${noun}${ending(count)}`),
    "et",
  );
  const en = listed(
    waiting.map(({ count, en: noun }) => `${count} ${noun}${ending(count)}`),
    "and",
  );
  return t(
    `${capital(fr)} vous ${one ? "attend" : "attendent"} aujourd'hui.`,
    `${en} ${one ? "awaits" : "await"} you today.`,
  );
};

const ending = (count: number): string => (count > 1 ? "s" : "");

const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(", ")} ${and} ${parts.at(-1)}`;

const upToTen = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

const inFrench = (count: number, single: string): string =>
  count === 1 ? single : (upToTen[count - 2] ?? String(count));
