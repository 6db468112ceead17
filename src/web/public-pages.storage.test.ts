import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { certifiers, loadReferential } from "../demonstration/index.ts";
import { day } from "../kernel/index.ts";
import { saveCertifier } from "../people/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { site } from "./index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const machining = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";
const tourier = "cqp-0843-tourier";

let database: TestDatabase;
let app: ReturnType<typeof site>;

beforeAll(async () => {
  database = await testDatabase();
  await loadReferential(database.db, root);
  await saveCertifier(database.db, certifiers.bakery);
  app = site({
    db: database.db,
    world: fixedWorld(day("2026-11-24")),
    texts: readTexts(root),
    publicUrl: "http://localhost:3000",
    masterKey: new Uint8Array(32).fill(1),
    root,
    demonstration: true,
  });
});
afterAll(() => database.drop());

/** The text of a page as it is read: no-break spaces as spaces, tags gone. */
const read = async (path: string, status = 200): Promise<string> => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(status);
  const html = await answer.text();
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0]+/g, " ");
};

const question = (path: string, asked: Record<string, string>): string =>
  `${path}?${new URLSearchParams(asked)}`;

describe("Every public page", () => {
  const paths = [
    "/",
    "/certifications",
    "/certifications?q=agent&idcc=3248",
    `/certifications/${machining}`,
    `/certifications/${tourier}`,
    "/reconnaissance",
    "/reconnaissance/catalogue",
    "/reconnaissance/catalogue?branche=3248&rome=D1102",
    "/eligibilite",
    "/eligibilite/catalogue",
    "/eligibilite/catalogue?public=employee&rome=D1102",
    "/verifier",
    "/reglements",
    "/reglements/3248-metallurgie/cqpm/2019-11-08",
    "/reglements/loi",
    "/registre",
    "/statistiques",
    "/emetteurs/cpnefp-boulangerie",
    "/mentions",
  ];

  it.each(paths.flatMap((path) => [path, `/en${path === "/" ? "" : path}`]))(
    "%s has one title, one language, and nothing inline",
    async (path) => {
      const answer = await app.request(path);
      const html = await answer.text();

      expect(answer.status).toBe(200);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html).toContain(`<html lang="${path.startsWith("/en") ? "en" : "fr"}">`);
      // A script is a file of ours, named in the head; it makes a part of a page work by itself.
      expect(html).not.toMatch(
        /<script(?! type="module" src="\/islands\/[\w-]+\.js"><\/script>)|<style|\sstyle=|\son[a-z]+=|undefined|\[object/,
      );
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );
});

describe("The home page", () => {
  it("counts what the database holds", async () => {
    expect(await read("/")).toMatch(/583 certifications de \d+ branches/);
    expect(await read("/en")).toMatch(/583 certifications of \d+ branches/);
  });
});

describe("The public figures", () => {
  it("say that nothing is awarded yet", async () => {
    expect(await read("/statistiques")).toContain("Aucune session attribuée ne compte assez de candidats");
  });
});

describe("The catalogue", () => {
  it("finds by words, and says how many", async () => {
    expect(await read("/certifications?q=USINAGE%20num%C3%A9rique")).toContain(
      "Technicien d’usinage sur machines-outils à commande numérique",
    );
    expect(await read("/certifications?q=zzz")).toContain("Aucune certification ne répond à cette question");
  });

  it("goes through its pages by key, without repeating a row", async () => {
    const first = await (await app.request("/certifications")).text();
    const next = (/href="([^"]+)" rel="next"/.exec(first)?.[1] ?? "").replaceAll("&amp;", "&");
    const second = await (await app.request(next)).text();
    const ids = (html: string) => [...html.matchAll(/href="\/certifications\/([^"]+)"/g)].map(([, id]) => id);

    expect(ids(first)).toHaveLength(20);
    expect(ids(second)).toHaveLength(20);
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
  });

  it("shows the months in which no known registration covered the CQP Tourier", async () => {
    const page = await read(`/certifications/${tourier}`);

    expect(page).toContain("RNCP19468, du 21 juillet 2018 au 21 juillet 2021");
    expect(page).toContain("Aucun enregistrement connu du 22 juillet 2021 au 28 septembre 2022");
    expect(page).toContain("RS6117, du 29 septembre 2022 au 29 septembre 2025");
    expect(page).toContain("coefficient 160");
  });

  it("marks invented criteria, and says what no source gives", async () => {
    const page = await read(`/certifications/${machining}`);

    expect(page).toContain(
      "La gamme respecte le plan et l’ordre des opérations (inventé pour la démonstration)",
    );
    expect(page).toContain("aucune source ne dit depuis quel jour il est en vigueur");
    expect(page).toContain("RNCP38622, jusqu’au 9 février 2027, premier jour inconnu");
  });

  it("has no page for an unknown identifier", () => read("/certifications/cqp-0000-nulle-part", 404));
});

