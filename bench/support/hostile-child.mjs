// Verifies the documents it is told of, one after another, and says what each took. Started anew for each.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL("../../tsconfig.json", import.meta.url));
register();
const { verify } = await import("../../src/verification/index.ts");
const [folder] = process.argv.slice(2);
const read = (name) => new Uint8Array(readFileSync(`${folder}/${name}`));
const { trust, lists } = JSON.parse(readFileSync(`${folder}/options.json`, "utf8"));
const statusLists = new Map(lists.map((address) => [address, read("list")]));
const options = { trust, statusLists, at: new Date("2026-11-24T09:00:00Z") };
// What any document needs is loaded before: it is not the hostile one's doing.
for (const name of ["warm.pdf", "warm.json"])
  await verify(read(name), { ...options, statusLists: new Map() });
const document = read("document");
globalThis.gc?.();
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const { verdict, checks } = await verify(document, options);
const milliseconds = performance.now() - start;
const grown = (process.resourceUsage().maxRSS - before) / 1024;
process.stdout.write(JSON.stringify({ verdict, why: checks.at(-1)?.why, milliseconds, grown }));
