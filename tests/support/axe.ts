import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page as it stands, one line each: the rule and where. */
export const faultsOfAccess = async (page: Page): Promise<string[]> => {
  // The content policy forbids scripts: the checker is handed over beside it, as a person's own tool would be.
  const found = await page.evaluate(
    `${axe.source}; axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  );
  const { violations, passes } = found as {
    readonly passes: readonly unknown[];
    violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[] }[];
    }[];
  };
  if (passes.length < 10) throw new Error("axe looked at almost nothing");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
};
