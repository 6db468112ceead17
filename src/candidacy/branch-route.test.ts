import { describe, expect, it } from "vitest";
import { cited, named, textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import type { Route } from "../law/index.ts";
import { type BranchValue, readTexts } from "../rulebook/index.ts";
import { type RouteFacts, routeFindings } from "./route.ts";

const { law } = readTexts(new URL("../../", import.meta.url).pathname);
const on = day("2026-03-10");
const route: Route = "company-plan";
type Open = BranchValue<"routes.open">;
type Closed = BranchValue<"routes.closed">;

const branch = (said: Parameters<typeof textSaying>[0] | undefined, facts: Partial<RouteFacts> = {}) =>
  routeFindings(
    { route, public: "employee", age: 30, on, register: "RNCP", registered: "yes", ...facts },
    law,
    said && textSaying(said, on),
  )[2];
const opened = { outcome: "met", code: "branch-opens-route", facts: { route }, rule: cited("routes.open") };
const closedBy = (rule: "routes.open" | "routes.closed") => ({
  outcome: "unmet",
  code: "branch-closes-route",
  facts: { route },
  rule: cited(rule),
});
const unknownBy = (rule: "routes.open" | "routes.closed") => ({
  outcome: "missing",
  code: "branch-condition-unknown",
  facts: { route },
  rule: cited(rule),
});
const silent = {
  outcome: "met",
  code: "branch-silent-on-route",
  facts: { route, rule: named("routes.open") },
};

describe("What the branch says of a route", () => {
  it("is missing while no rulebook is held for the branch", () => {
    expect(branch(undefined)).toEqual({
      outcome: "missing",
      code: "branch-without-rulebook",
      facts: { route },
    });
  });

  it("closes nothing by silence, even where other routes are closed", () => {
    expect(branch({})).toEqual(silent);
    expect(branch({ "routes.closed": [{ route: "vae" }] })).toEqual(silent);
  });

  it("opens what it lists, and closes what it leaves out", () => {
    expect(branch({ "routes.open": ["vae", "company-plan"] })).toEqual(opened);
    expect(branch({ "routes.open": ["vae"] })).toEqual(closedBy("routes.open"));
  });

  it("closes a route by name, also one that it lists", () => {
    expect(branch({ "routes.closed": [{ route: "vae" }, { route }] })).toEqual(closedBy("routes.closed"));
    expect(branch({ "routes.open": [route], "routes.closed": [{ route }] })).toEqual(
      closedBy("routes.closed"),
    );
  });

  it("opens a route to some: to them alone, and to no one known while it is not said who asks", () => {
    const practising: Open = [{ route, when: { practising: true } }];

    expect(branch({ "routes.open": practising }, { practising: true })).toEqual(opened);
    expect(branch({ "routes.open": practising }, { practising: false })).toEqual(closedBy("routes.open"));
    expect(branch({ "routes.open": practising })).toEqual(unknownBy("routes.open"));
    expect(branch({ "routes.open": [...practising, route] })).toEqual(opened);
    expect(branch({ "routes.open": [{ route: "vae", when: { practising: true } }, "cpf"] })).toEqual(
      closedBy("routes.open"),
    );
  });

  it("closes a route to some, and leaves it open to the others, by silence or by its list", () => {
    const idle: Closed = [{ route, when: { practising: false } }];

    expect(branch({ "routes.closed": idle }, { practising: false })).toEqual(closedBy("routes.closed"));
    expect(branch({ "routes.closed": idle }, { practising: true })).toEqual(silent);
    expect(branch({ "routes.closed": idle })).toEqual(unknownBy("routes.closed"));
    expect(branch({ "routes.closed": idle, "routes.open": [route] })).toEqual(unknownBy("routes.closed"));
    expect(branch({ "routes.closed": idle, "routes.open": [route] }, { practising: true })).toEqual(opened);
  });

  it("asks for nothing more about a route that it does not open in any case", () => {
    const idle: Closed = [{ route, when: { practising: false } }];

    expect(branch({ "routes.closed": idle, "routes.open": ["vae"] })).toEqual(closedBy("routes.open"));
  });

  it.each([
    ["rncp", "RNCP", "yes", "met"],
    ["rncp", "RNCP", "settled", "met"],
    ["rncp", "RS", "yes", "unmet"],
    ["rncp", "RNCP", "no", "unmet"],
    ["rncp", "RNCP", "unknown", "missing"],
    ["rs", "RS", "yes", "met"],
    ["rs", "RS", "settled", "met"],
    ["rs", "RNCP", "settled", "unmet"],
    ["none", "RNCP", "no", "met"],
    ["none", "RS", "yes", "unmet"],
    ["none", "RS", "unknown", "missing"],
    ["any", "RS", "no", "unmet"],
  ] as const)(
    "opened to %s, looks at the %s, running that day: %s, and is %s",
    (asked, register, ran, outcome) => {
      const open: Open = [{ route, when: { registered: asked } }];

      expect(branch({ "routes.open": open }, { register, registered: ran })?.outcome).toBe(outcome);
    },
  );

  it("does not bind by its list the title that is a CQP's twin, only where it has one", () => {
    const text = {
      "routes.open": ["vae"] satisfies Open,
      "certification.twin": { title: "Titre à finalité professionnelle", differs: ["voies d'accès"] },
    };

    expect(branch(text, { isTitle: true })).toEqual({ ...opened, rule: cited("certification.twin") });
    expect(branch(text)).toEqual(closedBy("routes.open"));
    expect(branch({ "routes.open": ["vae"] }, { isTitle: true })).toEqual(closedBy("routes.open"));
  });
});
