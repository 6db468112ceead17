import { spawnSync } from "node:child_process";

/** Keeps this process, all its threads, on one core; says whether the machine could. */
export const pinToOneCore = (): boolean =>
  spawnSync("taskset", ["-acp", "0", String(process.pid)], { stdio: "ignore" }).status === 0;

export type Contender = {
  readonly name: string;
  readonly work: (rank: number) => unknown;
  /** How often a round repeats the work. */
  readonly count: number;
};

/** Rounds of each contender in turn, after one unmeasured round of each; the median of each, per second. */
export const inTurn = async (
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> => {
  const measured = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, work, count } of contenders) {
      const start = performance.now();
      for (let rank = 0; rank < count; rank++) await work(rank);
      const perSecond = count / ((performance.now() - start) / 1000);
      if (round > 0) measured.get(name)?.push(perSecond);
    }
  }
  return new Map([...measured].map(([name, all]) => [name, Math.round(median(all))]));
};

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** How many times ours is theirs, to one decimal. */
export const ratio = (ours: number, theirs: number): number => Number((ours / theirs).toFixed(1));