describe("Who recognises a certificate", () => {
  const ask = (asked: Record<string, string>) => read(question("/reconnaissance", asked));

  it("is every branch while the CQP Tourier was in the RNCP on the day of the award", async () => {
    const page = await ask({
      certification: tourier,
      idcc: "1505",
      jour: "2024-05-02",
      attribue: "2020-06-15",
    });

    expect(page).toContain("Oui, dans toutes les branches.");
    expect(page).toContain("Enregistrée sous RNCP19468 le 15 juin 2020");
    expect(page).toContain("en vigueur depuis le 1er janvier 2019");
  });

  it("is no other branch for an award of the gap, unless training began during the registration", async () => {
    const asked = { certification: tourier, idcc: "1505", jour: "2024-05-02", attribue: "2022-03-01" };

    expect(await ask(asked)).toContain("Non, d’après les textes tenus ici.");
    const claimed = await ask({ ...asked, entree: "2021-03-01" });
    expect(claimed).toContain("Oui, dans toutes les branches.");
    expect(claimed).toContain("L. 6113-9");
    expect(await ask({ ...asked, idcc: "843" })).toContain("Oui, dans sa branche.");
  });

  it("is unknown, not refused, where no source dates the registration", async () => {
    const page = await ask({ certification: machining, idcc: "1505", jour: "2026-03-10" });

    expect(page).toContain("Nous ne savons pas : il manque un texte ou une date.");
    expect(page).toContain("Ce n’est pas un refus.");
  });

  it("takes a certification by its title, and offers a choice when several bear the words", async () => {
    expect(
      await ask({ certification: "CQP Tourier (Boulangerie-pâtisserie)", idcc: "0843", jour: "2024-05-02" }),
    ).toContain("Oui");
    expect(await ask({ certification: "agent de maintenance", idcc: "3248", jour: "2024-05-02" })).toContain(
      "Plusieurs certifications portent ces mots",
    );
  });

  it("says which field cannot be read, and keeps what was typed", async () => {
    const answer = await app.request(
      question("/reconnaissance", { certification: "zzzz", idcc: "3248", jour: "hier" }),
    );
    const html = await answer.text();

    expect(answer.status).toBe(422);
    expect(html).toContain('href="#jour"');
    expect(html).toContain('value="zzzz"');
    expect(html).toContain("2 points à corriger");
  });
});

describe("By which routes one may come to a certificate", () => {
  const ask = (certification: string, jour: string, mois: string) =>
    read(question("/eligibilite", { certification, situation: "employee", age: "34", mois, jour }));

  it("asks of a VAE three years in 2016, one year in 2018, and no duration in 2024", async () => {
    expect(await ask(tourier, "2016-06-01", "24")).toContain(
      "24 mois d’expérience, pour 36 demandés : il manque 12 mois.",
    );
    expect(await ask(tourier, "2018-08-01", "14")).toContain("14 mois d’expérience, pour 12 demandés.");
    expect(await ask(tourier, "2024-06-01", "5")).toContain("Aucune durée minimale d’expérience");
  });

  it("opens the plan to an employee, and never the apprenticeship", async () => {
    const page = await ask(machining, "2026-11-24", "24");

    expect(page).toMatch(/voies vous sont ouvertes/);
    expect(page).toContain("Un CQP ne se prépare pas par la voie « contrat d’apprentissage »");
    expect(page).toContain("Réponse calculée, sans valeur de décision.");
  });
});

