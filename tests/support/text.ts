import { type Citation, type Day, day } from "../../src/kernel/index.ts";
import { type BranchRule, type BranchValue, type Rules, rulesOn } from "../../src/rulebook/index.ts";

const from = day("2020-01-01");
const source = { text: "Accord", article: "art. 1" };

type Said = { readonly [Rule in BranchRule]?: BranchValue<Rule> };

/** A branch's text that states these rules alone, each since 1 January 2020, as read on a day. */
export const textSaying = (rules: Said, on: Day): Rules =>
  rulesOn(
    {
      id: "9999-essai/cqp/2020-01-01",
      idcc: "9999",
      title: "Essai",
      scope: {},
      from,
      rules: Object.fromEntries(
        Object.entries(rules).map(([name, value]) => [
          name,
          { stated: true, versions: [{ from, dayKind: "signature", source, value }] },
        ]),
      ),
    },
    on,
  );

/** The full name of a rule of that text. */
export const named = (rule: BranchRule): string => `9999:9999-essai/cqp/2020-01-01#${rule}`;

/** What a finding cites when it rests on a rule of that text. */
export const cited = (rule: BranchRule): Citation => ({
  rule: named(rule),
  from,
  dayKind: "signature",
  source,
  inferred: undefined,
});
