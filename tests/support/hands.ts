import type { Locator, Page } from "playwright-core";

/** A name as the pages print it: typographic apostrophes. */
const printed = (name: string): string => name.replaceAll("'", "’");

/** What a person reads on the page, below its header: no-break spaces as spaces, plain apostrophes. */
export const readOn = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is folded or hidden is not read
  (await page.locator("main").innerText())
    .replaceAll("’", "'")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name: printed(name), exact: true });

export const link = (page: Page, name: string | RegExp): Locator =>
  typeof name === "string"
    ? page.getByRole("link", { name: printed(name), exact: true })
    : page.getByRole("link", { name });

/** Does something that leads to a page, and waits until that page has come. */
export const leading = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), act()]);
};

export const press = (page: Page, name: string): Promise<void> =>
  leading(page, () => button(page, name).first().click());

export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  leading(page, () => link(page, name).first().click());

/** Opens a part of the page that is folded. */
export const unfold = (page: Page, name: string): Promise<void> =>
  page
    .locator("summary", { hasText: printed(name) })
    .first()
    .click();

/** Fills the fields of this label, each in its way; the first of that label counts. */
export const fill = async (
  within: Page | Locator,
  fields: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) {
    const field = within.getByLabel(printed(label), { exact: true }).first();
    const kind = await field.evaluate((element) => (element as { tagName?: string }).tagName);
    if (kind === "SELECT") await field.selectOption({ label: printed(value) });
    else await field.fill(value);
  }
};

/** What the browser saves when this is pressed: its name and its bytes. */
export const downloaded = async (
  page: Page,
  what: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent("download"), what.click()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
};

const mostTabs = 150;

/** Goes to a control by the Tab key alone, as someone without a mouse. */
export const tabTo = async (page: Page, control: Locator): Promise<void> => {
  const there = await control.elementHandle();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await there?.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error("the Tab key does not reach this control");
};