describe("The whole catalogue, asked at once", () => {
  it("says what a branch recognises on a day, and leads to every reason", async () => {
    const asked = { branche: "3248", rome: "d1102", q: "tourier", jour: "2019-02-01" };
    const path = question("/reconnaissance/catalogue", asked);
    const html = await (await app.request(path)).text();

    expect(await read(path)).toMatch(/CQP Tourier.* Reconnue /);
    expect(html).toContain(`/reconnaissance?certification=${tourier}&amp;idcc=3248&amp;jour=2019-02-01`);
  });

  it("says what a person may sit, by which routes, among what the filters leave", async () => {
    const asked = { public: "employee", idcc: "3248", niveau: "5", jour: "2026-11-24" };
    const said = await read(question("/eligibilite/catalogue", asked));

    expect(said).toMatch(/\d+ certifications/);
    expect(said).toContain("Voies ouvertes");
    expect(said).not.toContain("Tourier");
  });

  it("says so when the filters leave nothing", async () => {
    const asked = { public: "employee", q: "introuvable" };
    expect(await read(question("/eligibilite/catalogue", asked))).toContain("Aucune certification");
  });

  it("waits for its main answer, and reads a value it cannot use as not asked", async () => {
    const unread = await read("/reconnaissance/catalogue?branche=abc&niveau=x&rome=1");
    expect(unread).toContain("Ce que ma branche reconnaît");
    expect(unread).not.toMatch(/\d certifications/);
  });
});

describe("A règlement", () => {
  it("is read rule by rule as of a day, and says where the text is silent", async () => {
    const path = "/reglements/3248-metallurgie/cqpm/2019-11-08";
    const page = await read(path);

    expect(page).toContain("15 jours calendaires avant le jury, au moins.");
    expect(page).toContain("art. 55 (composition du jury)");
    expect(page).toMatch(/Quorum Le texte n’en dit rien\. Pas de texte|Quorum Le texte n’en dit rien\./);
    expect(page).toContain("Versions plus anciennes");
    expect(await read(`${path}?jour=2020-06-01`)).toContain("Versions à venir");
  });
});

describe("A number that no certificate bears", () => {
  it("is answered 404 without accusing anyone", async () => {
    const page = await read("/v/CQPM-3248-2026-999999", 404);

    expect(page).toContain("Aucun certificat tenu ici ne porte ce numéro.");
    expect(page).toContain("Cela ne prouve pas un faux");
  });

  it("is led to its own address, whatever its spelling; one that cannot be a number is not", async () => {
    const led = await app.request("/verifier?numero=cqpm%203248%202026%20999999");
    expect([led.status, led.headers.get("location")]).toEqual([303, "/v/CQPM-3248-2026-999999"]);
    await read("/verifier?numero=12345", 422);
  });
});

describe("What machines read", () => {
  it("is the trust list, the log's signed head, and plain health", async () => {
    const trust = await app.request("/emetteurs/trust.json");
    expect(await trust.json()).toMatchObject({
      version: 1,
      issuers: [],
      log: { name: "localhost:3000/log" },
    });
    expect(trust.headers.get("access-control-allow-origin")).toBe("*");
    expect(await (await app.request("/log/checkpoint")).text()).toMatch(
      /^localhost:3000\/log\n0\n[\w+/=]+\n\n— localhost:3000\/log /,
    );
    expect((await app.request("/log/tile/0/000")).status).toBe(404);
    expect((await app.request("/statuts/nulle-part")).headers.get("content-type")).toBe(
      "application/problem+json",
    );
    expect(await (await app.request("/healthz")).json()).toEqual({ status: "alive" });
    expect(await (await app.request("/readyz")).json()).toEqual({ status: "ready" });
    expect(await (await app.request("/robots.txt")).text()).toContain("Disallow: /v/");
  });
});
