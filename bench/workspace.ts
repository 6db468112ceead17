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

const people = {
  secretariat: "secretariat@metallurgie.example",
  centre: "centre@estuaire.example",
  assessor: "evaluatrice@estuaire.example",
  organiser: "chambre@metallurgie.example",
  juror: "jure@metallurgie.example",
} as const;

/** Pages that list or count, each with who reads it and where. */
const pages: Readonly<Record<string, readonly [who: keyof typeof people, path: string]>> = {
  dashboard: ["secretariat", "/travail"],
  "dashboard, in English": ["secretariat", "/en/travail"],
  sessions: ["secretariat", "/travail/sessions"],
  "one session": ["secretariat", "/travail/sessions/BENCH-500"],
  "candidates of a session": ["secretariat", "/travail/sessions/BENCH-500/candidats"],
  centres: ["secretariat", "/travail/centres"],
  history: ["secretariat", "/travail/historique"],
  letters: ["secretariat", "/travail/lettres"],
  "personal data": ["secretariat", "/travail/donnees"],
  "a centre's day": ["centre", "/travail"],
  "a centre's sessions": ["centre", "/travail/sessions"],
  "an assessor's day": ["assessor", "/travail"],
  "an assessor's grids": ["assessor", "/travail/evaluations"],
  "an organiser's day": ["organiser", "/travail"],
  "a juror's day": ["juror", "/travail"],
};

/** The first ones open connections and plan statements: they do not count. */
const spread = (times: readonly number[]) => {
  const sorted = times.slice(10).sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { medianMs: at(0.5), p95Ms: at(0.95) };
};

/** Server time of pages, one after the other, at a certifier of 1,000 sessions (BENCH_SESSIONS changes it) of 100 candidates each. */
export const run = async () => {
  const own = await ownDatabase();
  const { db, pool, close } = openDatabase(own.url);
  try {
    const means = { world, texts: readTexts(root), publicUrl: base, masterKey: new Uint8Array(32), root };
    await seedDemonstration(db, means);
    await growSessions(pool, sessions, candidatesEach);
    const app = site({ ...means, db, demonstration: true });
    const office = await signedIn(app, db, world, people.secretariat);
    const measured: Record<string, { medianMs: number; p95Ms: number }> = {};
    for (const [name, [who, path]] of Object.entries(pages)) {
      const reader = await signedIn(app, db, world, people[who]);
      const times: number[] = [];
      for (let i = 0; i < asked; i++) {
        const start = performance.now();
        const answer = await reader.get(path);
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
