import type { IFlattenedRuleSet } from "dependency-cruiser";

const room = "^src/([^/]+)/";

/** Which import may point where. Arrows run from the edge to the kernel and never turn back. */
export const boundaries: IFlattenedRuleSet = {
  forbidden: [
    {
      name: "kernel-stands-alone",
      comment: "kernel/ knows no room and no package",
      severity: "error",
      from: { path: "^src/kernel/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/kernel/" },
    },
    {
      name: "law-stands-on-the-kernel",
      comment: "law/ imports kernel/ and a parser of values",
      severity: "error",
      from: { path: "^src/law/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^src/(law|kernel)/|node_modules/zod/" },
    },
    {
      name: "verification-runs-alone",
      comment:
        "a third party can run verification/: it imports kernel/, platform/ and the pure half of log/ only",
      severity: "error",
      from: { path: "^src/verification/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(verification|kernel|platform|log/pure)/" },
    },
    {
      name: "proofs-run-in-a-browser",
      comment:
        "verification/ and the pure half of log/ ask platform/ for what Node and a browser do otherwise",
      severity: "error",
      from: { path: "^src/(verification|log/pure)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "rooms-are-entered-by-their-index",
      comment: "another room is entered by its index.ts (log/ has a second door, its pure half)",
      severity: "error",
      from: { path: room, pathNot: "\\.test\\.tsx?$" },
      to: {
        path: "^src/[^/]+/.+",
        pathNot: ["^src/$1/", "^src/[^/]+/index\\.ts$", "^src/log/pure/index\\.ts$"],
      },
    },
    {
      name: "no-room-leads-back-to-itself",
      comment: "the graph of files has no cycle, so no room depends on one that depends on it",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "sql-stays-in-its-room",
      comment: "only *.postgres.ts and storage/ know the database's libraries",
      severity: "error",
      from: { path: "^src/", pathNot: ["\\.postgres\\.ts$", "^src/storage/", "\\.test\\.tsx?$"] },
      to: { path: "node_modules/(kysely|pg|graphile-worker)/" },
    },
    {
      name: "protocols-stay-at-the-edge",
      comment: "only web/, api/ and cli/ speak HTTP",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(web|api|cli)/" },
      to: { path: "node_modules/(hono|@hono)/" },
    },
    {
      name: "nobody-imports-the-edge",
      comment: "web/, api/ and cli/ are called by main.ts and by the commands alone",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/(web|api|cli)/", "^src/main\\.ts$"] },
      to: { path: "^src/(web|api|cli)/" },
    },
    {
      name: "decisions-read-nothing",
      comment: "kernel/, law/ and the readers of rulebooks never touch the disk or the network",
      severity: "error",
      from: { path: "^src/(kernel|law)/" },
      to: { dependencyTypes: ["core"] },
    },
  ],
};
