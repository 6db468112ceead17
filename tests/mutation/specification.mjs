// The few words of vitest that the decisions' tests use, kept as plain functions: a mutant is tried without loading anything again.
import { readFileSync } from "node:fs";
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }, { addMethod }) =>
  addMethod(Assertion.prototype, "toMatchFileSnapshot", function matches(path) {
    this.assert(readFileSync(path, "utf8") === this._obj, `differs from ${path}`);
  }),
);

/** Every test read so far: its name and what it runs. */
export const specifications = [];

let suite = { name: "", before: [], beforeEach: [], afterEach: [], after: [] };

export const describe = (name, body) => {
  const outer = suite;
  suite = {
    name: `${outer.name}${name} > `,
    parent: outer,
    before: [],
    beforeEach: [],
    afterEach: [],
    after: [],
  };
  body();
  suite = outer;
};

const lineage = (of) => (of ? [...lineage(of.parent), of] : []);

export const it = (name, ...rest) => {
  const body = rest.find((one) => typeof one === "function");
  const suites = lineage(suite);
  const run = async () => {
    for (const one of suites) {
      while (one.before.length > 0) await one.before.shift()();
      for (const hook of one.beforeEach) await hook();
    }
    try {
      await body();
    } finally {
      for (const one of suites) for (const hook of one.afterEach) await hook();
    }
  };
  specifications.push({
    id: `${specifications.length} ${suite.name}${name}`,
    name: `${suite.name}${name}`,
    run,
  });
};

const told = (name, values) => {
  let at = 0;
  return name.replace(/%[sdijo]/g, () => String(values[at++]));
};
it.each = (rows) => (name, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    it(told(name, values), () => body(...values));
  }
};
describe.each = (rows) => (name, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    describe(told(name, values), () => body(...values));
  }
};

export const test = it;
export const beforeAll = (hook) => suite.before.push(hook);
export const beforeEach = (hook) => suite.beforeEach.push(hook);
export const afterEach = (hook) => suite.afterEach.push(hook);
export const afterAll = (hook) => suite.after.push(hook);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect);

const realNow = Date.now;
/** Only what sets the clock: a decision that read it would be seen. */
export const vi = {
  useFakeTimers: () => undefined,
  setSystemTime: (moment) => {
    Date.now = () => moment;
  },
  useRealTimers: () => {
    Date.now = realNow;
  },
};
