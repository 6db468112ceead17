import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOfAccess } from "../support/axe.ts";
import { told } from "../support/debian.ts";
import { fill, follow, press, readOn, unfold } from "../support/hands.ts";
import { picture, type ServedSite, servedSite } from "../support/site.ts";

/** Of the demonstration: one that stands, and the one that was revoked. */
const good = "CQPM-3248-2026-000001";
const revoked = "CQPM-3248-2026-000008";

/** What the QR code of a sheet says, read as a telephone would; undefined where no reader is installed. */
const codeOn = (pdf: Buffer): string | undefined => {
  const folder = mkdtempSync(join(tmpdir(), "opencqp-code-"));
  try {
    writeFileSync(join(folder, "sheet.pdf"), pdf);
    const drawn = told("pdftoppm", ["-r", "300", "-png", join(folder, "sheet.pdf"), join(folder, "sheet")]);
    if (drawn === undefined) return undefined;
    const image = readdirSync(folder).find((name) => name.endsWith(".png")) ?? "";
    return told("zbarimg", ["--quiet", "--raw", join(folder, image)])?.split("\n")[0];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("The verifier, in a browser that has met it once", () => {
  let site: ServedSite;
  let visit: BrowserContext;
  let page: Page;
  let asked: string[];
  const files = new Map<string, Buffer>();

  beforeAll(async () => {
    site = await servedSite();
    const office = await site.as("secretariat@metallurgie.example");
    await revoke(office);
    for (const number of [good, revoked])
      for (const kind of ["pdf", "json", "jwt"]) {
        const answer = await office.request.get(`${site.address}/travail/certificats/${number}/${kind}`);
        expect(answer.status()).toBe(200);
        files.set(`${number}.${kind}`, await answer.body());
      }
    await office.close();
    visit = await site.anyone();
    page = await visit.newPage();
    asked = [];
    visit.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${site.address}/verifier`);
    await page.locator("form[data-island=ready]").waitFor();
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  });
  afterAll(async () => {
    await visit.close();
    await site.close();
  });

  /** By the word of two persons. */
  const revoke = async (office: BrowserContext): Promise<void> => {
    const first = await office.newPage();
    await first.goto(`${site.address}/travail/certificats/${revoked}`);
    await unfold(first, "Suspendre, retirer ou rétablir");
    await fill(first, { Changement: "Retirer", "Motif, publié par catégorie": "irrégularité" });
    await press(first, "Demander le changement");
    const other = await site.as("presidence@metallurgie.example");
    const second = await other.newPage();
    await second.goto(`${site.address}/travail`);
    await follow(second, new RegExp(`Voir la demande.*${revoked}`));
    await fill(second, { "Code de votre application": site.codeOf("presidence@metallurgie.example") });
    await press(second, "Confirmer le changement");
    await other.close();
  };

  const check = async (name: string, bytes: Buffer): Promise<string> => {
    await page
      .getByLabel("Fichier reçu, en PDF, JSON ou JWT")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
    await page.evaluate("document.querySelector('#reponse')?.replaceChildren()");
    await page.getByRole("button", { name: "Contrôler ce fichier" }).click();
    await page.locator("#reponse #verdict").waitFor();
    return readOn(page);
  };
  const file = (name: string): Buffer => {
    const held = files.get(name);
    if (!held) throw new Error(`no ${name}`);
    return held;
  };

  it("says that files stay here, and how old its lists are", async () => {
    expect(await readOn(page)).toMatch(/rien n'est envoyé.* Listes de confiance et de retraits reçues le \d/);
    await picture(page, "verifier-ready-1280");
  });

  it("checks a good file, a revoked one and a changed one without the network", async () => {
    await visit.setOffline(true);
    asked.length = 0;

    expect(await check("good.pdf", file(`${good}.pdf`))).toContain(
      "Ce certificat est authentique et valable.",
    );
    await picture(page, "verifier-offline-good-1280");
    expect(await faultsOfAccess(page)).toEqual([]);
    expect(await check("good.json", file(`${good}.json`))).toContain(
      "Ce certificat est authentique et valable.",
    );
    expect(await check("good.jwt", file(`${good}.jwt`))).toContain(
      "Ce certificat est authentique et valable.",
    );
    expect(await check("revoked.pdf", file(`${revoked}.pdf`))).toContain("Ce certificat a été retiré.");
    await picture(page, "verifier-offline-revoked-1280");
    const changed = Buffer.from(file(`${good}.json`).toString("utf8").replaceAll("Maëlle", "Maelle"));
    const answer = await check("changed.json", changed);
    expect(answer).toContain("Ce document a été modifié, ou n'a pas été signé par ce certificateur.");
    expect(answer).toContain("Le contenu ne correspond pas à la signature.");
    const broken = Buffer.from(file(`${good}.pdf`));
    broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
    expect(await check("broken.pdf", broken)).toContain("Le cachet est rompu : le fichier a été modifié");
    expect(asked.filter((one) => one.startsWith("POST"))).toEqual([]);
  });

  it("comes again without the network, and checks still", async () => {
    await page.reload();
    await page.locator("form[data-island=ready]").waitFor();
    expect(await check("good.pdf", file(`${good}.pdf`))).toContain(
      "Ce certificat est authentique et valable.",
    );
    await page.setViewportSize({ width: 390, height: 900 });
    await picture(page, "verifier-offline-good-390");
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBe(0);

    await page.goto(`${site.address}/en/verifier`);
    await page.locator("form[data-island=ready]").waitFor();
    expect(await readOn(page)).toContain("nothing is sent");
  });

  it("answers of a printed code alone, without the network, and believes no letter changed in it", async () => {
    const code = codeOn(file(`${good}.pdf`));
    if (code === undefined) return;
    await page.goto(code);
    await page.locator("#reponse #verdict").waitFor();
    const answer = await readOn(page);
    await picture(page, "verifier-offline-paper-390");
    expect(answer).toContain("Ce certificat est authentique et valable.");
    expect(answer).toContain("Maëlle Anne Dussart");

    const at = code.length - 20;
    await page.goto(`${code.slice(0, at)}${code[at] === "A" ? "B" : "A"}${code.slice(at + 1)}`);
    await page.locator("#reponse [data-status=no] #verdict").waitFor();
    expect(await readOn(page)).not.toContain("Maëlle Anne Dussart");
  });

  it("takes a file that is dropped on it", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.address}/verifier`);
    await page.locator("form[data-island=ready]").waitFor();
    const text = file(`${good}.json`).toString("utf8");
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(text)}], "dropped.json"));
      document.querySelector("form[data-island]").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await page.locator("#reponse #verdict").waitFor();

    expect(await readOn(page)).toContain("Ce certificat est authentique et valable.");
  });

  it("answers, when the network is back, as the server does", async () => {
    await visit.setOffline(false);
    const here = await check("good.json", file(`${good}.json`));
    const context = await site.anyone({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.address}/verifier`);
    await plain
      .getByLabel("Fichier reçu, en PDF, JSON ou JWT")
      .setInputFiles({ name: "good.json", mimeType: "application/json", buffer: file(`${good}.json`) });
    await Promise.all([
      plain.waitForEvent("load"),
      plain.getByRole("button", { name: "Contrôler ce fichier" }).click(),
    ]);
    const there = await readOn(plain);
    await context.close();

    // From there on the server asks its register, which a browser alone cannot.
    const checks = (text: string): string =>
      text.slice(
        text.indexOf("Ce qui a été contrôlé"),
        text.indexOf("Le certificat est valable à cette date"),
      );
    expect(checks(here)).toBe(checks(there));
    expect(checks(here)).not.toBe("");
  });
});
