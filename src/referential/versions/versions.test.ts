import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, decisive } from "../../kernel/index.ts";
import type { Block } from "../certification.ts";
import { codesGone, frameworkDiff } from "./diff.ts";
import { type Opened, stillAsOpened } from "./draft.ts";
import { readOutline, writeOutline } from "./outline.ts";
import { frameworkOn, mayPutInForce, type PutInForceFacts } from "./put-in-force.ts";

const competence = (code: string, title: string, criteria: readonly string[] = []) => ({
  code,
  title,
  criteria: criteria.map((text) => ({ text })),
});
const before: readonly Block[] = [
  {
    code: "A1",
    title: "Préparer",
    competences: [competence("C1", "La gamme", ["complète"]), competence("C2", "Le programme")],
  },
  { code: "A2", title: "Usiner", competences: [competence("C3", "La pièce")] },
];

const word = fc.stringMatching(/^[A-Za-zéàç'][A-Za-zéàç' -]{0,20}[A-Za-zéàç']$/);
const codes = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,2}[0-9]{1,3}$/), { minLength: 2, maxLength: 12 });
const anyBlocks = fc
  .tuple(codes, fc.array(word, { minLength: 13, maxLength: 13 }), fc.nat(3))
  .map(([all, words, cut]) => {
    const blocks: { code: string; title: string; competences: ReturnType<typeof competence>[] }[] = [];
    for (const [i, code] of all.entries()) {
      const title = words[i] ?? "Titre";
      if (i === 0 || (i % (cut + 3) === 0 && i < all.length - 1))
        blocks.push({ code, title, competences: [] });
      else blocks.at(-1)?.competences.push(competence(code, title, i % 2 ? [words[12] ?? "critère"] : []));
    }
    return blocks.filter(({ competences }) => competences.length > 0);
  });

describe("A framework written by hand", () => {
  it("reads back as it was written, whatever it holds", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(readOutline(writeOutline(blocks))).toEqual({ ok: true, blocks });
      }),
    );
  });

  it.each([
    ["", [[1, "outline-empty"]]],
    ["- C1 Trop tôt", [[1, "outline-before-block"]]],
    ["# A1 Bloc", [[1, "outline-block-empty"]]],
    ["# A1 Bloc\n- C1 Un\n- C1 Deux", [[3, "outline-code-twice"]]],
    [
      "# A1 Bloc\n- C1\n* critère",
      [
        [1, "outline-block-empty"],
        [2, "outline-title-missing"],
        [3, "outline-before-block"],
      ],
    ],
    ["# A1 Bloc\nC1 sans signe\n- C1 Un", [[2, "outline-line-unreadable"]]],
    [
      "# A1 Bloc\n- C1 Un\u202e",
      [
        [1, "outline-block-empty"],
        [2, "outline-line-unreadable"],
      ],
    ],
  ])("says of each line of %j what to correct", (written, faults) => {
    const read = readOutline(written);

    expect(read.ok ? [] : read.faults.map(({ line, code }) => [line, code])).toEqual(faults);
  });

  it("is read or refused whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (written) => {
        const read = readOutline(written);
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });
});

