import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { type Matter, readTexts, shelve } from "./index.ts";

/** A text of one branch that governs these matters from a day. */
const text = (scope: string, from: string, governs: string) => ({
  [`9999-essai/${scope}/${from}.yaml`]: [
    `{ rulebook: 9999-essai/${scope}, idcc: "9999", title: Essai, from: ${from}, day: text, the-rest: not-stated,`,
    `  scope: ${governs}, sources: { A: { text: Accord, article: art. 1 } }, rules: {} }`,
  ].join("\n"),
});
const shelved = (...texts: Record<string, string>[]) => {
  const reading = shelve(Object.assign({}, ...texts));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.shelf;
};
const matter: Matter = {
  idcc: "9999",
  kind: "CQP",
  certification: "un",
  route: "vae",
  occasion: "no-jury-can-meet",
};
const on = day("2026-03-10");

describe("Texts on a shelf", () => {
  it("follow each other by first day, in whatever order they were given", () => {
    const scope = "{ kinds: [CQP] }";
    const [first, second, third] = ["2020-01-01", "2021-01-01", "2022-01-01"].map((from) =>
      text("cqp", from, scope),
    );
    for (const given of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
    ]) {
      const { governing, rulebooks } = shelved(...given.filter((one) => one !== undefined));
      const id = (text: string) => governing(matter, day(text))?.id;

      expect(rulebooks.map(({ from, until }) => [from, until])).toEqual([
        ["2020-01-01", "2021-01-01"],
        ["2021-01-01", "2022-01-01"],
        ["2022-01-01", undefined],
      ]);
      expect(id("2019-12-31")).toBeUndefined();
      expect(id("2020-12-31")).toBe("9999-essai/cqp/2020-01-01");
      expect(id("2021-01-01")).toBe("9999-essai/cqp/2021-01-01");
      expect(id("2022-01-01")).toBe("9999-essai/cqp/2022-01-01");
    }
  });

  it.each([
    ["{ occasion: no-jury-can-meet }", "{ certifications: [un], routes: [vae], kinds: [CQP] }"],
    ["{ occasion: no-jury-can-meet, certifications: [un] }", "{ occasion: no-jury-can-meet }"],
    ["{ occasion: no-jury-can-meet, kinds: [CQP] }", "{ occasion: no-jury-can-meet }"],
    ["{ certifications: [un] }", "{ routes: [vae], kinds: [CQP] }"],
    ["{ certifications: [un], routes: [vae] }", "{ certifications: [un] }"],
    ["{ certifications: [un], kinds: [CQP] }", "{ certifications: [un] }"],
    ["{ routes: [vae] }", "{ kinds: [CQP] }"],
    ["{ routes: [vae], kinds: [CQP] }", "{ routes: [vae] }"],
    ["{ kinds: [CQP] }", "{}"],
  ])("of which one governs %s and another %s: the narrower is the one", (narrow, wide) => {
    for (const texts of [
      [text("narrow", "2020-01-01", narrow), text("wide", "2020-01-01", wide)],
      [text("wide", "2020-01-01", wide), text("narrow", "2020-01-01", narrow)],
    ])
      expect(shelved(...texts).governing(matter, on)?.id).toBe("9999-essai/narrow/2020-01-01");
  });

  it("for a route govern nothing while no route is told", () => {
    const { governing, byId } = shelved(text("vae", "2020-01-01", "{ routes: [vae] }"));

    expect(governing({ ...matter, route: undefined }, on)).toBeUndefined();
    expect(governing({ ...matter, route: "cpf" }, on)).toBeUndefined();
    expect(governing({ ...matter, idcc: "8888" }, on)).toBeUndefined();
    expect(governing(matter, on)).toBe(byId("9999-essai/vae/2020-01-01"));
  });
});

describe("The texts of a folder", () => {
  const law = new URL("../../law/", import.meta.url);
  /** A folder with the law held and these files under `rulebooks/`, gone afterwards. */
  const inFolder = (files: Record<string, string>, look: (root: string) => void) => {
    const root = mkdtempSync(join(tmpdir(), "texts-"));
    const write = (path: string, content: string) => {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), content);
    };
    for (const name of readdirSync(law).filter((one) => one.endsWith(".yaml")))
      write(`law/${name}`, readFileSync(new URL(name, law), "utf8"));
    write("law/cases/vae.yaml", "- case: no rule of law");
    for (const [path, content] of Object.entries(files)) write(`rulebooks/${path}`, content);
    try {
      look(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  };
  const good = text("cqp", "2020-01-01", "{ kinds: [CQP] }");

  it("are its law and rulebooks, but not their cases nor what is no YAML", () => {
    const beside = { "9999-essai/cases/vote.yaml": "- case: no text", "README.md": "no text" };

    inFolder({ ...good, ...beside }, (root) => {
      const texts = readTexts(root);

      expect(texts.shelf.rulebooks.map(({ id }) => id)).toEqual(["9999-essai/cqp/2020-01-01"]);
      expect(texts.law.inForce("vae.leave-hours", day("2022-12-23"))?.value).toBe(48);
    });
  });

  it("are refused with the place of every fault", () => {
    inFolder({ "a.yaml": "", "b.yaml": Object.values(good).join("") }, (root) => {
      let said: string[] = [];
      try {
        readTexts(root);
      } catch (error) {
        said = (error as Error).message.split("\n");
      }

      expect(said.sort()).toEqual([
        "rulebooks/a.yaml:1:1: : Invalid input: expected object, received null",
        "rulebooks/b.yaml:1:3: this file says 9999-essai/cqp/2020-01-01; move it to 9999-essai/cqp/2020-01-01.yaml",
      ]);
    });
  });
});
