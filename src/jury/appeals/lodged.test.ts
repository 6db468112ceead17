import { describe, expect, it } from "vitest";
import { day, decisive } from "../../kernel/index.ts";
import { isOpen, type LodgedAppeal, type LodgingFacts, mayLodge } from "./lodged.ts";

const asked = {
  filedOn: day("2026-11-20"),
  to: "CPNEFP",
  ground: "result",
  firstStepDone: false,
  says: "Une grille n'a pas été lue.",
} as const;
const held = (more: Partial<LodgedAppeal> = {}): LodgedAppeal => ({
  ...asked,
  id: "a",
  candidacyId: "c",
  admissibility: "granted",
  findings: [],
  recordedAt: new Date(0),
  ...more,
});
const answer = { upheld: false, by: "CPNEFP", on: day("2026-11-22"), at: new Date(0) };
const lodging = (more: Partial<LodgingFacts> = {}) => {
  const facts = {
    asked,
    told: true,
    heldOn: day("2026-06-23"),
    today: day("2026-11-24"),
    held: [],
    opened: [],
    ...more,
  };
  const decision = mayLodge(facts);
  return [decision.outcome, ...decisive(decision).map(({ code }) => code)];
};

describe("Recording an appeal", () => {
  it("is granted once there is a result to contest, on a day from the jury's to today", () => {
    expect(lodging()[0]).toBe("granted");
    expect(lodging({ asked: { ...asked, filedOn: day("2026-06-23") } })[0]).toBe("granted");
    expect(lodging({ asked: { ...asked, filedOn: day("2026-11-24") } })[0]).toBe("granted");
  });

  it("is refused with every reason at once", () => {
    const early = { ...asked, filedOn: day("2026-06-22"), says: "  " };
    expect(lodging({ told: false, asked: early, held: [held()] })).toEqual([
      "refused",
      "result-not-told-yet",
      "appeal-before-jury",
      "appeal-held-already",
      "appeal-without-words",
    ]);
    expect(lodging({ asked: { ...asked, filedOn: day("2026-11-25") } })).toEqual([
      "refused",
      "appeal-day-to-come",
    ]);
  });

  it("is refused on a day of the result told that precedes the jury or has not come", () => {
    expect(lodging({ toldOn: day("2026-06-23") })[0]).toBe("granted");
    expect(lodging({ toldOn: day("2026-11-24") })[0]).toBe("granted");
    expect(lodging({ toldOn: day("2026-06-22") })).toEqual(["refused", "told-before-jury"]);
    expect(lodging({ toldOn: day("2026-11-25") })).toEqual(["refused", "told-day-to-come"]);
  });

  it("is refused before a body that the text does not open, where it opens any", () => {
    expect(lodging({ opened: [] })[0]).toBe("granted");
    expect(lodging({ opened: ["CPNEFP", "OPCO"] })[0]).toBe("granted");
    expect(lodging({ opened: ["OPCO"] })).toEqual(["refused", "appeal-before-other-body"]);
  });

  it("is done once: one that waits before the same body is held, one answered or before another body is not", () => {
    const other = { ...asked, says: "Autre chose." };
    expect(lodging({ asked: other, held: [held()] })).toEqual(["refused", "appeal-held-already"]);
    expect(lodging({ asked: other, held: [held({ answer })] })[0]).toBe("granted");
    expect(lodging({ held: [held({ to: "OPCO" })] })[0]).toBe("granted");
  });

  it("takes one refused at the door again once something of it changed, and not twice the same", () => {
    const refused = held({ admissibility: "refused" });
    expect(lodging({ held: [refused] })).toEqual(["refused", "appeal-held-already"]);
    expect(lodging({ asked: { ...asked, firstStepDone: true }, held: [refused] })[0]).toBe("granted");
  });
});

describe("A file", () => {
  it("is under an appeal that is admissible, or that no text decides, until it is answered", () => {
    expect(isOpen(held())).toBe(true);
    expect(isOpen(held({ admissibility: "undetermined" }))).toBe(true);
    expect(isOpen(held({ admissibility: "refused" }))).toBe(false);
    expect(isOpen(held({ answer }))).toBe(false);
  });
});
