import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day, finding, missing } from "../kernel/index.ts";
import { compositeMark } from "./composite-mark.ts";
import { weighOpinions } from "./opinions.ts";
import { otherCertificates } from "./other-certificate.ts";

const on = day("2026-03-10");
const silent = textSaying({}, on);

describe("Two opinions on one item", () => {
  const rules = textSaying(
    { "assessment.two-opinions": { both: "acquired", neither: "not-acquired", discord: "jury-decides" } },
    on,
  );

  it.each([
    [true, true, "opinions-concur", "acquired"],
    [false, false, "opinions-concur", "not-acquired"],
    [true, false, "opinions-differ", "jury-decides"],
    [false, true, "opinions-differ", "jury-decides"],
  ] as const)("of %s and %s: %s, %s", (first, second, code, value) => {
    expect(weighOpinions({ opinions: [first, second] }, rules)).toEqual({
      outcome: "granted",
      value,
      findings: [finding(true, code, { first, second }, cited("assessment.two-opinions"))],
    });
  });

  it("are undetermined, naming the rule, where the text is silent", () => {
    const rule = named("assessment.two-opinions");

    expect(weighOpinions({ opinions: [true, false] }, silent)).toEqual({
      outcome: "undetermined",
      findings: [missing("two-opinions-not-stated", { first: true, second: false, rule })],
    });
  });
});

describe("A mark made of others", () => {
  const rule = cited("assessment.composite-marks");
  const rules = textSaying(
    {
      "assessment.composite-marks": [
        { mark: "oral", of: ["exposé", "questions"], made: "unweighted-mean" },
        { mark: "écrit", of: ["étude", "calcul"], made: "unweighted-mean" },
      ],
    },
    on,
  );

  it("is their mean without weights, not rounded", () => {
    expect(compositeMark({ mark: "écrit", parts: [11, 12, 14.5] }, rules)).toEqual({
      outcome: "granted",
      value: 12.5,
      findings: [
        finding(true, "composite-of-parts", { mark: "écrit", parts: ["11", "12", "14.5"], mean: 12.5 }, rule),
      ],
    });
    expect(compositeMark({ mark: "oral", parts: [10, 10, 11] }, rules)).toMatchObject({
      value: 10.333333333,
    });
  });

  it("is refused without a part", () => {
    expect(compositeMark({ mark: "écrit", parts: [] }, rules)).toEqual({
      outcome: "refused",
      findings: [finding(false, "composite-without-parts", { mark: "écrit", parts: [] }, rule)],
    });
  });

  it("is undetermined, naming the rule, where the text makes none, or not this one", () => {
    const name = named("assessment.composite-marks");
    const notStated = (mark: string) => ({
      outcome: "undetermined",
      findings: [missing("composite-not-stated", { mark, rule: name })],
    });

    expect(compositeMark({ mark: "écrit", parts: [10] }, silent)).toEqual(notStated("écrit"));
    expect(compositeMark({ mark: "dossier", parts: [10] }, rules)).toEqual(notStated("dossier"));
  });
});

describe("Another certification after a VAE", () => {
  const others = [
    { certification: "vente", blocks: ["B1", "B2"] },
    { certification: "accueil", blocks: ["B1"] },
    { certification: "gestion", blocks: ["B1", "B3"] },
    { certification: "without blocks", blocks: [] },
  ];
  const rule = cited("vae.other-certificate");
  const asks = (blocks: string[], allowed: boolean) =>
    otherCertificates({ blocks, others }, textSaying({ "vae.other-certificate": allowed }, on));

  it("may be granted when all its blocks are held", () => {
    expect(asks(["B1", "B2"], true)).toEqual({
      outcome: "granted",
      value: ["vente", "accueil"],
      findings: [finding(true, "other-certificate-complete", { certifications: ["vente", "accueil"] }, rule)],
    });
  });

  it("is refused when none is complete", () => {
    expect(asks(["B2"], true)).toEqual({
      outcome: "refused",
      findings: [finding(false, "no-other-certificate-complete", { certifications: [] }, rule)],
    });
  });

  it("is refused where the text excludes it, even complete", () => {
    expect(asks(["B1", "B2"], false)).toEqual({
      outcome: "refused",
      findings: [finding(false, "other-certificate-excluded", {}, rule)],
    });
  });

  it("is undetermined, naming the rule, where the text is silent", () => {
    expect(otherCertificates({ blocks: ["B1"], others }, silent)).toEqual({
      outcome: "undetermined",
      findings: [missing("other-certificate-not-stated", { rule: named("vae.other-certificate") })],
    });
  });
});
