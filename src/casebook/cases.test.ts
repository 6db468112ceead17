import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTexts } from "../rulebook/index.ts";
import { caseFiles, faultText, judge, readCases, withSmallRulebooks } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = withSmallRulebooks(root, readTexts(root));
const files = caseFiles(root);

it("There are worked cases beside the law and beside rulebooks", () => {
  expect(files.some((file) => file.startsWith("law/"))).toBe(true);
  expect(files.some((file) => file.startsWith("rulebooks/"))).toBe(true);
});

describe.each(files)("%s", (file) => {
  const reading = readCases(file, readFileSync(join(root, file), "utf8"));
  if (!reading.ok) throw new Error(reading.faults.map(faultText).join("\n"));

  it.each(reading.cases.map((worked) => [worked.title, worked] as const))("%s", (_, worked) => {
    const judged = judge(worked, texts);

    expect(judged).toMatchObject({ judged: true });
    expect(judged.judged && judged.differences).toEqual([]);
  });
});
