import { describe, expect, it } from "vitest";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));

describe("Parts that end soon", () => {
  it("run a clock on the secretariat's day, with how many persons keep them", async () => {
    const office = await here.as("secretariat@metallurgie.example");
    expect(await office.read("/travail")).not.toContain("Fin de parts gardées");

    await here.database.pool.query(
      `update credit set until = '2027-01-10' where candidacy_id in (
        select a.candidacy_id from award a join candidacy c on c.id = a.candidacy_id
        join jury_session s on s.id = c.session_id where a.outcome = 'partial' and s.reference = 'MET-2026-03')`,
    );

    expect(await office.read("/travail")).toMatch(
      /10 janvier 2027 Fin de parts gardées par \d+ personnes? : Technicien d'usinage/,
    );
  });
});
