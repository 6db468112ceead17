import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { mayUndo, type UndoFacts } from "./undo-enrolment.ts";

const justEnrolled: UndoFacts = {
  today: day("2026-11-24"),
  enrolledOn: day("2026-11-24"),
  state: "planned",
  assessed: false,
  recused: false,
};
const whyNot = (facts: Partial<UndoFacts>) =>
  mayUndo({ ...justEnrolled, ...facts }).findings.map(({ code }) => code);

describe("Undoing an enrolment", () => {
  it("is granted on its day, while nothing came of it", () => {
    expect(mayUndo(justEnrolled)).toMatchObject({ outcome: "granted" });
  });

  it("is refused from the next day on", () => {
    expect(whyNot({ enrolledOn: day("2026-11-23") })).toEqual(["enrolled-before-today"]);
  });

  it("is refused once the jury has opened", () => {
    expect(whyNot({ state: "open" })).toEqual(["session-not-planned"]);
  });

  it("is refused once a member of the jury stood aside on the file", () => {
    expect(whyNot({ recused: true })).toEqual(["already-recused"]);
  });

  it("is refused with every reason at once", () => {
    expect(
      whyNot({ enrolledOn: day("2026-11-23"), state: "awarded", assessed: true, recused: true }),
    ).toEqual(["enrolled-before-today", "session-not-planned", "already-assessed", "already-recused"]);
  });
});
