import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { loadReferential } from "../demonstration/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { api } from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const machining = "cqpm-3248-technicien-d-usinage-sur-machines-outils-a-commande-numerique";

/** The members of answers that these tests read. */
type Body = {
  readonly openapi: string;
  readonly paths: object;
  readonly total: number;
  readonly next: string;
  readonly certifications: readonly { readonly id: string }[];
  readonly outcome: string;
  readonly reasons: readonly object[];
  readonly routes: readonly { readonly route: string; readonly outcome: string }[];
  readonly answers: readonly {
    readonly routes: readonly { readonly route: string; readonly outcome: string }[];
  }[];
  readonly verdict: string;
};

describe("The public API", () => {
  let database: TestDatabase;
  let ask: (path: string, init?: RequestInit) => Promise<{ status: number; type: string | null; body: Body }>;
  beforeAll(async () => {
    database = await testDatabase();
    await loadReferential(database.db, root);
    const app = api({
      db: database.db,
      world: fixedWorld(),
      texts: readTexts(root),
      publicUrl: "http://localhost:3000",
      masterKey: new Uint8Array(32),
      root,
      report: () => undefined,
    });
    ask = async (path, init) => {
      const response = await app.request(path, init);
      return {
        status: response.status,
        type: response.headers.get("content-type"),
        body: (await response.json()) as Body,
      };
    };
  });
  afterAll(() => database.drop());

  it("describes itself as OpenAPI 3.1", async () => {
    const { body } = await ask("/api/openapi.json");

    expect(body.openapi).toBe("3.1.0");
    expect(Object.keys(body.paths)).toContain("/api/v1/recognition");
  });

  it("gives the catalogue page by page", async () => {
    const first = await ask("/api/v1/certifications?limit=100");
    const second = await ask(`/api/v1/certifications?limit=100&after=${encodeURIComponent(first.body.next)}`);

    expect(first.body.total).toBe(583);
    expect(second.body.certifications).toHaveLength(100);
    expect(second.body.certifications[0]?.id).not.toBe(first.body.certifications[0]?.id);
  });

  it("answers recognition with each reason and its article", async () => {
    const { body } = await ask(`/api/v1/recognition?certification=${machining}&idcc=3248&on=2026-11-24`);

    expect(body.outcome).toBe("granted");
    expect(body.reasons[0]).toMatchObject({
      code: "own-branch",
      rule: { article: expect.stringContaining("L. 6113-4") },
    });
  });

  it("answers recognition for the whole catalogue, page by page, by branch, level and ROME code", async () => {
    const { body } = await ask("/api/v1/recognition/catalogue?idcc=3248&branch=843&rome=D1102&on=2019-02-01");

    expect(body).toMatchObject({ on: "2019-02-01", total: 1, next: null });
    expect(body.answers).toEqual([
      { certification: "cqp-0843-tourier", outcome: "granted", reasons: expect.any(Array) },
    ]);
  });

  it("answers by which routes each certification of a page may be reached", async () => {
    const { body } = await ask("/api/v1/eligibility/catalogue?public=employee&branch=3248&level=5&limit=3");
    const plan = body.answers.map(({ routes }) => routes.find(({ route }) => route === "company-plan"));

    expect(plan.map((one) => one?.outcome)).toEqual(["granted", "granted", "granted"]);
    expect(body.next).toEqual(expect.any(String));
  });

  it.each([
    ["2016-06-01", 24, "refused"],
    ["2018-06-01", 14, "undetermined"],
    ["2024-06-01", 5, "undetermined"],
  ])("judges experience for a VAE by the law of %s", async (on, months, outcome) => {
    const { body } = await ask(
      `/api/v1/eligibility?certification=${machining}&public=employee&experienceMonths=${months}&on=${on}`,
    );

    expect(body.routes.find((one) => one.route === "vae")?.outcome).toBe(outcome);
  });

  it.each([
    ["/api/v1/recognition?certification=x&idcc=3248&on=2026-02-30", 400, "request-malformed"],
    ["/api/v1/recognition?certification=x&idcc=abc", 400, "request-malformed"],
    ["/api/v1/recognition/catalogue?idcc=3248&rome=12", 400, "request-malformed"],
    ["/api/v1/recognition?certification=nothing&idcc=3248", 404, "certification-unknown"],
    ["/api/v1/certificates/CQPM-3248-2026-000001", 404, "number-unknown"],
    ["/api/v1/nowhere", 404, "address-unknown"],
  ])("refuses %s as a problem document", async (path, status, code) => {
    const answer = await ask(path);

    expect(answer).toMatchObject({ status, type: "application/problem+json", body: { status, code } });
  });

  it("says that a document it cannot read is not a certificate", async () => {
    const { body } = await ask("/api/v1/verifications", {
      method: "POST",
      body: "hello",
      headers: { "content-type": "application/octet-stream" },
    });

    expect(body.verdict).toBe("unsupported");
  });
});
