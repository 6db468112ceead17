import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { inTransaction, runPrepared } from "./index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

it("A statement run by its name is prepared once for its connection", async () => {
  const double = { name: "double", text: "select 2 * $1::int as twice" };

  await inTransaction(database.db, async (tx) => {
    expect((await runPrepared<{ twice: number }>(tx, double, [21])).rows).toEqual([{ twice: 42 }]);
    expect((await runPrepared<{ twice: number }>(tx, double, [4])).rows).toEqual([{ twice: 8 }]);
    const { rows } =
      await sql`select name, generic_plans + custom_plans as runs from pg_prepared_statements`.execute(tx);
    expect(rows).toEqual([{ name: "double", runs: 2 }]);
  });
});
