import { describe, expect, it } from "vitest";
import { seen } from "../../assessment/index.ts";
import { vaeOpinions, vaeStepKinds } from "../../candidacy/index.ts";
import { type CertificateState, type Edition, type KeyUse, sharedParts } from "../../certificate/index.ts";
import { type Answer, appealGrounds, type Rectification } from "../../jury/index.ts";
import type { Decision } from "../../kernel/index.ts";
import { changeCodes, changedText } from "../../language/index.ts";
import { publics, routes } from "../../law/index.ts";
import { roles } from "../../people/index.ts";
import { positioningMeans } from "../../preparation/index.ts";
import { requestKinds, retentionMatters } from "../../retention/index.ts";

/** The members of a union, each named once: one more does not compile without its words. */
const every = <Name extends string>(names: Readonly<Record<Name, true>>): string[] => Object.keys(names);

const told: Readonly<Record<string, readonly string[]>> = {
  admissibility: every<Decision<unknown>["outcome"]>({ granted: true, refused: true, undetermined: true }),
  answer: every<Answer>({ coming: true, "not-coming": true }),
  criteria: seen,
  edition: every<Edition["kind"]>({ first: true, duplicate: true, corrected: true, renewed: true }),
  ground: appealGrounds,
  kind: [
    ...vaeStepKinds,
    ...requestKinds,
    ...every<Rectification["kind"]>({ wording: true, identity: true, outcome: true }),
  ],
  matter: retentionMatters,
  means: positioningMeans,
  opinion: vaeOpinions,
  parts: sharedParts,
  public: publics,
  role: roles,
  route: routes,
  state: every<CertificateState>({ issued: true, suspended: true, revoked: true }),
  use: every<KeyUse>({ credential: true, token: true, seal: true }),
};

describe("What a change tells", () => {
  it.each(Object.entries(told))("has words for every %s", (name, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(changeCodes[name] ?? {}, code))).toEqual([]);
  });

  it.each([
    ["method", "real-situation", "en situation professionnelle réelle", "in a real work situation"],
    ["means", ["interview", "test"], "entretien, test", "interview, test"],
    ["admissibility", "refused", "non recevable", "not admissible"],
    ["upheld", true, "oui", "yes"],
    ["from", "2026-11-24", "24\u00a0novembre\u00a02026", "24 November 2026"],
    [
      "since",
      "2026-11-24T08:05:00.000Z",
      "24\u00a0novembre\u00a02026, 9\u00a0h\u00a005",
      "24 November 2026, 9:05",
    ],
    ["C1", { acquired: false }, "non acquise", "not acquired"],
    ["C2", { points: 12 }, "12 point(s)", "12 point(s)"],
    [
      "tutor",
      { name: "Inès Costa", trained: true },
      "nom Inès Costa, formé au tutorat oui",
      "name Inès Costa, trained as a tutor yes",
    ],
  ])("says %s %j in words", (name, value, fr, en) => {
    expect(changedText(name, value, "fr")).toBe(fr);
    expect(changedText(name, value, "en")).toBe(en);
  });

  it("says a point settled by the rule's own words", () => {
    const settled = { rule: "jury.parity", value: true };

    expect(changedText("value", true, "en", settled)).toBe("As many employees as employers.");
  });
});
