import { describe, expect, it } from "vitest";
import { gathered } from "./gather.ts";

const counting = () => {
  const asked: (readonly string[])[] = [];
  const find = gathered(async (keys) => {
    asked.push(keys);
    if (keys.includes("broken")) throw new Error("the database is away");
    return new Map(keys.filter((key) => key !== "unknown").map((key) => [key, key.toUpperCase()]));
  });
  return { asked, find };
};

describe("Questions gathered", () => {
  it("are put together when they are asked in one turn, each key once", async () => {
    const { asked, find } = counting();

    expect(await Promise.all(["a", "b", "a", "unknown"].map(find))).toEqual(["A", "B", "A", undefined]);
    expect(asked).toEqual([["a", "b", "unknown"]]);
  });

  it("are put anew in the next turn", async () => {
    const { asked, find } = counting();
    await find("a");
    await find("a");

    expect(asked).toEqual([["a"], ["a"]]);
  });

  it("fail together, and not those of the next turn", async () => {
    const { find } = counting();

    const both = await Promise.allSettled([find("a"), find("broken")]);
    expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await find("a")).toBe("A");
  });
});
