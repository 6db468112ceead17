import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CommandContext, runCommand } from "../../src/cli/index.ts";
import { certifiers, seedDemonstration } from "../../src/demonstration/index.ts";
import { day } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { csvExport, folderOf, tourier } from "../support/register.ts";
import { fixedWorld } from "../support/world.ts";

const root = new URL("../../", import.meta.url).pathname;

describe("The commands that take files in and send them out", () => {
  let database: TestDatabase;
  const world = fixedWorld(day("2026-11-24"));
  const texts = readTexts(root);
  const masterKey = new Uint8Array(32);
  const list = (name: string) => readFileSync(join(root, "data/demonstration", name));

  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, {
      world,
      texts,
      masterKey,
      publicUrl: "http://localhost:3000",
      root,
    });
  });
  afterAll(() => database.drop());

  /** Runs a command as a terminal would: its exit code, what it printed, what it complained of. */
  const run = async (
    ...args: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const [out, err]: [string[], string[]] = [[], []];
    const context: CommandContext = {
      world,
      root,
      settings: { state: "", publicUrl: "http://localhost:3000", port: 0, host: "127.0.0.1" },
      texts: () => texts,
      masterKey: () => masterKey,
      database: async () => ({ ...database, close: async () => undefined }),
      scratchDatabase: () => Promise.reject(new Error("no scratch database here")),
      stopped: () => Promise.reject(new Error("nothing to stop here")),
      out: (line) => void out.push(line),
      err: (line) => void err.push(line),
    };
    return { code: await runCommand(args, context), out: out.join("\n"), err: err.join("\n") };
  };

  it("issue a session and print every sheet of it, or say what is missing", async () => {
    const done = await run("issue", "--session", "MET-2026-03");

    expect(done).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ document\(s\) délivré\(s\)/) });
    expect(await run("issue", "--session", "MET-2026-03")).toEqual(done);
    expect((await run("issue", "--session", "nulle-part")).code).toBe(2);
    expect((await run("issue")).code).toBe(2);
    const { rows } = await database.pool.query<{ unprinted: number }>(
      "select count(*)::int as unprinted from certificate where parchment is null and number like 'CQPM-%'",
    );
    expect(rows).toEqual([{ unprinted: 0 }]);
  });

  it("import the register, and print a fault as editors read it", async () => {
    expect(await run("import", "rncp", folderOf(csvExport(tourier)))).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 fiche(s) lue(s)"),
    });
    const wrong = Object.fromEntries(
      Object.entries(csvExport(tourier)).map(([name, text]) => [
        name,
        text.replace("21/07/2021", "31/02/2021"),
      ]),
    );

    expect(await run("import", "rncp", folderOf(wrong))).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^export_fiches_CSV_Standard_2024_02_22\.csv:2:Date_Fin_Enregistrement:\s«\s31\/02\/2021\s»/m,
      ),
    });
    expect(await run("import", "rncp", "/nulle/part")).toMatchObject({ code: 2 });
    expect(await run("import", "constructor")).toMatchObject({ code: 2 });
  });

  it("enrol the persons of a workbook once: previewed, enrolled, then refused as already there", async () => {
    const folder = folderOf({ "liste.xlsx": list("candidats-3248.xlsx") });
    const command = ["import", "candidates", join(folder, "liste.xlsx"), "--session", "MET-PROCHAIN"];

    expect(await run(...command, "--preview")).toMatchObject({
      code: 0,
      out: expect.stringContaining("6 personne(s) à inscrire, 0 refus, 0 défaut(s) ; 0 inscrite(s)."),
    });
    expect(await run(...command)).toMatchObject({ code: 0, out: expect.stringContaining("6 inscrite(s).") });
    const again = await run(...command);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining("6 refus") });
    expect(again.err).toContain(
      "liste.xlsx:2: refusé\n  - Cette personne est déjà inscrite à cette session.",
    );
    expect(again.err).not.toContain("Colonna");
  });

  it("enrol nobody when one line is wrong, unless the good ones are asked for", async () => {
    const text = list("candidats-3248.csv")
      .toString("utf8")
      .replaceAll(/^(Dussart|Le Goff|Konaté|Roucoule|N'Guyen-Petit|Ferreira);/gm, "$1-Autre;")
      .replace("04/05/2003", "31/04/2003");
    const command = [
      "import",
      "candidates",
      join(folderOf({ "liste.csv": text }), "liste.csv"),
      "--session",
      "MET-PROCHAIN",
    ];

    expect(await run(...command)).toMatchObject({
      code: 1,
      err: expect.stringContaining("liste.csv:2:date_naissance:"),
      out: expect.stringContaining("0 inscrite(s)."),
    });
    expect(await run(...command, "--only-good")).toMatchObject({
      code: 0,
      out: expect.stringContaining("5 inscrite(s)."),
    });
    expect(JSON.parse((await run(...command, "--preview", "--json")).out)).toMatchObject({
      enrolled: 0,
      faults: [{ line: 2, column: "date_naissance", code: "day-impossible" }],
    });
  });

  it("refuse a session that does not exist, or whose jury has opened", async () => {
    const file = join(root, "data/demonstration/candidats-3248.csv");

    expect(await run("import", "candidates", file, "--session", "INCONNUE")).toMatchObject({ code: 2 });
    expect(await run("import", "candidates", file, "--session", "MET-2026-03")).toMatchObject({ code: 1 });
    expect(await run("import", "candidates", file)).toMatchObject({ code: 2 });
  });

  it("write the regulator's file once, then read its report back", async () => {
    const out = join(folderOf({}), "cpf.xml");
    const command = ["export", "cpf", "--certifier", certifiers.metallurgy.id, "--out", out];
    expect(await run(...command)).toMatchObject({ code: 0, out: expect.stringContaining("8 passage(s)") });
    expect(await run(...command)).toMatchObject({ code: 2 });
    expect(
      await run("export", "cpf", "--certifier", certifiers.metallurgy.id, "--out", `${out}.2`),
    ).toMatchObject({ code: 1 });
    expect(existsSync(`${out}.2`)).toBe(false);

    const xml = readFileSync(out, "utf8");
    const flow = /<cpf:idFlux>([^<]+)/.exec(xml)?.[1] ?? "";
    const numbers = [...xml.matchAll(/<cpf:idTechnique>([^<]+)/g)].map(([, number]) => number);
    const report = `<rapport><nomFichier>cpf.xml</nomFichier><idFlux>${flow}</idFlux><idTraitement>1</idTraitement><PassagesOK>${numbers.map((number) => `<idTechnique>${number}</idTechnique>`).join("")}</PassagesOK></rapport>`;
    const folder = folderOf({ "rapport.xml": report, "coupe.xml": report.slice(0, 200) });

    expect(await run("import", "receipt", join(folder, "coupe.xml"))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^coupe\.xml:1:\d+: /),
    });
    expect(await run("import", "receipt", join(folder, "rapport.xml"))).toMatchObject({
      code: 0,
      out: "8 passage(s) accepté(s), 0 refusé(s), à renvoyer seuls.",
    });
  });
});
