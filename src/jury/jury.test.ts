import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itemsOf } from "../assessment/index.ts";
import { addDays, day } from "../kernel/index.ts";
import { readFramework } from "../referential/index.ts";
import { type Rulebook, readTexts, rulesOn, type Settlement } from "../rulebook/index.ts";
import { award, claim } from "./award.ts";
import { deliberate, type JuryFile } from "./deliberate.ts";
import { mayConvene, maySit } from "./may-sit.ts";
import type { Member, Sitting } from "./sitting.ts";
import { isCarried } from "./vote.ts";

const root = new URL("../../", import.meta.url).pathname;
const { law, shelf } = readTexts(root);
const heldOn = day("2026-03-30");
const book = (id: string): Rulebook => {
  const found = shelf.byId(id);
  if (!found) throw new Error(id);
  return found;
};
const cqpm = book("3248-metallurgie/cqpm/2019-11-08");
const quorumSettled: Settlement = {
  rule: "jury.quorum",
  value: { kind: "per-college", atLeast: 1 },
  on: heldOn,
  by: "le président",
};
const metallurgy = rulesOn(cqpm, heldOn, [quorumSettled]);

const member = (id: string, college: Member["college"], facts: Partial<Member> = {}): Member => ({
  id,
  name: id,
  college,
  organisation: "an organisation",
  capacity: "member",
  presides: false,
  votes: true,
  present: true,
  ...facts,
});
const aSitting = (facts: Partial<Sitting> = {}): Sitting => ({
  heldOn,
  unions: 4,
  unionsInvitedOn: addDays(heldOn, -15),
  hasVae: false,
  members: [
    ...["e1", "e2", "e3", "e4"].map((id) => member(id, "employees")),
    member("p1", "employers", { presides: true }),
    ...["p2", "p3", "p4"].map((id) => member(id, "employers")),
  ],
  ...facts,
});
const codes = (decision: { findings: readonly { outcome: string; code: string }[] }, outcome: string) =>
  decision.findings.filter((one) => one.outcome === outcome).map(({ code }) => code);

describe("A metallurgy jury", () => {
  it("sits with one member per union and as many employers, an employer presiding", () => {
    expect(maySit(aSitting(), metallurgy, law).outcome).toBe("granted");
  });

  it("is undetermined, naming the quorum, until the quorum is settled on record", () => {
    const decision = maySit(aSitting(), rulesOn(cqpm, heldOn), law);

    expect(decision.outcome).toBe("undetermined");
    expect(codes(decision, "missing")).toEqual(["quorum-not-stated"]);
  });

  it("is refused with three employers for four unions, for its seats and for parity", () => {
    const members = aSitting().members.filter(({ id }) => id !== "p4");

    expect(codes(maySit(aSitting({ members }), metallurgy, law), "unmet")).toEqual([
      "seats-short",
      "parity-broken",
    ]);
  });

  it.each([
    [15, "granted"],
    [14, "refused"],
  ])("when unions were asked %i calendar days before is %s", (days, outcome) => {
    expect(mayConvene(aSitting({ unionsInvitedOn: addDays(heldOn, -days) }), metallurgy).outcome).toBe(
      outcome,
    );
  });

  it("is refused an employee-side president, naming the article", () => {
    const members = aSitting().members.map((one) => ({ ...one, presides: one.id === "e1" }));
    const decision = maySit(aSitting({ members }), metallurgy, law);

    expect(decision.outcome).toBe("refused");
    expect(decision.findings.find(({ code }) => code === "president-of-wrong-side")?.rule?.source.ref).toBe(
      "KALIARTI000041698695",
    );
  });

  it("adopts on a tie when its president is for, and not when against", () => {
    const tie = { for: 4, against: 4, abstained: 0 };

    expect(isCarried({ ...tie, presidentFor: true }, 8, 8, metallurgy).carried).toBe(true);
    expect(isCarried({ ...tie, presidentFor: false }, 8, 8, metallurgy).carried).toBe(false);
  });

  it("cannot tell whether five votes to three carry, for no text read states the majority", () => {
    const result = isCarried({ for: 5, against: 3, abstained: 0 }, 8, 8, metallurgy);

    expect(result).toMatchObject({
      carried: undefined,
      finding: { code: "majority-not-stated", outcome: "missing" },
    });
  });

  it("never counts more votes than members present", () => {
    expect(isCarried({ for: 9, against: 0, abstained: 0 }, 8, 8, metallurgy).finding.code).toBe(
      "vote-count-differs",
    );
  });
});

