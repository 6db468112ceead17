import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import type { LawRule } from "../law/index.ts";
import type { CqpiSignature, RegistrationDays } from "../referential/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { type RecognitionFacts, recognise } from "./recognise.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const article = (rule: LawRule, at = on) => law.inForce(rule, at)?.citation;
const asked = (facts: Partial<RecognitionFacts> = {}) =>
  recognise(
    {
      kind: "CQP",
      branches: ["0573"],
      registrations: [],
      signatures: [],
      idcc: "1606",
      successions: new Map(),
      on,
      awardedOn: on,
      ...facts,
    },
    law,
  );
const differs = {
  outcome: "unmet",
  code: "branch-differs",
  facts: { idcc: "1606", branches: ["0573"], on },
  rule: article("cqp.recognised-in-its-branch"),
};
const notRegistered = (at: string = on) => ({
  outcome: "unmet",
  code: "not-registered-at-award",
  facts: { on: at, code: null, endsOn: null },
  rule: article("registration.recognised-across-branches", day(at)),
});

describe("A certification in its own branch", () => {
  it("counts, whether or not it is registered", () => {
    expect(asked({ idcc: "0573" })).toEqual({
      outcome: "granted",
      value: ["own-branch"],
      findings: [
        { ...differs, outcome: "met", code: "own-branch", facts: { ...differs.facts, idcc: "0573" } },
      ],
    });
  });

  it("counts in the branch that its own was merged into, and in those merged into its own", () => {
    const succeeded = (idcc: string, successor: string) => ({
      outcome: "granted",
      value: ["own-branch"],
      findings: [
        {
          outcome: "met",
          code: "succeeded-branch",
          facts: { idcc, branches: ["0573"], on, successor },
          rule: differs.rule,
        },
      ],
    });

    expect(asked({ successions: new Map([["0573", "1606"]]) })).toEqual(succeeded("1606", "1606"));
    expect(asked({ successions: new Map([["1606", "0573"]]) })).toEqual(succeeded("1606", "0573"));
    expect(asked({ successions: new Map([["0573", "0003"]]) }).outcome).toBe("refused");
    expect(asked({ successions: new Map([["1606", "0003"]]) }).outcome).toBe("refused");
  });

  it("counts there on days before any article said so, which cites none", () => {
    const before = { on: day("2005-01-01"), awardedOn: day("2005-01-01"), kind: "CQPI" };
    const rules = (idcc: string) => asked({ ...before, idcc }).findings.map(({ rule }) => rule);

    expect(asked({ ...before, idcc: "0573" })).toMatchObject({ outcome: "granted", value: ["own-branch"] });
    expect(rules("0573")).toEqual([undefined]);
    expect(rules("1606")).toEqual([undefined, undefined, undefined]);
  });

  it("counts nowhere else by itself: every ground looked at is told", () => {
    expect(asked()).toEqual({ outcome: "refused", findings: [differs, notRegistered()] });
  });
});

describe("A registered certification", () => {
  const registration = (days: Partial<RegistrationDays> = {}): RegistrationDays => ({
    code: "RNCP12345",
    register: "RNCP",
    effectiveOn: day("2023-01-01"),
    endsOn: day("2025-12-31"),
    ...days,
  });
  const told = { code: "RNCP12345", endsOn: "2025-12-31" };

  it("counts in every branch when the award was decided while it was registered", () => {
    const awardedOn = day("2025-12-31");

    expect(asked({ registrations: [registration()], awardedOn })).toEqual({
      outcome: "granted",
      value: ["registration"],
      findings: [
        {
          outcome: "met",
          code: "registered-at-award",
          facts: { on: "2025-12-31", ...told },
          rule: article("registration.recognised-across-branches", awardedOn),
        },
      ],
    });
    expect(asked({ registrations: [registration()], awardedOn: day("2026-01-01") })).toEqual({
      outcome: "refused",
      findings: [differs, notRegistered("2026-01-01")],
    });
  });

  it("counts too for who entered while it was registered, whenever the award came", () => {
    const entered = (enteredOn: string) =>
      asked({ registrations: [registration()], enteredOn: day(enteredOn) });

    expect(entered("2025-12-31")).toEqual({
      outcome: "granted",
      value: ["registration"],
      findings: [
        {
          outcome: "met",
          code: "claimed-by-entry",
          facts: { on: "2025-12-31", ...told },
          rule: article("registration.claim-by-entry", day("2025-12-31")),
        },
      ],
    });
    expect(entered("2022-12-31").findings).toEqual([differs, notRegistered()]);
  });

  it("is not claimed by an entry of before 2019, known or not to be within the registration", () => {
    const entered = (registrations: RegistrationDays[], enteredOn: string) =>
      asked({ registrations, enteredOn: day(enteredOn), awardedOn: day("2021-06-01") });
    const old = registration({ effectiveOn: day("2016-01-01"), endsOn: day("2020-12-31") });
    const unknownStart = { ...old, effectiveOn: undefined };

    expect(entered([old], "2019-01-01")).toMatchObject({ outcome: "granted", value: ["registration"] });
    expect(entered([old], "2018-12-31").outcome).toBe("refused");
    expect(entered([unknownStart], "2019-01-01").outcome).toBe("undetermined");
    expect(entered([unknownStart], "2018-12-31").outcome).toBe("refused");
  });

  it("is unknown to count while the days of its registration are", () => {
    const unknown = (code: string | null, endsOn: string | null) => ({
      outcome: "undetermined",
      findings: [
        differs,
        {
          outcome: "missing",
          code: "registration-unknown-at-award",
          facts: { on, code, endsOn },
          rule: article("registration.recognised-across-branches"),
        },
      ],
    });
    const withoutEnd = registration({ endsOn: undefined });
    const withoutStart = registration({ effectiveOn: undefined });

    expect(asked({ registrations: [withoutEnd] })).toEqual(unknown("RNCP12345", null));
    expect(asked({ registrations: [withoutStart], enteredOn: day("2025-06-01") })).toEqual(
      unknown("RNCP12345", "2025-12-31"),
    );
    expect(asked({ registrations: [withoutEnd], enteredOn: day("2022-06-01") })).toEqual(
      unknown("RNCP12345", null),
    );
  });

  it("is told with every ground that holds, and no other", () => {
    const both = { registrations: [registration()], awardedOn: day("2025-06-01"), idcc: "0573" };

    expect(asked(both)).toMatchObject({
      outcome: "granted",
      value: ["own-branch", "registration"],
      findings: [{ code: "own-branch" }, { code: "registered-at-award" }],
    });
    expect(asked({ ...both, registrations: [] }).findings).toHaveLength(1);
  });
});

