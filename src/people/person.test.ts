import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { completed, contradictedParts, differingParts, type Identity, toldAddress } from "./person.ts";

const known: Identity = {
  birthName: "Le Goff",
  firstNames: ["Maëlle", "Anne"],
  bornOn: day("1998-06-02"),
  sex: "F",
  birthPlace: { kind: "commune", code: "29019", name: "Brest" },
};

describe("Two tellings of one identity", () => {
  it("differ in the parts that are not the same, and in no other", () => {
    const told: Identity = {
      ...known,
      firstNames: ["Maëlle"],
      birthPlace: { kind: "commune", code: "29232", name: "Quimper" },
    };

    expect(differingParts(known, told)).toEqual(["firstNames", "birthPlace"]);
    expect(differingParts(known, { ...known, usageName: undefined })).toEqual([]);
  });

  it("complete one another where nothing was known, and change nothing that was", () => {
    const told: Identity = { ...known, birthName: "LE GOFF", usageName: "Martin", email: "m@exemple.fr" };

    expect(completed(known, told)).toEqual({ ...known, usageName: "Martin" });
    expect(completed({ ...known, usageName: "Petit" }, told).usageName).toBe("Petit");
  });

  it("never make an address known: who is known without one has one that waits", () => {
    const told: Identity = { ...known, email: "m@exemple.fr" };

    expect(toldAddress(known, told)).toBe("m@exemple.fr");
    expect(toldAddress({ ...known, email: "maelle@exemple.fr" }, told)).toBeUndefined();
    expect(toldAddress(known, known)).toBeUndefined();
  });

  it("contradict one another only in what both say", () => {
    const told: Identity = { ...known, birthName: "LE GOFF", usageName: "Martin" };

    expect(contradictedParts(known, told)).toEqual(["birthName"]);
    expect(contradictedParts(told, known)).toEqual(["birthName"]);
  });

  it("are the same place where one leaves the city undefined and the other leaves it out", () => {
    const place = { kind: "abroad", countryCode: "134", countryName: "Espagne" } as const;
    const one: Identity = { ...known, birthPlace: { ...place, city: undefined } };

    expect(differingParts(one, { ...known, birthPlace: place })).toEqual([]);
  });
});
