import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { certifiers } from "../../../demonstration/index.ts";
import { day } from "../../../kernel/index.ts";
import {
  findFrameworkDraft,
  frameworksOf,
  putInForce,
  saveFrameworkDraft,
} from "../../../referential/index.ts";
import { withinScope } from "../../../storage/index.ts";

const here = workplace(fixedWorld(day("2026-11-24")));
const id = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";
/** A framework of another branch. */
const other = "cqp-0843-tourier";
const path = `/travail/referentiels/${id}`;
const office = (): Promise<Visitor> => here.as("secretariat@metallurgie.example");

/** What the form holds before anything is typed. */
const form = async (): Promise<{ outline: string; former: string }> => {
  const page = await (await (await office()).get(path)).text();
  const [, outline = ""] = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(page) ?? [];
  const [, former = ""] = /name="former" value="([^"]*)"/.exec(page) ?? [];
  const plain = outline.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  return { outline: plain, former };
};
const put = { act: "put", from: "2027-01-01", text: "Délibération de la CPNE", article: "12 novembre 2026" };

describe("A framework", () => {
  it("is listed with its versions, for the certifier's own people alone", async () => {
    expect(await (await office()).read("/travail/referentiels")).toContain("Technicien d'usinage");
    expect((await (await here.as("centre@estuaire.example")).get(path)).status).toBe(403);
    expect((await (await here.as("secretariat@boulangerie.example")).get(path)).status).toBe(404);
  });

  it("shows what a new wording changes and whom, and keeps nothing of it", async () => {
    const { outline, former } = await form();
    const less = outline.replace(/^- C7 .*\n(?: {2}\* .*\n?)*/m, "");
    expect(less).not.toBe(outline);

    const page = textOf(
      await (await (await office()).post(path, { outline: less, former, act: "look" })).text(),
    );

    expect(page).toContain("1 changement");
    expect(page).toContain("Compétence retirée");
    expect(page).toContain("MET-PROCHAIN");
    expect(page).toMatch(/6 candidats/);
    expect(await frameworksOf(here.database.db, id)).toHaveLength(1);
  });

  it("is refused with every reason, or with each line to correct", async () => {
    const visitor = await office();
    const { outline, former } = await form();
    const unchanged = await visitor.post(path, { ...put, outline, former, from: "2026-01-01", text: "" });
    expect(unchanged.status).toBe(422);
    const said = textOf(await unchanged.text());
    expect(said).toContain("Rien ne change");
    expect(said).toContain("est passé");
    expect(said).toContain("Nommez la décision");

    const unread = await visitor.post(path, { ...put, outline: `${outline}\nC9 sans signe`, former });
    expect(unread.status).toBe(422);
    expect(textOf(await unread.text())).toContain("C9 sans signe");
    expect(
      (await (await here.as("presidence@metallurgie.example")).post(path, { ...put, outline, former }))
        .status,
    ).toBe(403);
  });

  it("is put in force once of two hands at once: the other is told of it", async () => {
    const [first] = await frameworksOf(here.database.db, other);
    const asked = {
      certificationId: other,
      opened: { formerId: first?.id ?? "" },
      blocks: [{ code: "N1", title: "Neuf", competences: [{ code: "N11", title: "Tenir", criteria: [] }] }],
      from: day("2027-03-01"),
      source: { text: "Délibération", article: "1" },
    };
    const put = () => putInForce(here.database.db, here.means.world, "cpnefp-boulangerie", asked);

    const outcomes = (await Promise.all([put(), put()])).map(({ outcome }) => outcome);

    expect(outcomes.sort()).toEqual(["granted", "refused"]);
    expect(
      (await putInForce(here.database.db, here.means.world, "x", { ...asked, certificationId: "x" })).outcome,
    ).toBe("refused");
  });

  it("is put in force from a day: sittings of that day on examine it, those planned keep theirs", async () => {
    const visitor = await office();
    const { outline, former } = await form();
    const more = `${outline}\n- C8 Tenir le poste propre\n  * Rien ne traîne`;
    expect((await visitor.post(path, { ...put, outline: more, former })).status).toBe(303);

    const [first, second] = await frameworksOf(here.database.db, id);
    expect(first?.until).toBe("2026-12-31");
    expect(second).toMatchObject({ from: "2027-01-01", source: { text: put.text } });
    const plan = { certification: id, scope: "all", place: "Nantes", organiser: "Chambre territoriale" };
    await visitor.post("/travail/sessions", { ...plan, reference: "MET-AVANT", held: "2026-12-20" });
    await visitor.post("/travail/sessions", { ...plan, reference: "MET-APRES", held: "2027-02-10" });
    const { rows } = await here.database.pool.query<{ reference: string; version_id: string }>(
      "select reference, version_id from jury_session where reference in ('MET-AVANT', 'MET-APRES', 'MET-PROCHAIN') order by 1",
    );
    expect(rows.map(({ reference, version_id }) => [reference, version_id === second?.id])).toEqual([
      ["MET-APRES", true],
      ["MET-AVANT", false],
      ["MET-PROCHAIN", false],
    ]);
    const stale = await visitor.post(path, { ...put, from: "2028-01-01", outline, former });
    expect(textOf(await stale.text())).toContain("Une autre version a été mise en vigueur entre-temps");
  });
});

