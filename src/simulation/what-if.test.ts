import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { itemsOf } from "../assessment/index.ts";
import { day } from "../kernel/index.ts";
import { readFramework } from "../referential/index.ts";
import { type Rulebook, readTexts, rulesOn } from "../rulebook/index.ts";
import { type PastFile, whatIf } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const held = readTexts(root).shelf.byId("3248-metallurgie/cqpm/2019-11-08") as Rulebook;
const heldOn = day("2026-03-30");
const { framework } = readFramework(
  "mocn",
  readFileSync(`${root}data/frameworks/cqpm-3248-technicien-usinage-mocn.yaml`, "utf8"),
);
const items = itemsOf(framework, rulesOn(held, heldOn)) ?? [];

const member = (id: string, college: "employees" | "employers", presides = false) => ({
  id,
  name: id,
  college,
  organisation: "an organisation",
  capacity: "member",
  presides,
  votes: true,
  present: true,
});

const aFile = (candidacyId: string, acquired: readonly string[]): PastFile => ({
  candidacyId,
  heldOn,
  sitting: { heldOn, hasVae: false, members: [member("e", "employees"), member("p", "employers", true)] },
  word: { kind: "decided", items: {} },
  settlements: [
    { rule: "jury.quorum", value: { kind: "per-college", atLeast: 1 }, on: heldOn, by: "the president" },
  ],
  file: {
    items,
    held: [],
    recused: [],
    proposals: Object.fromEntries(
      items.map(({ code }) => [code, { kind: acquired.includes(code) ? "acquired" : "not-acquired" }]),
    ),
  },
});

/** The text held, but that half of the blocks, rounded up, is enough. */
const draft: Rulebook = {
  ...held,
  rules: {
    ...held.rules,
    "assessment.aggregation": {
      stated: true,
      versions: [
        {
          from: held.from,
          dayKind: "text",
          source: { text: "a draft", article: "art. 1" },
          value: { kind: "share-of-blocks", minimum: 0.5, rounded: "up" },
        },
      ],
    },
  },
};

describe("What a draft would have made of past files", () => {
  const files = [
    aFile(
      "all",
      items.map(({ code }) => code),
    ),
    aFile("one block", ["C1", "C2", "C3"]),
    aFile("nothing", []),
  ];

  it("is nothing when the draft says the same", () => {
    expect(whatIf(files, held, held)).toEqual({ looked: 3, changes: [] });
  });

  it("names each file it decides otherwise, and why", () => {
    expect(whatIf(files, held, draft)).toMatchObject({
      looked: 3,
      changes: [
        {
          candidacyId: "one block",
          before: "partial",
          after: "full",
          because: [{ code: "share-reached", rule: { source: { text: "a draft" } } }],
        },
      ],
    });
  });

  it("says that a gap of the draft leaves a file undetermined", () => {
    const silent: Rulebook = {
      ...held,
      rules: { ...held.rules, "assessment.aggregation": { stated: false } },
    };

    expect(whatIf(files, held, silent).changes.map(({ after }) => after)).toEqual([
      "undetermined",
      "undetermined",
      "undetermined",
    ]);
  });
});
