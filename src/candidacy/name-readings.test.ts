import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchable } from "../referential/index.ts";
import { nameReadings } from "./name-readings.ts";

describe("What was written to find someone", () => {
  it("is read as a name, and as a given name before or after it", () => {
    expect(nameReadings("Anne LE GOFF")).toEqual([
      { name: "anne le goff", firstName: "" },
      { name: "anne", firstName: "le goff" },
      { name: "anne le", firstName: "goff" },
      { name: "le goff", firstName: "anne" },
      { name: "goff", firstName: "anne le" },
    ]);
  });

  it("is nothing when it holds no letter and no figure", () => {
    expect(nameReadings(" |%_'; ")).toEqual([]);
  });

  it("always finds who is named, whichever name comes first, with or without accents", () => {
    const name = fc.stringMatching(/^[A-Za-zéèëïôç]{1,12}$/);
    fc.assert(
      fc.property(name, name, (birthName, firstName) => {
        for (const written of [`${birthName} ${firstName}`, `${firstName} ${birthName}`])
          expect(nameReadings(written)).toContainEqual({
            name: searchable(birthName),
            firstName: searchable(firstName),
          });
      }),
    );
  });

  it("is read in no more ways than its first six words allow, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (written) => {
        expect(nameReadings(written).length).toBeLessThanOrEqual(11);
      }),
    );
  });
});
