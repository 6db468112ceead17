import { beforeAll, describe, expect, it } from "vitest";
import type { Visitor } from "../../../tests/support/visitor.ts";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { day } from "../../kernel/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);
const session = "/travail/sessions/MET-PROCHAIN";

let office: Visitor;
beforeAll(async () => {
  office = await here.as("secretariat@metallurgie.example");
});

describe("The hour and the room of a planned sitting", () => {
  it("are set by the secretariat and shown on each page of the session", async () => {
    await office.post(`${session}/lieu`, {
      beginsAt: "09:30",
      room: "Maison de la métallurgie, salle Penhoët",
    });

    expect(await office.read(`${session}/jury`)).toMatch(
      /09:30 ?, Nantes ?, Maison de la métallurgie, salle Penhoët/,
    );
  });

  it("stay as they were when an hour cannot be read, and once the session is open", async () => {
    await office.post(`${session}/lieu`, { beginsAt: "25:99", room: "Ailleurs" });
    expect(await office.read(session)).toContain("09:30");

    await office.post("/travail/sessions/MET-2026-03/lieu", { beginsAt: "10:00", room: "Ailleurs" });
    expect(await office.read("/travail/sessions/MET-2026-03")).not.toContain("Ailleurs");
  });

  it("are taken back when both are left empty", async () => {
    await office.post(`${session}/lieu`, { beginsAt: "", room: "" });

    expect(await office.read(session)).not.toContain("09:30");
  });
});