describe("A CQPI in the branches that signed it", () => {
  const rule = article("cqpi.recognised-by-signatories");
  const signed = (signature: Partial<CqpiSignature> = {}): CqpiSignature => ({
    idcc: "1606",
    from: on,
    source: { type: "charter", ref: "accord" },
    ...signature,
  });
  const cqpi = (signatures: CqpiSignature[], kind = "CQPI") => asked({ kind, signatures });
  const told = { idcc: "1606", on, source: "accord" };
  const granted = (facts: object) => ({
    outcome: "granted",
    value: ["cqpi"],
    findings: [{ outcome: "met", code: "cqpi-signed", facts: { ...told, ...facts }, rule }],
  });
  const refused = (facts: object) => ({
    outcome: "refused",
    findings: [
      differs,
      notRegistered(),
      { outcome: "unmet", code: "cqpi-not-signed", facts: { ...told, ...facts }, rule },
    ],
  });

  it("counts again where a branch left and signed anew", () => {
    const left = signed({ from: day("2015-01-01"), until: day("2020-12-31") });
    const anew = signed({ from: day("2024-01-01") });
    const unsure = signed({ from: undefined });

    expect(cqpi([left, anew])).toEqual(granted({ from: "2024-01-01" }));
    expect(cqpi([anew, left])).toEqual(granted({ from: "2024-01-01" }));
    expect(cqpi([unsure, left]).outcome).toBe("undetermined");
    expect(cqpi([signed({ from: day("2014-01-01"), until: day("2014-12-31") }), left])).toEqual(
      refused({ until: "2020-12-31" }),
    );
  });

  it("counts from the day of the signature to its last, and as a CQPI alone", () => {
    expect(cqpi([signed()])).toEqual(granted({ from: on }));
    expect(cqpi([signed({ idcc: "0001" }), signed({ until: on })])).toEqual(granted({ from: on }));
    expect(cqpi([signed({ from: day("2026-03-11") })])).toEqual(refused({ from: "2026-03-11" }));
    expect(cqpi([signed({ from: day("2020-01-01"), until: day("2026-03-09") })])).toEqual(
      refused({ until: "2026-03-09" }),
    );
    expect(cqpi([signed()], "CQP").findings).toEqual([differs, notRegistered()]);
  });

  it("does not count in a branch that signed nothing", () => {
    expect(cqpi([signed({ idcc: "0001" })])).toEqual(refused({ source: null }));
  });

  it("counts from the day a source saw it signed, when its own day is not given; before, it is not known", () => {
    const seen = (at: string | undefined) =>
      cqpi([
        signed({
          from: undefined,
          source: { type: "charter", ref: "accord", on: at === undefined ? at : day(at) },
        }),
      ]);
    const unknown = {
      outcome: "undetermined",
      findings: [
        differs,
        notRegistered(),
        { outcome: "missing", code: "cqpi-signature-days-unknown", facts: told, rule },
      ],
    };

    expect(seen("2026-03-10")).toEqual(granted({ seen: on }));
    expect(seen("2026-03-11")).toEqual(unknown);
    expect(seen(undefined)).toEqual(unknown);
  });
});
