import { describe, expect, it } from "vitest";
import { textOf, type Visitor } from "../../../../tests/support/visitor.ts";
import { workplace } from "../../../../tests/support/workplace.ts";
import { setWorld } from "../../../../tests/support/world.ts";
import { changeState } from "../../../certificate/index.ts";

const world = setWorld("2026-11-24T09:00:00Z");
const here = workplace(world);
const number = "CQPM-3248-2026-000001";
const path = `/travail/certificats/${number}/partages`;

const { as } = here;
const holder = (): Promise<Visitor> => as("maelle.dussart@example.org");
const stranger = () => here.stranger();
const share = async (fields: Record<string, string> = {}): Promise<string> => {
  const answer = await (await holder()).post(path, { months: "1", ...fields });
  const [, token] = /\/partage\/([\w-]{43})/.exec(await answer.text()) ?? [];
  return `/partage/${token}`;
};
const opened = async (link: string): Promise<string> => textOf(await (await stranger().get(link)).text());

describe("A certificate shown by a link", () => {
  it("shows what the holder chose, with the register's verdict, and nothing else of them", async () => {
    const bare = await opened(await share());
    const named = await opened(await share({ name: "oui", blocks: "oui" }));

    for (const page of [bare, named]) {
      expect(page).toContain("Ce certificat est authentique et valable.");
      expect(page).toContain(number);
    }
    expect(bare).not.toContain("Dussart");
    expect(bare).not.toContain("Blocs acquis");
    expect(named).toContain("Maëlle Anne Dussart");
    expect(named).toContain("Blocs acquis");
    expect(named).not.toContain("2003");
    expect(named).not.toContain("30 juin 2026");
  });

  it("is in English too, and is kept by no cache, listed by no search engine, nor told to another site", async () => {
    const link = await share({ "jury-day": "oui" });
    const answer = await stranger().get(`/en${link}`);

    const page = await answer.text();
    expect(textOf(page)).toContain("Certificate shown by its holder");
    expect(page).toContain("noindex");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("same-origin");
  });

  it("keeps of its secret a hash alone", async () => {
    const link = await share();
    const { rows } = await here.database.pool.query("select * from shared_link");

    expect(JSON.stringify(rows)).not.toContain(link.split("/").at(-1));
  });

  it("answers the same to whoever has a link that is withdrawn, over, or never was", async () => {
    const withdrawn = await share({ name: "oui" });
    const over = await share({ name: "oui" });
    const { rows } = await here.database.pool.query<{ id: string }>(
      "select id from shared_link order by made_at desc, id desc limit 2",
    );
    await (await holder()).post(`${path}/retirer`, { link: rows[1]?.id ?? "" });
    world.set("2026-12-25T09:00:00Z");

    const answers = await Promise.all(
      [withdrawn, over, `/partage/${"A".repeat(43)}`].map(async (link) => {
        const answer = await stranger().get(link);
        return [answer.status, (await answer.text()).replaceAll(link, "")];
      }),
    );
    expect(answers[0]?.[0]).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    world.set("2026-11-24T09:00:00Z");
  });

  it("holds to the end of its last day in Paris", async () => {
    const link = await share();
    world.set("2026-12-23T22:30:00Z");
    expect((await stranger().get(link)).status).toBe(200);
    world.set("2026-12-23T23:30:00Z");
    expect((await stranger().get(link)).status).toBe(404);
    world.set("2026-11-24T09:00:00Z");
  });

  it("says that a certificate is revoked once it is", async () => {
    const link = await share();
    await changeState(here.database.db, here.means, {
      number,
      to: "revoked",
      reasonClass: "error",
      decidedBy: "Solène Le Bihan",
      secondedBy: "Yves Cariou",
    });

    expect(await opened(link)).not.toContain("authentique et valable");
  });

  it("is made and withdrawn by its holder alone, ten at most", async () => {
    for (const other of ["secretariat@metallurgie.example", "centre@estuaire.example"]) {
      expect((await (await as(other)).get(path)).status).toBe(403);
      expect((await (await as(other)).post(path, { months: "1" })).status).toBe(403);
    }
    let last = 200;
    for (let made = 0; made < 11 && last === 200; made += 1)
      last = (await (await holder()).post(path, { months: "1" })).status;
    expect(last).toBe(422);
  });
});
