import { type ChildProcess, fork } from "node:child_process";
import { openDatabase } from "../src/storage/index.ts";
import { type Load, load } from "./support/http-clients.ts";
import { ownDatabase } from "./support/own-database.ts";
import { median } from "./support/rounds.ts";

const clients = 50;
const seconds = 5;
const rounds = 3;
const certifier = "CPNEFP de la métallurgie";

const numberOf = (rank: number): string => `CQPM-3248-2026-${String(rank).padStart(8, "0")}`;
const answerOf = (rank: number): string =>
  JSON.stringify({
    number: numberOf(rank),
    title: `CQPM Titre ${rank}`,
    certifier,
    issuedOn: "2026-11-24",
    state: "issued",
  });

/**
 * Certificates with the columns that a look-up reads, and about the width that a row keeps in its page; the credential,
 * which a page never holds, is short. Foreign keys and the other indices are left out, to fill the table sooner.
 */
const fill = async (url: string, from: number, to: number): Promise<void> => {
  const { pool, close } = openDatabase(url, { connections: 1 });
  await pool.query("set statement_timeout = 0");
  const { rows } = await pool.query<{ name: string }>(
    "select conname as name from pg_constraint where conrelid = 'certificate'::regclass and contype in ('f', 'u') and conname <> 'certificate_number_key'",
  );
  for (const { name } of rows) await pool.query(`alter table certificate drop constraint ${name}`);
  await pool.query("drop index if exists certificate_person");
  await pool.query(
    `insert into certificate (id, certifier_id, number, variant, award_id, person_id, certification_id, title,
       birth_name_norm, issued_on, content, credential, jwt, status_list_id, status_index, log_ticket, state)
     select gen_random_uuid(), 'cpnefp-metallurgie', 'CQPM-3248-2026-' || lpad(rank::text, 8, '0'), 'certificate',
       gen_random_uuid(), gen_random_uuid(), 'cqpm', 'CQPM Titre ' || rank, 'DUPONT', '2026-11-24',
       jsonb_build_object('award', jsonb_build_object('certifier', jsonb_build_object('name', $3::text))),
       repeat('c', 200), repeat('j', 200), 'liste', rank, rank, 'issued'
     from generate_series($1::int, $2::int) as rank`,
    [from, to - 1, certifier],
  );
  await pool.query("vacuum analyze certificate");
  await close();
};

type Server = { readonly port: number; readonly process: ChildProcess };

const startServer = (url: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const child = fork(new URL("./support/lookup-server.ts", import.meta.url), [url], {
      execArgv: ["--import", "tsx"],
    });
    child.once("message", (port) => resolve({ port: Number(port), process: child }));
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });

const askAll = (server: Server, rows: number, path: (number: string) => string): Promise<Load> =>
  load(server.port, {
    clients,
    seconds,
    rankOf: () => Math.floor(Math.random() * rows),
    pathOf: (rank) => path(numberOf(rank)),
    judge: (rank, status, body) => status === 200 && body === answerOf(rank),
  });

const middle = (loads: readonly Load[]): Load => {
  const perSecond = median(loads.map((one) => one.perSecond));
  return loads.find((one) => one.perSecond === perSecond) as Load;
};

const measure = async (url: string, rows: number) => {
  const server = await startServer(url);
  const [ours, alone]: [Load[], Load[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const both = [
      await askAll(server, rows, (number) => `/api/v1/certificates/${number}`),
      await askAll(server, rows, (number) => `/alone/${number}`),
    ] as const;
    if (round === 0) continue;
    ours.push(both[0]);
    alone.push(both[1]);
  }
  const ended = new Promise((over) => server.process.once("exit", over));
  server.process.disconnect();
  await ended;
  return { rows, gathered: middle(ours), alone: middle(alone) };
};

/**
 * Look-ups by number over HTTP: the real API in a process of its own, 50 kept connections, every answer compared whole.
 * Client, server and database share the machine. With `--ten-million` the table then grows tenfold.
 */
export const run = async () => {
  const own = await ownDatabase();
  try {
    await fill(own.url, 0, 1_000_000);
    const million = await measure(own.url, 1_000_000);
    const grows = process.argv.includes("--ten-million");
    if (grows) await fill(own.url, 1_000_000, 10_000_000);
    const tenMillion = grows ? await measure(own.url, 10_000_000) : undefined;
    return {
      ours: {
        ...million.gathered,
        clients,
        work: "GET /api/v1/certificates/{number}, 1,000,000 certificates",
      },
      peers: [{ name: "the same, one query for each request", version: "-", ...million.alone }],
      ratios: {
        "one query for each request": Number(
          (million.gathered.perSecond / million.alone.perSecond).toFixed(2),
        ),
        ...(tenMillion && {
          "1 M against 10 M": Number((million.gathered.perSecond / tenMillion.gathered.perSecond).toFixed(2)),
        }),
      },
      ...(tenMillion && { tenMillion }),
    };
  } finally {
    await own.close();
  }
};
