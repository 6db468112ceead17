import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../../tests/support/world.ts";
import { day } from "../../../kernel/index.ts";
import { frameworksOf, putInForce } from "../../../referential/index.ts";

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
      formerId: first?.id ?? "",
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
