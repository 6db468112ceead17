import { beforeAll, describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));
const minutes = "/travail/sessions/MET-2026-03/proces-verbal";

let office: Visitor;
beforeAll(async () => {
  office = await here.as("secretariat@metallurgie.example");
  await here.database.pool.query(
    "update jury_session set minutes_sent_on = null where reference = 'MET-2026-03'",
  );
});

describe("Minutes that the branch's text sends to someone", () => {
  it("wait on the secretariat's day and on their page, with to whom and by which article", async () => {
    expect(await office.read("/travail")).toContain("Transmettre le procès-verbal, jury du 30 juin 2026");
    expect(await office.read(minutes)).toMatch(
      /Transmission À transmettre : groupe technique paritaire .* art\. 55\.3/,
    );
  });

  it("are not noted as sent before the jury, and what was typed stays", async () => {
    const refused = await office.post(`${minutes}/transmission`, { sentOn: "2026-06-01" });
    const shown = await refused.text();

    expect(refused.status).toBe(422);
    expect(textOf(shown)).toContain("Ce jour précède le jury du 30 juin 2026");
    expect(shown).toContain('value="2026-06-01"');
    expect((await office.post(`${minutes}/transmission`, { sentOn: "hier" })).status).toBe(422);
  });

  it("are noted as sent, and wait no more", async () => {
    expect((await office.post(`${minutes}/transmission`, { sentOn: "2026-07-03" })).status).toBe(303);

    expect(await office.read(minutes)).toContain("Transmis le 3 juillet 2026");
    expect(await office.read("/travail")).not.toContain("Transmettre le procès-verbal");
    const president = await here.as("presidence@metallurgie.example");
    expect((await president.post(`${minutes}/transmission`, { sentOn: "2026-07-03" })).status).toBe(403);
  });
});
