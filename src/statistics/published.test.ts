import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AwardedFacts, countAwarded, type PublishedLine, publishedFigures } from "./index.ts";

const some = (
  files: number,
  certification: string,
  route: string,
  outcome: AwardedFacts["outcome"] = "full",
): AwardedFacts[] => [{ certification, route, outcome, files }];

describe("Public figures", () => {
  it("are told whole when every number stands for five persons or more", () => {
    const { byCertification, byRoute } = publishedFigures([
      ...some(20, "usinage", "vae"),
      ...some(6, "usinage", "vae", "partial"),
      ...some(5, "usinage", "vae", "other"),
    ]);

    expect(byCertification).toEqual([{ key: "usinage", few: false, candidates: 31, full: 20, partial: 6 }]);
    expect(byRoute).toEqual([{ key: "vae", few: false, candidates: 31, full: 20, partial: 6 }]);
  });

  it("say fewer than five, and not how many", () => {
    const { byCertification } = publishedFigures([
      ...some(12, "usinage", "vae"),
      ...some(3, "tourier", "plan"),
      ...some(2, "accueil", "plan"),
    ]);

    expect(byCertification.find(({ key }) => key === "tourier")).toEqual({ key: "tourier", few: true });
  });

  it("do not tell the whole certificates when those who did not get one are fewer than five", () => {
    const { byCertification } = publishedFigures([
      ...some(30, "usinage", "vae"),
      ...some(2, "usinage", "vae", "other"),
    ]);

    expect(byCertification).toEqual([{ key: "usinage", few: false, candidates: 32 }]);
  });

  it("keep back a second line when the other table would give the first by subtraction", () => {
    const { byCertification } = publishedFigures([
      ...some(20, "usinage", "vae"),
      ...some(9, "soudage", "vae"),
      ...some(3, "tourier", "vae"),
    ]);

    expect(byCertification.map(({ key, candidates, few }) => [key, candidates, few])).toEqual([
      ["usinage", 20, false],
      ["soudage", undefined, false],
      ["tourier", undefined, true],
    ]);
  });

  it("never let the candidates of a line under five be had from all that is published", () => {
    const facts = fc.record({
      certification: fc.constantFrom("a", "b", "c", "d"),
      route: fc.constantFrom("x", "y", "z"),
      outcome: fc.constantFrom("full" as const, "partial" as const, "other" as const),
      files: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 60 }), (candidates) => {
        const { byCertification, byRoute } = publishedFigures(candidates);
        for (const column of ["candidates", "full", "partial"] as const) {
          const kept = (lines: readonly PublishedLine[]) =>
            lines.filter((line) => line[column] === undefined);
          const [one, other] = [kept(byCertification), kept(byRoute)];
          expect(one.length + other.length).not.toBe(1);
        }
        for (const { candidates: n, full, partial } of [...byCertification, ...byRoute]) {
          if (n !== undefined && full !== undefined) expect(Math.min(full, n - full)).toBeGreaterThan(4);
          if (n !== undefined && full !== undefined && partial !== undefined)
            expect(Math.min(partial, n - full - partial)).toBeGreaterThan(4);
        }
      }),
    );
  });

  it("are counted once a session, by route and outcome", () => {
    expect(
      countAwarded("usinage", [
        { route: "vae", outcome: "full" },
        { route: "cpf", outcome: "full" },
        { route: "vae", outcome: "full" },
        { route: "vae", outcome: "other" },
      ]),
    ).toEqual([
      ...some(2, "usinage", "vae"),
      ...some(1, "usinage", "cpf"),
      ...some(1, "usinage", "vae", "other"),
    ]);
  });

  it("count nobody when nobody was awarded", () => {
    expect(publishedFigures([])).toEqual({ byCertification: [], byRoute: [] });
  });
});
