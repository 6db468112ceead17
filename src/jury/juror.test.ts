import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { addDays, day } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import { type JurorFacts, type JurorLink, jurorLinks, mayDecideFile } from "./juror.ts";
import { type JurorNoticeFacts, mayLeave, mayStandIn, type SubstituteFacts } from "./juror-duties.ts";

const heldOn = day("2026-03-30");
const article = { ...cited("jury.trainer"), rule: "vae.jury" };
const lawSaying = (noRelation: boolean): Law => ({
  rules: [],
  inForce: (rule) =>
    rule === "vae.jury" ? { value: { noRelation } as never, citation: article } : undefined,
});
type Said = Parameters<typeof textSaying>[0];
const decides = (facts: Partial<JurorFacts>, said: Said = {}, law = lawSaying(true)) =>
  mayDecideFile({ heldOn, links: [], isVae: false, ...facts }, textSaying(said, heldOn), law);
const met = (code: string, facts: object, rule?: object) => ({ outcome: "met", code, facts, rule });
const unmet = (code: string, facts: object, rule?: object) => ({ outcome: "unmet", code, facts, rule });
const missing = (code: string, facts: object) => ({ outcome: "missing", code, facts, rule: undefined });
const granted = (...findings: object[]) => ({ outcome: "granted", value: true, findings });
const refused = (...findings: object[]) => ({ outcome: "refused", findings });

const incompatibilities = cited("jury.incompatibilities");
const trainer = cited("jury.trainer");

describe("A juror's link with the candidate", () => {
  it("is no obstacle when there is none, or where the text says nothing of it", () => {
    expect(decides({})).toEqual(granted(met("no-link-with-candidate", {})));
    expect(decides({ links: ["same-site"] })).toEqual(granted(met("link-allowed", { link: "same-site" })));
  });

  it("is one when the text names it, and no other", () => {
    const said: Said = { "jury.incompatibilities": ["same-company", "trained-candidate"] };

    expect(decides({}, said)).toEqual(granted(met("no-link-with-candidate", {}, incompatibilities)));
    expect(decides({ links: ["same-site", "same-company"] }, said)).toEqual(
      refused(
        met("link-allowed", { link: "same-site" }, incompatibilities),
        unmet("link-with-candidate", { link: "same-company" }, incompatibilities),
      ),
    );
  });

  it("of training or accompanying is one where the text excludes the candidate's trainer", () => {
    const said: Said = { "jury.trainer": { ofCandidate: "excluded" } };

    expect(decides({ links: ["trained-candidate", "accompanied-candidate", "personal-link"] }, said)).toEqual(
      refused(
        unmet("link-with-candidate", { link: "trained-candidate" }, trainer),
        unmet("link-with-candidate", { link: "accompanied-candidate" }, trainer),
        met("link-allowed", { link: "personal-link" }, trainer),
      ),
    );
    for (const allowed of [{ ofCandidate: "allowed" }, { seat: "member" }] as const)
      expect(decides({ links: ["trained-candidate"] }, { "jury.trainer": allowed })).toEqual(
        granted(met("link-allowed", { link: "trained-candidate" }, trainer)),
      );
  });

  it("is refused by the article that excludes it, not by another that speaks of trainers", () => {
    const links: JurorLink[] = ["trained-candidate", "accompanied-candidate"];

    expect(
      decides(
        { links },
        {
          "jury.incompatibilities": ["trained-candidate"],
          "jury.trainer": { ofCandidate: "allowed" },
        },
      ),
    ).toEqual(
      refused(
        unmet("link-with-candidate", { link: "trained-candidate" }, incompatibilities),
        met("link-allowed", { link: "accompanied-candidate" }, incompatibilities),
      ),
    );
    expect(
      decides(
        { links },
        {
          "jury.incompatibilities": ["same-company"],
          "jury.trainer": { ofCandidate: "excluded" },
        },
      ).findings,
    ).toEqual(links.map((link) => unmet("link-with-candidate", { link }, trainer)));
  });

  it.each(jurorLinks)(
    "%s keeps from a VAE under the law, but for a mere chance of being involved",
    (link) => {
      const allowed = met("link-allowed", { link });
      const decision = decides({ links: [link], isVae: true });

      expect(decision).toEqual(
        link === "may-be-involved"
          ? granted(allowed)
          : refused(unmet("vae-relation-excluded", { link }, article), allowed),
      );
      expect(decides({ links: [link], isVae: true }, {}, lawSaying(false))).toEqual(granted(allowed));
      expect(decides({ links: [link] })).toEqual(granted(allowed));
    },
  );
});

