import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";
import { boundaries } from "./support/boundaries.ts";

const root = new URL("../", import.meta.url).pathname;

/** dependency-cruiser 17 reads TypeScript with swc, but never tells it that a .tsx holds tags. */
const readTags = (): void => {
  const swc = createRequire(import.meta.url)("@swc/core") as {
    parseFileSync: (file: string, options: object) => unknown;
  };
  const parse = swc.parseFileSync.bind(swc);
  swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith(".tsx") });
};
readTags();

const cruised = async (baseDir: string): Promise<ICruiseResult> => {
  const { output } = await cruise(["src"], {
    baseDir,
    parser: "swc",
    ruleSet: boundaries,
    validate: true,
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
  });
  return output as ICruiseResult;
};

const broken = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

const roomOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

/** Which room imports which; the pure half of log/ is a room of its own, since verification/ stands on it. */
const arrowsBetweenRooms = ({ modules }: ICruiseResult): ReadonlyMap<string, ReadonlySet<string>> => {
  const arrows = new Map<string, Set<string>>();
  const named = (file: string) => (file.startsWith("src/log/pure/") ? "log/pure" : roomOf(file));
  for (const { source, dependencies } of modules) {
    const from = named(source);
    if (from === undefined || /\.test\.tsx?$/.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = named(resolved);
      if (to !== undefined && to !== from) arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return arrows;
};

/** Rooms from which one comes back to the same room. */
const circles = (arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] => {
  const reached = (room: string, seen: Set<string>): Set<string> => {
    for (const next of arrows.get(room) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return [...arrows.keys()].filter((room) => reached(room, new Set()).has(room));
};

describe("The house", () => {
  let house: ICruiseResult;
  beforeAll(async () => {
    house = await cruised(root);
  });

  it("is read whole: every room and the arrows between them", () => {
    const rooms = new Set(house.modules.flatMap(({ source }) => /^src\/([^/]+)\//.exec(source)?.[1] ?? []));

    expect(rooms.size).toBeGreaterThan(15);
    expect(house.summary.totalDependenciesCruised).toBeGreaterThan(300);
    expect(
      house.modules.find(({ source }) => source === "src/web/site.tsx")?.dependencies.length,
    ).toBeGreaterThan(5);
  });

  it("has no circle of rooms", () => {
    expect(circles(arrowsBetweenRooms(house))).toEqual([]);
  });

  it("has no import that runs the wrong way", () => {
    expect(broken(house)).toEqual([]);
  });

  it("asks the clock and the environment in main.ts alone", () => {
    const asking = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })
      .filter(
        (file) =>
          /\.tsx?$/.test(file) &&
          !/\.test\.tsx?$/.test(file) &&
          file !== "main.ts" &&
          !file.startsWith("web/islands/"),
      )
      .filter((file) =>
        /\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b/.test(readFileSync(`${root}src/${file}`, "utf8")),
      );

    expect(asking).toEqual([]);
  });
});

describe("A wrong-way import", () => {
  let broke: string[];
  beforeAll(async () => {
    broke = broken(await cruised(`${root}tests/support/wrong-way`));
  });

  it.each([
    ["of a room by the kernel", "kernel-stands-alone: src/kernel/day.ts -> src/jury/index.ts"],
    ["of another room's inside", "rooms-are-entered-by-their-index: src/centre/index.ts -> src/jury/sits.ts"],
    [
      "of our rooms by the verifier",
      "verification-runs-alone: src/verification/index.ts -> src/centre/index.ts",
    ],
    ["of the disk by the law", "decisions-read-nothing: src/law/index.ts -> fs"],
  ])("%s is rejected", (_, violation) => {
    expect(broke).toContain(violation);
  });
});
