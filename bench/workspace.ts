import { seedDemonstration } from "../src/demonstration/index.ts";
import { day } from "../src/kernel/index.ts";
import { readTexts } from "../src/rulebook/index.ts";
import { openDatabase } from "../src/storage/index.ts";
import { site } from "../src/web/index.ts";
import { base, signedIn } from "../tests/support/visitor.ts";
import { fixedWorld } from "../tests/support/world.ts";
import { growSessions } from "./support/many-sessions.ts";
import { ownDatabase } from "./support/own-database.ts";

const root = new URL("../", import.meta.url).pathname;
const sessions = Number(process.env["BENCH_SESSIONS"] ?? 1_000);
const candidatesEach = 100;
const asked = 60;
const world = fixedWorld(day("2026-11-24"));

/** Pages of the secretariat that list or count, each with where it is read. */
const pages: Readonly<Record<string, string>> = {
  dashboard: "/travail",
  "dashboard, in English": "/en/travail",
  sessions: "/travail/sessions",
  "one session": "/travail/sessions/BENCH-500",
  "candidates of a session": "/travail/sessions/BENCH-500/candidats",
  centres: "/travail/centres",
  history: "/travail/historique",
  letters: "/travail/lettres",
  "personal data": "/travail/donnees",
};

/** The first ones open connections and plan statements: they do not count. */
const spread = (times: readonly number[]) => {
  const sorted = times.slice(10).sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { medianMs: at(0.5), p95Ms: at(0.95) };
};

/** Server time of the secretariat's pages, one after the other, at a certifier of 1,000 sessions (BENCH_SESSIONS changes it) of 100 candidates each. */
export const run = async () => {
  const own = await ownDatabase();
  const { db, pool, close } = openDatabase(own.url);
  try {
    const means = { world, texts: readTexts(root), publicUrl: base, masterKey: new Uint8Array(32), root };
    await seedDemonstration(db, means);
    await growSessions(pool, sessions, candidatesEach);
    const app = site({ ...means, db, demonstration: true });
    const office = await signedIn(app, db, world, "secretariat@metallurgie.example");
    const measured: Record<string, { medianMs: number; p95Ms: number }> = {};
    for (const [name, path] of Object.entries(pages)) {
      const times: number[] = [];
      for (let i = 0; i < asked; i++) {
        const start = performance.now();
        const answer = await office.get(path);
        await answer.text();
        times.push(performance.now() - start);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      }
      measured[name] = spread(times);
    }
    const found: number[] = [];
    for (let i = 0; i < asked; i++) {
      const start = performance.now();
      const answer = await office.post("/travail/recherche/resultats", {
        q: i % 2 ? "candidatc" : "maelle candidatd5",
      });
      const text = await answer.text();
      found.push(performance.now() - start);
      if (!text.includes("found-candidates")) throw new Error("the search found nobody");
    }
    measured["search as one writes"] = spread(found);
    return {
      ours: { sessions, candidacies: sessions * candidatesEach, pages: measured },
      peers: [],
      ratios: {},
    };
  } finally {
    await close();
    await own.close();
  }
};
