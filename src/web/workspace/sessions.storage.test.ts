import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../../tests/support/visitor.ts";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);

let office: Visitor;

beforeAll(async () => {
  office = await here.as("secretariat@metallurgie.example");
  // Forty sessions on one day: a page ends among them.
  await here.database.pool.query(`
    insert into jury_session (id, reference, certifier_id, certification_id, version_id, route_scope, held_on, place,
      organiser, state)
    select gen_random_uuid(), 'LISTE-' || n, certifier_id, certification_id, version_id, route_scope,
      case when n <= 40 then date '2025-01-15' else date '2024-01-01' + n end, place, organiser, 'awarded'
    from jury_session, generate_series(1, 120) as n where reference = 'MET-2026-03'`);
});

describe("The list of sessions", () => {
  it("is read page after page, each session once, the last held first", async () => {
    const seen: string[] = [];
    let path: string | undefined = "/travail/sessions";
    for (let pages = 0; path !== undefined && pages < 10; pages += 1) {
      const page: string = await (await office.get(path)).text();
      seen.push(
        ...[...page.matchAll(/<span class="number">([^<]+)<\/span>/g)].flatMap(([, one]) => one ?? []),
      );
      path = /href="([^"]+)">Les sessions d/.exec(page)?.[1];
    }

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(122);
    expect(seen[0]).toBe("MET-PROCHAIN");
  });

  it("says how many are planned, whatever page is shown", async () => {
    const first = await office.read("/travail/sessions");
    const later = await office.read(
      "/travail/sessions?apres=2024-06-01_ffffffff-ffff-7fff-bfff-ffffffffffff",
    );

    expect(first).toContain("1 jury est prévu");
    expect(later).toContain("1 jury est prévu");
  });

  it("begins at its first page when the address says nothing that it knows", async () => {
    const first = await office.read("/travail/sessions");

    for (const written of ["x", "2024-02-31_", "2024-02-30_ffffffff-ffff-7fff-bfff-ffffffffffff"])
      expect(await office.read(`/travail/sessions?apres=${encodeURIComponent(written)}`)).toBe(first);
  });
});