describe("What changes from one version to another", () => {
  it("is nothing from a version to itself", () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(frameworkDiff(blocks, blocks)).toEqual([]);
      }),
    );
  });

  it("undoes itself: what one adds, the other removes", () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (one, other) => {
        const count = (kind: string, from: readonly Block[], to: readonly Block[]) =>
          frameworkDiff(from, to).filter((change) => change.kind === kind).length;
        for (const what of ["block", "competence"])
          expect(count(`${what}-added`, one, other)).toBe(count(`${what}-removed`, other, one));
        expect(count("competence-moved", one, other)).toBe(count("competence-moved", other, one));
      }),
    );
  });

  it("is something when the same blocks and competences stand in another order", () => {
    const [one, two] = before;
    if (!one || !two) throw new Error("two blocks");

    expect(frameworkDiff(before, [two, one])).toEqual([
      { kind: "blocks-reordered", code: "", was: "A1, A2", is: "A2, A1" },
    ]);
    expect(frameworkDiff(before, [{ ...one, competences: [...one.competences].reverse() }, two])).toEqual([
      { kind: "competences-reordered", code: "A1", was: "C1, C2", is: "C2, C1" },
    ]);
  });

  it("names what is added, removed, renamed, moved, and whose criteria change", () => {
    const after: readonly Block[] = [
      {
        code: "A1",
        title: "Préparer la gamme",
        competences: [competence("C1", "La gamme", ["complète", "signée"])],
      },
      {
        code: "A3",
        title: "Contrôler",
        competences: [competence("C3", "La pièce"), competence("C4", "Le contrôle")],
      },
    ];

    expect(frameworkDiff(before, after).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      "block-renamed A1",
      "block-removed A2",
      "block-added A3",
      "criteria-changed C1",
      "competence-removed C2",
      "competence-moved C3",
      "competence-added C4",
    ]);
    expect(codesGone(frameworkDiff(before, after))).toEqual(["A2", "C2"]);
  });
});

describe("Putting a version in force", () => {
  const facts: PutInForceFacts = {
    changes: 1,
    from: day("2027-01-01"),
    today: day("2026-11-25"),
    formerFrom: day("2024-01-01"),
    text: "Délibération de la CPNE",
    opened: { formerId: "v1" },
    held: { lastId: "v1", draft: undefined },
  };
  const asked = (more: Partial<PutInForceFacts>) => {
    const decision = mayPutInForce({ ...facts, ...more });
    return [decision.outcome, ...decisive(decision).map(({ code }) => code)];
  };

  it("is granted from a day to come, after the former, by a decision that is named", () => {
    expect(asked({})[0]).toBe("granted");
    expect(asked({ from: facts.today })[0]).toBe("granted");
  });

  it("is refused with every reason at once", () => {
    expect(
      asked({ changes: 0, from: day("2023-12-31"), text: " ", held: { lastId: "v2", draft: "d1" } }),
    ).toEqual([
      "refused",
      "other-version-meanwhile",
      "draft-saved-meanwhile",
      "framework-unchanged",
      "first-day-past",
      "not-after-former-version",
      "framework-decision-unnamed",
    ]);
  });

  it("leaves to each day the last version that has begun", () => {
    const versions = [{ id: "a" }, { id: "b", from: day("2027-01-01") }];

    expect(frameworkOn(versions, day("2026-12-31"))).toMatchObject({ id: "a" });
    expect(frameworkOn(versions, day("2027-01-01"))).toMatchObject({ id: "b" });
    expect(frameworkOn([{ id: "b", from: day("2027-01-01") }], day("2026-12-31"))).toBeUndefined();
  });
});

describe("A draft kept between visits", () => {
  const asked = (opened: Opened, held: Parameters<typeof stillAsOpened>[1]) =>
    [...stillAsOpened(opened, held)].map(({ outcome, code }) => `${code} ${outcome}`);

  it("is saved, discarded or put in force by who opened it as it is held", () => {
    expect(asked({ formerId: "v1", draft: "d1" }, { lastId: "v1", draft: "d1" })).toEqual([
      "still-last-version met",
      "draft-as-opened met",
    ]);
    expect(asked({ formerId: "v1" }, { lastId: "v1", draft: undefined })).toEqual(["still-last-version met"]);
  });

  it.each<[string, Opened, string | undefined, string]>([
    ["saved it since", { formerId: "v1", draft: "d1" }, "d2", "draft-saved-meanwhile unmet"],
    ["began one since", { formerId: "v1" }, "d1", "draft-saved-meanwhile unmet"],
    ["discarded it since", { formerId: "v1", draft: "d1" }, undefined, "draft-gone-meanwhile unmet"],
  ])("is never overwritten when another hand %s", (_, opened, draft, says) => {
    expect(asked(opened, { lastId: "v1", draft })).toContain(says);
  });

  it("is not saved upon a version that its writer has not seen", () => {
    expect(asked({ formerId: "v1" }, { lastId: "v2", draft: undefined })).toEqual([
      "other-version-meanwhile unmet",
    ]);
  });
});
