import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldOn, seat } from "../../tests/support/sitting.ts";
import { cited, textSaying } from "../../tests/support/text.ts";
import type { BranchValue } from "../rulebook/index.ts";
import {
  type MinutesFacts,
  type MinutesWord,
  mayDeclineMinutes,
  mayReopen,
  maySignMinutes,
  signaturesAsked,
  whoDeclines,
} from "./minutes.ts";

const text = "a".repeat(64);
const silent = textSaying({}, heldOn);
const asking = (...who: BranchValue<"minutes.signatories">) =>
  textSaying({ "minutes.signatories": who }, heldOn);
const signed = (memberId: string, textSha256 = text): MinutesWord => ({
  memberId,
  signs: true,
  textSha256,
  at: new Date(0),
});
const declined = (memberId: string): MinutesWord => ({
  ...signed(memberId),
  signs: false,
  reason: "un vote manque",
});

/** An employer presides; two employees and another employer sat; a third employee did not come. */
const members = [
  seat("p", "employers", { presides: true }),
  seat("b", "employers"),
  seat("1", "employees"),
  seat("2", "employees"),
  seat("away", "employees"),
];
const facts = (words: readonly MinutesWord[] = [], more: Partial<MinutesFacts> = {}): MinutesFacts => ({
  state: "closed",
  members,
  came: new Set(["p", "b", "1", "2"]),
  words,
  textSha256: text,
  ...more,
});
const codes = ({ findings }: { readonly findings: readonly { outcome: string; code: string }[] }) =>
  findings.filter(({ outcome }) => outcome !== "met").map(({ code }) => code);
const sign = (
  memberId: string | undefined,
  words: readonly MinutesWord[] = [],
  more: Partial<MinutesFacts> = {},
) => maySignMinutes(facts(words, more), memberId, silent);

describe("Minutes", () => {
  it("are signed by the president first, then by someone of the other college, whose signature locks them", () => {
    expect(sign("p")).toMatchObject({ outcome: "granted", value: { locks: false } });
    expect(codes(sign("1"))).toEqual(["president-signs-first"]);
    expect(sign("1", [signed("p")])).toMatchObject({ outcome: "granted", value: { locks: true } });
    expect(sign("2", [signed("p")])).toMatchObject({ outcome: "granted", value: { locks: true } });
    expect(codes(sign("b", [signed("p")]))).toEqual(["signature-not-asked"]);
    expect(codes(sign("p", [signed("p")]))).toEqual(["already-signed"]);
  });

  it("are signed by who sat, from their own seat, once the session is closed", () => {
    expect(codes(sign("away", [signed("p")]))).toEqual(["signatory-was-absent"]);
    expect(codes(sign(undefined, [signed("p")]))).toEqual(["signatory-unknown"]);
    expect(codes(sign("p", [], { state: "open" }))).toEqual(["session-not-closed"]);
    expect(codes(sign("2", [signed("p"), signed("1")], { state: "minutes-signed" }))).toContain(
      "minutes-locked",
    );
  });

  it("lose their signatures when their text changes", () => {
    expect(codes(sign("1", [signed("p", "b".repeat(64))]))).toEqual(["president-signs-first"]);
    expect(sign("p", [signed("p", "b".repeat(64))]).outcome).toBe("granted");
  });

  it("ask the signatures that the text asks, with its article", () => {
    const asked = (rules: Parameters<typeof signaturesAsked>[1], words: readonly MinutesWord[] = []) =>
      signaturesAsked(facts(words), rules).asked.map(({ of, from }) => [of, ...from]);

    expect(asked(silent)).toEqual([
      ["president", "p"],
      ["employees", "1", "2"],
    ]);
    expect(asked(asking("president"))).toEqual([["president", "p"]]);
    expect(asked(asking("all-jurors"))).toEqual([
      ["president", "p"],
      ["juror", "b"],
      ["juror", "1"],
      ["juror", "2"],
    ]);
    expect(asked(asking("president", "vice-president"))).toEqual([
      ["president", "p"],
      ["vice-president", "1", "2"],
    ]);
    expect(signaturesAsked(facts(), asking("president")).rule).toEqual(cited("minutes.signatories"));
  });

  it("are locked by the president alone where no college is counted", () => {
    const panel = [seat("p", "none", { presides: true }), seat("q", "none")];
    const alone = { members: panel, came: new Set(["p", "q"]) };

    expect(sign("p", [], alone)).toMatchObject({ outcome: "granted", value: { locks: true } });
  });

  it("keep the reasons of who does not sign, until they do", () => {
    expect(mayDeclineMinutes(facts(), "1", "un vote manque").outcome).toBe("granted");
    expect(codes(mayDeclineMinutes(facts(), "1", " "))).toEqual(["refusal-without-reason"]);
    expect(codes(mayDeclineMinutes(facts([signed("1")]), "1", "non"))).toEqual(["already-signed"]);
    expect(
      whoDeclines(facts([declined("1"), declined("2"), signed("2")])).map(({ memberId }) => memberId),
    ).toEqual(["1"]);
    expect(sign("1", [signed("p"), declined("1")]).outcome).toBe("granted");
  });

  it("are opened again by the president alone, with a reason, while they are not locked", () => {
    expect(mayReopen(facts([signed("p")]), "p", "une note oubliée").outcome).toBe("granted");
    expect(codes(mayReopen(facts(), "1", "une note oubliée"))).toEqual(["president-alone-reopens"]);
    expect(codes(mayReopen(facts(), "p", ""))).toEqual(["reopening-without-reason"]);
    expect(codes(mayReopen(facts([], { state: "minutes-signed" }), "p", "tard"))).toEqual(["minutes-locked"]);
  });

  it("are locked in whatever order members try to sign, exactly once, never before the president", () => {
    const anyone = fc.array(fc.constantFrom("p", "b", "1", "2", "away"), { maxLength: 12 });
    const rules = fc.constantFrom(
      silent,
      asking("president"),
      asking("all-jurors"),
      asking("one-per-college"),
    );
    fc.assert(
      fc.property(anyone, rules, (order, said) => {
        const words: MinutesWord[] = [];
        let state: MinutesFacts["state"] = "closed";
        for (const memberId of order) {
          const decision = maySignMinutes(facts(words, { state }), memberId, said);
          if (decision.outcome !== "granted") continue;
          expect(state).toBe("closed");
          words.push(signed(memberId));
          if (decision.value.locks) state = "minutes-signed";
        }
        const missing = signaturesAsked(facts(words), said).asked.filter(({ signedBy }) => !signedBy);
        expect(state === "minutes-signed").toBe(missing.length === 0);
        expect(words.length === 0 || words[0]?.memberId === "p").toBe(true);
        expect(new Set(words.map(({ memberId }) => memberId)).size).toBe(words.length);
      }),
    );
  });
});
