import type { Page } from "playwright-core";
import { expect } from "vitest";
import { faultsOfAccess } from "./axe.ts";
import { picture } from "./site.ts";

/** Looks at a page as it stands, narrow then wide: a picture of each, nothing that axe finds wrong, no sideways scroll. */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await picture(page, `${name}-${width}`);
    expect([name, width, await faultsOfAccess(page)]).toEqual([name, width, []]);
    expect(
      await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
    ).toBe(0);
  }
};
