import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import {
  accountOfSession,
  codeAt,
  confirmSigner,
  forgetFactors,
  heldFactors,
  oneTimeLink,
  prepareApp,
  proveApp,
  saveAccount,
  useLink,
} from "./index.ts";

let database: TestDatabase;
const world = setWorld("2026-11-23T09:00:00Z");
const means = { world, masterKey: new Uint8Array(32).fill(5), publicUrl: "http://localhost:3000" };
const secondsLater = (seconds: number): Date => new Date(world.now().getTime() + seconds * 1000);

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const anAccount = async (email: string): Promise<string> =>
  saveAccount(database.db, world, { email, name: "Claire Vasseur" });
const confirm = (id: string, code: string) => confirmSigner(database.db, means, { id }, { code });
/** An account whose app was proven by the code of the step before. */
const aSigner = async (email: string): Promise<{ id: string; secret: string }> => {
  const id = await anAccount(email);
  const secret = await prepareApp(database.db, means, id);
  expect(await proveApp(database.db, means, id, codeAt(secret, secondsLater(-30)))).toBeUndefined();
  return { id, secret };
};

describe("Who signs", () => {
  it("is asked for a second factor, and refused without one", async () => {
    const id = await anAccount("none@example.org");

    expect(await confirm(id, "123456")).toBe("no-second-factor");
    expect(await heldFactors(database.db, id)).toEqual({ appSince: undefined, passkeys: [] });
  });

  it("is not confirmed by an app whose first code was never typed", async () => {
    const id = await anAccount("prepared@example.org");
    const secret = await prepareApp(database.db, means, id);

    expect(await confirm(id, codeAt(secret, world.now()))).toBe("no-second-factor");
    expect(await proveApp(database.db, means, id, "000000")).toBe("wrong-code");
    expect(await confirm(id, codeAt(secret, world.now()))).toBe("no-second-factor");
  });

  it("is confirmed by the present code, once", async () => {
    const { id, secret } = await aSigner("signer@example.org");
    const code = codeAt(secret, world.now());

    expect(await confirm(id, code)).toBeUndefined();
    expect(await confirm(id, code)).toBe("code-used");
    expect(await heldFactors(database.db, id)).toEqual({ appSince: world.now(), passkeys: [] });
  });

  it("is confirmed once when two hands type the same code at once", async () => {
    const { id, secret } = await aSigner("two-hands@example.org");
    const code = codeAt(secret, world.now());

    const answers = await Promise.all([1, 2, 3].map(() => confirm(id, code)));

    expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(1);
  });

  it("waits after five wrong codes, whoever else signs meanwhile", async () => {
    const [one, other] = [await aSigner("wrong@example.org"), await aSigner("other@example.org")];
    for (let i = 0; i < 5; i++) expect(await confirm(one.id, "000000")).toBe("wrong-code");

    expect(await confirm(one.id, codeAt(one.secret, world.now()))).toBe("too-many-tries");
    expect(await confirm(other.id, codeAt(other.secret, world.now()))).toBeUndefined();
  });
});

describe("The secret of an app", () => {
  it("is kept sealed", async () => {
    const { id, secret } = await aSigner("sealed@example.org");
    const { rows } = await database.pool.query(
      "select secret_sealed from authenticator_app where account_id = $1",
      [id],
    );

    expect(rows[0].secret_sealed.toString("latin1")).not.toContain(secret);
  });

  it("is not replaced by another once it was proven", async () => {
    const { id, secret } = await aSigner("kept@example.org");
    const other = await prepareApp(database.db, means, id);

    expect(await proveApp(database.db, means, id, codeAt(other, world.now()))).toBe("no-app-prepared");
    expect(await confirm(id, codeAt(secret, world.now()))).toBeUndefined();
  });
});

describe("Who lost what they held", () => {
  it("holds nothing any more, and is signed in nowhere, once whoever keeps the installation says so", async () => {
    const { id, secret } = await aSigner("lost@example.org");
    const token = await oneTimeLink(database.db, world, "lost@example.org", 15);
    const session = (await useLink(database.db, world, token ?? "")) ?? "";

    expect(await forgetFactors(database.db, world, "Lost@example.org")).toMatchObject({
      account: { id },
      factors: ["app"],
    });

    expect(await confirm(id, codeAt(secret, world.now()))).toBe("no-second-factor");
    expect(await accountOfSession(database.db, world, session)).toBeUndefined();
    expect(await forgetFactors(database.db, world, "nobody@example.org")).toBeUndefined();
  });
});
