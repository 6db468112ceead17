import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { changesAbout } from "../audit/index.ts";
import { withinScope } from "../storage/index.ts";
import { grantRole, type Role, rolesAt, saveAccount, saveCertifier, withdrawRole } from "./index.ts";

const world = fixedWorld();
const certifierId = "metallurgie";

describe("A role that is withdrawn", () => {
  let database: TestDatabase;
  const holder = async (name: string, role: Role, at = certifierId): Promise<string> => {
    const id = await saveAccount(database.db, world, { email: `${name}@example.org`, name });
    await grantRole(database.db, id, { certifierId: at, role });
    return id;
  };
  const withdraw = (accountId: string, role: Role) =>
    withdrawRole(withinScope(database.db, { certifierIds: [certifierId], actor: "someone" }), world, {
      certifierId,
      accountId,
      role,
      why: "Mandat terminé.",
    });
  const held = async (): Promise<string[]> =>
    (await rolesAt(database.db, certifierId)).map(({ account, role }) => `${account.name} ${role}`);

  beforeAll(async () => {
    database = await testDatabase();
    for (const id of [certifierId, "sport"])
      await saveCertifier(database.db, {
        id,
        idcc: "9999",
        name: id,
        shortName: id,
        place: "Paris",
        signatory: { name: "A. Signataire", capacity: "Présidente" },
        demonstration: true,
      });
  });
  afterAll(() => database.drop());

  it("is held no more, here alone, and the history says by whom and why", async () => {
    const claire = await holder("Claire", "reader");
    await grantRole(database.db, claire, { certifierId: "sport", role: "reader" });

    expect(await withdraw(claire, "reader")).toBeUndefined();

    expect(await held()).toEqual([]);
    expect(await rolesAt(database.db, "sport")).toHaveLength(1);
    expect(await changesAbout(database.db, { kind: "account", id: claire })).toMatchObject([
      {
        act: "role-withdrawn",
        who: "someone",
        details: { why: "Mandat terminé.", before: { role: "reader" } },
      },
    ]);
  });

  it("is never the last secretariat's, even when two withdraw each other at once", async () => {
    const [one, two] = [await holder("Une", "secretariat"), await holder("Deux", "secretariat")];

    const answers = await Promise.all([withdraw(one, "secretariat"), withdraw(two, "secretariat")]);

    expect(answers.filter((refusal) => refusal === undefined)).toHaveLength(1);
    expect(answers).toContain("last-secretariat");
    expect(await held()).toHaveLength(1);
  });
});
