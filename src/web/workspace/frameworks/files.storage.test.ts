import { beforeAll, describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { changesAbout } from "../../../audit/index.ts";
import { day } from "../../../kernel/index.ts";
import { findFrameworkDraft, frameworksOf, readFrameworkFile } from "../../../referential/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));
const id = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";
const path = `/travail/referentiels/${id}`;

let office: Visitor;
beforeAll(async () => {
  office = await here.as("secretariat@metallurgie.example");
});

const versionOf = async () => {
  const [first] = await frameworksOf(here.database.db, id);
  if (!first) throw new Error("the demonstration holds a version");
  return { ...first, name: first.id.split("@")[1] ?? "" };
};
const draftOf = () => findFrameworkDraft(here.database.db, id);
const bring = async (name: string, content: string, more: Readonly<Record<string, string>> = {}) => {
  const form = new FormData();
  const opened = { former: (await versionOf()).id, draft: (await draftOf())?.revision ?? "", ...more };
  for (const [field, value] of Object.entries(opened)) form.set(field, value);
  form.set("file", new File([content], name));
  return office.post(`${path}/projet/fichier`, form);
};
const head = "code_bloc;titre_bloc;code_competence;titre_competence;critere";
const two = `${head}\nA;Un;A1;Faire;'=bien\nA;Un;A2;Dire;\n`;

describe("A version of a framework as a file", () => {
  it.each(["csv", "json"])("comes back the same as %s", async (kind) => {
    const version = await versionOf();
    const answer = await office.get(`${path}/versions/${version.name}/${kind}`);

    expect(answer.headers.get("content-disposition")).toContain(`referentiel-${id}-${version.name}.${kind}"`);
    const read = await readFrameworkFile(`f.${kind}`, new Uint8Array(await answer.arrayBuffer()));
    const texts = (blocks: unknown) => JSON.stringify(blocks).replaceAll(',"invented":true', "");
    expect(read.ok && texts(read.blocks)).toBe(texts(version.blocks));
  });

  it("is nothing of another certifier's, nor a version that is not", async () => {
    const { name } = await versionOf();
    const bakery = await here.as("secretariat@boulangerie.example");
    expect((await bakery.get(`${path}/versions/${name}/csv`)).status).toBe(404);
    expect((await office.get(`${path}/versions/1999/csv`)).status).toBe(404);
    expect((await office.get(`${path}/versions/projet/csv`)).status).toBe(404);
  });
});

describe("A file taken in", () => {
  it("is told place by place when it is bad, and nothing of it is kept", async () => {
    const bad = `${head}\nA;Un;A1;Faire;bien\nB;;B1;Dire;\nB 2;Deux;C1;Lire;\n`;

    const answer = await bring("projet.csv", bad);

    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain("projet.csv : 2 points à corriger");
    expect(page).toMatch(/Ligne 3 titre_bloc La valeur manque/);
    expect(page).toMatch(/Ligne 4 code_bloc Le code « B 2 » contient une espace/);
    expect(await draftOf()).toBeUndefined();
    expect((await bring("", "")).status).toBe(422);
  });

  it("becomes the draft, never a version", async () => {
    const before = await frameworksOf(here.database.db, id);

    expect((await bring("projet.csv", two)).status).toBe(303);

    expect((await draftOf())?.outline).toBe("# A Un\n- A1 Faire\n  * =bien\n- A2 Dire");
    expect(await frameworksOf(here.database.db, id)).toEqual(before);
    const page = await office.read(path);
    expect(page).toContain("Le fichier est repris comme projet");
    expect(page).toContain("Compétence ajoutée");
    const [change] = await changesAbout(here.database.db, { kind: "framework", id: (await versionOf()).id });
    expect(change).toMatchObject({
      act: "framework-draft-saved",
      details: { after: { fileName: "projet.csv" } },
    });
  });

  it("comes out of the draft again, as it went in", async () => {
    const csv = await (await office.get(`${path}/versions/projet/csv`)).text();
    expect(csv).toContain(";'=bien");
    const json = await (await office.get(`${path}/versions/projet/json`)).text();

    expect((await bring("retour.json", json)).status).toBe(303);

    expect((await draftOf())?.outline).toBe("# A Un\n- A1 Faire\n  * =bien\n- A2 Dire");
  });

  it("does not overwrite a draft that another saved since the page was opened", async () => {
    const opened = (await draftOf())?.revision ?? "";
    await bring("projet.csv", two.replace("Faire", "Défaire"));

    const answer = await bring("mien.csv", two.replace("Faire", "Refaire"), { draft: opened });

    expect(answer.status).toBe(422);
    const page = textOf(await answer.text());
    expect(page).toContain("Ce projet n'est pas enregistré");
    expect(page).toContain("- A1 Défaire");
    expect(page).toContain("- A1 Refaire");
    expect((await draftOf())?.outline).toContain("Défaire");
  });
});
