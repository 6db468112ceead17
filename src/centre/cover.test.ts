import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import type { Accreditation } from "./accreditation.ts";
import { uncovered } from "./cover.ts";

const presented = {
  organisationId: "estuaire",
  certificationId: "usinage",
  reference: "MET-2026-12",
  heldOn: day("2026-12-10"),
  candidates: 6,
};
const accreditation: Accreditation = {
  certificationId: "usinage",
  trains: true,
  assesses: false,
  from: day("2025-06-09"),
  until: day("2028-06-08"),
};
const left = (held: readonly Accreditation[]) => uncovered([presented], new Map([["estuaire", held]]));

describe("Candidates of a centre before a sitting to come", () => {
  it("are covered while their centre is accredited on its day, to train or to assess", () => {
    expect(left([accreditation])).toEqual([]);
    expect(left([{ ...accreditation, trains: false, assesses: true }])).toEqual([]);
    expect(left([{ ...accreditation, until: presented.heldOn }])).toEqual([]);
  });

  it("are no longer once it is withdrawn by that day, ends before it, or is for another certification", () => {
    expect(left([{ ...accreditation, withdrawnOn: presented.heldOn }])).toEqual([presented]);
    expect(left([{ ...accreditation, until: day("2026-12-09") }])).toEqual([presented]);
    expect(left([{ ...accreditation, certificationId: "soudage" }])).toEqual([presented]);
    expect(left([])).toEqual([presented]);
  });
});
