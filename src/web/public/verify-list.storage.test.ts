import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { base, textOf, Visitor } from "../../../tests/support/visitor.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { readTable } from "../../intake/index.ts";
import { day } from "../../kernel/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { site } from "../index.ts";

const root = new URL("../../../", import.meta.url).pathname;
const world = fixedWorld(day("2026-11-24"));
const means = { world, texts: readTexts(root), publicUrl: base, masterKey: randomBytes(32), root };
const good = "CQPM-3248-2026-000001";

describe("A list of certificates, verified by an employer or an OPCO", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, means);
  });
  afterAll(() => database.drop());

  const ask = (
    lines: readonly string[],
    fields: Readonly<Record<string, string>> = {},
    visitor = new Visitor(site({ ...means, db: database.db, demonstration: true })),
  ) => {
    const form = new FormData();
    form.set("fichier", new File([lines.join("\n")], "liste.csv"));
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return visitor.post("/verifier/liste", form);
  };
  const rowsOf = async (response: Response) => {
    const read = await readTable("answer", new Uint8Array(await response.arrayBuffer()));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return read.rows.map(({ cells }) => cells);
  };
  const head = "numero;nom_naissance;reference";

  it.each(["csv", "xlsx"])("comes back as a file, line by line, in %s", async (reponse) => {
    const answer = await ask(
      [
        head,
        `${good};DUSSART;A-1`,
        `${good.toLowerCase().replaceAll("-", " ")};Autre;A-2`,
        "CQPM-3248-2026-999999;;A-3",
        "x;;",
      ],
      { reponse },
    );
    expect(answer.headers.get("content-disposition")).toContain(`certificats-2026-11-24.${reponse}`);
    const rows = await rowsOf(answer);
    expect(
      rows.map((row) => [row["ligne"], row["votre référence"], row["état"], row["nom de naissance"]]),
    ).toEqual([
      ["2", "A-1", "valable", "celui du titulaire"],
      ["3", "A-2", "numéro déjà donné plus haut", ""],
      ["4", "A-3", "aucun certificat ne porte ce numéro", ""],
      ["5", "", "ce n’est pas un numéro de certificat", ""],
    ]);
  });

  it("never tells a holder's name", async () => {
    const answer = await ask([head, `${good};Autre;`], { reponse: "csv" });
    const text = await answer.text();
    expect(text).toContain("un autre");
    expect(text.toLowerCase()).not.toContain("dussart");
  });

  it("says of each whether a branch recognises it, and why", async () => {
    const own = await rowsOf(await ask([head, `${good};;`], { reponse: "csv", idcc: "3248" }));
    const other = await rowsOf(await ask([head, `${good};;`], { reponse: "csv", idcc: "0843" }));
    expect(own[0]).toMatchObject({ "reconnu par votre branche": "oui" });
    expect(other[0]?.["pourquoi"]).not.toBe("");
  });

  it("is shown on screen when that is asked", async () => {
    const answer = await ask(["numero", good], { reponse: "ecran" });
    expect(textOf(await answer.text())).toContain("1 certificat valable sur 1 ligne");
  });

  it("takes 10,000 lines, and says what to do of more", async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `CQPM-3248-2026-${String(i + 1).padStart(6, "0")}`,
    );
    const whole = await ask(["numero", ...lines], { reponse: "csv" });
    expect(whole.status).toBe(200);
    expect(await rowsOf(whole)).toHaveLength(10_000);
    const more = await ask(["numero", ...lines, "CQPM-3248-2026-999999"]);
    expect(more.status).toBe(422);
    expect(textOf(await more.text())).toContain("plus de 10 000 lignes");
  });

  it.each([
    [["nom;prenom;ville", "a;b;c"], "n'a pas de colonne « numero »"],
    [["numero"], "aucune ligne sous ses titres"],
    [[""], "vide"],
  ])("is refused as %s, with the reason", async (lines, reason) => {
    const answer = await ask(lines);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain(reason);
  });

  it("is not asked for without end from one place", async () => {
    const visitor = new Visitor(site({ ...means, db: database.db, demonstration: true }));
    for (let i = 0; i < 12; i++) expect((await ask(["numero", good], {}, visitor)).status).toBe(200);
    expect((await ask(["numero", good], {}, visitor)).status).toBe(429);
  });
});