const framework = readFramework(
  "mocn",
  readFileSync(`${root}data/frameworks/cqpm-3248-technicien-usinage-mocn.yaml`, "utf8"),
).framework;
const items = itemsOf(framework, metallurgy) ?? [];
const aFile = (acquired: readonly string[], facts: Partial<JuryFile> = {}): JuryFile => ({
  items,
  proposals: Object.fromEntries(
    items.map(({ code }) => [code, { kind: acquired.includes(code) ? "acquired" : "not-acquired" }]),
  ),
  held: [],
  recused: [],
  ...facts,
});
const all = items.map(({ code }) => code);
const follows = { kind: "decided", items: {} } as const;

describe("The deliberation of a CQPM", () => {
  it("is full when all competences are acquired", () => {
    expect(deliberate(aFile(all), aSitting(), follows, metallurgy)).toMatchObject({
      outcome: "granted",
      value: { outcome: "full" },
    });
  });

  it("is partial when some are, and says which block is whole", () => {
    const decision = deliberate(aFile(["C1", "C2", "C3", "C4"]), aSitting(), follows, metallurgy);

    expect(decision).toMatchObject({
      value: {
        outcome: "partial",
        blocks: [
          { code: "A1", acquired: true },
          { code: "A2", acquired: false },
        ],
      },
    });
  });

  it("is none when none is", () => {
    expect(deliberate(aFile([]), aSitting(), follows, metallurgy)).toMatchObject({
      value: { outcome: "none" },
    });
  });

  it("is full with the credits alive that day standing for their items", () => {
    const file = aFile(["C4", "C5", "C6", "C7"], { held: ["C1", "C2", "C3"] });

    expect(deliberate(file, aSitting(), follows, metallurgy)).toMatchObject({ value: { outcome: "full" } });
  });

  it("asks the jury's own word where the assessors disagree", () => {
    const file = aFile(all, { proposals: { ...aFile(all).proposals, C7: { kind: "discordant" } } });

    expect(codes(deliberate(file, aSitting(), follows, metallurgy), "unmet")).toEqual(["item-unsettled"]);
    expect(
      deliberate(file, aSitting(), { kind: "decided", items: { C7: { acquired: true } } }, metallurgy),
    ).toMatchObject({ value: { outcome: "full" } });
  });

  it("asks a reason for departing from what the assessors agree on", () => {
    const word = { kind: "decided", items: { C1: { acquired: false } } } as const;

    expect(codes(deliberate(aFile(all), aSitting(), word, metallurgy), "unmet")).toEqual([
      "departure-without-reason",
    ]);
    expect(deliberate(aFile(all), aSitting(), { ...word, reason: "proof missing" }, metallurgy).outcome).toBe(
      "granted",
    );
  });

  it("defers with a reason, never without", () => {
    expect(
      deliberate(aFile(all), aSitting(), { kind: "deferred", reason: "a proof is missing" }, metallurgy),
    ).toMatchObject({ value: { outcome: "deferred" } });
    expect(deliberate(aFile(all), aSitting(), { kind: "deferred", reason: " " }, metallurgy).outcome).toBe(
      "refused",
    );
  });

  it("is not made while a member who stands aside leaves a college empty", () => {
    const decision = deliberate(
      aFile(all, { recused: ["e1", "e2", "e3", "e4"] }),
      aSitting(),
      follows,
      metallurgy,
    );

    expect(codes(decision, "unmet")).toEqual(["quorum-not-reached"]);
  });
});

