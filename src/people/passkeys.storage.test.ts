import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { softwarePasskey } from "../../tests/support/software-passkey.ts";
import { setWorld } from "../../tests/support/world.ts";
import {
  accountOfSession,
  addPasskey,
  askNewPasskey,
  askPasskey,
  confirmHolder,
  confirmSigner,
  heldFactors,
  removeFactor,
  saveAccount,
  usePasskey,
} from "./index.ts";

let database: TestDatabase;
const start = "2026-11-23T09:00:00Z";
const world = setWorld(start);
const publicUrl = "https://cqp.example";
const means = { world, masterKey: new Uint8Array(32).fill(5), publicUrl };
let rank = 0;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(() => world.set(start));
afterAll(() => database.drop());

const anAccount = async () => {
  const email = `passkey${++rank}@example.org`;
  return {
    id: await saveAccount(database.db, world, { email, name: "Claire Vasseur" }),
    email,
    name: "Claire",
  };
};
type Device = ReturnType<typeof softwarePasskey>;
const add = (account: { id: string }, answer: string) =>
  addPasskey(database.db, means, account, { answer, name: "Mon téléphone" });
/** An account with a passkey of its own. */
const aHolder = async (): Promise<{ account: Awaited<ReturnType<typeof anAccount>>; device: Device }> => {
  const [account, device] = [await anAccount(), softwarePasskey(publicUrl)];
  expect(await add(account, device.make(await askNewPasskey(database.db, means, account)))).toBeUndefined();
  return { account, device };
};
const ask = (accountId?: string) => askPasskey(database.db, means, accountId);
const enter = (answer: string) => usePasskey(database.db, means, answer, {});
const confirm = (account: { id: string }, passkey: string) =>
  confirmSigner(database.db, means, account, { passkey });

describe("A passkey", () => {
  it("opens a session by itself, and confirms who signs", async () => {
    const { account, device } = await aHolder();

    const session = await enter(device.show(await ask()));
    expect((await accountOfSession(database.db, world, session ?? ""))?.account.id).toBe(account.id);
    expect(await confirm(account, device.show(await ask(account.id)))).toBeUndefined();
    expect((await heldFactors(database.db, account.id)).passkeys).toMatchObject([
      { name: "Mon téléphone", addedAt: new Date(start), usedAt: new Date(start) },
    ]);
  });

  it("signs each challenge once", async () => {
    const { account, device } = await aHolder();
    const shown = device.show(await ask());
    const confirmed = device.show(await ask(account.id));

    expect(await enter(shown)).toBeDefined();
    expect(await enter(shown)).toBeUndefined();
    expect(await confirm(account, confirmed)).toBeUndefined();
    expect(await confirm(account, confirmed)).toBe("wrong-passkey");
  });

  it("answers within five minutes", async () => {
    const { device } = await aHolder();
    const asked = await ask();

    world.set("2026-11-23T09:05:00Z");
    expect(await enter(device.show(asked))).toBeUndefined();
  });

  it("does not confirm with what was asked to sign in, nor for another account", async () => {
    const [one, other] = [await aHolder(), await aHolder()];

    expect(await confirm(one.account, one.device.show(await ask()))).toBe("wrong-passkey");
    expect(await confirm(one.account, other.device.show(await ask(one.account.id)))).toBe("wrong-passkey");
    expect(await enter(one.device.show(await ask(one.account.id)))).toBeUndefined();
  });

  it.each([
    ["another site's page", { origin: "https://cqp.example.evil" }],
    ["another host", { host: "evil.example" }],
    ["a device that did not check who uses it", { verified: false }],
    ["a copy, whose count stands still", { counter: 1 }],
  ])("is not taken from %s", async (_, wrong) => {
    const { device } = await aHolder();
    expect(await enter(device.show(await ask()))).toBeDefined();

    expect(await enter(device.show(await ask(), wrong))).toBeUndefined();
    expect(await enter(device.show(await ask()))).toBeDefined();
  });

  it("opens nothing once it was removed", async () => {
    const { account, device } = await aHolder();
    const [{ id } = { id: "" }] = (await heldFactors(database.db, account.id)).passkeys;
    await removeFactor(database.db, world, account.id, { kind: "passkey", id });

    expect(await enter(device.show(await ask()))).toBeUndefined();
    expect(await confirm(account, device.show(await ask(account.id)))).toBe("wrong-passkey");
    expect(await confirmSigner(database.db, means, account, {})).toBe("no-second-factor");
  });
});

describe("Adding a passkey", () => {
  it("is refused for another account's challenge, for one used before, and without a check of who adds it", async () => {
    const [one, other] = [await anAccount(), await anAccount()];
    const asked = await askNewPasskey(database.db, means, one);
    const device = softwarePasskey(publicUrl);

    expect(await add(other, device.make(asked))).toBe("wrong-passkey");
    expect(
      await add(one, device.make(await askNewPasskey(database.db, means, one), { verified: false })),
    ).toBe("wrong-passkey");
    expect(await add(one, device.make(asked))).toBeUndefined();
    expect(await add(one, device.make(asked))).toBe("wrong-passkey");
  });

  it("never moves a passkey to another account", async () => {
    const { account, device } = await aHolder();
    const other = await anAccount();

    expect(await add(other, device.make(await askNewPasskey(database.db, means, other)))).toBe(
      "wrong-passkey",
    );
    const session = await enter(device.show(await ask()));
    expect((await accountOfSession(database.db, world, session ?? ""))?.account.id).toBe(account.id);
  });

  it("asks for a factor already held, so that a session alone never makes a signer", async () => {
    const first = await anAccount();
    expect(await confirmHolder(database.db, means, first, {})).toBeUndefined();
    const { account, device } = await aHolder();

    expect(await confirmHolder(database.db, means, account, {})).toBe("wrong-passkey");
    expect(
      await confirmHolder(database.db, means, account, { passkey: device.show(await ask(account.id)) }),
    ).toBeUndefined();
  });
});

it("An answer that is no answer is refused, whatever it is", async () => {
  const { account } = await aHolder();
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (answer) => {
      expect(await enter(answer)).toBeUndefined();
      expect(await add(account, answer)).toBe("wrong-passkey");
    }),
    { numRuns: 40 },
  );
});
