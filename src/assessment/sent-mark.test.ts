import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, type NotedMark, standing } from "./marks.ts";
import { answerSent, type SentMark } from "./sent-mark.ts";

const noted = (id: string, mark: Mark, replaces?: string): NotedMark => ({
  id,
  item: "C1",
  method: "real-situation",
  assessor: "Solène",
  mark,
  replaces,
});
const [yes, no] = [{ acquired: true }, { acquired: false }];

/** The register as the server keeps it: what was sent, applied one after the other. */
const noting = (sent: readonly SentMark[], from: readonly NotedMark[] = []): NotedMark[] => {
  const held = [...from];
  for (const one of sent) {
    if (answerSent(one, held).becomes !== "noted") continue;
    const before = standing(held).find(({ item }) => item === one.item);
    held.push({ ...noted(one.id, one.mark, before?.id), item: one.item });
  }
  return held;
};

describe("A mark sent from a device", () => {
  it("is noted when nothing stood, and when what stood is what it replaces", () => {
    expect(answerSent({ id: "b", item: "C1", mark: yes }, [])).toEqual({ becomes: "noted" });
    expect(answerSent({ id: "b", item: "C1", mark: no, basis: "a" }, [noted("a", yes)])).toEqual({
      becomes: "noted",
    });
  });

  it("is known when it was sent before, even once replaced, and when it says what stands", () => {
    const held = [noted("a", yes), noted("b", no, "a")];
    expect(answerSent({ id: "a", item: "C1", mark: yes }, held)).toEqual({ becomes: "known" });
    expect(answerSent({ id: "c", item: "C1", mark: no }, held)).toEqual({ becomes: "known" });
  });

  it("meets another device's mark as a conflict that shows it, and never replaces it in silence", () => {
    const other = noted("other", no);
    expect(answerSent({ id: "b", item: "C1", mark: yes }, [other])).toEqual({
      becomes: "conflict",
      standing: other,
    });
  });

  it("is another mark when it rests on other grounds, though it says the same", () => {
    const held = [noted("a", no)];
    const grounds = { criteria: [], observation: "Incident tu." };
    expect(answerSent({ id: "b", item: "C1", mark: no, grounds, basis: "a" }, held)).toEqual({
      becomes: "noted",
    });
    expect(answerSent({ id: "b", item: "C1", mark: no, grounds }, held)).toMatchObject({
      becomes: "conflict",
    });
    expect(answerSent({ id: "c", item: "C1", mark: no, grounds }, [{ ...noted("b", no), grounds }])).toEqual({
      becomes: "known",
    });
  });

  it("changes nothing when it is sent again, in whatever order and however often", () => {
    const marks = fc.array(
      fc.record({ item: fc.constantFrom("C1", "C2"), acquired: fc.boolean(), basis: fc.nat(4) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(marks, fc.array(fc.nat(), { maxLength: 20 }), (all, again) => {
        const sent = all.map(({ item, acquired, basis }, i) => ({
          id: `m${i}`,
          item,
          mark: { acquired },
          basis: `m${basis}`,
        }));
        const once = noting(sent);
        const known = sent.filter(({ id }) => once.some((held) => held.id === id));
        const repeated = again.flatMap((any) => known[any % Math.max(known.length, 1)] ?? []);
        expect(noting(repeated, once)).toEqual(once);
      }),
    );
  });

  it("leaves one mark standing for each item", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(5)), { maxLength: 8 }), (all) => {
        const held = noting(
          all.map(([acquired, basis], i) => ({
            id: `m${i}`,
            item: "C1",
            mark: { acquired },
            basis: `m${basis}`,
          })),
        );
        expect(standing(held)).toHaveLength(all.length === 0 ? 0 : 1);
      }),
    );
  });
});
