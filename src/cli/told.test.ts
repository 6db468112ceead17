import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { caseFiles } from "../casebook/index.ts";
import { readTexts } from "../rulebook/index.ts";
import type { CommandContext } from "./context.ts";
import { run } from "./decide.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = readTexts(root);

/** A change in what a person is told shows in these files, to be read before it is kept: `npm run told`. */
describe("What is told of every worked case, with its articles, stays as it was read", () => {
  it.each(caseFiles(root))("%s", async (file) => {
    const lines: string[] = [];
    const context = { root, texts: () => texts, out: (line: string) => lines.push(line), err: () => {} };
    await run([file], context as unknown as CommandContext);

    const place = file
      .replace(/^(rulebooks|tests\/support\/rulebooks)\//, "")
      .replace(/cases\/(.+)\.yaml$/, "$1.txt");
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(resolve(root, "tests/told", place));
  });
});
