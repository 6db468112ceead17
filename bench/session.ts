import { uuidv7 } from "uuidv7";
import { printWaiting } from "../src/certificate/index.ts";
import { rotateKey } from "../src/certificate/key-life.ts";
import { keyKinds } from "../src/certificate/keys.ts";
import { seedDemonstration } from "../src/demonstration/index.ts";
import { issueSession } from "../src/jury/index.ts";
import { dayInParis, type World } from "../src/kernel/index.ts";
import { readTexts } from "../src/rulebook/index.ts";
import { openDatabase } from "../src/storage/index.ts";
import { copyAwardedSession } from "../tests/support/large-session.ts";
import { ownDatabase } from "./support/own-database.ts";

const root = new URL("../", import.meta.url).pathname;
const documents = Number(process.env["BENCH_DOCUMENTS"] ?? 10_000);
const world: World = { today: () => dayInParis(new Date()), now: () => new Date(), newId: uuidv7 };
const means = {
  world,
  root,
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(9),
};

/** From award to PDF, credential, token, log and status, durable, on an installation's own database. */
const issueOnce = async (keys: "P-256 seal, RSA-2048 token" | "RSA-3072 seal and token") => {
  const server = await ownDatabase();
  const { db, pool, close } = openDatabase(server.url);
  try {
    await seedDemonstration(db, means);
    const { rows } = await pool.query<{ id: string; name: string; per: number }>(
      `select c.id, c.name, (select count(*)::int from certificate d join award a on a.id = d.award_id
         where a.outcome = 'full' and d.certifier_id = c.id group by a.id limit 1) as per
       from certifier c where c.idcc = '3248'`,
    );
    const certifier = rows[0];
    if (!certifier) throw new Error("the demonstration has no metallurgy");
    await printWaiting(db, means, certifier.id);
    if (keys === "RSA-3072 seal and token") {
      await new Promise((done) => setTimeout(done, 1_100));
      for (const use of ["token", "seal"] as const) {
        const refusal = await rotateKey(db, means, certifier, { use, kind: "RSA-3072", by: "bench" });
        if (refusal) throw new Error(`${use}: ${refusal}; of ${keyKinds[use].join(", ")}`);
      }
    }
    const session = await copyAwardedSession(pool, Math.ceil(documents / certifier.per));
    const start = performance.now();
    const printing = { done: false };
    const issued = issueSession(db, means, session).finally(() => {
      printing.done = true;
    });
    // As the job does: sheets are printed while the session is still being issued.
    while (!printing.done) {
      await printWaiting(db, means, certifier.id);
      await new Promise((done) => setTimeout(done, 50));
    }
    const { issued: all, refused } = await issued;
    const issuedSeconds = (performance.now() - start) / 1000;
    await printWaiting(db, means, certifier.id);
    const seconds = (performance.now() - start) / 1000;
    const held = await pool.query<{ whole: number; bytes: number; numbers: number; last: number }>(
      `select count(*) filter (where parchment is not null)::int as whole, avg(length(parchment))::int as bytes,
         count(distinct number)::int as numbers from certificate c join award a on a.id = c.award_id
         join candidacy y on y.id = a.candidacy_id where y.session_id = $1`,
      [session],
    );
    if (refused.length > 0 || held.rows[0]?.whole !== all.length)
      throw new Error(`${all.length} issued, ${held.rows[0]?.whole} printed, ${refused.length} refused`);
    return {
      keys,
      documents: all.length,
      seconds: Number(seconds.toFixed(1)),
      issuedAfter: Number(issuedSeconds.toFixed(1)),
      perSecond: Math.round(all.length / seconds),
      bytesEach: held.rows[0]?.bytes,
      rssMegabytes: Math.round(process.memoryUsage().rss / 1_048_576),
    };
  } finally {
    await close();
    await server.close();
  }
};

/** A session of 10,000 documents (BENCH_DOCUMENTS changes it), with the usual keys, then with RSA-3072 alone. */
export const run = async () => ({
  ours: [await issueOnce("P-256 seal, RSA-2048 token"), await issueOnce("RSA-3072 seal and token")],
  peers: [],
  ratios: {},
});
