import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import type { LawRule } from "../law/index.ts";
import { readTexts } from "./index.ts";

const { law } = readTexts(fileURLToPath(new URL("../..", import.meta.url)));
const value = (rule: LawRule, on: string) => law.inForce(rule, day(on))?.value;

describe("The law held", () => {
  it("gives 24 hours of leave for a VAE until 22 December 2022, and 48 from the next day", () => {
    expect(value("vae.leave-hours", "2022-12-22")).toBe(24);
    expect(value("vae.leave-hours", "2022-12-23")).toBe(48);
    expect(value("vae.leave-paid-hours", "2024-04-12")).toBeUndefined();
    expect(value("vae.leave-paid-hours", "2024-04-13")).toBe(48);
  });

  it("counts the files of a VAE in a year only since 29 December 2023", () => {
    expect(value("vae.files-a-year", "2023-12-28")).toBeUndefined();
    expect(value("vae.files-a-year", "2023-12-29")).toMatchObject({ sameCertification: 1 });
  });

  it("sends a CQP to the CNCP until 2018, then to France compétences and the Caisse des Dépôts", () => {
    expect(value("cqp.definition", "2009-11-25")).toBeUndefined();
    expect(value("cqp.definition", "2018-12-31")).toMatchObject({ rightsOwnerNamed: false });
    expect(value("cqp.definition", "2019-01-01")).toMatchObject({
      sentTo: ["France compétences", "Caisse des Dépôts"],
      rightsOwnerNamed: true,
    });
  });

  it("counts levels from V to I until 9 January 2019, and from 1 to 8 since", () => {
    expect(value("levels.nomenclature", "2019-01-09")).toEqual({ levels: ["V", "IV", "III", "II", "I"] });
    expect(value("levels.nomenclature", "2019-01-10")).toMatchObject({
      levels: expect.arrayContaining(["8"]),
    });
  });

  it("lets Pro-A end with 2025, and the période de reconversion begin with its hours", () => {
    expect(value("route.work-study-requalification", "2025-12-31")).toBeDefined();
    expect(value("route.work-study-requalification", "2026-01-01")).toBeUndefined();
    expect(value("reconversion-period.length", "2025-12-31")).toBeUndefined();
    expect(value("reconversion-period.length", "2026-01-01")).toMatchObject({
      hoursAtMost: 450,
      byAgreement: { hoursAtMost: 2100, months: 36 },
    });
  });

  it("puts partners under a written agreement of seven headings from 9 June 2025", () => {
    expect(value("accreditation.agreement-headings", "2025-06-08")).toBeUndefined();
    expect(value("accreditation.agreement-headings", "2025-06-09")).toHaveLength(7);
  });
});
