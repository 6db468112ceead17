import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../../tests/support/visitor.ts";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));

let organiser: Visitor;
beforeAll(async () => {
  organiser = await here.as("chambre@metallurgie.example");
});

describe("The day of a territorial organiser", () => {
  it("tells nothing to decide while the jury it organises is convened and far", async () => {
    const today = await organiser.read("/travail");

    expect(today).toContain("Rien ne vous attend aujourd'hui.");
    expect(today).toContain("Jury du 14 décembre 2026");
  });

  it("tells its own juries and nothing of the certifier's others", async () => {
    const today = await organiser.read("/travail");

    expect(today).not.toContain("Jury du 30 juin 2026");
    expect(today).not.toContain("documents délivrés");
    expect(today).not.toContain("Titulaires à transmettre");
  });

  it("asks for the unions by their legal day, then for a decision once the jury's day has come", async () => {
    const { pool } = here.database;
    const set = (change: string) =>
      pool.query(`update jury_session set ${change} where reference = 'MET-PROCHAIN'`);
    await set("unions_invited_on = null, unions = null");
    const toAsk = await organiser.read("/travail");
    expect(toAsk).toContain("Une décision vous attend aujourd'hui.");
    expect(toAsk).toMatch(/Au plus tard dimanche 29 novembre 2026.*Solliciter les organisations syndicales/);

    await set("unions_invited_on = '2026-11-02', unions = 4, state = 'open'");
    expect(await organiser.read("/travail")).toContain(
      "Délibérer, jury du 14 décembre 2026 : 6 dossiers à décider",
    );
  });

  it("says nothing once another organises the jury", async () => {
    await here.database.pool.query(
      "update jury_session set organiser_id = null where reference = 'MET-PROCHAIN'",
    );

    expect(await organiser.read("/travail")).not.toContain("Jury du 14 décembre 2026");
  });
});
