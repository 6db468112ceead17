import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import type { BranchValue } from "../rulebook/index.ts";
import { type AssessorFacts, mayAssess } from "./assessor.ts";

const on = day("2026-03-10");
const links = cited("assessors.incompatibilities");
const qualities = cited("assessors.qualities");
const independent = finding(true, "assessor-independent");
const asks = (facts: Partial<AssessorFacts>, text: Parameters<typeof textSaying>[0]) =>
  mayAssess({ on, links: [], ...facts }, textSaying(text, on));
const asked = (facts: Partial<AssessorFacts>, value: Partial<BranchValue<"assessors.qualities">>) =>
  asks(facts, { "assessors.qualities": { says: [], ...value } });
const granted = (...findings: unknown[]) => ({ outcome: "granted", value: true, findings });
const refused = (...findings: unknown[]) => ({ outcome: "refused", findings });
const undetermined = (...findings: unknown[]) => ({ outcome: "undetermined", findings });

describe("An assessor's independence", () => {
  const excludes = { "assessors.incompatibilities": ["trained-candidate", "same-department"] } as const;
  const text = { "assessors.incompatibilities": [...excludes["assessors.incompatibilities"]] };

  it("is whole without a link, whether or not the text excludes any", () => {
    expect(asks({}, {})).toEqual(granted(independent));
    expect(asks({}, text)).toEqual(granted(finding(true, "assessor-independent", {}, links)));
  });

  it("is lost by one excluded link among others", () => {
    expect(asks({ links: ["same-company", "trained-candidate"] }, text)).toEqual(
      refused(
        finding(true, "assessor-link-allowed", { link: "same-company" }, links),
        finding(false, "assessor-linked", { link: "trained-candidate" }, links),
      ),
    );
  });

  it("is kept with a link that the text does not exclude", () => {
    expect(asks({ links: ["same-company"] }, text)).toEqual(
      granted(finding(true, "assessor-link-allowed", { link: "same-company" }, links)),
    );
  });

  it("is undetermined for each link, where the text is silent", () => {
    const rule = named("assessors.incompatibilities");

    expect(asks({ links: ["same-company", "trained-candidate"] }, {})).toEqual(
      undetermined(
        missing("assessor-links-not-stated", { link: "same-company", rule }),
        missing("assessor-links-not-stated", { link: "trained-candidate", rule }),
      ),
    );
  });
});

describe("An assessor's qualities", () => {
  it.each([
    ["trained", "assessor-trained", "assessor-not-trained"],
    ["accredited", "assessor-accredited", "assessor-not-accredited"],
  ] as const)("%s: must be known to be so, where the text asks it", (quality, met, unmet) => {
    expect(asked({ [quality]: true }, { [quality]: true })).toEqual(
      granted(independent, finding(true, met, {}, qualities)),
    );
    expect(asked({ [quality]: false }, { [quality]: true })).toEqual(
      refused(independent, finding(false, unmet, {}, qualities)),
    );
    expect(asked({}, { [quality]: true })).toEqual(
      refused(independent, finding(false, unmet, {}, qualities)),
    );
    expect(asked({}, { [quality]: false })).toEqual(granted(independent));
  });

  it("are not looked at where the text asks none", () => {
    expect(
      asked({ trained: false, accredited: false, yearsPractised: 0, leftOn: day("1990-01-01") }, {}),
    ).toEqual(granted(independent));
  });
});

describe("An assessor's practice", () => {
  const five = { yearsPractised: 5 };

  it("reaches the years that the text asks, no less", () => {
    expect(asked({ yearsPractised: 5 }, five)).toEqual(
      granted(
        independent,
        finding(true, "assessor-practised", { practised: 5, training: null, needed: 5 }, qualities),
      ),
    );
    expect(asked({ yearsPractised: 4 }, five)).toEqual(
      refused(
        independent,
        finding(
          false,
          "assessor-practised-too-little",
          { practised: 4, training: null, needed: 5 },
          qualities,
        ),
      ),
    );
  });

  it("is undetermined while its years are not known", () => {
    expect(asked({ yearsTraining: 20 }, five)).toEqual(
      undetermined(
        independent,
        missing("assessor-practice-unknown", { practised: null, training: 20, needed: 5 }, qualities),
      ),
    );
  });

  it("of the job, or of training it, is enough where the text asks either", () => {
    const either = { yearsPractised: 5, yearsTraining: 2 };
    const said = (practised: number | null, training: number | null) => ({ practised, training, needed: 5 });

    expect(asked({ yearsTraining: 2 }, either)).toEqual(
      granted(independent, finding(true, "assessor-practised", said(null, 2), qualities)),
    );
    expect(asked({ yearsPractised: 4, yearsTraining: 1 }, either)).toEqual(
      refused(independent, finding(false, "assessor-practised-too-little", said(4, 1), qualities)),
    );
    expect(asked({ yearsPractised: 4 }, either)).toEqual(
      undetermined(independent, missing("assessor-practice-unknown", said(4, null), qualities)),
    );
  });

  it("of training alone is counted by its own years", () => {
    expect(asked({ yearsTraining: 2 }, { yearsTraining: 2 })).toEqual(
      granted(
        independent,
        finding(true, "assessor-practised", { practised: null, training: 2, needed: 2 }, qualities),
      ),
    );
  });
});

describe("An assessor who left the branch", () => {
  const within = { leftWithin: { years: 2 } };
  const since = "2024-03-10";

  it("may assess up to the day of the same number so many years later", () => {
    expect(asked({ leftOn: day("2024-03-10") }, within)).toEqual(
      granted(independent, finding(true, "assessor-recent", { leftOn: "2024-03-10", since }, qualities)),
    );
    expect(asked({ leftOn: day("2024-03-09") }, within)).toEqual(
      refused(
        independent,
        finding(false, "assessor-left-too-long-ago", { leftOn: "2024-03-09", since }, qualities),
      ),
    );
  });

  it("is not one who is still there", () => {
    expect(asked({}, within)).toEqual(
      granted(independent, finding(true, "assessor-recent", { leftOn: null, since }, qualities)),
    );
  });

  it("may assess for good where the text says so", () => {
    expect(asked({ leftOn: day("1990-01-01") }, { leftWithin: "life" })).toEqual(
      granted(
        independent,
        finding(true, "assessor-recent", { leftOn: "1990-01-01", since: "life" }, qualities),
      ),
    );
  });
});
