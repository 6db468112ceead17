import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTexts } from "../rulebook/index.ts";
import type { CommandContext } from "./context.ts";
import { run } from "./decide.ts";

const root = new URL("../../", import.meta.url).pathname;
const texts = readTexts(root);
const folder = mkdtempSync(join(tmpdir(), "decide-"));
afterAll(() => rmSync(folder, { recursive: true }));

const decide = async (args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const context = {
    root,
    texts: () => texts,
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
  };
  const code = await run(args, context as unknown as CommandContext);
  return { code, out: out.join("\n"), err: err.join("\n") };
};
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const jury = join(root, "rulebooks/3248-metallurgie/cases/jury.yaml");
const aVote = (outcome: string): string => `- case: Quatre contre quatre, le président pour
  source: art. 55
  decision: vote
  matter: { idcc: "3248", kind: CQPM }
  on: 2026-03-30
  facts: { for: 4, against: 4, presidentFor: true }
  expect: { outcome: ${outcome} }
`;

describe("The command decide", () => {
  it("prints each decision with its reasons and their articles, and answers 0 when all is as expected", async () => {
    const { code, out } = await decide([jury]);

    expect(code).toBe(0);
    expect(out).toContain("la voix du président l'emporte");
    expect(out).toMatch(/Accord du 8\snovembre\s2019, art\.\s55/);
    expect(out).toMatch(/\d+ cas : \d+ comme attendu, 0 qui diffère/);
  });

  it("answers 1 and says in French what differs", async () => {
    const { code, out } = await decide([written("differs.yaml", aVote("refused"))]);

    expect(code).toBe(1);
    expect(out).toContain('DIFFÈRE, l\'issue : attendu "refused", donné "granted"');
  });

  it("answers 2 for a file that cannot be read, with its place, and decides nothing", async () => {
    const bad = written("bad.yaml", aVote("granted").replace("for: 4", "fore: 4"));

    expect(await decide([bad])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(`${bad}:6:`),
    });
    expect(await decide([join(folder, "none.yaml")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("n'existe pas"),
    });
    expect(await decide([])).toMatchObject({ code: 2 });
  });

  it("answers 2 when no text is held for the matter", async () => {
    const unheld = written("unheld.yaml", aVote("granted").replace("3248", "9999"));

    expect(await decide([unheld])).toMatchObject({
      code: 2,
      out: expect.stringContaining("aucun texte n'est tenu"),
    });
  });

  it("gives the same to a program", async () => {
    const { out } = await decide([written("one.yaml", aVote("granted")), "--json"]);

    expect(JSON.parse(out)).toMatchObject([
      {
        decision: "vote",
        asExpected: true,
        outcome: "granted",
        findings: [{ code: "vote-tied-president-casts" }],
      },
    ]);
  });
});
