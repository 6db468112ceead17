import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beforeTheFirst, checkChain, digestOf, type Link, linkHash } from "./chain.ts";

const word = fc.string({ minLength: 1, maxLength: 12 });
const said = fc.record({
  at: fc.date({ noInvalidDate: true, min: new Date("2000-01-01"), max: new Date("2100-01-01") }),
  who: word,
  act: word,
  objectKind: word,
  object: word,
  within: fc.option(word, { nil: undefined }),
  details: word,
});

type Said = Omit<Link, "position" | "digest" | "hash" | "details"> & { readonly details: string };

const chainOf = (all: readonly Said[]): Link[] => {
  let hash: Uint8Array = beforeTheFirst;
  return all.map((one, i) => {
    const link = { ...one, position: i + 1, digest: digestOf(one.details) };
    hash = linkHash(hash, link);
    return { ...link, hash };
  });
};
const endOf = (links: readonly Link[]) => ({
  length: links.length,
  hash: links.at(-1)?.hash ?? beforeTheFirst,
});
const some = fc.array(said, { minLength: 2, maxLength: 8 }).map(chainOf);

describe("A chain of changes", () => {
  it("holds from its first entry to its end, whatever the entries say", () =>
    fc.assert(
      fc.asyncProperty(some, async (links) => {
        expect(await checkChain(links, endOf(links))).toEqual({ ...endOf(links), erased: 0 });
      }),
    ));

  it("still holds when the details of an entry are erased", () =>
    fc.assert(
      fc.asyncProperty(some, fc.nat(), async (links, any) => {
        const erased = links.map((link, i) =>
          i === any % links.length ? { ...link, details: undefined } : link,
        );
        expect(await checkChain(erased, endOf(links))).toEqual({ ...endOf(links), erased: 1 });
      }),
    ));

  it.each(["who", "act", "objectKind", "object", "within", "details"] as const)(
    "breaks where %s was altered",
    (member) =>
      fc.assert(
        fc.asyncProperty(some, fc.nat(), async (links, any) => {
          const at = any % links.length;
          const altered = links.map((link, i) =>
            i === at ? { ...link, [member]: `${link[member] ?? ""}!` } : link,
          );
          expect((await checkChain(altered, endOf(links))).fault).toEqual({
            position: at + 1,
            code: member === "details" ? "details-altered" : "entry-altered",
          });
        }),
      ),
  );

  it("breaks where an entry was taken out, and where the last ones were", () =>
    fc.assert(
      fc.asyncProperty(some, fc.nat(), async (links, any) => {
        const at = any % links.length;
        const last = at === links.length - 1;
        expect((await checkChain(links.toSpliced(at, 1), endOf(links))).fault).toEqual({
          position: at + 1,
          code: last ? "end-missing" : "entry-missing",
        });
      }),
    ));

  it("shows that it was written anew from some entry on, to who kept its end", () =>
    fc.assert(
      fc.asyncProperty(some, async (links) => {
        const anew = chainOf(links.map(({ details = "", ...link }) => ({ ...link, details: `${details}!` })));
        expect((await checkChain(anew, endOf(anew))).fault).toBeUndefined();
        expect((await checkChain(anew, endOf(links))).fault?.code).toBe("entry-altered");
      }),
    ));
});