describe("The CQP Tourier by training", () => {
  const tourier = rulesOn(book("0843-boulangerie/tourier-formation/2012-06-11"), heldOn, [
    { ...quorumSettled, value: { kind: "members", atLeast: 1 } },
  ]);
  const tests = itemsOf(framework, tourier) ?? [];
  const marked = (technologie: number, sciences: number, fabrication: number): JuryFile => ({
    ...aFile([]),
    items: tests,
    proposals: Object.fromEntries(
      Object.entries({ technologie, sciences, fabrication }).map(([code, points]) => [
        code,
        { kind: "points", points },
      ]),
    ),
  });
  const word = (file: JuryFile) => deliberate(file, aSitting(), follows, tourier);

  it("is awarded from a weighted mean of ten with no mark under ten", () => {
    expect(word(marked(10, 10, 10))).toMatchObject({ value: { outcome: "full", mean: 10 } });
  });

  it("is undetermined at a mean of ten with a low mark: the text is unclear on eliminatory marks", () => {
    const decision = word(marked(11, 12, 9));

    expect(decision.outcome).toBe("undetermined");
    expect(codes(decision, "missing")).toEqual(["eliminatory-mark-unclear"]);
  });

  it("is not awarded under ten, whatever the eliminatory mark may be", () => {
    expect(word(marked(12, 11, 8))).toMatchObject({ value: { outcome: "partial", mean: 9.4 } });
  });
});

describe("An award", () => {
  const facts = { verdict: { outcome: "full" as const }, deliberatedOn: heldOn, minutesSigned: true };

  it("is the jury's in metallurgy, on the day it deliberated", () => {
    expect(award(facts, metallurgy)).toMatchObject({
      outcome: "granted",
      value: { organ: "jury", decidedOn: heldOn },
    });
  });

  it("waits for the commission in food retail, and is refused when it refuses", () => {
    const retail = rulesOn(book("1505-detail-alimentaire/cqp/2022-01-01"), heldOn);
    const on = day("2026-04-20");

    expect(award(facts, retail)).toMatchObject({ outcome: "undetermined" });
    expect(award({ ...facts, commission: { confirms: true, on } }, retail)).toMatchObject({
      value: { organ: "commission", decidedOn: on },
    });
    expect(award({ ...facts, commission: { confirms: false, on } }, retail).outcome).toBe("refused");
  });

  it("waits for the minutes to be signed", () => {
    expect(award({ ...facts, minutesSigned: false }, metallurgy).outcome).toBe("refused");
  });
});

describe("The claim to a registration", () => {
  const sheet = {
    code: "RNCP38622",
    register: "RNCP" as const,
    title: "",
    nsf: [],
    rome: [],
    previousCodes: [],
    nextCodes: [],
    source: { type: "t", ref: "t" },
    decidedOn: day("2024-02-09"),
    endsOn: day("2027-02-09"),
  };

  it("is kept after the end by whoever entered while it ran", () => {
    const asked = { registrations: [sheet], enteredOn: day("2026-11-02"), awardedOn: day("2027-04-10") };

    expect(claim(asked, law)).toMatchObject({ outcome: "granted", value: { code: "RNCP38622" } });
  });

  it("is lost by whoever entered after it", () => {
    expect(
      claim({ registrations: [sheet], enteredOn: day("2027-03-01"), awardedOn: day("2027-04-10") }, law)
        .outcome,
    ).toBe("refused");
  });

  it("is undetermined while no sheet gives the first day, until it is settled on record", () => {
    const { decidedOn: _, ...undated } = sheet;
    const asked = { registrations: [undated], enteredOn: day("2026-01-05"), awardedOn: day("2026-03-30") };

    expect(claim(asked, law).outcome).toBe("undetermined");
    expect(claim({ ...asked, settled: "RNCP38622" }, law).outcome).toBe("granted");
  });
});
