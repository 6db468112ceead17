import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifyHere } from "../certificate/index.ts";
import { addDays, type Day, parseDay, startInParis } from "../kernel/index.ts";
import { dayText } from "../language/index.ts";
import { verdictWords, wordCheck } from "../notices/index.ts";
import { TrustList, type Verdict, type Verification, verify } from "../verification/index.ts";
import { certificateMeans } from "./certificate-means.ts";
import type { Command, CommandContext } from "./context.ts";

const exitCodes: Readonly<Record<Verdict, number>> = {
  valid: 0,
  revoked: 1,
  suspended: 1,
  expired: 1,
  "not-yet-valid": 1,
  "bad-signature": 1,
  "untrusted-issuer": 1,
  mismatch: 1,
  malformed: 1,
  unsupported: 2,
  "status-unknown": 3,
};

/**
 * Verifies files. Exit 0 valid, 1 refused, 2 not parseable or unsupported, 3 unknown status or no trust list;
 * several files: the worst, in the order 1, 2, 3, 0. With --trust no database is opened.
 */
export const run: Command = async (args, context) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      trust: { type: "string" },
      status: { type: "string", multiple: true, default: [] },
      on: { type: "string" },
      offline: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const on = values.on === undefined ? undefined : parseDay(values.on);
  if (positionals.length === 0 || (values.on !== undefined && !on)) {
    context.err("Donnez un ou plusieurs fichiers (PDF, JSON ou JWT), et --on AAAA-MM-JJ pour un autre jour.");
    return 2;
  }
  const at = on ? lastSecondOf(on) : context.world.now();
  const missing = values.status.find((path) => !existsSync(path));
  if (missing !== undefined) {
    context.err(`${missing} : ce fichier n'existe pas.`);
    return 2;
  }
  const lists = statusListsFrom(values.status, at);
  const opened = await verifierOf(values.trust, lists, context);
  if (!opened) return 2;
  const answers: ({ file: string } & Verification)[] = [];
  try {
    for (const file of positionals) {
      const bytes = bytesOf(file);
      if (!bytes) {
        context.err(`${file} : ce fichier n'existe pas.`);
        return 2;
      }
      answers.push({ file, ...(await opened.verify(bytes, at)) });
    }
  } finally {
    await opened.close();
  }
  if (values.json) context.out(JSON.stringify(answers, null, 2));
  else for (const answer of answers) say(answer, context);
  const codes = answers.map((answer) => (isUnreadable(answer) ? 2 : exitCodes[answer.verdict]));
  return [1, 2, 3].find((code) => codes.includes(code)) ?? 0;
};

/** Not so much as read: nothing can be said of a certificate. */
const isUnreadable = ({ checks: [first] }: Verification): boolean =>
  first?.outcome === "invalid" && (first.name === "read-document" || first.name === "read-pdf");

/** A day's last second in Paris: what was decided on that day counts. */
const lastSecondOf = (on: Day): Date => new Date(startInParis(addDays(on, 1)).getTime() - 1_000);

/** A file, or what was read from a printed code, given as it is. */
const bytesOf = (file: string): Uint8Array | undefined => {
  if (existsSync(file)) return statSync(file).isFile() ? beginningOf(file) : undefined;
  return /^https?:\/\/[^#]+#/i.test(file) ? new TextEncoder().encode(file) : undefined;
};

/** One byte more than the verifier takes is enough for it to say that the file is too large. */
const beginningOf = (file: string): Uint8Array => {
  const bytes = new Uint8Array(Math.min(statSync(file).size, 10 * 1024 * 1024 + 1));
  const opened = openSync(file, "r");
  try {
    let read = 0;
    for (let more = 1; more > 0 && read < bytes.length; read += more)
      more = readSync(opened, bytes, read, bytes.length - read, read);
    return bytes.subarray(0, read);
  } finally {
    closeSync(opened);
  }
};

type Verifier = {
  readonly verify: (bytes: Uint8Array, at: Date) => Promise<Verification>;
  readonly close: () => Promise<void>;
};

/** Verifies by the trust list and status lists named, or by all that this installation knows, its register included. */
const verifierOf = async (
  trustFile: string | undefined,
  statusLists: ReadonlyMap<string, Uint8Array>,
  context: CommandContext,
): Promise<Verifier | undefined> => {
  if (trustFile === undefined) {
    const { db, close } = await context.database();
    const means = certificateMeans(context);
    return { verify: (bytes, at) => verifyHere(db, means, bytes, { at, statusLists }), close };
  }
  try {
    const trust = TrustList.parse(JSON.parse(readFileSync(trustFile, "utf8")));
    return { verify: (bytes, at) => verify(bytes, { trust, statusLists, at }), close: async () => undefined };
  } catch {
    context.err(`${trustFile} : ce n'est pas une liste de confiance lisible.`);
    return undefined;
  }
};

/**
 * Files, or the files of folders, each kept under the address it says it is published at. Of several of one address
 * the last one of the day asked about or before is kept, else the first one after.
 */
const statusListsFrom = (paths: readonly string[], at: Date): ReadonlyMap<string, Uint8Array> => {
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => /^status-.*\.json$/.test(name))
          .map((name) => join(path, name))
      : [path],
  );
  const lists = files.flatMap((file) => {
    const list = listIn(readFileSync(file));
    return list ? [list] : [];
  });
  const isLater = ({ from }: PublishedList) => from > at;
  const [later, earlier] = [lists.filter(isLater), lists.filter((list) => !isLater(list))];
  const byTime = (a: PublishedList, b: PublishedList) => a.from.getTime() - b.from.getTime();
  // What comes last is kept.
  const ordered = [...later.sort(byTime).reverse(), ...earlier.sort(byTime)];
  return new Map(ordered.map(({ id, bytes }) => [id, bytes]));
};

type PublishedList = { readonly id: string; readonly from: Date; readonly bytes: Uint8Array };

const listIn = (bytes: Uint8Array): PublishedList | undefined => {
  try {
    const said = JSON.parse(Buffer.from(bytes).toString("utf8")) as { id?: unknown; validFrom?: unknown };
    if (typeof said.id !== "string" || typeof said.validFrom !== "string") return undefined;
    return { id: said.id, from: new Date(said.validFrom), bytes };
  } catch {
    return undefined;
  }
};

const say = (
  { file, verdict, checks, subject }: { file: string } & Verification,
  { out }: CommandContext,
): void => {
  const { says, next } = verdictWords[verdict];
  // A code is long: its address is enough to know it by.
  out(`${file.split("#", 1)[0]} : ${says.fr}`);
  if (subject) {
    out(`  ${subject.title}${subject.number === undefined ? "" : `, n° ${subject.number}`}`);
    const holder = subject.holder === undefined ? "" : `${subject.holder} ; `;
    out(`  ${holder}délivré par ${subject.issuer} le ${dayText(subject.issuedOn)}`);
  }
  for (const check of checks) {
    const { says, why } = wordCheck(check, "fr");
    out(`  - ${says}${why === undefined ? "" : `. ${why}`}`);
  }
  out(`  ${next.fr}`);
};
