import { readFileSync } from "node:fs";
import { Engine } from "json-rules-engine";
import { itemsOf, type Mark, propose } from "../src/assessment/index.ts";
import { award, deliberate, type Sitting } from "../src/jury/index.ts";
import { day } from "../src/kernel/index.ts";
import { readFramework } from "../src/referential/index.ts";
import { readTexts, rulesOn } from "../src/rulebook/index.ts";
import { type PastFile, whatIf } from "../src/simulation/index.ts";

const root = new URL("../", import.meta.url).pathname;
const { shelf } = readTexts(root);
const book = shelf.byId("3248-metallurgie/cqpm/2019-11-08");
if (!book) throw new Error("metallurgy has a rulebook");
const heldOn = day("2026-03-30");
const settled = {
  rule: "jury.quorum",
  value: { kind: "per-college", atLeast: 1 },
  on: heldOn,
  by: "the president",
};
const rules = rulesOn(book, heldOn, [settled]);
const { framework } = readFramework(
  "mocn",
  readFileSync(`${root}data/frameworks/cqpm-3248-technicien-usinage-mocn.yaml`, "utf8"),
);
const items = itemsOf(framework, rules) ?? [];

const member = (id: string, college: "employees" | "employers", presides = false) => ({
  id,
  name: id,
  college,
  organisation: "o",
  capacity: "c",
  presides,
  votes: true,
  present: true,
});
const sitting: Sitting = {
  heldOn,
  unions: 4,
  unionsInvitedOn: day("2026-03-10"),
  hasVae: false,
  members: [
    ...["a", "b", "c", "d"].map((id) => member(id, "employees")),
    ...["e", "f", "g", "h"].map((id, i) => member(id, "employers", i === 0)),
  ],
};

/** Marks of two assessors on seven competences; which are acquired varies from candidate to candidate. */
const marksOf = (rank: number) =>
  items.flatMap(({ code }, i) =>
    ["one", "two"].map((assessor) => ({
      id: `${rank}-${code}-${assessor}`,
      item: code,
      method: "real-situation",
      assessor,
      mark: { acquired: ((rank >> i) & 1) === 0 } as Mark,
    })),
  );
const candidates = Array.from({ length: 512 }, (_, rank) => marksOf(rank));

/** From assessment marks to award, with every reason. */
const decideWhole = (rank: number): string => {
  const marks = candidates[rank % candidates.length] ?? [];
  const proposals = Object.fromEntries(items.map(({ code }) => [code, propose(code, marks)]));
  const decision = deliberate(
    { items, proposals, held: [], recused: [] },
    sitting,
    { kind: "decided", items: {} },
    rules,
  );
  if (decision.outcome !== "granted") throw new Error(decision.outcome);
  return award({ verdict: decision.value, deliberatedOn: heldOn, minutesSigned: true }, rules).outcome;
};

/** The nearest a general engine comes: are all seven acquired by both? One verdict, no article, no gap. */
const engine = new Engine([
  {
    conditions: { all: items.map(({ code }) => ({ fact: code, operator: "equal", value: true })) },
    event: { type: "full" },
  },
  {
    conditions: { any: items.map(({ code }) => ({ fact: code, operator: "equal", value: true })) },
    event: { type: "partial" },
  },
]);
const peerWhole = async (rank: number): Promise<number> => {
  const facts = Object.fromEntries(items.map(({ code }, i) => [code, ((rank >> i) & 1) === 0]));
  return (await engine.run(facts)).events.length;
};

const perSecond = async (count: number, work: (rank: number) => unknown): Promise<number> => {
  const start = performance.now();
  for (let rank = 0; rank < count; rank++) await work(rank);
  return Math.round(count / ((performance.now() - start) / 1000));
};
/** Ours without an await per decision: it is not asynchronous. */
const perSecondNow = (count: number): number => {
  const start = performance.now();
  for (let rank = 0; rank < count; rank++) decideWhole(rank);
  return Math.round(count / ((performance.now() - start) / 1000));
};

function* pastFiles(count: number): Generator<PastFile> {
  for (let rank = 0; rank < count; rank++) {
    const marks = candidates[rank % candidates.length] ?? [];
    const proposals = Object.fromEntries(items.map(({ code }) => [code, propose(code, marks)]));
    yield {
      candidacyId: String(rank),
      heldOn,
      sitting,
      settlements: [settled],
      file: { items, proposals, held: [], recused: [] },
      word: { kind: "decided", items: {} },
    };
  }
}

const simulate = (count: number) => {
  const aggregation = {
    stated: true as const,
    versions: [
      {
        from: book.from,
        dayKind: "text" as const,
        source: { text: "draft", article: "1" },
        value: { kind: "share-of-blocks" as const, minimum: 0.5, rounded: "up" as const },
      },
    ],
  };
  const draft = { ...book, rules: { ...book.rules, "assessment.aggregation": aggregation } };
  const start = performance.now();
  const { looked, changes } = whatIf(pastFiles(count), book, draft);
  return {
    candidacies: looked,
    changes: changes.length,
    seconds: Number(((performance.now() - start) / 1000).toFixed(2)),
    rssMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
  };
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Rounds of ours and of the peer in turn, warmed; then what-if as the number of past files grows. */
export const run = async () => {
  perSecondNow(20_000);
  await perSecond(2_000, peerWhole);
  const [ours, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    ours.push(perSecondNow(50_000));
    peer.push(await perSecond(5_000, peerWhole));
  }
  const [mine, theirs] = [median(ours), median(peer)];
  return {
    ours: { perSecond: mine, work: "marks to award, every reason with its article" },
    peers: [
      {
        name: "json-rules-engine",
        version: "7.3.1",
        perSecond: theirs,
        work: "all or some of seven facts; no reasons",
      },
    ],
    ratios: { "json-rules-engine": Number((mine / theirs).toFixed(1)) },
    whatIf: [1_000, 10_000, 100_000, 1_000_000].map(simulate),
  };
};
