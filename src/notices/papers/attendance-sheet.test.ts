import { describe, expect, it } from "vitest";
import { aPaperPerson, aPaperSession } from "../../../tests/support/papers.ts";
import { candidateSheet, jurySheet } from "./attendance-sheet.ts";

const plain = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => cell.replaceAll("\u00a0", " ")));

describe("The attendance sheet of candidates", () => {
  it("has a line for each, in the order of names, with the centre and room to sign by half-day", () => {
    const sheet = candidateSheet(aPaperSession(), [
      { person: aPaperPerson("Yann", "Évain"), centre: "Estuaire" },
      { person: aPaperPerson("Anne", "Duval"), centre: "Erdre" },
    ]);

    expect(sheet.heads).toEqual(["N°", "Nom, prénom", "Centre", "Signature, matin", "Signature, après-midi"]);
    expect(sheet.rows).toEqual([
      ["1", "Duval, Anne", "Erdre", "", ""],
      ["2", "Évain, Yann", "Estuaire", "", ""],
    ]);
  });
});

describe("The attendance sheet of the jury", () => {
  const member = (id: string, name: string, presides = false) => ({
    id,
    name,
    presides,
    college: "employees" as const,
    organisation: "CFDT",
    capacity: "technicien",
    votes: true,
    present: false,
  });
  const file = {
    ...aPaperSession(),
    members: [member("a", "Bruno Le Gall", true), member("b", "Anne Duval")],
  };

  it("names college and organisation, and who presides", () => {
    const sheet = jurySheet({ ...file, attendance: [] });

    expect(sheet.heads).not.toContain("Présence relevée");
    expect(plain(sheet.rows)).toEqual([
      ["1", "Bruno Le Gall, préside", "collège salariés, CFDT", "", ""],
      ["2", "Anne Duval", "collège salariés, CFDT", "", ""],
    ]);
  });

  it("shows beside each what the day of the jury recorded", () => {
    const at = new Date("2026-12-10T08:04:00Z");
    const arrived = { memberId: "a", kind: "arrived", at, recordedBy: "Bruno", own: true } as const;
    const sheet = jurySheet({ ...file, attendance: [arrived] });

    expect(sheet.heads[3]).toBe("Présence relevée");
    expect(plain(sheet.rows).map((row) => row[3])).toEqual(["présent dès 9 h 04", "absent"]);
    expect(sheet.widths).toHaveLength(sheet.heads.length - 3);
  });
});
