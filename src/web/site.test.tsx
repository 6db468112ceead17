import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fixedWorld } from "../../tests/support/world.ts";
import { day } from "../kernel/index.ts";
import { readTexts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { site, type WebMeans } from "./index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const means: WebMeans = {
  db: {} as Db,
  world: fixedWorld(day("2026-11-24")),
  texts: readTexts(root),
  publicUrl: "http://localhost:3000",
  masterKey: new Uint8Array(32),
  root,
  demonstration: true,
};

describe("The site", () => {
  const app = site(means);

  it("answers an unknown address in the house's look, in the language of the address", async () => {
    const french = await app.request("/nulle-part");
    expect(french.status).toBe(404);
    expect(await french.text()).toMatch(/<html lang="fr">.*Il n’y a rien à cette adresse/s);
    expect(await (await app.request("/en/nowhere")).text()).toContain('<html lang="en">');
  });

  it("answers machines with a problem document", async () => {
    for (const [path, accept] of [
      ["/log/nothing", "*/*"],
      ["/nulle-part", "application/json"],
    ] as const) {
      const answer = await app.request(path, { headers: { accept } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 404, code: "not-found" });
    }
  });

  it("lets nothing inline run or paint, and nobody frame it", async () => {
    const answer = await app.request("/nulle-part");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  });

  it("keeps the style sheet for good at an address that names its content", async () => {
    const page = await (await app.request("/nulle-part")).text();
    const address = /href="(\/style\/[0-9a-f]{16}\/site\.css)"/.exec(page)?.[1] ?? "";
    const sheet = await app.request(address);
    expect(sheet.headers.get("cache-control")).toContain("immutable");
    expect(await sheet.text()).toContain("@layer reset, tokens, base, layout, components, overrides;");
  });

  it("takes no form from another site", async () => {
    const body = new URLSearchParams({ nom: "Dussart" });
    const answer = await app.request("/nulle-part", {
      method: "POST",
      body,
      headers: { origin: "https://elsewhere.example" },
    });
    expect(answer.status).toBe(403);
  });
});
