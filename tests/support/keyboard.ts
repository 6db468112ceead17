import type { Page } from "playwright-core";

/** Counts what a person may act on and listens for what the focus reaches; radios of one name are one stop. */
const listen = `(() => {
  const nameOf = (one) => one.type === "radio" ? "radio " + one.name : String(all.indexOf(one));
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.type !== "hidden" && !one.disabled && one.tabIndex >= 0 && one.checkVisibility());
  window.toReach = new Map(all.map((one) => [nameOf(one), one]));
  window.reached = new Set();
  document.addEventListener("focusin", ({ target }) => window.reached.add(nameOf(target)));
  document.activeElement?.blur();
  // A field of a day or an hour stops the Tab key at each of its parts, and at its button.
  const parts = document.querySelectorAll("input[type=date], input[type=time]").length * 3;
  return window.toReach.size + parts;
})()`;

const left = `[...window.toReach].filter(([name]) => !window.reached.has(name)).map(([, one]) => one.outerHTML.slice(0, 120))`;

/** What the Tab key alone does not reach on the page as it stands. */
export const beyondTheKeyboard = async (page: Page): Promise<string[]> => {
  const stops = Number(await page.evaluate(listen));
  if (stops < 3) throw new Error("there is almost nothing to reach on this page");
  for (let tabs = 0; tabs < stops + 2; tabs += 1) await page.keyboard.press("Tab");
  return page.evaluate<string[]>(left);
};
