import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/index.ts";
import { type Matter, readTexts } from "./index.ts";

const { shelf } = readTexts(fileURLToPath(new URL("../..", import.meta.url)));
const cqp = (idcc: string, certification: string, more: Partial<Matter> = {}): Matter => ({
  idcc,
  kind: "CQP",
  certification,
  ...more,
});
const governs = (matter: Matter, on: string) => shelf.governing(matter, day(on))?.id;
const says = (matter: Matter, on: string, rule: string) => {
  const entry = shelf.governing(matter, day(on))?.rules[rule as "credit.retention"];
  return entry?.stated ? entry.versions.filter(({ from }) => from <= on).at(-1) : undefined;
};

describe("Of the texts of one branch, the one that governs", () => {
  it("in the wholesale trades follows the family of the CQP: sales, management, logistics, thermal", () => {
    const family = (certification: string) => governs(cqp("0573", certification), "2026-03-10");

    expect(family("cqp-0573-vente-sur-site")).toBe("0573-commerces-de-gros/vente/2024-01-01");
    expect(family("cqp-0573-responsable-d-unite-commerciale-en-commerces-de-gros")).toBe(
      "0573-commerces-de-gros/management/2014-06-26",
    );
    expect(family("cqp-0573-manager-logistique-en-commerces-de-gros")).toBe(
      "0573-commerces-de-gros/logistique/2017-04-24",
    );
    expect(family("cqp-0573-technico-commercial-en-thermique-du-batiment")).toBe(
      "0573-commerces-de-gros/thermique/2003-10-27",
    );
    expect(family("cqp-0573-manager-d-equipe-commerciale-en-commerces-de-gros")).toBeUndefined();
  });

  it("keeps a unit of sales five years and a unit of logistics for life, on one day", () => {
    const sales = cqp("0573", "cqp-0573-vente-sur-site");
    const logistics = cqp("0573", "cqp-0573-chef-d-equipe-logistique-en-commerces-de-gros");

    expect(says(sales, "2026-03-10", "credit.retention")).toMatchObject({
      value: [{ lasts: { years: 5 }, from: "first-decision" }],
    });
    expect(says(logistics, "2026-03-10", "credit.retention")).toMatchObject({ value: [{ lasts: "life" }] });
  });

  it("in sales is the text of 2010 until 31 December 2023, and of 2024 before it was even signed", () => {
    const sales = cqp("0573", "cqp-0573-vente-sur-site");

    expect(governs(sales, "2010-05-17")).toBeUndefined();
    expect(governs(sales, "2023-12-31")).toBe("0573-commerces-de-gros/vente/2010-05-18");
    expect(governs(sales, "2024-01-01")).toBe("0573-commerces-de-gros/vente/2024-01-01");
  });

  it("in the car trades follows the route, and a VAE keeps blocks for life from 1 December 2016", () => {
    const vae = cqp("1090", "cqp-1090-carrossier-peintre", { route: "vae" });
    const training = cqp("1090", "cqp-1090-carrossier-peintre", { route: "company-plan" });

    expect(governs(training, "2016-11-30")).toBe("1090-services-automobile/formation/2011-04-28");
    expect(governs(training, "2016-12-01")).toBe("1090-services-automobile/formation/2016-12-01");
    expect(governs(vae, "2016-11-30")).toBe("1090-services-automobile/vae/2011-06-28");
    expect(governs(vae, "2016-12-01")).toBe("1090-services-automobile/vae/2016-12-01");
    expect(says(vae, "2016-11-30", "credit.retention")).toMatchObject({ value: [{ lasts: { years: 5 } }] });
    expect(says(vae, "2016-12-01", "credit.retention")).toMatchObject({ value: [{ lasts: "life" }] });
    expect(says(training, "2016-12-01", "credit.retention")).toMatchObject({
      value: [{ lasts: { years: 5 }, from: "not-stated" }],
      from: "2011-04-28",
    });
  });

  it("is the temporary text only while no jury can meet, from 1 October 2020 to 13 March 2022", () => {
    const matter = cqp("1090", "cqp-1090-carrossier-peintre", { route: "company-plan" });
    const noJury: Matter = { ...matter, occasion: "no-jury-can-meet" };
    const ordinary = "1090-services-automobile/formation/2016-12-01";

    expect(governs(noJury, "2020-09-30")).toBe(ordinary);
    expect(governs(noJury, "2020-10-01")).toBe("1090-services-automobile/sans-jury/2020-10-01");
    expect(governs(matter, "2020-10-01")).toBe(ordinary);
    expect(governs(noJury, "2022-03-13")).toBe("1090-services-automobile/sans-jury/2020-10-01");
    expect(governs(noJury, "2022-03-14")).toBe(ordinary);
  });

  it("in cleaning keeps a block five years until 24 June 2021, and for life from the next day", () => {
    const cleaning = cqp("3043", "cqp-3043-chef-d-equipe-en-proprete-cep");

    expect(says(cleaning, "2021-06-24", "credit.retention")).toMatchObject({
      value: [{ lasts: { years: 5 }, from: "issue" }],
    });
    expect(says(cleaning, "2021-06-25", "credit.retention")).toMatchObject({
      value: [{ lasts: "life", besideRegistrationEnd: true }],
    });
    expect(says(cleaning, "2021-06-24", "vae.minimum-experience")).toMatchObject({ value: { months: 36 } });
    expect(says(cleaning, "2021-06-25", "vae.minimum-experience")).toBeUndefined();
  });

  it("in the machinery trades gives the examination body a vote until 27 October 2015", () => {
    const matter = cqp("1404", "cqp-1404-monteur-en-installations-de-traite");
    const vote = (on: string) => says(matter, on, "jury.seats");

    expect(vote("2015-10-27")).toMatchObject({ value: { others: [{ votes: true }] } });
    expect(vote("2015-10-28")).toMatchObject({ value: { others: [{ votes: false }] } });
    expect(vote("2025-05-31")).toMatchObject({ value: { others: [{ votes: false }] }, from: "2015-10-28" });
  });

  it("in sport limits hours of practice until 16 February 2022, and no more from the next day", () => {
    const matter = cqp("2511", "cqp-2511-animateur-course-d-orientation");

    expect(says(matter, "2022-02-16", "holder.practice-limits")).not.toMatchObject({ value: [] });
    expect(says(matter, "2022-02-17", "holder.practice-limits")).toMatchObject({ value: [] });
  });

  it("is Syntec's for a CQPI as for a CQP", () => {
    expect(governs({ ...cqp("1486", "any"), kind: "CQPI" }, "2026-03-10")).toBe("1486-syntec/cqp/2009-10-28");
  });
});