describe("A juror's activity in the trade", () => {
  const none = met("no-link-with-candidate", {});
  const said: Said = { "jury.qualities": { activeWithin: { years: 5 } } };
  const qualities = cited("jury.qualities");

  it.each([
    [undefined, met("juror-active", { activeUntil: null, since: "2021-03-30" }, qualities)],
    ["2021-03-30", met("juror-active", { activeUntil: "2021-03-30", since: "2021-03-30" }, qualities)],
    [
      "2021-03-29",
      unmet("juror-too-long-away", { activeUntil: "2021-03-29", since: "2021-03-30" }, qualities),
    ],
  ])("until %s, is looked at five years back from the day of the jury", (text, found) => {
    const decision = decides({ activeUntil: text === undefined ? undefined : day(text) }, said);

    expect(decision.findings).toEqual([none, found]);
    expect(decision.outcome).toBe(found.outcome === "met" ? "granted" : "refused");
  });

  it("may be of any time, or not be looked at", () => {
    const long = day("1990-01-01");

    expect(decides({ activeUntil: long }, { "jury.qualities": { activeWithin: "life" } })).toEqual(
      granted(none, met("juror-active", { activeUntil: long, since: "life" }, qualities)),
    );
    expect(decides({ activeUntil: long }, { "jury.qualities": {} })).toEqual(granted(none));
  });
});

describe("A juror's leave", () => {
  const leaves = (facts: Partial<JurorNoticeFacts>, said: Said) =>
    mayLeave({ heldOn, toldOn: addDays(heldOn, -15), ...facts }, textSaying(said, heldOn));
  const rule = cited("jury.juror-notice");
  const notice: Said = { "jury.juror-notice": { days: 15 } };
  const lifted: Said = { "jury.juror-notice": { days: 15, lifted: "convened-too-late" } };
  const late = addDays(heldOn, -14);

  it("is not known where the text asks no notice", () => {
    expect(leaves({}, {})).toEqual({
      outcome: "undetermined",
      findings: [missing("juror-notice-not-stated", { rule: named("jury.juror-notice") })],
    });
  });

  it("is due when the employer was told so many days before", () => {
    expect(leaves({}, notice)).toEqual(granted(met("juror-notice-kept", { days: 15, needed: 15 }, rule)));
    expect(leaves({ toldOn: late }, notice)).toEqual(
      refused(unmet("juror-notice-too-short", { days: 14, needed: 15, convenedOn: null }, rule)),
    );
  });

  it("is due all the same to a juror convened too late to keep the notice, where the text says so", () => {
    const told = { toldOn: late, convenedOn: late };
    const said = { days: 14, needed: 15, convenedOn: late };
    const early = addDays(heldOn, -15);

    expect(leaves(told, lifted)).toEqual(granted(met("juror-notice-lifted", said, rule)));
    expect(leaves(told, notice)).toEqual(refused(unmet("juror-notice-too-short", said, rule)));
    expect(leaves({ ...told, convenedOn: early }, lifted)).toEqual(
      refused(unmet("juror-notice-too-short", { ...said, convenedOn: early }, rule)),
    );
    expect(leaves({ toldOn: late }, lifted)).toMatchObject({ outcome: "refused" });
  });
});

describe("A juror's substitute", () => {
  const standsIn = (facts: SubstituteFacts, said: Said) => mayStandIn(facts, textSaying(said, heldOn));
  const substitutes: Said = { "jury.substitutes": { chosenBy: "le président", from: "la liste" } };
  const said = { from: "la liste", chosenBy: "le président" };
  const rule = cited("jury.substitutes");
  const refusal = refused(unmet("substitute-not-listed", said, rule));

  it("is not known where the text says nothing of one", () => {
    expect(standsIn({ onList: true }, {})).toEqual({
      outcome: "undetermined",
      findings: [missing("substitutes-not-stated", { rule: named("jury.substitutes") })],
    });
  });

  it("is taken from the list", () => {
    expect(standsIn({ onList: true }, substitutes)).toEqual(granted(met("substitute-listed", said, rule)));
    expect(standsIn({ onList: false }, substitutes)).toEqual(refusal);
  });

  it("or holds the quality that the text puts on every list", () => {
    const exOfficio: Said = { ...substitutes, "jury.qualities": { exOfficio: "un formateur" } };

    expect(standsIn({ onList: false, exOfficio: true }, exOfficio)).toEqual(
      granted(met("substitute-ex-officio", { ...said, who: "un formateur" }, cited("jury.qualities"))),
    );
    expect(standsIn({ onList: false }, exOfficio)).toEqual(refusal);
    expect(standsIn({ onList: false, exOfficio: true }, substitutes)).toEqual(refusal);
    expect(standsIn({ onList: false, exOfficio: true }, { ...substitutes, "jury.qualities": {} })).toEqual(
      refusal,
    );
  });
});
