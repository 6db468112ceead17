import { describe, expect, it } from "vitest";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));
const state = "/travail/etat";

describe("The state of the platform", () => {
  it("tells an operator that nothing fails, and what waits, without a name", async () => {
    const operator = await here.as("exploitant@plateforme.example");

    const page = await operator.read(state);

    expect(page).toContain("Rien n'échoue");
    expect(page).toMatch(/Base de données PostgreSQL \d+/);
    expect(page).toMatch(/Registre public \d+ inscription/);
    expect(page).not.toContain("Dussart");
    expect(await operator.read("/travail")).toContain("L'état de la plateforme");
  });

  it("counts the letters refused and the jobs that fail or are given up", async () => {
    const { pool } = here.database;
    await pool.query(
      `insert into mail (id, certifier_id, kind, to_address, subject, created_at, refused_at)
      select gen_random_uuid(), 'cpnefp-metallurgie', 'convocation', 'a@b.example', 'Convocation', now(), now()
      from generate_series(1, 2)`,
    );
    await pool.query("delete from graphile_worker._private_jobs");
    for (const [task, attempts] of [
      ["print-parchments", 0],
      ["print-parchments", 3],
      ["send-reminders", 12],
    ])
      await pool
        .query("select graphile_worker.add_job($1, max_attempts => 12)", [task])
        .then(() =>
          pool.query(
            "update graphile_worker._private_jobs set attempts = $1 where id = (select max(id) from graphile_worker._private_jobs)",
            [attempts],
          ),
        );
    const office = await here.as("secretariat@metallurgie.example");

    const page = await office.read(state);

    expect(page).toContain("3 points à regarder");
    expect(page).toMatch(/serveur de courrier refuse 2/);
    expect(page).toMatch(/Impression des feuilles 1 1 0/);
    expect(page).toMatch(/Rappels 0 0 1/);
  });

  it("is not told to a centre", async () => {
    const centre = await here.as("centre@estuaire.example");

    expect((await centre.get(state)).status).toBe(403);
  });
});
