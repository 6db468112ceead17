import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api } from "../../src/api/index.ts";
import { type Role, roles } from "../../src/people/index.ts";
import { projectRoot } from "../support/demonstration.ts";
import { type Everyone, everyone, type Target } from "../support/everyone.ts";
import { textOf, type Visitor } from "../support/visitor.ts";

const doc = readFileSync(`${projectRoot}docs/roles.md`, "utf8");

/** Cells of the table of roles: a name in French, the address, then what each role may. */
const rows = doc.split("\n").flatMap((line) => {
  const [name = "", address = "", ...marks] = line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
  return /^`(GET|POST) /.test(address) ? [{ name, address: address.replaceAll("`", ""), marks }] : [];
});
const openToAll = [...doc.matchAll(/^- `((?:GET|POST) [^`]+)`/gm)].map(([, address = ""]) => address);

/** An address without the form of its parts, nor the version of a style. */
const plain = (path: string): string =>
  path.replace(/\{.+\}$/, "").replace(/^\/style\/[0-9a-f]+\//, "/style/:version/");

const routesOf = (app: { readonly routes: readonly { method: string; path: string }[] }): string[] => [
  ...new Set(
    app.routes.flatMap(({ method, path }) => (method === "ALL" ? [] : [`${method} ${plain(path)}`])),
  ),
];
const isWork = (route: string): boolean => / (\/en)?\/travail/.test(route);
const isFrench = (route: string): boolean => !/ \/en(\/|$)/.test(route);

/** What stands for a part of an address that no test needs to be real. */
const unreal = "0190a8f0-0000-7000-8000-00000000ffff";

const pathTo = (address: string, { ref, candidacy, number }: Target): string =>
  address
    .replace("/certificats/:number", `/certificats/${number}`)
    .replace(/:(number|part|rank)/, "1")
    .replace(":ref", ref)
    .replace(":candidacy", candidacy)
    .replace(":item", "C1")
    .replace(":kind", "session")
    .replace(/:(id|flow|request|draft|enrolment|member|piece)/, unreal);

type Answer = { readonly status: number; readonly text: string };

const ask = async (visitor: Visitor, route: string, target: Target): Promise<Answer> => {
  const [method = "", address = ""] = route.split(" ");
  const path = pathTo(address, target);
  const response = method === "GET" ? await visitor.get(path) : await visitor.post(path);
  expect([route, response.status < 500]).toEqual([route, true]);
  const isText = /html|json/.test(response.headers.get("content-type") ?? "");
  const html = isText ? await response.text() : "";
  const leadsTo = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = ""]) => address);
  return { status: response.status, text: [textOf(html), ...leadsTo].join(" ") };
};

const yes = "oui";
const ownOnly = "les siens";
const no = "–";

describe("The table of roles", () => {
  let all: Everyone;
  let work: string[];
  beforeAll(async () => {
    all = await everyone();
    work = routesOf(all.app).filter((route) => isWork(route) && isFrench(route));
  });
  afterAll(() => all.close());

  const visitor = (role: Role, certifier: "metallurgy" | "bakery" = "metallurgy"): Visitor => {
    const found = all.at(certifier).get(role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };

  /** What a role may at a route by itself: all of the certifier, its own alone, or nothing. */
  const markOf = async (role: Role, route: string, seenByAnyone: readonly string[]): Promise<string> => {
    const mine = await ask(visitor(role), route, all.mine);
    if (mine.status === 403) return no;
    for (const target of route.includes("/:") ? [all.neighbour, all.foreign] : []) {
      const { status } = await ask(visitor(role), route, target);
      if (status === 403 || (status === 404 && mine.status !== 404)) return ownOnly;
    }
    return seenByAnyone.every((name) => mine.text.includes(name)) ? yes : ownOnly;
  };

  /**
   * What the lists of this route name to someone: persons, sessions and centres of the certifier. The day names persons to
   * their own centre alone, so it is measured by its sessions.
   */
  const namedAt = async (route: string): Promise<string[]> => {
    const ofDay = (name: string): boolean => route !== "GET /travail" || name.startsWith("MET-");
    const names = [...all.itsNames, ...all.itsCentres].filter(ofDay);
    const texts = await Promise.all(
      [...all.at("metallurgy").values(), ...all.others].map(async (one) => {
        const { status, text } = await ask(one, route, all.mine);
        return status === 200 ? text : "";
      }),
    );
    return names.filter((name) => texts.some((text) => text.includes(name)));
  };

  it("has a row for each page and act of the workspace, and for no other", () => {
    expect(rows.map(({ address }) => address)).toEqual(work);
    expect(rows.filter(({ name }) => name === "")).toEqual([]);
  });

  it("says of each role what the site does", async () => {
    const measured = new Map<string, string[]>();
    for (const address of work) {
      const named = address.startsWith("GET ") ? await namedAt(address) : [];
      const marks: string[] = [];
      for (const role of roles) marks.push(await markOf(role, address, named));
      measured.set(address, marks);
    }
    // What a page shows of one's own alone, its acts and files reach of one's own alone.
    const pages = work.filter((address) => address.startsWith("GET ") && address !== "GET /travail");
    const within = (address: string) =>
      pages.filter((page) => `${address.replace(/^POST/, "GET")}/`.startsWith(`${page}/`));
    const marks = (address: string): string[] =>
      roles.map((_, i) => {
        const mark = measured.get(address)?.[i] ?? "";
        return mark === yes && within(address).some((page) => measured.get(page)?.[i] === ownOnly)
          ? ownOnly
          : mark;
      });

    expect(rows.map((row) => [row.address, ...row.marks].join(" | "))).toEqual(
      work.map((address) => [address, ...marks(address)].join(" | ")),
    );
  });

  it("holds at one certifier alone: elsewhere every role finds nothing of it", async () => {
    for (const role of roles)
      for (const route of work) {
        const { status, text } = await ask(visitor(role, "bakery"), route, all.mine);
        // The address asked for is theirs to write: the page repeats it in its link to the other language.
        const names = route.includes(":ref")
          ? all.itsNames.filter((name) => name !== all.mine.ref)
          : all.itsNames;
        const named = names.filter((name) => text.includes(name));
        expect([role, route, named]).toEqual([role, route, []]);
        if (/:ref|certificats\/:number/.test(route))
          expect([role, route, [403, 404].includes(status)]).toEqual([role, route, true]);
      }
  });

  it("opens nothing to who is not signed in", async () => {
    for (const route of work) {
      const [method = "", address = ""] = route.split(" ");
      const path = pathTo(address, all.mine);
      const answer = method === "GET" ? await all.signedOut.get(path) : await all.signedOut.post(path);
      expect([route, answer.status, answer.headers.get("location")]).toEqual([route, 303, "/connexion"]);
    }
  });

  it("names no person to a regulator, an operator or an employer", async () => {
    const people = all.itsNames.filter((name) => !name.startsWith("MET-"));
    for (const role of ["regulator", "operator", "employer"] as const)
      for (const route of work.filter((one) => one.startsWith("GET "))) {
        const { text } = await ask(visitor(role), route, all.mine);
        expect([role, route, people.filter((name) => text.includes(name))]).toEqual([role, route, []]);
      }
  });

  it("is the same in English", () => {
    const english = routesOf(all.app).filter((route) => isWork(route) && !isFrench(route));

    expect(english.map((route) => route.replace(" /en", " "))).toEqual(work);
  });

  it("names every page and answer that is open to all, without an account", async () => {
    const pages = routesOf(all.app).filter((route) => !isWork(route) && isFrench(route));
    const answers = routesOf(api({ ...all.means, report: () => undefined }));

    expect([...openToAll].sort()).toEqual([...new Set([...pages, ...answers])].sort());
    for (const route of pages.filter((one) => one.startsWith("GET "))) {
      const answer = await all.signedOut.get(pathTo(route.slice("GET ".length), all.mine));
      expect([route, answer.headers.get("location")]).not.toEqual([route, "/connexion"]);
    }
  });
});