describe("A framework's draft", () => {
  const tourier = `/travail/referentiels/${other}`;
  const bakery = (): Promise<Visitor> => here.as("secretariat@boulangerie.example");
  const draftOf = () => findFrameworkDraft(here.database.db, other);
  const whatFormHolds = async () => {
    const page = await (await (await bakery()).get(tourier)).text();
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
    return { former: hidden("former"), draft: hidden("draft") };
  };
  const outline = "# N1 Neuf\n- N11 Tenir\n  * Rien ne traîne";

  it("is kept with who and when, lines to correct and all, and has no effect", async () => {
    const visitor = await bakery();
    const before = await frameworksOf(here.database.db, other);
    const typed = { ...(await whatFormHolds()), outline: `${outline}\nsans signe`, text: "Délibération" };

    expect((await visitor.post(tourier, { ...typed, act: "save" })).status).toBe(303);

    expect(await draftOf()).toMatchObject({ outline: typed.outline, source: { text: "Délibération" } });
    const again = await (await bakery()).get(tourier);
    expect(again.status).toBe(200);
    const page = textOf(await again.text());
    expect(page).toContain("Un projet est enregistré");
    expect(page).toMatch(/Par [^,]+, le 24 novembre 2026/);
    expect(page).toContain("« sans signe »");
    expect(await visitor.read("/travail/referentiels")).toContain("Projet enregistré le 24 novembre 2026");
    expect(await frameworksOf(here.database.db, other)).toEqual(before);
  });

  it("is seen by its certifier's own people alone", async () => {
    const { rows } = await here.database.pool.query(
      "select relforcerowsecurity as bound from pg_class where relname = 'framework_draft'",
    );
    expect(rows).toEqual([{ bound: true }]);
    const seenFrom = (certifierId: string) =>
      findFrameworkDraft(withinScope(here.database.db, { certifierIds: [certifierId] }), other);
    expect(await seenFrom(certifiers.bakery.id)).toBeDefined();
    expect(await seenFrom(certifiers.metallurgy.id)).toBeUndefined();
    expect((await (await office()).get(tourier)).status).toBe(404);
  });

  it("shows again what it changes once its lines are corrected", async () => {
    const visitor = await bakery();
    await visitor.post(tourier, { ...(await whatFormHolds()), outline, act: "save" });

    const page = textOf(await (await visitor.get(tourier)).text());

    expect(page).toContain("Critères changés");
    expect(page).toContain("Personnes en parcours");
  });

  it("is never overwritten unseen: the second of two hands reads both, then decides", async () => {
    const [first, second] = [await bakery(), await bakery()];
    const opened = await whatFormHolds();
    const mine = outline.replace("Neuf", "Le mien");
    await first.post(tourier, { ...opened, outline: outline.replace("Neuf", "Le sien"), act: "save" });

    const looked = await second.post(tourier, { ...opened, outline: mine, act: "look" });
    expect(await looked.text()).toContain(`name="draft" value="${opened.draft}"`);
    const refused = await second.post(tourier, { ...opened, outline: mine, act: "save" });

    expect(refused.status).toBe(422);
    const html = await refused.text();
    const page = textOf(html);
    expect(page).toContain("Ce projet n'est pas enregistré");
    expect(page).toContain("Le projet a été enregistré depuis que vous l'avez ouvert");
    expect(page).toContain("# N1 Le sien");
    expect(page).toContain("# N1 Le mien");
    expect((await draftOf())?.outline).toContain("Le sien");
    for (const act of ["put", "discard"]) {
      const sent = { ...opened, outline: mine, ...put, act };
      const answer = await second.post(act === "put" ? tourier : `${tourier}/projet/ecarter`, sent);
      expect([act, answer.status]).toEqual([act, 422]);
    }

    const seen = /name="draft" value="([^"]*)"/.exec(html)?.[1] ?? "";
    expect((await second.post(tourier, { ...opened, draft: seen, outline: mine, act: "save" })).status).toBe(
      303,
    );
    expect((await draftOf())?.outline).toContain("Le mien");
  });

  it("is saved by one of two hands at once", async () => {
    const draft = await draftOf();
    if (!draft) throw new Error("a draft is kept");
    const [last] = (await frameworksOf(here.database.db, other)).slice(-1);
    const save = () =>
      saveFrameworkDraft(here.database.db, here.means.world, certifiers.bakery.id, {
        ...draft,
        opened: { formerId: last?.id ?? "", draft: draft.revision },
      });

    const outcomes = (await Promise.all([save(), save()])).map(({ outcome }) => outcome);

    expect(outcomes.sort()).toEqual(["granted", "refused"]);
  });

  it("is not kept when the database could not hold it, or its reader would not", async () => {
    const visitor = await bakery();
    const opened = await whatFormHolds();
    for (const [outline, says] of [
      ["# A\0", "caractères invisibles"],
      [`# A ${"a".repeat(300_000)}`, "trop long"],
    ] as const) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...opened, outline, act: "save" })) form.set(name, value);
      const answer = await visitor.post(tourier, form);
      expect(answer.status).toBe(422);
      expect(textOf(await answer.text())).toContain(says);
    }
    expect((await draftOf())?.outline).toContain("Le mien");
  });

  it("is discarded by who reads it, and its history tells it", async () => {
    const visitor = await bakery();
    const opened = await whatFormHolds();
    expect((await visitor.post(`${tourier}/projet/ecarter`, opened)).status).toBe(303);
    expect(await draftOf()).toBeUndefined();
    const history = await visitor.read(`/travail/historique/framework/${encodeURIComponent(opened.former)}`);
    expect(history).toContain("Projet de référentiel écarté");
    expect(history).toContain("Projet de référentiel enregistré");
    const late = await visitor.post(tourier, { ...opened, outline, act: "save" });
    expect(textOf(await late.text())).toContain("a été écarté ou mis en vigueur");
  });

  it("is gone once it is put in force", async () => {
    const visitor = await bakery();
    const later = { ...put, from: "2028-01-01", outline };
    await visitor.post(tourier, {
      ...(await whatFormHolds()),
      ...later,
      outline: outline.replace("Neuf", "Autre"),
      act: "save",
    });

    const answer = await visitor.post(tourier, {
      ...(await whatFormHolds()),
      ...later,
      outline: outline.replace("Neuf", "Autre"),
    });

    expect(answer.status).toBe(303);
    expect(await draftOf()).toBeUndefined();
    expect((await frameworksOf(here.database.db, other)).at(-1)?.blocks[0]?.title).toBe("Autre");
  });
});
