import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { day, type World } from "../kernel/index.ts";
import {
  accountOfSession,
  grantRole,
  hasAskedTooOften,
  isLinkGood,
  oneTimeLink,
  saveAccount,
  saveCertifier,
  signOut,
  useLink,
  webSessionsOf,
} from "./index.ts";

let database: TestDatabase;
const world = fixedWorld(day("2026-11-23"));
const minutesLater = (minutes: number): World => ({
  ...world,
  now: () => new Date(world.now().getTime() + minutes * 60_000),
});

beforeAll(async () => {
  database = await testDatabase();
  await saveCertifier(database.db, {
    id: "metallurgie",
    idcc: "3248",
    name: "CPNEFP de la métallurgie",
    shortName: "Métallurgie",
    place: "Paris",
    signatory: { name: "A. Signataire", capacity: "Présidente" },
    demonstration: true,
  });
});
afterAll(() => database.drop());

const anAccount = async (email: string): Promise<string> =>
  saveAccount(database.db, world, { email, name: "Claire Vasseur" });
const linkFor = async (email: string, minutes = 15): Promise<string> => {
  const token = await oneTimeLink(database.db, world, email, minutes);
  if (!token) throw new Error("this address has an account");
  return token;
};

describe("A one-time link", () => {
  it("opens a session, once, for the account of its address and its roles", async () => {
    const id = await anAccount("Claire@Example.org");
    await grantRole(database.db, id, { certifierId: "metallurgie", role: "secretariat" });
    const token = await linkFor(" claire@example.ORG ");

    const session = await useLink(database.db, world, token);

    expect(await accountOfSession(database.db, world, session ?? "")).toMatchObject({
      account: { id, email: "claire@example.org", name: "Claire Vasseur" },
      grants: [
        { certifierId: "metallurgie", role: "secretariat", organisationId: undefined, personId: undefined },
      ],
    });
    expect(await useLink(database.db, world, token)).toBeUndefined();
  });

  it("opens one session alone when two hands use it at once", async () => {
    await anAccount("two@example.org");
    const token = await linkFor("two@example.org");

    const sessions = await Promise.all([1, 2, 3].map(() => useLink(database.db, world, token)));

    expect(sessions.filter(Boolean)).toHaveLength(1);
  });

  it("opens nothing once its minutes are over", async () => {
    await anAccount("late@example.org");
    const token = await linkFor("late@example.org", 15);

    expect(await isLinkGood(database.db, minutesLater(14), token)).toBe(true);
    expect(await isLinkGood(database.db, minutesLater(15), token)).toBe(false);
    expect(await useLink(database.db, minutesLater(15), token)).toBeUndefined();
  });

  it("is not made for an address without account, and is kept as a hash alone", async () => {
    await anAccount("hashed@example.org");
    const token = await linkFor("hashed@example.org");

    const { rows } = await database.pool.query("select * from sign_in_link");

    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await oneTimeLink(database.db, world, "nobody@example.org", 15)).toBeUndefined();
  });

  it("is asked for five times an hour at most", async () => {
    await anAccount("often@example.org");
    for (let i = 0; i < 4; i++) await linkFor("often@example.org");
    expect(await hasAskedTooOften(database.db, world, "often@example.org")).toBe(false);
    await linkFor("often@example.org");

    expect(await hasAskedTooOften(database.db, world, "often@example.org")).toBe(true);
    expect(await hasAskedTooOften(database.db, minutesLater(61), "often@example.org")).toBe(false);
    expect(await hasAskedTooOften(database.db, world, "nobody@example.org")).toBe(false);
  });
});

describe("A session", () => {
  it("ends twelve hours after its last use, or when its holder signs out", async () => {
    const id = await anAccount("session@example.org");
    const session = (await useLink(database.db, world, await linkFor("session@example.org"))) ?? "";

    expect(await accountOfSession(database.db, minutesLater(11 * 60), session)).toBeDefined();
    expect(await accountOfSession(database.db, minutesLater(22 * 60), session)).toBeDefined();
    expect(await accountOfSession(database.db, minutesLater(34 * 60 + 1), session)).toBeUndefined();

    expect(await webSessionsOf(database.db, id, world.now())).toHaveLength(1);
    await signOut(database.db, session);
    expect(await accountOfSession(database.db, world, session)).toBeUndefined();
  });
});

describe("A role", () => {
  it("never moves to another person once it is held", async () => {
    const id = await anAccount("role@example.org");
    await grantRole(database.db, id, { certifierId: "metallurgie", role: "centre-manager" });
    await grantRole(database.db, id, { certifierId: "metallurgie", role: "centre-manager" });
    const session = (await useLink(database.db, world, await linkFor("role@example.org"))) ?? "";

    expect((await accountOfSession(database.db, world, session))?.grants).toHaveLength(1);
  });
});
