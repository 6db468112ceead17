import { randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { day } from "../kernel/index.ts";
import {
  countRefused,
  type Deliver,
  eraseLetters,
  lettersOf,
  lettersWithWords,
  localOutbox,
  type Mail,
  queueMail,
  queueWaitingMail,
  readLetter,
  requestLink,
  sendAgain,
  sendMailTask,
  smtpDelivery,
} from "../notices/index.ts";
import { isLinkGood, saveAccount } from "../people/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { inTransaction, runJobsOnce, startJobs } from "../storage/index.ts";
import { tasksOf } from "./index.ts";

let database: TestDatabase;
const world = fixedWorld(day("2026-11-23"));
const root = new URL("../../", import.meta.url).pathname;
const means = {
  world,
  masterKey: randomBytes(32),
  publicUrl: "http://localhost:3000",
  root,
  texts: readTexts(root),
};
const reports: string[] = [];
const report = (line: string) => void reports.push(line);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  reports.length = 0;
  await database.pool.query("delete from mail");
  await database.pool.query(
    "select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))",
  );
});

const letter = {
  kind: "result-notified",
  subject: "Un résultat",
  body: "Bonjour Aïssata",
  to: "aissata@example.org",
} as const;
const aCertifier = `insert into certifier (id, idcc, name, short_name, place, signatory_name, signatory_capacity, demonstration)
  values ('branche', '3248', 'Branche', 'Branche', 'Paris', 'Une personne', 'Présidente', true) on conflict do nothing`;
const postman = () => {
  const bag: Mail[] = [];
  const deliver: Deliver = async (mail) => void bag.push(mail);
  return {
    bag,
    tasks: { ...tasksOf(database.db, means), "send-mail": sendMailTask(database.db, means, deliver) },
  };
};
const run = (tasks: ReturnType<typeof postman>["tasks"]) => runJobsOnce(database.pool, tasks, report);

