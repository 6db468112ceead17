import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { uuidv7 } from "uuidv7";
import { type CommandContext, runCommand, type Settings } from "./cli/index.ts";
import { dayInParis, type World } from "./kernel/index.ts";
import type { ProviderSettings } from "./people/index.ts";
import { readTexts, type Texts } from "./rulebook/index.ts";
import {
  type Database,
  masterKeyIn,
  migrate,
  openDatabase,
  scratchIn,
  startEmbedded,
} from "./storage/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { env } = process;

const world: World = {
  today: () => dayInParis(new Date()),
  now: () => new Date(),
  newId: uuidv7,
};

/** Identity providers: OPENCQP_OIDC_ISSUER and its like, then OPENCQP_OIDC_2_…, OPENCQP_OIDC_3_…; each needs its first three. */
const identityProviders = ["", "2_", "3_"].flatMap((rank): ProviderSettings[] => {
  const setting = (name: string): string | undefined => env[`OPENCQP_OIDC_${rank}${name}`] || undefined;
  const [issuer, clientId, clientSecret] = ["ISSUER", "CLIENT_ID", "CLIENT_SECRET"].map(setting);
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      issuer,
      clientId,
      clientSecret,
      name: setting("NAME") ?? new URL(issuer).hostname,
      levels: setting("LEVELS")?.split(/[\s,]+/),
      checksAddresses: setting("CHECKED_EMAILS") === "1",
    },
  ];
});

const port = Number(env["PORT"] ?? 3000);
const settings: Settings = {
  databaseUrl: env["DATABASE_URL"] || undefined,
  state:
    env["OPENCQP_STATE"] ??
    (process.getuid?.() === 0 ? "/var/lib/opencqp" : join(homedir(), ".local", "state", "opencqp")),
  publicUrl: (env["OPENCQP_PUBLIC_URL"] ?? `http://localhost:${port}`).replace(/\/$/, ""),
  masterKey: env["OPENCQP_MASTER_KEY"] || undefined,
  smtpUrl: env["SMTP_URL"] || undefined,
  timeStampUrl: env["OPENCQP_TSA_URL"] || undefined,
  timeStampAuthorities: env["OPENCQP_TSA_AUTHORITIES"]?.toLowerCase().match(/[0-9a-f]{64}/g) ?? undefined,
  demonstration: env["OPENCQP_DEMO"] === undefined ? undefined : env["OPENCQP_DEMO"] === "1",
  identityProviders,
  port,
  host: env["HOST"] ?? "127.0.0.1",
};

/** The embedded server of this process, started at most once. */
let embedded: ReturnType<typeof startEmbedded> | undefined;
const serverUrl = async (): Promise<string> => {
  if (settings.databaseUrl) return settings.databaseUrl;
  embedded ??= startEmbedded(settings.state, () => ({
    id: world.newId(),
    createdAt: world.now().toISOString(),
  }));
  return (await embedded).url;
};

const openMigrated = async (url: string): Promise<Database> => {
  const opened = openDatabase(url);
  await migrate(opened.pool, join(root, "migrations"));
  return opened;
};

// A reader that leaves early (`| head`) ends the command quietly.
process.stdout.on("error", (error: { code?: string }) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

let texts: Texts | undefined;
const context: CommandContext = {
  world,
  settings,
  root,
  texts: () => {
    texts ??= readTexts(root);
    return texts;
  },
  masterKey: () => {
    if (!settings.masterKey) return masterKeyIn(settings.state);
    const key = Buffer.from(settings.masterKey, "hex");
    if (key.length !== 32) throw new Error("OPENCQP_MASTER_KEY: 64 hexadecimal digits are needed");
    return key;
  },
  database: async () => openMigrated(await serverUrl()),
  scratchDatabase: async () => scratchIn(await serverUrl(), join(root, "migrations")),
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    }),
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

process.exitCode = await runCommand(process.argv.slice(2), context);
await (await embedded?.catch(() => undefined))?.stop();
