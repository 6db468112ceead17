import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { LawRule } from "../../law/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { lawNames } from "./law-names.ts";
import { wordLaw } from "./law-values.ts";

const { law } = readTexts(fileURLToPath(new URL("../../..", import.meta.url)));

describe("The law read aloud", () => {
  it("says the VAE's minimum before and after 23 December 2022, and who a route is open to", () => {
    expect(wordLaw("vae.minimum-experience", 12, "fr")).toBe("12\u00a0mois d’activité en rapport.");
    expect(wordLaw("vae.minimum-experience", 0, "fr")).toBe("Aucune durée minimale.");
    expect(
      wordLaw(
        "route.professionalisation-contract",
        {
          openTo: [
            { ageFrom: 16, ageTo: 25 },
            { public: "jobseeker", ageFrom: 26 },
          ],
          registration: "any",
        },
        "fr",
      ),
    ).toBe("16-25\u00a0ans, demandeur d’emploi 26\u00a0ans +\u00a0; avec ou sans enregistrement.");
  });

  it("has a name and words for every rule and every version held", () => {
    for (const { name, versions } of law.rules) {
      for (const language of ["fr", "en"] as const) {
        expect(lawNames[name as LawRule][language]).toBeTruthy();
        for (const version of versions)
          if (!("repealed" in version))
            expect(wordLaw(name as LawRule, version.value, language)).toMatch(/^[^[\]{}]+\.$/);
      }
    }
  });
});
