import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type AuditFault,
  type AuditorHolds,
  auditLog,
  logFile,
  logKey,
  type ReadLogFile,
} from "../log/index.ts";
import { fromBase64, type LogKey, readLogPath } from "../log/pure/index.ts";
import { TrustList } from "../verification/index.ts";
import type { Command, CommandContext } from "./context.ts";
import { publishedLists } from "./log-lists.ts";
import { auditLines, faultLines } from "./log-words.ts";
import { progressOn } from "./progress.ts";

/** A file that the audit needs and cannot be read at all. */
class Unreadable extends Error {}

/**
 * `log check [--tiles DOSSIER | --url ADRESSE] [--trust F] [--since TETE…] [--credential F…] [--status F…]`: audits the
 * whole log, of this installation when no other is named. Exit 0 all is good, 1 something is not, 2 something cannot be read.
 */
export const checkLog: Command = async (args, context) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tiles: { type: "string" },
      url: { type: "string" },
      trust: { type: "string" },
      since: { type: "string", multiple: true, default: [] },
      credential: { type: "string", multiple: true, default: [] },
      status: { type: "string", multiple: true, default: [] },
    },
  });
  const progress = progressOn(process.stderr);
  try {
    const holds = whatTheyHold(values);
    const audited = await withLog(values, context, ({ read, key }) =>
      auditLog(read, key, holds, (done, of) => progress.say(`${done} / ${of} inscriptions`)),
    );
    progress.end();
    for (const line of [...faultLines(audited.faults), ...auditLines(audited)]) context.out(line);
    return exitCode(audited.faults);
  } catch (error) {
    progress.end();
    if (!(error instanceof Unreadable)) throw error;
    context.err(error.message);
    return 2;
  }
};

type Log = { readonly read: ReadLogFile; readonly key: LogKey };
type Named = {
  readonly tiles?: string | undefined;
  readonly url?: string | undefined;
  readonly trust?: string | undefined;
};

/** Opens the log that is named, or that of this installation. Its key comes from a trust list; a folder may hold its own. */
const withLog = async <Answer>(
  { tiles, url, trust }: Named,
  context: CommandContext,
  work: (log: Log) => Promise<Answer>,
): Promise<Answer> => {
  if (tiles !== undefined)
    return work({ read: inFolder(tiles), key: keyIn(trust ?? join(tiles, "trust.json")) });
  if (url !== undefined) {
    if (trust === undefined)
      throw new Unreadable("--url demande --trust : la clé ne vient pas du site contrôlé.");
    return work({ read: atAddress(url), key: keyIn(trust) });
  }
  const { db, close } = await context.database();
  try {
    const means = { publicUrl: context.settings.publicUrl, masterKey: context.masterKey() };
    const read: ReadLogFile = async (path) => {
      const file = readLogPath(path);
      return file && logFile(db, means, file);
    };
    return await work({ read, key: trust === undefined ? await logKey(db, means) : keyIn(trust) });
  } finally {
    await close();
  }
};

const unread: readonly AuditFault["code"][] = ["file-missing", "file-malformed"];

/** What is proved wrong outweighs what could not be read. */
const exitCode = (faults: readonly AuditFault[]): number => {
  if (faults.length === 0) return 0;
  return faults.every(({ code }) => unread.includes(code)) ? 2 : 1;
};

const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    throw new Unreadable(`${file} : ce fichier ne s'ouvre pas.`);
  }
};

const whatTheyHold = (given: {
  readonly since: readonly string[];
  readonly credential: readonly string[];
  readonly status: readonly string[];
}): AuditorHolds => ({
  older: given.since.map((file) => ({ file, note: contentOf(file).toString("utf8") })),
  credentials: given.credential.map((file) => ({
    file,
    digest: createHash("sha256").update(contentOf(file)).digest("base64url"),
  })),
  lists: publishedLists(given.status, (file) => {
    throw new Unreadable(`${file} : ce n'est pas une liste d'état lisible.`);
  }),
});

const keyIn = (file: string): LogKey => {
  try {
    const { log } = TrustList.parse(JSON.parse(contentOf(file).toString("utf8")));
    const publicKey = log && fromBase64(log.publicKey);
    if (log && publicKey) return { name: log.name, publicKey };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
  }
  throw new Unreadable(`${file} : ce n'est pas une liste de confiance qui donne la clé du registre.`);
};

const inFolder =
  (folder: string): ReadLogFile =>
  async (path) => {
    try {
      return readFileSync(join(folder, path));
    } catch {
      return undefined;
    }
  };

const atAddress =
  (address: string): ReadLogFile =>
  async (path) => {
    const url = `${address.replace(/\/$/, "")}/${path}`;
    const answer = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(30_000) }).catch(() => {
      throw new Unreadable(`${url} : pas de réponse.`);
    });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  };