describe("A letter", () => {
  it("exists only when the transaction that wrote it commits", async () => {
    const { bag, tasks } = postman();
    await inTransaction(database.db, async (tx) => {
      await queueMail(tx, means, letter);
      throw new Error("changed our mind");
    }).catch(() => undefined);

    await run(tasks);

    expect(bag).toEqual([]);
    expect(await localOutbox(database.db, means.masterKey)).toEqual([]);
  });

  it("leaves once, even when its job runs again and two hands hold it", async () => {
    const { bag, tasks } = postman();
    await queueMail(database.db, means, letter);
    const { rows } = await database.pool.query<{ id: string }>("select id from mail");
    const payload = { id: rows[0]?.id };

    await Promise.all([run(tasks), tasks["send-mail"](payload), tasks["send-mail"](payload)]);
    await tasks["send-mail"](payload);

    expect(bag).toMatchObject([{ to: "aissata@example.org", body: "Bonjour Aïssata" }]);
  });

  it("stays in the outbox when the mail server refuses it, is tried again, and no log names anyone", async () => {
    const { bag, tasks } = postman();
    await queueMail(database.db, means, letter);
    const refusing = sendMailTask(database.db, means, async () => {
      throw new Error("550 aissata@example.org unknown");
    });

    await runJobsOnce(database.pool, { ...tasks, "send-mail": refusing }, report);
    expect(await localOutbox(database.db, means.masterKey)).toHaveLength(1);
    expect(reports.join()).toContain("send-mail");
    expect(reports.join()).not.toContain("aissata");

    await database.pool.query("update graphile_worker._private_jobs set run_at = now()");
    await run(tasks);
    expect(bag).toHaveLength(1);
  });

  it("waits where no mail server is set, and leaves once one is", async () => {
    await queueMail(database.db, means, letter);
    await runJobsOnce(database.pool, tasksOf(database.db, means), report);
    expect(await localOutbox(database.db, means.masterKey)).toMatchObject([{ subject: "Un résultat" }]);

    const { bag, tasks } = postman();
    expect(await queueWaitingMail(database.db)).toBe(1);
    await run(tasks);

    expect(bag).toHaveLength(1);
  });

  const kept = async (mail: Parameters<typeof queueMail>[2]) => {
    const { bag, tasks } = postman();
    await queueMail(database.db, means, mail);
    const before = await database.pool.query("select * from mail");
    await run(tasks);
    const after = await database.pool.query("select * from mail");
    expect(bag).toHaveLength(1);
    expect(before.rows[0].body_sealed.toString("latin1")).not.toContain("Bonjour");
    return after.rows[0].body_sealed !== null;
  };

  it("is kept sealed, and read again as it left, when it is a certifier's", async () => {
    await database.pool.query(aCertifier);
    expect(await kept({ ...letter, certifierId: "branche" })).toBe(true);

    const [listed] = await lettersOf(database.db, "branche", { most: 1 });
    const read = await readLetter(database.db, means.masterKey, "branche", listed?.id ?? "");

    expect(read).toMatchObject({ state: "left", to: "aissata@example.org", body: "Bonjour Aïssata" });
    expect(await readLetter(database.db, means.masterKey, "autre", listed?.id ?? "")).toBeUndefined();
  });

  it("is erased with its words once its length is over, though it never left", async () => {
    await database.pool.query(aCertifier);
    await queueMail(database.db, means, { ...letter, certifierId: "branche" });
    const later = new Date(world.now().getTime() + 1);

    expect(await lettersWithWords(database.db, means.masterKey, "branche", letter.to)).toMatchObject([
      { state: "waiting", body: "Bonjour Aïssata" },
    ]);
    expect(await eraseLetters(database.db, "branche", world.now())).toBe(0);
    expect(await eraseLetters(database.db, "branche", later)).toBe(1);
  });

  it("is forgotten once it leaves when it opens something, or is no certifier's", async () => {
    await database.pool.query(aCertifier);
    const expiresAt = new Date(world.now().getTime() + 1_000);

    expect(await kept({ ...letter, certifierId: "branche", expiresAt })).toBe(false);
    await database.pool.query("delete from mail");
    expect(await kept(letter)).toBe(false);
  });

  it("that the mail server refuses says so until it leaves, and is sent again when asked", async () => {
    await database.pool.query(aCertifier);
    const { bag, tasks } = postman();
    await queueMail(database.db, means, { ...letter, certifierId: "branche" });
    const refusing = sendMailTask(database.db, means, async () => {
      throw Object.assign(new Error("refused"), { code: "EENVELOPE" });
    });
    await runJobsOnce(database.pool, { ...tasks, "send-mail": refusing }, report);
    const [refused] = await lettersOf(database.db, "branche", { most: 1, state: "refused" });

    expect(refused).toMatchObject({ state: "refused", refusal: "EENVELOPE" });
    expect(await countRefused(database.db, "branche")).toBe(1);
    expect(await sendAgain(database.db, "autre", refused?.id ?? "")).toBe(false);
    expect(await sendAgain(database.db, "branche", refused?.id ?? "")).toBe(true);
    await run(tasks);

    expect(bag).toHaveLength(1);
    expect(await countRefused(database.db, "branche")).toBe(0);
    expect(await sendAgain(database.db, "branche", refused?.id ?? "")).toBe(false);
  });

  it("is thrown away once it is out of date", async () => {
    const { bag, tasks } = postman();
    await queueMail(database.db, means, { ...letter, expiresAt: new Date(world.now().getTime() - 1) });

    await run(tasks);

    expect(bag).toEqual([]);
    expect(await localOutbox(database.db, means.masterKey)).toEqual([]);
  });

  it("speaks SMTP to the server of SMTP_URL", async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      socket.write("220 here\r\n");
      let inData = false;
      socket.on("data", (chunk) => {
        const text = chunk.toString();
        heard.push(text);
        if (inData && text.includes("\r\n.\r\n")) {
          inData = false;
          socket.write("250 taken\r\n");
        } else if (!inData && text.startsWith("DATA")) {
          inData = true;
          socket.write("354 go on\r\n");
        } else if (!inData) socket.write(text.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;

    await smtpDelivery(
      `smtp://127.0.0.1:${port}`,
      "https://cqp.example",
    )({ id: "one", to: "aissata@example.org", subject: "Un résultat", body: "Bonjour" });
    server.close();

    expect(heard.join("")).toMatch(/RCPT TO:<aissata@example.org>/);
    expect(heard.join("")).toMatch(/Message-ID: <one@cqp.example>/);
  });
});

describe("A request for a sign-in link", () => {
  const linkIn = (body: string) => /connexion\/([\w-]+)/.exec(body)?.[1] ?? "";

  it("writes a letter with a good link, to a known address alone", async () => {
    await saveAccount(database.db, world, { email: "claire@example.org", name: "Claire" });
    await requestLink(database.db, means, "Claire@example.org");
    await requestLink(database.db, means, "nobody@example.org");

    await runJobsOnce(database.pool, tasksOf(database.db, means), report);

    const outbox = await localOutbox(database.db, means.masterKey);
    expect(outbox).toMatchObject([{ to: "claire@example.org" }]);
    expect(await isLinkGood(database.db, world, linkIn(outbox[0]?.body ?? ""))).toBe(true);
  });

  it("does no more after five in an hour", async () => {
    await saveAccount(database.db, world, { email: "often@example.org", name: "Often" });
    for (let i = 0; i < 8; i++) await requestLink(database.db, means, "often@example.org");

    await runJobsOnce(database.pool, tasksOf(database.db, means), report);

    expect(await localOutbox(database.db, means.masterKey)).toHaveLength(5);
  });
});

describe("Background work", () => {
  it("starts, does what is queued at once, and stops cleanly", async () => {
    const { bag, tasks } = postman();
    const work = await startJobs(database.pool, tasks, report);
    await queueMail(database.db, means, letter);
    for (let i = 0; i < 60 && bag.length === 0; i++) await new Promise((wait) => setTimeout(wait, 50));
    await work.stop();

    expect(bag).toHaveLength(1);
    expect(reports).toEqual([]);
  });
});
