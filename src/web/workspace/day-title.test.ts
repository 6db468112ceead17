import { describe, expect, it } from "vitest";
import { dayTitle } from "./day-title.ts";

const counts = { decisions: 0, grids: 0, candidates: 0 };
const french = (more: Partial<typeof counts>) => dayTitle({ ...counts, ...more }, (fr) => fr);
const english = (more: Partial<typeof counts>) => dayTitle({ ...counts, ...more }, (_, en) => en);

describe("The heading of a day", () => {
  it("says that nothing waits only when nothing does", () => {
    expect(french({})).toBe("Rien ne vous attend aujourd'hui.");
    expect(french({ candidates: 4 })).toBe("Quatre candidats vous attendent aujourd'hui.");
  });

  it("counts each sort of what waits", () => {
    expect(french({ decisions: 1 })).toBe("Une décision vous attend aujourd'hui.");
    expect(french({ candidates: 1 })).toBe("Un candidat vous attend aujourd'hui.");
    expect(french({ decisions: 1, grids: 12, candidates: 2 })).toBe(
      "Une décision, 12 grilles et deux candidats vous attendent aujourd'hui.",
    );
    expect(english({ grids: 1 })).toBe("1 grid awaits you today.");
    expect(english({ decisions: 1, candidates: 1 })).toBe("1 decision and 1 candidate await you today.");
  });
});
