import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldOn } from "../../tests/support/sitting.ts";
import { textSaying } from "../../tests/support/text.ts";
import { type AttendanceAct, mayArrive, mayDepart, mayTakeChair, seated, whoCame } from "./attendance.ts";
import type { Member } from "./sitting.ts";

const member = (id: string, facts: Partial<Member> = {}): Member => ({
  id,
  name: `Membre ${id}`,
  organisation: "Chambre",
  college: "employers",
  capacity: "membre",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
const act = (memberId: string, kind: AttendanceAct["kind"], minute = 0): AttendanceAct => ({
  memberId,
  kind,
  at: new Date(Date.UTC(2026, 2, 30, 8, minute)),
  recordedBy: "une secrétaire",
  own: false,
});
const rules = textSaying({ "jury.president": { kind: "college", college: "employers" } }, heldOn);
const codes = ({ findings }: { readonly findings: readonly { outcome: string; code: string }[] }) =>
  findings.filter(({ outcome }) => outcome !== "met").map(({ code }) => code);

describe("An attendance sheet", () => {
  it("says present who came and has not left, whatever others did", () => {
    const acts = fc.array(
      fc.record({ id: fc.constantFrom("1", "2", "3"), kind: fc.constantFrom("arrived", "left") }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        const sheet = all.map(({ id, kind }, i) => act(id, kind as "arrived" | "left", i % 60));
        for (const { id, present } of seated([member("1"), member("2"), member("3")], sheet)) {
          const own = all.filter((one) => one.id === id);
          expect(present).toBe(own.at(-1)?.kind === "arrived");
          expect(whoCame(sheet).has(id)).toBe(own.some(({ kind }) => kind === "arrived"));
        }
      }),
    );
  });

  it("has one president at every moment: who took the chair last, else who was appointed", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("1", "2", "3"), { maxLength: 6 }), (takers) => {
        const appointed = [member("1", { presides: true }), member("2"), member("3")];
        const now = seated(
          appointed,
          takers.map((id) => act(id, "took-chair")),
        );
        expect(now.filter(({ presides }) => presides).map(({ id }) => id)).toEqual([takers.at(-1) ?? "1"]);
        expect(now.filter(({ namedPresident }) => namedPresident).map(({ id }) => id)).toEqual(["1"]);
      }),
    );
  });

  it("is signed by one's own name, accents and case aside", () => {
    const absent = { name: "Bruno Estève-Marchal", present: false };

    expect(mayArrive("planned", absent, " bruno esteve marchal ").outcome).toBe("granted");
    expect(codes(mayArrive("open", absent, "Bruno Marchal"))).toEqual(["signature-differs"]);
    expect(codes(mayArrive("open", { ...absent, present: true }, absent.name))).toEqual([
      "member-already-present",
    ]);
    expect(codes(mayArrive("closed", absent, ""))).toEqual(["sitting-over", "signature-differs"]);
    expect(codes(mayArrive("open", undefined, ""))).toEqual(["member-unknown"]);
  });

  it("notes the departure of who is there, while the jury sits", () => {
    expect(mayDepart("open", { present: true }).outcome).toBe("granted");
    expect(codes(mayDepart("open", { present: false }))).toEqual(["member-not-present"]);
    expect(codes(mayDepart("awarded", { present: true }))).toEqual(["sitting-over"]);
  });
});

describe("The chair", () => {
  const late = member("1", { presides: true, namedPresident: true, present: false });
  const other = member("2");
  const employee = member("3", { college: "employees" });
  const taken = (memberId: string, members: readonly Member[], reason = "retard de train") =>
    mayTakeChair("planned", { heldOn, hasVae: false, members }, { memberId, reason }, rules);

  it("is taken, with a reason, while the president is away, by someone whom the text lets preside", () => {
    expect(taken("2", [late, other, employee]).outcome).toBe("granted");
    expect(codes(taken("2", [late, other, employee], " "))).toEqual(["chair-without-reason"]);
    expect(codes(taken("3", [late, other, employee]))).toEqual(["president-of-wrong-side"]);
  });

  it("is not taken from a president who is there, nor by someone who is not", () => {
    expect(codes(taken("2", [{ ...late, present: true }, other]))).toEqual(["chair-held"]);
    expect(codes(taken("2", [late, { ...other, present: false }]))).toEqual(["member-not-present"]);
    expect(codes(taken("9", [late, other]))).toEqual(["member-unknown"]);
  });

  it("is given back to who was appointed, without a reason", () => {
    const came = { ...late, present: true, presides: false };

    expect(taken("1", [came, { ...other, presides: true }], "").outcome).toBe("granted");
  });
});
